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
    Severity,
    Toezegging,
    check,
    is_lapsed,
    is_settled,
    option,
)


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
        if is_settled(plan, toezegging) or is_lapsed(toezegging):
            continue
        if plan.targets(toezegging, ContinuedBy):
            continue
        done = _done_for(plan, toezegging)
        late = today - due.latest.toordinal()
        if done:
            yield Finding(
                toezegging,
                "this was due {due}; {done} is done, but on {as_of} it is not settled with "
                "the council (days late: {late})",
                due=due,
                done=done,
                as_of=plan.as_of,
                late=late,
            )
        else:
            yield Finding(
                toezegging,
                "this was due {due}, and on {as_of} it is not settled (days late: {late})",
                due=due,
                as_of=plan.as_of,
                late=late,
            )


def _done_for(plan: Plan, toezegging: Toezegging) -> list[Action]:
    return [
        one
        for one in plan.sources(toezegging, Fulfils)
        if isinstance(one, Action) and one.status is ActionStatus.DONE
    ]
