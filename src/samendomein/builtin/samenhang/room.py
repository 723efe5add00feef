"""Who has to do with a bottleneck, in which role, and who works on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from attrs import frozen

from samendomein import (
    Action,
    Actor,
    AnsweredForBy,
    BasedOn,
    Bottleneck,
    CarriedOutBy,
    Concerns,
    Element,
    ForGroup,
    Funds,
    Hinders,
    Involves,
    Layer,
    MemberOf,
    Missing,
    OwnedBy,
    Plan,
    Post,
    PostAt,
    PostStatus,
    Precondition,
    Relation,
    Represents,
    Resolves,
    SponsoredBy,
    TargetGroup,
    Text,
)

Person = Actor | Post

AnElement = TypeVar("AnElement", bound=Element)

_EMPTY = {PostStatus.VACANT, PostStatus.PLANNED}


@frozen(kw_only=True)
class Role:
    """A part that somebody must take when a bottleneck is discussed.

    Attributes:
        name: What the role is called.
        holders: The ids of those who can take it; none if the plan names nobody.
    """

    name: Text
    holders: frozenset[str]


class Room:
    """Who must be in the room for a bottleneck, and who is.

    Attributes:
        concerned: Who has to do with it, by id.
        present: Who works on a solution, by id; not the posts that nobody holds.
        awaited: The posts that should work on a solution, and that nobody holds.
    """

    def __init__(self, plan: Plan, bottleneck: Bottleneck) -> None:
        self._plan = plan
        self._hindered = plan.targets(bottleneck, Hinders)
        self.concerned = _by_id(
            [*plan.targets(bottleneck, Concerns), *self._people_of(self._hindered)]
        )
        at_work = self._at_work(bottleneck)
        self.present = {id: one for id, one in at_work.items() if not _is_empty(one)}
        self.awaited = [one for one in at_work.values() if _is_empty(one)]

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The layers of those who have to do with it, from the council to the residents."""
        found = {layer for one in self.concerned.values() for layer in self.layers_of(one)}
        return tuple(layer for layer in Layer if layer in found)

    def roles(self) -> list[Role]:
        """Every role, in a fixed order; also those that nobody holds."""
        return [*self._layer_roles(), *self._owner_roles(), *self._money_roles(),
                *self._law_roles(), *self._resident_roles()]  # fmt: skip

    def is_taken(self, role: Role) -> bool:
        """Whether somebody who works on it takes the role."""
        return any(id in role.holders for id in self.present)

    def layers_of(self, person: Element) -> tuple[Layer, ...]:
        """The layers in which somebody works; none if that is not known."""
        if isinstance(person, TargetGroup):
            return (Layer.RESIDENT,)
        places = self._plan.targets(person, PostAt) if isinstance(person, Post) else (person,)
        found = [one.layer for one in places if isinstance(one, Actor)]
        return tuple(layer for layer in found if not isinstance(layer, Missing))

    def _people_of(self, elements: Iterable[Element]) -> Iterator[Person]:
        for element in elements:
            for relation in (OwnedBy, AnsweredForBy, SponsoredBy, CarriedOutBy, Involves):
                for one in _pointed_at(self._plan, element, relation):
                    if isinstance(one, Actor | Post):
                        yield one

    def _at_work(self, bottleneck: Bottleneck) -> dict[str, Element]:
        """Who is named for a solution, with the members of the teams that are."""
        plan = self._plan
        found: dict[str, Element] = {}
        for action in plan.sources(bottleneck, Resolves):
            for relation in (OwnedBy, CarriedOutBy, Involves) if isinstance(action, Action) else ():
                found |= {one.id: one for one in _pointed_at(plan, action, relation)}
        teams = [one for one in found.values() if isinstance(one, Actor)]
        return _by_id([*found.values(), *_members(plan, teams)])

    def _layer_roles(self) -> Iterator[Role]:
        people = [*self.concerned.values(), *self.present.values()]
        for layer in self.layers:
            holders = [one for one in people if layer in self.layers_of(one)]
            yield Role(name=Text("{layer}", layer=layer), holders=_able(holders))

    def _owner_roles(self) -> Iterator[Role]:
        for element in self._hindered:
            owners = _pointed_at(self._plan, element, OwnedBy)
            if owners or isinstance(element, Action | Precondition):
                name = Text("owner of {element}", element=element)
                yield Role(name=name, holders=_able(owners))

    def _money_roles(self) -> Iterator[Role]:
        plan = self._plan
        paying = [
            budget
            for element in self._hindered
            if not isinstance(element, Precondition)
            for budget in plan.sources(element, Funds)
        ]
        for budget in _by_id(paying).values():
            name = Text("whoever is responsible for {budget}", budget=budget)
            yield Role(name=name, holders=_able(_pointed_at(plan, budget, OwnedBy)))

    def _law_roles(self) -> Iterator[Role]:
        plan = self._plan
        vacant = []
        for law in _by_id(self._hindered_by(BasedOn)).values():
            holders = _able(one for one in plan.sources(law, BasedOn) if isinstance(one, Actor))
            if holders:
                yield Role(name=Text("whoever carries out {laws}", laws=law), holders=holders)
            else:
                vacant.append(law)
        if vacant:
            name = Text("whoever carries out {laws}", laws=vacant)
            yield Role(name=name, holders=frozenset())

    def _resident_roles(self) -> Iterator[Role]:
        plan = self._plan
        for group in _by_id(self._hindered_by(ForGroup)).values():
            themselves = [group] if group.id in self.present else []
            heard = [*plan.sources(group, Represents), *themselves]
            yield Role(name=Text("the voice of {group}", group=group), holders=_able(heard))

    def _hindered_by(self, relation: type[Relation[Any, AnElement]]) -> list[AnElement]:
        """What all that is hindered points to."""
        plan = self._plan
        return [one for element in self._hindered for one in plan.targets(element, relation)]


def _pointed_at(
    plan: Plan, element: Element, relation: type[Relation[Any, Any]]
) -> tuple[Element, ...]:
    return plan.targets(element, relation)


def _members(plan: Plan, teams: Iterable[Actor]) -> Iterator[Actor]:
    for team in teams:
        yield from plan.sources(team, MemberOf)


def _by_id(elements: Iterable[AnElement]) -> dict[str, AnElement]:
    found = {one.id: one for one in elements}
    return {id: found[id] for id in sorted(found)}


def _able(people: Iterable[Element]) -> frozenset[str]:
    """Those who can come: a post that nobody holds sends nobody."""
    return frozenset(one.id for one in people if not _is_empty(one))


def _is_empty(person: Element) -> bool:
    return isinstance(person, Post) and person.status in _EMPTY
