"""Toezeggingen that should have been settled by now."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import (
    Action,
    ActionStatus,
    ContinuedBy,
    Finding,
    Fulfils,
    Missing,
    Plan,
    SettledBy,
    Severity,
    Toezegging,
    ToezeggingStatus,
    check,
    option,
)

_CLOSED = (ToezeggingStatus.SETTLED, ToezeggingStatus.LAPSED)


@frozen(kw_only=True)
class ToezeggingOverdue:
    """When a toezegging is late."""

    grace_days: int = option(0, help="How many days after its date a toezegging is not yet late.")


@check("verantwoording/toezegging-overdue", code="V01", severity=Severity.HIGH, about=Toezegging)
def toezegging_overdue(plan: Plan, options: ToezeggingOverdue) -> Iterator[Finding]:
    """Toezegging overdue.

    Why: the council was promised this before that day, and may ask about it at any meeting.

    Fix: settle it with the council and write down when, or agree on a new date.

    Limits: a date such as "autumn 2024" has passed when its last day has passed. A toezegging
    that was continued by another is judged by that other. Without a date it is not judged here.
    """
    today = plan.as_of.toordinal()
    for toezegging in plan.all(Toezegging):
        due = toezegging.due
        if isinstance(due, Missing) or due.latest.toordinal() + options.grace_days >= today:
            continue
        if _is_settled(plan, toezegging) or plan.targets(toezegging, ContinuedBy):
            continue
        done = _done_for(plan, toezegging)
        if done:
            yield Finding(
                toezegging,
                "this was due {due}; {done} is done, but on {as_of} it is not settled with "
                "the council",
                due=due,
                done=done,
                as_of=plan.as_of,
            )
        else:
            yield Finding(
                toezegging,
                "this was due {due}, and on {as_of} it is not settled",
                due=due,
                as_of=plan.as_of,
            )


def _is_settled(plan: Plan, toezegging: Toezegging) -> bool:
    return (
        not isinstance(toezegging.settled_on, Missing)
        or toezegging.status in _CLOSED
        or bool(plan.targets(toezegging, SettledBy))
    )


def _done_for(plan: Plan, toezegging: Toezegging) -> list[Action]:
    return [
        one
        for one in plan.sources(toezegging, Fulfils)
        if isinstance(one, Action) and one.status is ActionStatus.DONE
    ]
