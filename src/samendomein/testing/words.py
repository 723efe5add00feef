"""Dates, periods and amounts for hypothesis, in words that papers use."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from samendomein.plan.money import Money
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.per import Per
from samendomein.plan.period import Period
from samendomein.plan.values import Missing

_DATES = ("{year}", "{year}-06", "Q2 {year}", "juni {year}", "najaar {year}", "eind {year}",
          "voor de zomer {year}", "uiterlijk 1 oktober {year}", "na 1 mei {year}",
          "15 juni {year}")  # fmt: skip
_PERIODS = ("{year}", "{year}-{later}", "{year} t/m {later}", "vanaf {year}", "from {year}",
            "t/m juni {later}", "gedurende twee jaar", "vanaf {year} gedurende 18 maanden",
            "schooljaar {year}-{next}", "najaar {year} t/m eind {later}")  # fmt: skip
_AMOUNTS = ("€ {number}", "ca. € {number} per jaar", "€ {number} eenmalig", "-€ {number}",
            "€ {number} N", "{number} euro in totaal", "€ {number},50", "p.m.",
            "anderhalf miljoen euro")  # fmt: skip
_YEARS = st.integers(2015, 2030)


def partial_dates() -> SearchStrategy[PartialDate]:
    """Days, and dates that are known in part."""
    exact = _days().map(PartialDate.of)
    printed = st.builds(
        lambda words, year: PartialDate.parse(words.format(year=year)),
        st.sampled_from(_DATES),
        _YEARS,
    )
    return st.one_of(exact, printed)


def periods() -> SearchStrategy[Period]:
    """Periods in words, and as a table of days."""
    return st.one_of(_printed_periods(), _periods_of_days(), _open_periods())


def money() -> SearchStrategy[Money]:
    """Amounts in words, as numbers, and as the library itself writes them."""
    number = st.integers(0, 999).map(lambda amount: f"{amount * 1000:,}".replace(",", "."))
    printed = st.builds(
        lambda words, number: words.format(number=number), st.sampled_from(_AMOUNTS), number
    )
    cents = st.integers(-(10**9), 10**9).map(lambda cents: Decimal(cents) / 100)
    own = st.builds(
        lambda amount, per, approximate: Money.of(abs(amount), per=per, approximate=approximate),
        cents,
        st.none() | st.sampled_from(Per),
        st.booleans(),
    )
    return st.one_of(printed.map(Money.parse), cents.map(Money.parse), own)


def _days() -> SearchStrategy[date]:
    return st.dates(date(2015, 1, 1), date(2035, 12, 31))


@st.composite
def _printed_periods(draw: DrawFn) -> Period:
    year = draw(_YEARS)
    later = year + draw(st.integers(1, 5))
    words = draw(st.sampled_from(_PERIODS))
    return Period.parse(words.format(year=year, later=later, next=year + 1))


@st.composite
def _periods_of_days(draw: DrawFn) -> Period:
    first, last = sorted((draw(_days()), draw(_days())))
    return Period.of(first, last)


@st.composite
def _open_periods(draw: DrawFn) -> Period:
    day, why = draw(_days()), draw(st.sampled_from(Missing))
    if why is not Missing.NOT_APPLICABLE and draw(st.booleans()):
        return Period(start=why, last=PartialDate.of(day))
    return Period(start=PartialDate.of(day), last=why)
