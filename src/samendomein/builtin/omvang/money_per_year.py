"""How much money is set aside in each year, as far as that is known."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen

from samendomein import (
    AmountRange,
    Budget,
    BudgetStatus,
    Measurement,
    Missing,
    Money,
    Per,
    Plan,
    Text,
    Within,
    metric,
)

MOST_YEARS = 100
"""Money for a longer time has no known years."""


@metric("omvang/money-per-year")
def money_per_year(plan: Plan) -> Measurement:
    """Money set aside per year.

    Why: one sees in which years the plan has money, and how much of it is not known.

    Limits: money that was only asked for does not count, and a part of a larger amount counts
    with that amount. An amount for several years together cannot be put under one year, so it
    counts as unknown in each of them. A sum with unknown amounts is the least that it can be.
    """
    by_year: dict[int, list[_Share]] = {}
    undated = 0
    for budget in plan.all(Budget):
        if budget.status is BudgetStatus.ASKED or plan.targets(budget, Within):
            continue
        years = _years(budget)
        undated += not years
        for year in years:
            by_year.setdefault(year, []).append(_share(budget, len(years)))
    rows = [(str(year), *_sum(by_year[year])) for year in sorted(by_year)]
    return Measurement(
        columns=(Text("year"), Text("amount"), Text("amounts"), Text("unknown amounts")),
        rows=rows,
        sentence=_sentence(sorted(by_year), undated),
    )


@frozen
class _Share:
    """What one budget adds to one year; ``None`` if that is not known."""

    amount: Decimal | None
    approximate: bool


def _years(budget: Budget) -> range:
    years = None if isinstance(budget.period, Missing) else budget.period.years()
    return years if years is not None and len(years) <= MOST_YEARS else range(0)


def _share(budget: Budget, years: int) -> _Share:
    money = budget.amount
    if not isinstance(money, Money):
        return _Share(None, False)
    amount = money.signed
    is_for_each_year = money.per is Per.YEAR or (
        years == 1 and money.per is not Per.MONTH and not isinstance(money.per, Missing)
    )
    if isinstance(amount, Missing) or not is_for_each_year:
        return _Share(None, False)
    return _Share(amount, money.approximate)


def _sum(shares: list[_Share]) -> Iterator[object]:
    known = [one.amount for one in shares if one.amount is not None]
    low = sum(known, Decimal(0))
    yield AmountRange(
        low=low,
        high=low if len(known) == len(shares) else None,
        unknowns=len(shares) - len(known),
        approximate=any(one.approximate for one in shares),
    )
    yield len(shares)
    yield len(shares) - len(known)


def _sentence(years: list[int], undated: int) -> Text:
    if not years and not undated:
        return Text("In this plan no money is set aside.")
    if not years:
        return Text("No amount has a known year; amounts without one: {undated}.", undated=undated)
    return Text(
        "There is money in {count} years, from {first} to {last}; amounts of which the years are "
        "not known: {undated}.",
        count=len(years),
        first=str(years[0]),
        last=str(years[-1]),
        undated=undated,
    )
