"""Markdown is written so that no sign in a text changes the page."""

from __future__ import annotations

from samendomein.testing.reference.markdown import codes, page, prose, table


def test_a_bar_in_a_cell_does_not_end_it():
    assert table(("type",), [("int | None",)]) == "| type |\n| --- |\n| int \\| None |"


def test_a_table_without_rows_is_nothing():
    assert table(("type",), []) == ""


def test_code_in_a_docstring_is_code_on_the_page():
    assert prose('add ``fulfils = ["x"]`` to it') == 'add `fulfils = ["x"]` to it'


def test_words_of_a_file_are_code():
    assert codes(["doel", "goal"]) == "`doel`, `goal`"


def test_parts_of_a_page_have_a_line_between_them():
    assert page("# Title", "", "text\n") == "# Title\n\ntext\n"
