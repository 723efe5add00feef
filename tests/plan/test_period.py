from datetime import date

import pytest
from hypothesis import given, strategies as st

from samendomein.language.translate import Translator
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.period import Period
from samendomein.plan.printed import WordsError
from samendomein.plan.values import Missing

DUTCH = {
    "from {first}": "vanaf {first}",
    "{first} up to and including {last}": "{first} t/m {last}",
    "up to and including {last}, start {why}": "t/m {last}, begin {why}",
    "{duration}, start {why}": "{duration}, begin {why}",
    "{duration} from {first}": "{duration} vanaf {first}",
    "{duration}, up to and including {last}": "{duration}, t/m {last}",
    "{count} years": "{count} jaar",
}


class Dutch(Translator):
    """Says the few templates of a period in Dutch, without a catalogue."""

    def translate(self, template, namespace=""):
        return DUTCH[template]


STATED = {
    "2024-2027": ("2024-01-01", "2027-12-31"),
    "2024–2027": ("2024-01-01", "2027-12-31"),
    "2024 t/m 2027": ("2024-01-01", "2027-12-31"),
    "2024": ("2024-01-01", "2024-12-31"),
    "in 2026": ("2026-01-01", "2026-12-31"),
    "in 2026 en 2027": ("2026-01-01", "2027-12-31"),
    "2026, 2027 and 2028": ("2026-01-01", "2028-12-31"),
    "van 2026 t/m 2028": ("2026-01-01", "2028-12-31"),
    "de periode 2026-2028": ("2026-01-01", "2028-12-31"),
    "from 2026 through 2028": ("2026-01-01", "2028-12-31"),
    "vanaf 2026": ("2026-01-01", "not applicable"),
    "from 2026 onwards": ("2026-01-01", "not applicable"),
    "2026 en verder": ("2026-01-01", "not applicable"),
    "m.i.v. 1 juni 2024": ("2024-06-01", "not applicable"),
    "tot en met 2027": ("not stated", "2027-12-31"),
    "tot 1 juli 2027": ("not stated", "2027-06-30"),
    "van 1 mei 2024 tot 1 juli 2027": ("2024-05-01", "2027-06-30"),
    "twee jaar": ("not stated", "not stated"),
    "gedurende twee jaar": ("not stated", "not stated"),
    "twee jaar vanaf 1 maart 2025": ("2025-03-01", "not stated"),
    "vanaf 2026 gedurende 18 maanden": ("2026-01-01", "not stated"),
    "juni 2024 t/m augustus 2025": ("2024-06-01", "2025-08-31"),
    "juni t/m augustus 2025": ("2025-06-01", "2025-08-31"),
    "Q1 2024 - Q3 2025": ("2024-01-01", "2025-09-30"),
    "schooljaar 2024-2025": ("2024-08-01", "2025-07-31"),
    "school year 2024/2025": ("2024-08-01", "2025-07-31"),
    "15 juni 2024": ("2024-06-15", "2024-06-15"),
    "najaar 2022": ("najaar 2022", "najaar 2022"),
    "najaar 2022 t/m eind 2024": ("najaar 2022", "eind 2024"),
    "vanaf najaar 2022": ("najaar 2022", "not applicable"),
    "niet vermeld": ("not stated", "not stated"),
}
TABLES = [
    {"start": date(2024, 1, 1), "end": date(2027, 12, 31)},
    {"begin": 2024, "eind": 2027},
    {"start": "najaar 2022", "einde": "n.v.t."},
    {"start": "niet vermeld", "end": "2027", "duur": "twee jaar"},
    {"duration": "2 jaar"},
    {"start": "2024-06-15", "end": "niet openbaar"},
    {},
]


@pytest.mark.parametrize(("words", "days"), STATED.items())
def test_words_are_the_first_and_last_day_they_state(words, days):
    period = Period.parse(words)

    assert (str(period.start), str(period.last)) == days


@pytest.mark.parametrize("value", [*STATED, *TABLES, 2024, date(2024, 6, 1)], ids=str)
def test_a_period_reads_back_from_what_it_writes(value):
    period = Period.parse(value)

    assert Period.parse(period.canonical) == period


def test_a_table_is_written_with_the_last_day_as_people_write_it():
    assert Period.parse({"begin": 2024, "eind": "eind 2027", "duur": "4 jaar"}).canonical == {
        "start": date(2024, 1, 1),
        "end": "eind 2027",
        "duration": "4 jaar",
    }


