"""Money that stops under work that goes on, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    Action,
    ActionStatus,
    Budget,
    Finding,
    Funds,
    Money,
    MoneyForActions,
    Per,
    Plan,
    Recurrence,
    Severity,
    check,
)


@check(
    "sturing/one-off-money-for-structural-action",
    code="M05",
    severity=Severity.HIGH,
    about=Action,
)
def one_off_money_for_structural_action(plan: Plan) -> Iterator[Finding]:
    """One-off money for a structural task, or the other way round.

    Why: work that goes on each year needs money each year. Money that comes each year for
    something that happens once is kept from other work.

    Fix: find structural money for the task, or make the action one-off. Is one of the two written
    down wrongly? Then correct it.

    Limits: only what is said to be structural or one-off counts. Structural money beside one-off
    money is enough for a structural task. Structural money for a post may pay a one-off action.
    """
    money = plan.once(MoneyForActions)
    for action in plan.all(Action):
        if action.status is ActionStatus.STOPPED:
            continue
        if action.recurrence is Recurrence.STRUCTURAL:
            there = [one.budget for one in money.of(action) if one.is_set_aside]
            if there and all(recurrence_of(one) is Recurrence.ONE_OFF for one in there):
                yield Finding(
                    action,
                    "this action is structural, and the money for it is one-off: {budgets}",
                    also=there,
                    budgets=there,
                )
        elif action.recurrence is Recurrence.ONE_OFF:
            structural = [
                one
                for one in plan.sources(action, Funds)
                if recurrence_of(one) is Recurrence.STRUCTURAL
            ]
            if structural:
                yield Finding(
                    action,
                    "this action is one-off, and the money for it is structural: {budgets}",
                    also=structural,
                    budgets=structural,
                )


def recurrence_of(budget: Budget) -> Recurrence | None:
    """Whether money comes once or each year, if that is said."""
    if isinstance(budget.recurrence, Recurrence):
        return budget.recurrence
    once = isinstance(budget.amount, Money) and budget.amount.per is Per.ONCE
    return Recurrence.ONE_OFF if once else None
