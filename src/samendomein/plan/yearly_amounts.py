"""What is set aside in each calendar year, as far as papers say so."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from attrs import frozen

from samendomein.plan.elements import Budget
from samendomein.plan.elements.means import BudgetStatus
from samendomein.plan.elements.policy import Recurrence
from samendomein.plan.money import Money
from samendomein.plan.per import Per
from samendomein.plan.plan import Plan
from samendomein.plan.relations import Within
from samendomein.plan.values import Missing

MOST_YEARS = 100
"""Money for a longer time has no known years."""


@frozen(kw_only=True)
class YearShare:
    """What one budget adds to one year.

    Attributes:
        budget: The budget.
        amount: The euros, with their sign; ``None`` if it is not known how much.
        approximate: Whether the paper says it is about so much.
    """

    budget: Budget
    amount: Decimal | None
    approximate: bool = False


@frozen(kw_only=True)
class YearlyAmounts:
    """The money of a plan by year.

    Attributes:
        by_year: By year, in order, what is set aside.
        undated: The budgets of which the years are not known.
    """

    by_year: Mapping[int, tuple[YearShare, ...]]
    undated: tuple[Budget, ...]


def yearly_amounts(plan: Plan) -> YearlyAmounts:
    """The money that is set aside, by year.

    Money that was only asked for does not count, and a part of a larger amount counts with that
    amount. An amount for several years together has no known amount in each of them.
    """
    by_year: dict[int, list[YearShare]] = {}
    undated: list[Budget] = []
    for budget in plan.all(Budget):
        if budget.status is BudgetStatus.ASKED or plan.targets(budget, Within):
            continue
        years = _years(budget)
        if not years:
            undated.append(budget)
        for year in years:
            by_year.setdefault(year, []).append(_share(budget, len(years)))
    return YearlyAmounts(
        by_year={year: tuple(by_year[year]) for year in sorted(by_year)}, undated=tuple(undated)
    )


def is_one_off(budget: Budget) -> bool:
    """Whether money comes once: as it says, or since its amount is for once."""
    if isinstance(budget.recurrence, Recurrence):
        return budget.recurrence is Recurrence.ONE_OFF
    return isinstance(budget.amount, Money) and budget.amount.per is Per.ONCE


def _years(budget: Budget) -> range:
    years = None if isinstance(budget.period, Missing) else budget.period.years()
    return years if years is not None and len(years) <= MOST_YEARS else range(0)


def _share(budget: Budget, years: int) -> YearShare:
    money = budget.amount
    if not isinstance(money, Money):
        return YearShare(budget=budget, amount=None)
    amount = money.signed
    # In a single year it is the same whether an amount is for each year, for once or in all.
    is_for_each_year = money.per is Per.YEAR or (years == 1 and money.per is not Per.MONTH)
    if isinstance(amount, Missing) or not is_for_each_year:
        return YearShare(budget=budget, amount=None)
    return YearShare(budget=budget, amount=amount, approximate=money.approximate)
