"""What an action costs afterwards, such as upkeep, and nobody pays for."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    Action,
    Budget,
    CostExpectation,
    Finding,
    Funds,
    Missing,
    MoneyForActions,
    Plan,
    Recurrence,
    check,
)


@check("sturing/follow-on-cost-not-budgeted", code="M06", about=Action, absence=True)
def follow_on_cost_not_budgeted(plan: Plan) -> Iterator[Finding]:
    """Follow-on cost not budgeted.

    Why: what is built or tried out costs money afterwards too: upkeep, staff, a sequel. Without
    that money it stops, and what was spent is lost.

    Fix: name the budget for what comes afterwards, and mark it as such. Does it cost nothing?
    Then write that down at the action.

    Limits: structural money for the action counts too. An action that says nothing about costs
    afterwards is not judged.
    """
    money = plan.once(MoneyForActions)
    for action in plan.all(Action):
        if action.follow_on_cost not in (CostExpectation.EXPECTED, Missing.NOT_STATED):
            continue
        if any(_pays_afterwards(one.budget) and one.is_set_aside for one in money.of(action)):
            continue
        if action.follow_on_cost is Missing.NOT_STATED:
            yield Finding(
                action,
                "the paper does not say what this costs afterwards, such as upkeep or a sequel, "
                "and no budget is named for it",
            )
            continue
        asked = [one for one in plan.sources(action, Funds) if _pays_afterwards(one)]
        if asked:
            yield Finding(
                action,
                "this costs money afterwards too, such as upkeep, and that was asked for and "
                "not yet granted: {asked}",
                asked=asked,
            )
        else:
            yield Finding(
                action,
                "this costs money afterwards too, such as upkeep, and no budget pays for that",
            )


def _pays_afterwards(budget: Budget) -> bool:
    return budget.follow_on is True or budget.recurrence is Recurrence.STRUCTURAL