def test_the_end_is_the_first_day_after():
    assert Period.parse("2024-2027").end == PartialDate.of(date(2028, 1, 1))


def test_the_last_days_of_a_table_are_included():
    days = date(2024, 1, 1), date(2027, 12, 31)

    assert Period.of(*days) == Period.parse({"start": days[0], "end": days[1]})
    assert Period.of(*days).years() == range(2024, 2028)


def test_a_start_and_a_duration_give_the_end():
    period = Period.parse({"start": date(2025, 3, 1), "duration": "twee jaar"})

    assert period.last is Missing.UNKNOWN
    assert period.ends == PartialDate.of(date(2027, 3, 1))


def test_an_end_and_a_duration_give_the_start_without_stating_it():
    period = Period.parse({"end": date(2027, 12, 31), "duration": "twee jaar"})

    assert period.start is Missing.UNKNOWN
    assert period.begins == PartialDate.of(date(2026, 1, 1))


def test_a_month_before_the_end_of_february_can_be_four_days():
    period = Period.parse({"end": date(2025, 2, 27), "duration": "1 maand"})

    assert period.begins == PartialDate.parse("2025-01-28..2025-01-31")


def test_a_vague_start_gives_an_end_as_vague():
    period = Period.parse("vanaf najaar 2022 gedurende twee jaar")

    assert period.ends == PartialDate.parse("2024-09-01..2024-12-21")


def test_a_duration_alone_says_nothing_about_a_day():
    period = Period.parse("gedurende twee jaar")

    assert period.contains(date(2025, 1, 1)) is None
    assert period.within(Period.parse("2024-2027")) is None
    assert period.years() is None


def test_an_open_end_is_later_than_any_day():
    period = Period.parse("vanaf 2026")

    assert period.contains(date(9999, 12, 31)) is True
    assert period.contains(date(2025, 12, 31)) is False
    assert period.within(Period.parse("2024-2027")) is False
    assert period.years() is None


def test_a_period_that_must_have_ended_before_another_begins_does_not_overlap_it():
    autumn = Period.parse("najaar 2022")

    assert autumn.overlaps(Period.parse("2023")) is False
    assert autumn.overlaps(Period.parse("oktober 2022")) is None
    assert autumn.within(Period.parse("2022")) is True
    assert autumn.surely_ended_before(date(2022, 12, 22))
    assert not autumn.surely_ended_before(date(2022, 12, 21))
    assert autumn.surely_starts_after(date(2022, 8, 31))
    assert not autumn.surely_starts_after(date(2022, 9, 1))


