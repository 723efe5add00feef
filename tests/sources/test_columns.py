"""The tables and columns of a plan as data: nothing that stands in a row lacks its column."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

from samendomein import Column, Missing, as_records, kind_tables
from samendomein.testing import plans

LANGUAGES = st.sampled_from(["nl", "en"])
MISSING = {"nl": {one.nl for one in Missing}, "en": {one.value for one in Missing}}


@given(plans(), LANGUAGES)
def test_every_value_of_a_row_fits_its_column(plan, language):
    tables = {one.word: one for one in kind_tables(language)}
    kind_of = {one.id: one.words.name for one in plan.elements}

    for word, rows in as_records(plan, language).items():
        for row in rows:
            assert_fits(row, tables[word].columns, kind_of, language)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_two_columns_of_a_table_share_a_word_in_a_language(language):
    for table in kind_tables(language):
        words = [one.word for one in table.columns]

        assert len(words) == len(set(words)), table.name


def test_both_languages_have_the_same_tables_and_columns():
    dutch, english = (
        [(one.name, [column.name for column in one.columns]) for one in kind_tables(language)]
        for language in ("nl", "en")
    )

    assert dutch == english


def test_a_table_and_its_columns_have_their_words_in_the_language_that_is_asked_for():
    (action,) = (one for one in kind_tables("nl") if one.name == "action")
    columns = {one.name: one for one in action.columns}

    assert (action.word, action.label, action.several) == ("actie", "actie", "acties")
    assert action.written[:3] == ("action", "actie", "activiteit")
    assert columns["kind"].choices == ("actie", "pilot", "voorziening", "resultaat", "besluit")
    assert (columns["kind"].otherwise, columns["kind"].missing) == ("actie", ())
    assert columns["status"].missing == (
        "onbekend",
        "niet vermeld",
        "niet van toepassing",
        "niet openbaar",
    )
    assert columns["contributes_to"].word == "draagt_bij_aan"
    assert columns["contributes_to"].label == "draagt bij aan"
    assert columns["contributes_to"].refers_to == ("goal",)
    assert columns["contributes_to"].is_relation
    assert [one.word for one in columns["contributes_to"].columns][:2] == [
        "onderbouwing",
        "zekerheid",
    ]


def test_a_passage_refers_to_its_document():
    (goal,) = (one for one in kind_tables("en") if one.name == "goal")
    (passages,) = (one for one in goal.columns if one.name == "passages")

    assert (passages.holds, passages.many) == ("record", True)
    assert (passages.columns[0].name, passages.columns[0].holds, passages.columns[0].refers_to) == (
        "document",
        "reference",
        ("document",),
    )


def assert_fits(
    row: Mapping[str, Any], columns: Iterable[Column], kind_of: Mapping[str, str], language: str
) -> None:
    by_word = {one.word: one for one in columns}
    for word, value in row.items():
        column = by_word[word]
        if column.many and not (isinstance(value, str) and value in MISSING[language]):
            assert isinstance(value, list)
            for one in value:
                assert_one_fits(one, column, kind_of, language)
        else:
            assert_one_fits(value, column, kind_of, language)


TYPES = {
    "truth": bool,
    "whole number": int,
    "number": int | Decimal,
    "date": str | date | int,
    "period": str | dict | date | int,
    "amount": str | int | Decimal,
    "text": str,
}


def assert_one_fits(value: Any, column: Column, kind_of: Mapping[str, str], language: str) -> None:
    if column.missing and isinstance(value, str) and value in MISSING[language]:
        return
    if column.holds == "choice":
        assert value in column.choices
    elif column.holds == "record":
        assert_fits(value, column.columns, kind_of, language)
    elif column.holds == "reference":
        if isinstance(value, dict):
            rest = dict(value)
            target = rest.pop("naar" if language == "nl" else "to")
            assert_fits(rest, column.columns, kind_of, language)
        else:
            target = value
        assert kind_of[target] in column.refers_to
    elif isinstance(value, dict) and column.holds == "text":
        assert set(value) == {"text"}
    else:
        assert isinstance(value, TYPES[column.holds])
