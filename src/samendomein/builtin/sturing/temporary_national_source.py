"""Work that goes on, paid from money of the state that stops."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    Action,
    ActionKind,
    ActionStatus,
    Finding,
    FundingSource,
    Missing,
    MoneyForActions,
    Period,
    Plan,
    Recurrence,
    Severity,
    check,
)


@check("sturing/temporary-national-source", code="M07", severity=Severity.LOW, about=Action)
def temporary_national_source(plan: Plan) -> Iterator[Finding]:
    """Temporary state money under lasting work.

    Why: when the money from the state stops, the work stops too, or the municipality pays for it
    itself.

    Fix: decide before that day what happens then: stop, pay it from other money, or give the
    action an end.

    Limits: an action goes on if it is structural, has no end, or names no end while the money
    stops with the plan or before. Does other money pay for it too? Then nothing is said.
    """
    money = plan.once(MoneyForActions)
    for action in plan.all(Action):
        if action.status is ActionStatus.STOPPED:
            continue
        there = [one for one in money.of(action) if one.is_set_aside]
        sources = {one.id: one for each in there for one in each.sources}
        stops = [sources[id] for id in sorted(sources) if _stops(sources[id])]
        if not stops or len(stops) < len(sources) or not all(one.sources for one in there):
            continue
        if _says_it_goes_on(action):
            yield Finding(
                action,
                "this action goes on, and the money from the state for it stops: {sources}",
                also=stops,
                sources=stops,
            )
        elif _names_no_end(action) and _stops_by_the_end_of_its_plan(plan, action, stops):
            yield Finding(
                action,
                "this action names no end, and the money from the state for it stops with the plan "
                "or before: {sources}",
                also=stops,
                sources=stops,
            )


def _stops(source: FundingSource) -> bool:
    period = source.period
    return (
        source.national is True
        and isinstance(period, Period)
        and not isinstance(period.ends, Missing)
    )


def _says_it_goes_on(action: Action) -> bool:
    period = action.period
    endless = isinstance(period, Period) and period.last is Missing.NOT_APPLICABLE
    return action.recurrence is Recurrence.STRUCTURAL or endless


def _names_no_end(action: Action) -> bool:
    if action.recurrence is Recurrence.ONE_OFF or action.kind is ActionKind.PILOT:
        return False
    period = action.period
    if isinstance(period, Missing):
        return period in (Missing.UNKNOWN, Missing.NOT_STATED)
    return period.ends in (Missing.UNKNOWN, Missing.NOT_STATED) and period.duration is None


def _stops_by_the_end_of_its_plan(plan: Plan, action: Action, sources: list[FundingSource]) -> bool:
    notas = [nota.period for nota in plan.notas_of(action)]
    ends = [period.bounds.first_end for period in notas if isinstance(period, Period)]
    return (
        bool(ends)
        and len(ends) == len(notas)
        and all(
            isinstance(source.period, Period) and source.period.bounds.last_end <= max(ends)
            for source in sources
        )
    )
