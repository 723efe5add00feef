"""One value of a file becomes one value of the model, or says what is wrong with it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from samendomein import (
    Action,
    Budget,
    Document,
    Element,
    Indicator,
    Law,
    Missing,
    Money,
    PartialDate,
    Period,
    Recommendation,
    State,
    Target,
)
from samendomein.language.translate import english
from samendomein.plan.vocabulary import fields_of
from samendomein.sources.convert import NotAValue, converter, missing_word, shown


@pytest.mark.parametrize(
    ("cls", "name", "written", "read"),
    [
        (Element, "title", "Een titel", "Een titel"),
        (Element, "title", {"text": "onbekend"}, "onbekend"),
        (Element, "aliases", "een", ("een",)),
        (Element, "aliases", ["een", "twee"], ("een", "twee")),
        (Element, "state", "Voorgesteld", State.PROPOSED),
        (Element, "period", 2024, Period.parse("2024")),
        (Element, "period", date(2024, 1, 1), Period.parse("2024-01-01")),
        (Element, "period", {"begin": 2024}, Period.parse({"start": 2024})),
        (Element, "period", "niet vermeld", Missing.NOT_STATED),
        (Recommendation, "adopted", True, True),
        (Recommendation, "adopted", "Nee", False),
        (Recommendation, "adopted", "onbekend", Missing.UNKNOWN),
        (Document, "dated", 2024, PartialDate.parse("2024")),
        (Document, "dated", date(2024, 6, 30), PartialDate.of(date(2024, 6, 30))),
        (
            Document,
            "dated",
            datetime(2024, 6, 30, 9, 30, tzinfo=UTC),
            PartialDate.of(date(2024, 6, 30)),
        ),
        (Budget, "amount", "€ 60.000 per jaar", Money.parse("€ 60.000 per jaar")),
        (Budget, "amount", 60000, Money.parse(60000)),
        (Budget, "amount", 0.5, Money.parse(Decimal("0.5"))),
        (Budget, "amount", "vertrouwelijk", Missing.WITHHELD),
        (Indicator, "limit", 100, Decimal(100)),
        (Indicator, "limit", 0.4, Decimal("0.4")),
        (Indicator, "limit", Decimal("0.40"), Decimal("0.40")),
        (Target, "year", 2027, 2027),
        (Law, "bwb", "N.V.T.", Missing.NOT_APPLICABLE),
    ],
)
def test_a_value_is_read(cls, name, written, read):
    assert convert(cls, name, written) == read


@pytest.mark.parametrize(
    ("cls", "name", "written", "told"),
    [
        (
            Element,
            "title",
            3,
            "found 3, expected a text\nput the text between quotes",
        ),
        (
            Element,
            "title",
            {"tekst": "a"},
            "found {…}, expected a text\nput the text between quotes",
        ),
        (
            Element,
            "state",
            "voorgestelt",
            (
                "found 'voorgestelt', expected one of: accepted, proposed\n"
                "did you mean 'voorgesteld'?"
            ),
        ),
        (Element, "state", 3, "found 3, expected one of: accepted, proposed"),
        (
            Element,
            "period",
            True,
            ('found true, expected a period\nwrite it as "2024 t/m 2027" or "from 2024"'),
        ),
        (
            Element,
            "period",
            "2027 t/m 2024",
            (
                "the period ends (2024-12-31) before it starts (2027-01-01)\n"
                "swap the two days, or correct the year"
            ),
        ),
        (
            Recommendation,
            "adopted",
            "misschien",
            (
                "found 'misschien', expected true or false\n"
                "write true or false, or yes or no between quotes"
            ),
        ),
        (
            Target,
            "year",
            "2024",
            ("found '2024', expected a whole number\nwrite the number without quotes or points"),
        ),
        (
            Target,
            "year",
            True,
            "found true, expected a whole number\nwrite the number without quotes or points",
        ),
        (
            Indicator,
            "limit",
            "3,5",
            (
                "found '3,5', expected a number\n"
                "write only the number, without quotes and with a point: 0.4"
            ),
        ),
        (
            Indicator,
            "limit",
            float("nan"),
            (
                "found nan, expected a number\n"
                "write only the number, without quotes and with a point: 0.4"
            ),
        ),
        (
            Document,
            "dated",
            [2024],
            "found […], expected a date\nwrite it as 2024-06-30",
        ),
        (
            Document,
            "dated",
            "in mei",
            (
                "'in mei' names no year\n"
                'write a date with its year, or "not stated" ("niet vermeld")'
            ),
        ),
        (
            Budget,
            "amount",
            False,
            'found false, expected an amount\nwrite it as "ca. € 35.000 per jaar"',
        ),
        (
            Budget,
            "amount",
            "60,000",
            "'60,000' can be read in two ways\nwrite 60.000 or 60,00",
        ),
    ],
)
def test_what_is_no_value_is_told(cls, name, written, told):
    with pytest.raises(NotAValue) as error:
        convert(cls, name, written)

    assert said(error.value) == told


def test_a_field_that_is_always_known_has_no_missing_words():
    assert convert(Action, "title", "onbekend") == "onbekend"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("een\ntwee", "'een twee'"),
        ("a" * 100, f"'{'a' * 57}…"),
        (True, "true"),
        ({"a": 1}, "{…}"),
        ([1], "[…]"),
        (10**40, "a very large number"),
        (1.5, "1.5"),
    ],
)
def test_a_value_is_shown_on_one_short_line(value, text):
    assert shown(value) == text


@pytest.mark.parametrize("word", ["onbekend", "Onbekend", "unknown"])
def test_a_missing_word_is_known_in_any_case(word):
    assert missing_word(word) is Missing.UNKNOWN


@pytest.mark.parametrize("value", ["iets", 3, None, ["onbekend"]])
def test_other_values_are_no_missing_words(value):
    assert missing_word(value) is None


def convert(cls, name, written):
    field = next(field for field in fields_of(cls) if field.name == name)
    return converter(field)(written)


def said(error: NotAValue) -> str:
    texts = [text for text in (error.message, error.hint) if text is not None]
    return "\n".join(map(english().render, texts))
