"""What is written as TOML reads as the same values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from samendomein import parse_toml, to_toml

TEXTS = st.text(st.characters(codec="utf-8"))
NUMBERS = st.integers(-(10**12), 10**12) | st.decimals(
    min_value=-(10**9), max_value=10**9, places=4
)
SIMPLE = st.one_of(TEXTS, st.booleans(), NUMBERS, st.dates(min_value=date(1000, 1, 1)))
VALUES = st.recursive(
    SIMPLE,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=8,
)
TABLES = st.dictionaries(
    TEXTS, st.lists(st.dictionaries(TEXTS, VALUES, max_size=4), min_size=1, max_size=3), max_size=3
)


@given(TABLES)
def test_what_is_written_is_what_is_read(tables):
    document = parse_toml(to_toml(tables), path="plan.toml")

    assert document.problems == ()
    assert document.values == tables


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("één\nregel", 'titel = "één\\nregel"'),
        ("\x00\x1f\x7f\t", 'titel = "\\u0000\\u001f\\u007f\t"'),
        ('zeg "ja" \\ nee', 'titel = "zeg \\"ja\\" \\\\ nee"'),
        (True, "titel = true"),
        (-3, "titel = -3"),
        (Decimal("0.10"), "titel = 0.10"),
        (date(2024, 6, 30), "titel = 2024-06-30"),
        ([], "titel = []"),
        ({}, "titel = {}"),
        (["a", {"naar": "b"}], 'titel = ["a", { naar = "b" }]'),
        (["a" * 60, "b" * 60], f'titel = [\n    "{"a" * 60}",\n    "{"b" * 60}",\n]'),
    ],
)
def test_a_value_is_written_as(value, line):
    assert to_toml({"doel": [{"titel": value}]}) == f"[[doel]]\n{line}\n"


def test_an_empty_line_stands_between_rows():
    text = to_toml({"doel": [{"id": "a"}, {"id": "b"}], "mijn tabel": [{"een sleutel": 1}]})

    assert text == (
        '[[doel]]\nid = "a"\n\n[[doel]]\nid = "b"\n\n[["mijn tabel"]]\n"een sleutel" = 1\n'
    )


def test_no_rows_are_an_empty_file():
    assert to_toml({"doel": []}) == ""
