"""Who looks after goals: for a time, or for good."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from samendomein import (
    Action,
    ActionKind,
    ActionStatus,
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
        actions = {one.id for one in plan.all(Action) if not _is_stopped(one)}
        kinds: tuple[type[Goal | Theme], ...] = (Goal, Theme)
        looked_after = actions.union(one.id for kind in kinds for one in plan.all(kind))
        owned = [ends for ends in plan.ends(OwnedBy) if ends[0] in looked_after]
        brief = {one.id for one in plan.all(Action) if is_temporary(one)}
        brief.update(one.id for one in plan.all(Post) if is_temporary(one))
        lasting = {one for one, owner in owned if one not in brief and owner not in brief}
        above = _above(plan, actions)
        self._there = _served_by({one for one, _ in owned}, above)
        self._lasting = _served_by(lasting, above)

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
                if below.id not in seen and not _is_stopped(below):
                    seen.add(below.id)
                    waiting.append(below)
        return [found[id] for id in sorted(found)]


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


def _is_stopped(one: Element) -> bool:
    return isinstance(one, Action) and one.status is ActionStatus.STOPPED


def _ends(period: Period) -> bool:
    return period.duration is not None or not isinstance(period.ends, Missing)


def _served_by(owned: set[str], above: Mapping[str, list[str]]) -> set[str]:
    """The ids of what is reached upwards from what is owned."""
    seen, waiting = set(owned), [*owned]
    while waiting:
        for id in above.get(waiting.pop(), ()):
            if id not in seen:
                seen.add(id)
                waiting.append(id)
    return seen


def _above(plan: Plan, actions: Collection[str]) -> Mapping[str, list[str]]:
    """By id of a goal, a theme or an action, what is one step above it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for relation in (PartOf, Serves, ContributesTo):
        for one, above in plan.ends(relation):
            found[one].append(above)
    for one, theme in plan.ends(InTheme):
        if one in actions:
            found[one].append(theme)
    return found


def _below(plan: Plan, one: Goal | Theme | Action) -> Iterator[Goal | Theme | Action]:
    if isinstance(one, Goal):
        yield from plan.sources(one, PartOf)
        yield from plan.sources(one, Serves)
        yield from plan.sources(one, ContributesTo)
    elif isinstance(one, Theme):
        yield from (each for each in plan.sources(one, InTheme) if isinstance(each, Action))
