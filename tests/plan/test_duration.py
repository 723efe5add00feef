from datetime import date

import pytest
from hypothesis import given, strategies as st

from samendomein.language.translate import Translator
from samendomein.plan.duration import Duration, DurationWordsError, months_later


@pytest.mark.parametrize(
    ("words", "months", "english"),
    [
        ("2 jaar", 24, "two years"),
        ("twee jaar", 24, "two years"),
        ("two years", 24, "two years"),
        ("één jaar", 12, "one year"),
        ("anderhalf jaar", 18, "18 months"),
        ("een half jaar", 6, "six months"),
        ("tweeënhalf jaar", 30, "30 months"),
        ("twee en een half jaar", 30, "30 months"),
        ("1,5 jaar", 18, "18 months"),
        ("18 maanden", 18, "18 months"),
        ("one month", 1, "one month"),
        ("24 months", 24, "two years"),
    ],
)
def test_a_length_is_read_as_months(words, months, english):
    length = Duration.parse(words)

    assert length.months == months
    assert length.in_words(Translator("en")) == english
    assert Duration.parse(str(length)) == length


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            "lang",
            "'lang' is not a length in months or years\n  hint: write it as 2 jaar and 18 maanden",
        ),
        (
            "0,3 jaar",
            (
                "'0,3 jaar' is not a number of whole months\n"
                "  hint: write the number of months, or write the last day instead"
            ),
        ),
        (
            "0 jaar",
            "a duration of 0 months\n  hint: write at least one month and at most a hundred years",
        ),
        (
            "101 jaar",
            (
                "a duration of 1,212 months\n"
                "  hint: write at least one month and at most a hundred years"
            ),
        ),
    ],
)
def test_what_is_no_length_is_refused_with_what_to_write(words, message):
    with pytest.raises(DurationWordsError) as refused:
        Duration.parse(words)

    assert str(refused.value) == message


def test_a_month_after_the_31st_is_the_last_day_of_a_shorter_month():
    assert months_later(date(2024, 1, 31), 1) == date(2024, 2, 29)


def test_a_day_outside_the_calendar_is_its_first_or_last():
    assert months_later(date(9999, 6, 1), 12) == date.max
    assert months_later(date(1, 6, 1), -12) == date.min


@given(st.dates(date(1000, 1, 1), date(2999, 1, 1)), st.integers(0, 600), st.integers(0, 600))
def test_a_longer_time_never_ends_earlier(day, months, more):
    assert months_later(day, months) <= months_later(day, months + more)
