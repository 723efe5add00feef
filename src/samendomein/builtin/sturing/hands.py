"""Who looks after goals: for a time, or for good."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    Action,
    ActionKind,
    Actor,
    ContributesTo,
    Element,
    Goal,
    InTheme,
    Missing,
    OwnedBy,
    PartOf,
    Period,
    Plan,
    Post,
    PostStatus,
    Serves,
    Theme,
)


class Hands:
    """Who looks after each goal of a plan.

    A line of ownership goes from a goal to the goals below it, to the actions and themes for
    these, and so to who owns one of them. It lasts if nothing on it is temporary.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        every: tuple[Goal | Theme | Action, ...] = (
            *plan.all(Goal),
            *plan.all(Theme),
            *plan.all(Action),
        )
        owned = [one for one in every if plan.targets(one, OwnedBy)]
        self._there = _served_by(plan, owned, also_temporary=True)
        lasting = [one for one in owned if self._has_lasting_owner(one)]
        self._lasting = _served_by(plan, lasting, also_temporary=False)

    def are_there_for(self, goal: Goal) -> bool:
        """Whether somebody looks after it."""
        return goal.id in self._there

    def last_for(self, goal: Goal) -> bool:
        """Whether somebody looks after it who is there for good."""
        return goal.id in self._lasting

    def temporary_for(self, goal: Goal) -> list[Element]:
        """The posts and pilots on the lines of ownership of a goal that are there for a time."""
        found: dict[str, Element] = {}
        seen = {goal.id}
        waiting: list[Goal | Theme | Action] = [goal]
        while waiting:
            one = waiting.pop()
            owners = self._plan.targets(one, OwnedBy)
            if owners and is_temporary(one):
                found[one.id] = one
            found.update({owner.id: owner for owner in owners if is_temporary(owner)})
            for below in _below(self._plan, one):
                if below.id not in seen:
                    seen.add(below.id)
                    waiting.append(below)
        return [found[id] for id in sorted(found)]

    def _has_lasting_owner(self, owned: Goal | Theme | Action) -> bool:
        return not all(is_temporary(owner) for owner in self._plan.targets(owned, OwnedBy))


def is_temporary(one: Actor | Post | Goal | Theme | Action) -> bool:
    """Whether it is surely there for a time only, or not there yet."""
    if isinstance(one, Action):
        return one.kind is ActionKind.PILOT
    if not isinstance(one, Post):
        return False
    if is_empty(one) or one.temporary is True:
        return True
    return one.temporary is not False and isinstance(one.period, Period) and _ends(one.period)


def is_empty(one: Element) -> bool:
    """Whether it is a post that nobody holds yet."""
    return isinstance(one, Post) and one.status in (PostStatus.VACANT, PostStatus.PLANNED)


def _ends(period: Period) -> bool:
    return period.duration is not None or not isinstance(period.ends, Missing)


def _served_by(plan: Plan, owned: list[Goal | Theme | Action], *, also_temporary: bool) -> set[str]:
    """The ids of what is reached upwards from what is owned."""
    waiting = [one for one in owned if also_temporary or not is_temporary(one)]
    seen = {one.id for one in waiting}
    while waiting:
        for above in _above(plan, waiting.pop()):
            if above.id not in seen:
                seen.add(above.id)
                waiting.append(above)
    return seen


def _above(plan: Plan, one: Goal | Theme | Action) -> Iterator[Goal | Theme]:
    if isinstance(one, Goal):
        yield from plan.targets(one, PartOf)
    elif isinstance(one, Theme):
        yield from plan.targets(one, Serves)
    else:
        yield from plan.targets(one, ContributesTo)
        yield from plan.targets(one, InTheme)


def _below(plan: Plan, one: Goal | Theme | Action) -> Iterator[Goal | Theme | Action]:
    if isinstance(one, Goal):
        yield from plan.sources(one, PartOf)
        yield from plan.sources(one, Serves)
        yield from plan.sources(one, ContributesTo)
    elif isinstance(one, Theme):
        yield from (each for each in plan.sources(one, InTheme) if isinstance(each, Action))
