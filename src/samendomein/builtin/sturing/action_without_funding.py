"""Actions that nothing pays for."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    Action,
    Budget,
    BudgetStatus,
    ContributesTo,
    CostExpectation,
    Finding,
    Funds,
    Goal,
    InTheme,
    Missing,
    MoneyForActions,
    Plan,
    Theme,
    check,
)

_COSTS_NOTHING = (CostExpectation.NONE, Missing.NOT_APPLICABLE, Missing.WITHHELD)


@check("sturing/action-without-funding", code="M01", about=Action, absence=True)
def action_without_funding(plan: Plan) -> Iterator[Finding]:
    """Action without funding.

    Why: an action without money often stays on paper, or costs other work its money.

    Fix: name the budget that pays for the action. Does it cost nothing? Then write that down at
    the action.

    Limits: a budget counts if it pays the action itself, or a post that owns it or carries it
    out. Money for the goal or theme as a whole is told, and does not count: it does not say that
    this action gets any of it. A budget of which the amount is unknown counts: unknown is not
    zero.
    """
    money = plan.once(MoneyForActions)
    for action in plan.all(Action):
        if action.cost in _COSTS_NOTHING:
            continue
        there = money.of(action)
        if any(one.is_set_aside for one in there):
            continue
        if there:
            yield Finding(
                action,
                "the money for this action was asked for and not yet granted: {asked}",
                asked=[one.budget for one in there],
            )
        elif shared := _money_for_the_whole(plan, action):
            yield Finding(
                action,
                "no budget pays for this action itself; there is money for the goal or theme as a "
                "whole: {shared}",
                shared=shared,
            )
        elif action.cost is CostExpectation.EXPECTED:
            yield Finding(action, "this action costs money, and no budget pays for it")
        else:
            yield Finding(
                action, "no budget pays for this action, and nothing says whether it costs money"
            )


def _money_for_the_whole(plan: Plan, action: Action) -> list[Budget]:
    """The money that is set aside for the goals and themes of the action."""
    wholes: tuple[Goal | Theme, ...] = (
        *plan.targets(action, ContributesTo),
        *plan.targets(action, InTheme),
    )
    found = {one.id: one for whole in wholes for one in plan.sources(whole, Funds)}
    return [found[id] for id in sorted(found) if found[id].status is not BudgetStatus.ASKED]
