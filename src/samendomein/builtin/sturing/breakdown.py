"""An amount and the parts that it is divided into, as far as these can be added up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from attrs import frozen

from samendomein import Budget, Missing, Money, Per, Period, Plan, Within, option

MOST_YEARS = 100
"""Money for a longer time has no known years."""


@frozen(kw_only=True)
class Rounding:
    """How exact amounts are."""

    rounded_to: int = option(
        1, help="The amount in euros to which papers round: 1000 if tables are in thousands."
    )
    about_percent: int = option(
        10, help="How many per cent an amount with 'about' before it may be off."
    )


@frozen(kw_only=True)
class Breakdown:
    """A whole and its parts.

    Attributes:
        whole: The whole.
        parts: Its parts.
        per: What the amounts are per; missing if the papers do not say.
        stated: How much the whole is.
        low: How much the parts are together at least, in some year if they are per year.
        high: How much they are at most, in some year; ``None`` if a part is not known.
        slack: How far rounding can make these differ.
    """

    whole: Budget
    parts: tuple[Budget, ...]
    per: Per | Missing
    stated: Decimal
    low: Decimal
    high: Decimal | None
    slack: Decimal

    @property
    def exceeds(self) -> bool:
        """Whether the parts are surely more than the whole."""
        return self.low - self.stated > self.slack

    @property
    def falls_short(self) -> bool:
        """Whether the parts are surely less than the whole."""
        return self.high is not None and self.stated - self.high > self.slack

    def money(self, amount: Decimal, *of: Budget) -> Money:
        """An amount per what these amounts are per, approximate if one it is made of is."""
        about = any(_is_about(one) for one in of)
        per = self.per if isinstance(self.per, Per) and self.per.is_a_rate else None
        return Money.of(amount, per=per, approximate=about)


def breakdowns(plan: Plan, rounding: Rounding) -> Iterator[Breakdown]:
    """Every amount that has parts, if they can be added up."""
    for whole in plan.all(Budget):
        parts = plan.sources(whole, Within)
        if parts and (found := _broken_down(whole, parts, rounding)):
            yield found


def _broken_down(whole: Budget, parts: tuple[Budget, ...], rounding: Rounding) -> Breakdown | None:
    stated = _known(whole)
    if stated is None or stated[0] <= 0:
        return None
    amount, per = stated
    known = {one.id: found[0] for one in parts if (found := _known(one)) and found[1] is per}
    if any(_known(one) and one.id not in known for one in parts):
        return None  # An amount per year and one in total cannot be added up.
    low, high = _sums(whole, parts, known, per)
    about = [whole, *parts]
    off = sum((_about(one) for one in about), Decimal(0)) * rounding.about_percent / 100
    return Breakdown(
        whole=whole,
        parts=parts,
        per=per,
        stated=amount,
        low=low,
        high=high,
        slack=Decimal(rounding.rounded_to) * (len(parts) + 1) / 2 + off,
    )


def _known(budget: Budget) -> tuple[Decimal, Per | Missing] | None:
    """How much it is, and per what: a year, in total, or that is not said."""
    money = budget.amount
    if not isinstance(money, Money) or isinstance(money.signed, Missing):
        return None
    if money.per is Per.MONTH:
        return money.signed * 12, Per.YEAR
    return money.signed, Per.TOTAL if money.per is Per.ONCE else money.per


def _about(budget: Budget) -> Decimal:
    found = _known(budget)
    return abs(found[0]) if found and _is_about(budget) else Decimal(0)


def _is_about(budget: Budget) -> bool:
    return isinstance(budget.amount, Money) and budget.amount.approximate


def _sums(
    whole: Budget, parts: tuple[Budget, ...], known: dict[str, Decimal], per: Per | Missing
) -> tuple[Decimal, Decimal | None]:
    """How much the parts are together: at least, in the fullest year, and at most, in another."""
    together = _total(known.values())
    all_known = len(known) == len(parts)
    if not (isinstance(per, Per) and per.is_a_rate):
        return together, together if all_known else None
    by_year: dict[int, Decimal] = {}
    always, perhaps = Decimal(0), Decimal(0)
    for part in parts:
        amount, years = known.get(part.id, Decimal(0)), _years(part.period)
        if isinstance(part.period, Missing):
            always += amount
        elif years is None:
            perhaps = max(perhaps, amount)
        for year in years or ():
            by_year[year] = by_year.get(year, Decimal(0)) + amount
    low = max([always + perhaps, *(always + amount for amount in by_year.values())])
    if not all_known:
        return low, None
    unplaced = _total(known[one.id] for one in parts if _years(one.period) is None)
    needed = _years(whole.period) or tuple(by_year)
    return low, min((unplaced + by_year.get(year, Decimal(0)) for year in needed), default=together)


def _years(period: Period | Missing) -> range | None:
    """The years that are surely its years; ``None`` if they are not known or too many to count."""
    years = None if isinstance(period, Missing) else period.years()
    return years if years is not None and len(years) <= MOST_YEARS else None


def _total(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, Decimal(0))
