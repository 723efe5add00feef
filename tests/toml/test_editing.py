"""Adding to a TOML text: nothing that people wrote is disturbed."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest
from hypothesis import given, strategies as st

from samendomein.errors import UsageError
from samendomein.toml.editing import new_text, with_row

ROW = {"reden": "om te zien", "getekend_op": date(2024, 4, 1)}


def test_a_row_is_added_after_the_last_of_its_table():
    text = "[[a]]\nx = 1.50  # precies\n\n[b]\ny = 0x1F\n"

    assert with_row(text, "a", ROW) == (
        "[[a]]\nx = 1.50  # precies\n\n"
        '[[a]]\nreden = "om te zien"\ngetekend_op = 2024-04-01\n\n'
        "[b]\ny = 0x1F\n"
    )


def test_a_row_can_be_added_to_a_list_between_brackets():
    text = "a = [{ x = 1 }]  # kort\n"

    assert tomllib.loads(with_row(text, "a", ROW)) == {"a": [{"x": 1}, ROW]}
    assert with_row(text, "a", ROW).endswith("]  # kort\n")


def test_a_text_that_would_say_something_else_is_not_given(monkeypatch):
    monkeypatch.setattr("tomlrt.dumps", lambda _: "[[a]]\nx = 2\n")
    with pytest.raises(UsageError) as refused:
        with_row("[[a]]\nx = 1\n", "a", ROW)

    assert str(refused.value) == (
        "nothing can be added to 'a' without disturbing the file\n"
        "  hint: write each row under a [[a]] of its own"
    )


TEXTS = st.text(st.characters(codec="utf-8"), max_size=10)
ROWS = st.fixed_dictionaries(
    {"t": TEXTS},
    optional={
        "l": st.lists(TEXTS, max_size=3),
        "d": st.dates(),
        "r": st.lists(st.fixed_dictionaries({"t": TEXTS, "l": st.lists(TEXTS)}), max_size=3),
    },
)


@given(st.lists(ROWS, max_size=3), st.sampled_from(["\n", "\r\n"]))
def test_every_row_is_read_again_and_what_was_there_stays(rows, line_end):
    first = line_end.join(["# boven", "[[a]]", 't = "x" # ernaast', "", "# onder", ""])
    text = first
    for row in rows:
        text = with_row(text, "a", row)

    assert tomllib.loads(text) == {"a": [{"t": "x"}, *rows]}
    assert set(first.split(line_end)) <= set(text.split(line_end))
    assert text.count("\n") == text.count(line_end)


@given(ROWS)
def test_a_new_text_says_what_it_was_given(values):
    assert tomllib.loads(new_text(values)) == values
