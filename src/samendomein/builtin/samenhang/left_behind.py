"""What of a plan has no work or money left when a plan that it is coupled to ends."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from samendomein import (
    Action,
    BelongsTo,
    Budget,
    ContributesTo,
    Element,
    Funds,
    Goal,
    Missing,
    Nota,
    PartialDate,
    PartOf,
    Period,
    Plan,
    Recurrence,
)
from samendomein.builtin.samenhang.couplings import belongs_to_only


def left_behind(plan: Plan, sooner: Nota, later: Nota) -> tuple[Element, ...]:
    """Goals and actions of one plan for which only the other plan works or pays, by id.

    Nothing, unless the other plan surely ends before this one.
    """
    end, goes_on = end_of(sooner), end_of(later)
    if end is None or goes_on is None or not goes_on.surely_after(end.latest):
        return ()
    left = (*_unpaid(plan, sooner, later, end), *_unserved(plan, sooner, later, end))
    found: dict[str, Element] = {one.id: one for one in left}
    return tuple(found[id] for id in sorted(found))


def end_of(element: Element) -> PartialDate | None:
    """The first day after its period, if that is known."""
    ends = element.period.ends if isinstance(element.period, Period) else Missing.UNKNOWN
    return ends if isinstance(ends, PartialDate) else None


def _unpaid(plan: Plan, sooner: Nota, later: Nota, end: PartialDate) -> Iterator[Action]:
    for budget in plan.sources(sooner, BelongsTo):
        for action in plan.targets(budget, Funds) if isinstance(budget, Budget) else ():
            if (
                isinstance(action, Action)
                and action.recurrence is not Recurrence.ONE_OFF
                and belongs_to_only(plan, action, later)
                and _goes_on_after(action, end)
                and all(_stops(plan, one, sooner, end) for one in plan.sources(action, Funds))
            ):
                yield action


def _unserved(plan: Plan, sooner: Nota, later: Nota, end: PartialDate) -> Iterator[Goal]:
    stopping = {
        one.id: one
        for one in plan.sources(sooner, BelongsTo)
        if isinstance(one, Action) and _stops(plan, one, sooner, end)
    }
    goals = {
        goal.id: goal
        for action in stopping.values()
        for goal in plan.targets(action, ContributesTo)
        if belongs_to_only(plan, goal, later) and _goes_on_after(goal, end)
    }
    for goal in goals.values():
        if _only_by(plan, goal, stopping) and all(
            _only_by(plan, part, stopping) for part in plan.below(goal, PartOf)
        ):
            yield goal


def _only_by(plan: Plan, goal: Goal, actions: Collection[str]) -> bool:
    return all(one.id in actions for one in plan.sources(goal, ContributesTo))


def _goes_on_after(element: Element, end: PartialDate) -> bool:
    """Whether it surely goes on; without a period of its own it lasts as long as its plan."""
    if isinstance(element.period, Missing):
        return True
    own = end_of(element)
    return own is not None and own.surely_after(end.latest)


def _stops(plan: Plan, element: Action | Budget, nota: Nota, end: PartialDate) -> bool:
    """Whether it stops with its plan."""
    own = end_of(element)
    lasts_longer = own is not None and own.latest > end.latest
    return belongs_to_only(plan, element, nota) and not lasts_longer
