"""Actions that run when their plan does not."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Action, Finding, Missing, Plan, check


@check("sturing/outside-plan-period", code="T02", about=Action)
def outside_plan_period(plan: Plan) -> Iterator[Finding]:
    """Action outside the plan period.

    Why: for the part that lies outside it there is no adopted plan, so often no money either.

    Fix: correct the period of the action or of the plan, or move the action to the plan of that
    time.

    Limits: only periods that surely do not fit are found. An action whose begin or end is not
    known may still fit.
    """
    for action in plan.all(Action):
        if isinstance(action.period, Missing):
            continue
        for nota in plan.notas_of(action):
            if isinstance(nota.period, Missing) or action.period.within(nota.period) is not False:
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
