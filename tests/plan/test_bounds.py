from datetime import date

from hypothesis import given, strategies as st

from samendomein.plan.partial_date import PartialDate
from samendomein.plan.period import Period

FIRST = date(2024, 1, 1)
days = st.dates(FIRST, date(2024, 1, 6))
spans = st.tuples(days, days).map(lambda pair: PartialDate.of(*sorted(pair)))


@st.composite
def small_periods(draw):
    start = draw(spans)
    last = draw(spans.filter(lambda span: span.latest >= start.earliest))
    return Period(start=start, last=last)


def readings(period):
    """Every set of days that the period can be."""

    def numbers(span):
        return range(span.earliest.toordinal(), span.latest.toordinal() + 1)

    return [
        set(range(first, last + 1))
        for first in numbers(period.start)
        for last in numbers(period.last)
        if first <= last
    ]


def agreed(answers):
    """The answer that all readings give, or that it cannot be told."""
    return answers.pop() if len(answers) == 1 else None


@given(small_periods(), small_periods())
def test_within_agrees_with_counting_the_days(inner, outer):
    counted = {one <= other for one in readings(inner) for other in readings(outer)}

    assert inner.within(outer) is agreed(counted)


@given(small_periods(), small_periods())
def test_overlaps_agrees_with_counting_the_days(one, other):
    counted = {bool(mine & theirs) for mine in readings(one) for theirs in readings(other)}

    assert one.overlaps(other) is agreed(counted)
    assert other.overlaps(one) is one.overlaps(other)


@given(small_periods(), days)
def test_contains_agrees_with_counting_the_days(period, day):
    counted = {day.toordinal() in reading for reading in readings(period)}

    assert period.contains(day) is agreed(counted)


@given(small_periods())
def test_any_period_of_days_reads_back_from_its_table(period):
    assert Period.parse(period.canonical) == period
