"""How much money is set aside in each year, as far as that is known."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from samendomein import (
    AmountRange,
    Measurement,
    Plan,
    Text,
    YearShare,
    metric,
    yearly_amounts,
)


@metric("omvang/money-per-year")
def money_per_year(plan: Plan) -> Measurement:
    """Money set aside per year.

    Why: one sees in which years the plan has money, and how much of it is not known.

    Limits: money that was only asked for does not count, and a part of a larger amount counts
    with that amount. An amount for several years together cannot be put under one year, so it
    counts as unknown in each of them. A sum with unknown amounts is the least that it can be.
    """
    money = yearly_amounts(plan)
    if not money.by_year and not money.undated:
        return Measurement.nothing(Text("in this plan no money is set aside"))
    rows = [(str(year), *_sum(shares)) for year, shares in money.by_year.items()]
    return Measurement(
        columns=(Text("year"), Text("amount"), Text("amounts"), Text("unknown amounts")),
        rows=rows,
        sentence=_sentence([*money.by_year], len(money.undated)),
    )


def _sum(shares: tuple[YearShare, ...]) -> Iterator[object]:
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
