"""Actions that run when their plan does not."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Action, ActionStatus, Finding, Missing, PartialDate, Period, Plan, check


@check("sturing/outside-plan-period", code="T02", about=Action)
def outside_plan_period(plan: Plan) -> Iterator[Finding]:
    """Action outside the plan period.

    Why: for the part that lies outside it there is no adopted plan, so often no money either.

    Fix: correct the period of the action or of the plan, or move the action to the plan of that
    time.

    Limits: only periods that surely do not fit are found. An action whose begin or end is not
    known may still fit. Of an action without an end ("from 2025 on") only the begin must fit.
    """
    for action in plan.all(Action):
        if isinstance(action.period, Missing) or action.status is ActionStatus.STOPPED:
            continue
        for nota in plan.notas_of(action):
            if isinstance(nota.period, Missing) or _may_fit(action.period, nota.period):
                continue
            yield Finding(
                action,
                "the period of this action, {period}, does not fit in that of "
                "{nota}: {plan_period}",
                also=[nota],
                period=action.period,
                nota=nota,
                plan_period=nota.period,
            )


def _may_fit(period: Period, plan_period: Period) -> bool:
    begins = period.begins
    if period.last is Missing.NOT_APPLICABLE and isinstance(begins, PartialDate):
        days = (begins.earliest, begins.latest)
        return any(plan_period.contains(day) is not False for day in days)
    return period.within(plan_period) is not False
