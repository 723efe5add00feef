"""Which money is there for an action, and where it comes from."""

from __future__ import annotations

from collections import deque
from typing import Any

from attrs import frozen

from samendomein.plan.elements import Action, Budget, FundingSource, Post
from samendomein.plan.elements.means import BudgetStatus
from samendomein.plan.period import Period
from samendomein.plan.plan import Plan
from samendomein.plan.relations import CarriedOutBy, Funds, OwnedBy, PaidFrom, Within
from samendomein.plan.relations.relation import Relation
from samendomein.plan.values import Missing


@frozen(kw_only=True, eq=False)
class MoneyForAction:
    """A budget that pays an action, or a post that owns it or carries it out.

    Attributes:
        budget: The budget.
        period: When the money is there: as the budget says, or else the post that it pays.
        sources: Where it comes from: as the budget says, or else the budget that it is part of.
    """

    budget: Budget
    period: Period | Missing
    sources: tuple[FundingSource, ...]

    @property
    def is_set_aside(self) -> bool:
        """Whether it is reserved, allotted or spent; not if it was only asked for."""
        return self.budget.status is not BudgetStatus.ASKED


class MoneyForActions:
    """Which money is there for each action of a plan."""

    def __init__(self, plan: Plan) -> None:
        self._by_action = _money_by_action(plan)

    def of(self, action: Action) -> tuple[MoneyForAction, ...]:
        """The money for an action, by id of the budget."""
        return self._by_action.get(action.id, ())


def _money_by_action(plan: Plan) -> dict[str, tuple[MoneyForAction, ...]]:
    """By id of the action: what pays it, then what pays the posts that own and carry it out."""
    by_payee = _money_by_payee(plan)
    found: dict[str, dict[str, MoneyForAction]] = {}
    for payee, money in by_payee.values():
        if isinstance(payee, Action):
            found[payee.id] = {one.budget.id: one for one in money}
    ways: tuple[type[Relation[Any, Any]], ...] = (OwnedBy, CarriedOutBy)
    for relation in ways:
        for payee, money in by_payee.values():
            if isinstance(payee, Post):
                for action in plan.sources(payee, relation):
                    if isinstance(action, Action):
                        known = found.setdefault(action.id, {})
                        for one in money:
                            known.setdefault(one.budget.id, one)
    return {id: tuple(money[key] for key in sorted(money)) for id, money in found.items()}


def _money_by_payee(plan: Plan) -> dict[str, tuple[Action | Post, list[MoneyForAction]]]:
    """By id of an action or a post: itself, and the money for it."""
    sources = _sources_of_budgets(plan)
    found: dict[str, tuple[Action | Post, list[MoneyForAction]]] = {}
    for budget in plan.all(Budget):
        for payee in plan.targets(budget, Funds):
            if not isinstance(payee, Action | Post):
                continue
            period = budget.period
            if isinstance(period, Missing) and isinstance(payee, Post):
                period = payee.period
            money = MoneyForAction(budget=budget, period=period, sources=sources.get(budget.id, ()))
            found.setdefault(payee.id, (payee, []))[1].append(money)
    return found


def _sources_of_budgets(plan: Plan) -> dict[str, tuple[FundingSource, ...]]:
    """By id of the budget; a part comes from where the nearest whole comes from."""
    budgets = [one for one in plan.all(Budget) if plan.targets(one, PaidFrom)]
    found = {budget.id: plan.targets(budget, PaidFrom) for budget in budgets}
    waiting = deque(budgets)
    while waiting:
        whole = waiting.popleft()
        for part in plan.sources(whole, Within):
            if part.id not in found:
                found[part.id] = found[whole.id]
                waiting.append(part)
    return found
