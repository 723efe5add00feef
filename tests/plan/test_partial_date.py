import pickle
from datetime import date, datetime

import pytest
from hypothesis import given, strategies as st

from samendomein.language.translate import Translator
from samendomein.plan.date_words import DateWordsError
from samendomein.plan.partial_date import PartialDate

WORDS = {
    "2024": ("2024-01-01", "2024-12-31"),
    "2024-06": ("2024-06-01", "2024-06-30"),
    "2024-06-15": ("2024-06-15", "2024-06-15"),
    "Q1 2024": ("2024-01-01", "2024-03-31"),
    "2024-Q4": ("2024-10-01", "2024-12-31"),
    "1e kwartaal 2024": ("2024-01-01", "2024-03-31"),
    "eerste kwartaal van 2024": ("2024-01-01", "2024-03-31"),
    "second quarter of 2024": ("2024-04-01", "2024-06-30"),
    "februari 2024": ("2024-02-01", "2024-02-29"),
    "June 2024": ("2024-06-01", "2024-06-30"),
    "15 juni 2024": ("2024-06-15", "2024-06-15"),
    "op 15 juni 2024": ("2024-06-15", "2024-06-15"),
    "June 15th, 2024": ("2024-06-15", "2024-06-15"),
    "eerste helft 2024": ("2024-01-01", "2024-06-30"),
    "tweede helft van 2024": ("2024-07-01", "2024-12-31"),
    "first half of 2024": ("2024-01-01", "2024-06-30"),
    "voorjaar 2023": ("2023-03-01", "2023-06-20"),
    "in de zomer van 2023": ("2023-06-01", "2023-09-22"),
    "Najaar 2022": ("2022-09-01", "2022-12-21"),
    "autumn 2022": ("2022-09-01", "2022-12-21"),
    "winter 2023": ("2023-12-01", "2024-03-20"),
    "winter 2023-2024": ("2023-12-01", "2024-03-20"),
    "begin 2024": ("2024-01-01", "2024-04-30"),
    "medio 2024": ("2024-05-01", "2024-08-31"),
    "the end of 2024": ("2024-09-01", "2024-12-31"),
    "mid-2024": ("2024-05-01", "2024-08-31"),
    "medio juni 2024": ("2024-06-11", "2024-06-20"),
    "eind februari 2024": ("2024-02-21", "2024-02-29"),
    "voor de zomer 2024": ("2024-01-01", "2024-06-20"),
    "vóór de zomer van 2024": ("2024-01-01", "2024-06-20"),
    "before the summer of 2024": ("2024-01-01", "2024-06-20"),
    "na de zomer van 2024": ("2024-09-01", "2024-12-31"),
    "uiterlijk 1 oktober 2025": ("0001-01-01", "2025-10-01"),
    "by June 2025": ("0001-01-01", "2025-06-30"),
    "uiterlijk voor de zomer van 2025": ("0001-01-01", "2025-06-20"),
    "voor 1 januari 2025": ("0001-01-01", "2024-12-31"),
    "na 1 mei 2024": ("2024-05-02", "9999-12-31"),
    "after 2024": ("2025-01-01", "9999-12-31"),
    "2024-01-03..2025-02-01": ("2024-01-03", "2025-02-01"),
    "..2024": ("0001-01-01", "2024-12-31"),
}


@pytest.mark.parametrize(("words", "days"), WORDS.items())
def test_words_are_the_days_they_can_mean(words, days):
    read = PartialDate.parse(words)

    assert (read.earliest.isoformat(), read.latest.isoformat()) == days


@pytest.mark.parametrize("words", WORDS)
def test_the_printed_words_read_back_as_the_same_date(words):
    read = PartialDate.parse(words)

    assert str(read) == words
    assert PartialDate.parse(str(read)) == read


