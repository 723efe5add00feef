"""What the plan says that a service, action or goal is for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from samendomein import (
    Action,
    ContributesTo,
    Delivers,
    Element,
    Goal,
    Instrument,
    Missing,
    PartOf,
    Plan,
    Text,
    WorksOut,
    loses_the_purpose,
)
from samendomein_thermometer.survey import mark_of

MOST_NAMED = 5


class Known:
    """The goals, services and actions of a plan by the marks of their ids and titles."""

    def __init__(self, plan: Plan) -> None:
        """Take the marks; a title that several have is that of a goal first, then a service."""
        self.by_mark: dict[str, Element] = {}
        kinds: tuple[type[Element], ...] = (Goal, Instrument, Action)
        for name in ("id", "title"):
            for kind in kinds:
                for element in plan.all(kind):
                    self.by_mark.setdefault(mark_of(getattr(element, name)), element)

    def goal(self, mark: str) -> Goal | None:
        """The goal with this mark."""
        found = self.by_mark.get(mark)
        return found if isinstance(found, Goal) else None


@frozen(kw_only=True)
class Purpose:
    """What something is for.

    Attributes:
        nearest: The goals that it serves first; of a goal, the goal itself.
        right: The ids of these goals and of every goal that they are part of.
    """

    nearest: tuple[Goal, ...]
    right: frozenset[str]


def purpose_of(plan: Plan, element: Element) -> Purpose:
    """What the plan says that it is for; without goals if the plan does not say."""
    nearest = tuple({one.id: one for one in _nearest(plan, element)}.values())
    return Purpose(nearest=nearest, right=plan.up_from(nearest, PartOf))


def chain_says(plan: Plan, element: Element) -> object:
    """What the instruments between goal and service say of what they are for.

    The purpose gets lost where the checks "chain of intent broken" and "service without its why"
    say so as well.
    """
    chain = _chain(plan, element)
    if not chain:
        return Text("no instruments are linked to it")
    lost = [one for one in chain if loses_the_purpose(plan, one) is not None]
    if lost:
        return Text("it gets lost in {links}", links=_named(lost))
    unread = [one for one in chain if one.purpose is Missing.UNKNOWN]
    if unread:
        return Text("nobody looked whether {links} says it", links=_named(unread))
    silent = [one for one in chain if isinstance(one.purpose, Missing)]
    if silent:
        return Text("no link above {links} says it", links=_named(silent[:1]))
    return Text("every link says it")


def _nearest(plan: Plan, element: Element) -> Iterator[Goal]:
    if isinstance(element, Goal):
        yield element
    elif isinstance(element, Action):
        served = plan.targets(element, ContributesTo)
        yield from served
        if not served:
            for instrument in plan.targets(element, Delivers):
                yield from _goals_above(plan, instrument)
    elif isinstance(element, Instrument):
        yield from _goals_above(plan, element)
        for action in plan.sources(element, Delivers):
            yield from plan.targets(action, ContributesTo)


def _goals_above(plan: Plan, instrument: Instrument) -> Iterator[Goal]:
    for one in _upward(plan, [instrument]):
        for above in plan.targets(one, WorksOut):
            if isinstance(above, Goal):
                yield above


def _chain(plan: Plan, element: Element) -> list[Instrument]:
    """The instruments of the chain, the highest first."""
    if isinstance(element, Instrument):
        return _upward(plan, [element])[::-1]
    if isinstance(element, Action):
        return _upward(plan, plan.targets(element, Delivers))[::-1]
    if isinstance(element, Goal):
        found: dict[str, Instrument] = {}
        waiting: list[Instrument | Goal] = [element]
        while waiting:
            for below in plan.sources(waiting.pop(0), WorksOut):
                if below.id not in found:
                    found[below.id] = below
                    waiting.append(below)
        return list(found.values())
    return []


def _upward(plan: Plan, instruments: Iterable[Instrument]) -> list[Instrument]:
    found = {one.id: one for one in instruments}
    waiting = list(found.values())
    while waiting:
        for above in plan.targets(waiting.pop(0), WorksOut):
            if isinstance(above, Instrument) and above.id not in found:
                found[above.id] = above
                waiting.append(above)
    return list(found.values())


def _named(instruments: list[Instrument]) -> list[object]:
    named: list[object] = list(instruments[:MOST_NAMED])
    more = len(instruments) - len(named)
    return [*named, Text("{count} more", count=more)] if more else named