def test_years_are_told_only_where_they_are_sure():
    assert Period.parse("najaar 2022").years() == range(2022, 2023)
    assert Period.parse("winter 2023").years() is None
    assert Period.parse({"start": "winter 2023", "end": 2026}).years() is None
    assert Period.parse("schooljaar 2024-2025").years() == range(2024, 2026)
    assert Period.parse("tot en met 2027").years() is None


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (
            "2024/2025",
            (
                "'2024/2025' can be two calendar years or one that starts halfway\n"
                "  hint: write 2024-2025, or schooljaar 2024-2025"
            ),
        ),
        (
            "schooljaar 2024-2026",
            (
                "'schooljaar 2024-2026' is not one school year\n"
                "  hint: a school year runs from one year into the next, as in schooljaar 2024-2025"
            ),
        ),
        (
            "2026 en 2028",
            (
                "'2026 en 2028' names years that do not follow each other\n"
                "  hint: write each row of years as a period of its own"
            ),
        ),
        (
            "van 2024 tot 2027",
            (
                "'van 2024 tot 2027' does not say whether '2027' is part of it\n"
                "  hint: write tot en met 2027, or name the last day"
            ),
        ),
        (
            "until June 2027",
            (
                "'until June 2027' does not say whether 'june 2027' is part of it\n"
                "  hint: write through june 2027, or name the last day"
            ),
        ),
        (
            "2027-2024",
            (
                "the period ends (2024-12-31) before it starts (2027-01-01)\n"
                "  hint: swap the two days, or correct the year"
            ),
        ),
        (
            "zes weken",
            (
                "'zes weken' is not a number of whole months\n"
                "  hint: write the number of months, or write the last day instead"
            ),
        ),
        (
            "zo spoedig mogelijk",
            (
                "'zo spoedig mogelijk' names no year and no duration\n"
                '  hint: write the years, a duration such as 2 jaar, or "not stated"'
            ),
        ),
        (
            "vanaf later",
            (
                "'later' names no year\n"
                '  hint: write a date with its year, or "not stated" ("niet vermeld")'
            ),
        ),
        (
            "n.v.t.",
            (
                "a period without a first day\n"
                '  hint: write "not stated" ("niet vermeld") if the paper gives no first day'
            ),
        ),
        (
            {"strat": 2024},
            "a period has no 'strat'\n  hint: did you mean 'start'?",
        ),
        (
            {"foo": 2024},
            "a period has no 'foo'\n  hint: a period has start, end, and duration",
        ),
        (
            {"start": 2024, "begin": 2025},
            "the start of the period is given twice\n  hint: leave out 'begin'",
        ),
        (
            {"start": [2024]},
            (
                "'[2024]' is not a day\n"
                "  hint: write a day such as 2024-06-15, or words between quotes"
            ),
        ),
        (
            {"duration": 2},
            "'2' is not a length in months or years\n  hint: write it as 2 jaar and 18 maanden",
        ),
        (
            {"start": 2024, "end": "n.v.t.", "duration": "2 jaar"},
            "a duration of 2 jaar and no end\n  hint: leave out the duration, or leave out the end",
        ),
        (
            {"start": 2024, "end": 2027, "duration": "2 jaar"},
            (
                "2 jaar from 2024-01-01 does not end on 2027-12-31\n"
                "  hint: leave out the duration, or leave out the end"
            ),
        ),
        (
            1.5,
            (
                "'1.5' is not a period\n"
                "  hint: write it as 2024-2027, or as a table with start and end"
            ),
        ),
    ],
    ids=str,
)
def test_what_is_no_period_is_refused_with_what_to_write(value, message):
    with pytest.raises(WordsError) as refused:
        Period.parse(value)

    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        ("2024-2027", "2024 t/m 2027", "2024 up to and including 2027"),
        ("2024", "2024", "2024"),
        ("juni 2024", "juni 2024", "June 2024"),
        ("najaar 2022", "najaar 2022", "najaar 2022"),
        ("from 2026", "vanaf 2026", "from 2026"),
        ("two years", "twee jaar, begin niet vermeld", "two years, start not stated"),
        ("2 jaar vanaf 2025-03-01", "twee jaar vanaf 1 maart 2025", "two years from 1 March 2025"),
        (
            "tot en met 2027",
            "t/m 2027, begin niet vermeld",
            "up to and including 2027, start not stated",
        ),
        (
            {"end": 2027, "duration": "2 jaar"},
            "twee jaar, t/m 2027",
            "two years, up to and including 2027",
        ),
        ("niet vermeld", "niet vermeld", "not stated"),
        (
            "15 juni 2024 t/m augustus 2025",
            "15 juni 2024 t/m 31 augustus 2025",
            "15 June 2024 up to and including 31 August 2025",
        ),
    ],
    ids=str,
)
def test_a_period_is_written_in_the_readers_language(value, dutch, english):
    period = Period.parse(value)

    assert period.in_words(Dutch("nl")) == dutch
    assert period.in_words(Translator("en")) == english


def test_what_is_missing_at_one_end_is_told():
    english = Translator("en")

    assert Period.parse({"start": 2024}).in_words(english) == "from 2024, end unknown"
    assert (
        Period.parse({"start": "onbekend", "end": "niet openbaar"}).in_words(english)
        == "start unknown, end withheld"
    )


@given(st.integers(1900, 2100), st.integers(1, 90))
def test_shifting_a_start_by_a_year_shifts_the_end_by_a_year(year, length):
    one, next_one = (
        Period.parse({"start": start, "duration": f"{length} jaar"}) for start in (year, year + 1)
    )

    assert next_one.ends.earliest.year - one.ends.earliest.year == 1


@given(st.text(max_size=60) | st.text("0123456789- tmvanf/jr.", max_size=30))
def test_any_text_is_a_period_or_a_told_error(text):
    try:
        period = Period.parse(text)
    except WordsError as error:
        what_to_write = error.hint
    else:
        what_to_write = Period.parse(period.canonical) == period

    assert what_to_write