ANSWERS = 'write a date with its year, or "not stated" ("niet vermeld")'
FORMS = "write it as 2024-06-15, 2024-06, Q2 2024, juni 2024, najaar 2024, and eind 2024"


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        ("op een later moment", "'op een later moment' names no year", ANSWERS),
        ("zo spoedig mogelijk", "'zo spoedig mogelijk' names no year", ANSWERS),
        ("voor de zomer", "'voor de zomer' names no year", ANSWERS),
        ("ergens in 2024", "'ergens in 2024' is not a date that can be read", FORMS),
        ("2024-1..2025", "'2024-1' is not a date that can be read", FORMS),
        (
            "2024-02-30",
            "'2024-02-30' is a day that does not exist",
            "that month has 29 days",
        ),
        (
            "31 juni 2024",
            "'31 juni 2024' is a day that does not exist",
            "that month has 30 days",
        ),
        (
            "2024-13-01",
            "'2024-13-01' is a month that does not exist",
            "write the year, then the month from 01 to 12; a period of years is 2024-2027",
        ),
        (
            "2024-27",
            "'2024-27' is a month that does not exist",
            "write the year, then the month from 01 to 12; a period of years is 2024-2027",
        ),
        (
            "01-02-2024",
            "'01-02-2024' does not say which number is the month",
            "write the year first, then the month and the day: as in 2024-06-15",
        ),
        (
            "derde helft 2024",
            "'derde helft 2024' names half 3 of a year",
            "a year has two halves and four quarters",
        ),
        (
            "zomer 2023-2024",
            "'zomer 2023-2024' names two years",
            "only a winter lies in two years, and then the second follows the first",
        ),
        (
            "voor eind 2024",
            "'voor eind 2024' does not say which day is meant",
            "write a day, a month or a year: as in voor 1 juni 2024",
        ),
        (
            "2025..2024",
            "'2025..2024' has no days between its first and its last",
            "write the first day, two points and the last day",
        ),
        (
            " \n",
            "an empty text, where words were expected",
            'leave the key out, or write "not stated" if the paper does not say',
        ),
        (
            "x" * 201,
            "a text of 201 characters, where at most 200 are read",
            "write only the date, the period or the amount here, and the rest in a passage",
        ),
        (
            datetime(2024, 6, 15, 9, 30),  # noqa: DTZ001 -- TOML has times without a zone
            "'2024-06-15 09:30:00' has a time of day",
            "write the day only: 2024-06-15",
        ),
        (
            True,
            "'True' is not a date",
            "write a day such as 2024-06-15, or words between quotes",
        ),
    ],
)
def test_what_is_no_date_is_refused_with_what_to_write(words, message, hint):
    with pytest.raises(DateWordsError) as refused:
        PartialDate.parse(words)

    assert str(refused.value) == f"{message}\n  hint: {hint}"


def test_an_error_survives_pickling():
    with pytest.raises(DateWordsError) as refused:
        PartialDate.parse("ooit")

    assert str(pickle.loads(pickle.dumps(refused.value))) == str(refused.value)  # noqa: S301 -- ours


def test_the_latest_day_cannot_be_before_the_earliest():
    with pytest.raises(DateWordsError, match="the latest day, 1 January 2024, is before the ear"):
        PartialDate(earliest=date(2024, 1, 2), latest=date(2024, 1, 1), printed="")


def test_words_over_two_lines_are_one_date():
    assert PartialDate.parse("najaar\n  2022") == PartialDate.parse("najaar 2022")


def test_the_words_are_part_of_a_date():
    assert PartialDate.parse("2024-06") != PartialDate.parse("juni 2024")
    assert PartialDate.parse(2024) == PartialDate.parse("2024")


@pytest.mark.parametrize(
    ("words", "dutch", "english"),
    [
        ("2024-06-15", "15 juni 2024", "15 June 2024"),
        ("2024-06", "juni 2024", "June 2024"),
        ("2024", "2024", "2024"),
        ("najaar 2022", "najaar 2022", "najaar 2022"),
    ],
)
def test_days_and_months_are_written_in_the_readers_language(words, dutch, english):
    read = PartialDate.parse(words)

    assert read.in_words(Translator("nl")) == dutch
    assert read.in_words(Translator("en")) == english


@pytest.mark.parametrize(
    ("words", "english"),
    [
        ("2024-01-03..2025-02-01", "between 3 January 2024 and 1 February 2025"),
        ("..2024", "at the latest 31 December 2024"),
        ("2024..", "at the earliest 1 January 2024"),
    ],
)
def test_a_span_is_written_as_its_bounds(words, english):
    assert PartialDate.parse(words).in_words(Translator("en")) == english


@given(st.dates(), st.dates())
def test_a_span_reads_back_from_its_shortest_words(one, other):
    span = PartialDate.of(*sorted((one, other)))

    assert PartialDate.parse(str(span)) == span


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31)))
def test_whole_months_and_years_read_back_from_their_shortest_words(day):
    month = PartialDate.parse(day.isoformat()[:7])
    year = PartialDate.parse(day.year)

    assert PartialDate.of(month.earliest, month.latest) == month
    assert PartialDate.of(year.earliest, year.latest) == year


@given(st.sampled_from(sorted(WORDS)), st.dates())
def test_a_day_is_before_after_or_among_the_days_it_can_be(words, day):
    read = PartialDate.parse(words)
    among = read.earliest <= day <= read.latest

    assert [read.surely_before(day), read.surely_after(day), among].count(True) == 1


def test_dates_are_put_in_order_by_their_first_day():
    words = ["najaar 2022", "2022-10-01", "2022", "uiterlijk 2023"]
    ordered = sorted(map(PartialDate.parse, words), key=lambda read: read.sort_key)

    assert [str(read) for read in ordered] == [
        "uiterlijk 2023",
        "2022",
        "najaar 2022",
        "2022-10-01",
    ]


@given(st.text(max_size=60) | st.text("0123456789-. vanor/juiQ", max_size=30))
def test_any_text_is_a_date_or_a_told_error(text):
    try:
        read = PartialDate.parse(text)
    except DateWordsError as error:
        what_to_write = error.hint
    else:
        what_to_write = PartialDate.parse(str(read)) == read

    assert what_to_write
