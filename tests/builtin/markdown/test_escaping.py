"""Text of others in Markdown stays text, and stays readable where it can."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from markdown_it import MarkdownIt

from samendomein.builtin.markdown.escaping import address, cell, code, escaped, prose


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Minder schulden", "Minder schulden"),
        ("R&D, €5 en 3-4 jaar; C# (2024–2027)", "R&D, €5 en 3-4 jaar; C# (2024–2027)"),
        ("snake_case blijft", "snake_case blijft"),
        ("2.1 Doelen", "2.1 Doelen"),
        ("2. Doelen", r"2\. Doelen"),
        ("- punt", r"\- punt"),
        ("-5%", "-5%"),
        ("# kop", r"\# kop"),
        ("a | b", r"a \| b"),
        ("<b>", r"\<b>"),
        ("&copy;", r"\&copy;"),
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("[a](b)", r"\[a\](b)"),
        ("www.example.org http://example.org", r"www\.example.org http\://example.org"),
        ("een\n\ttwee", "een twee"),
        ("\u202eom\x00keer", "omkeer"),
        ("\ud800", "\ufffd"),
    ],
)
def test_a_text_is_written_as(text, written):
    assert escaped(text) == written


@given(st.text())
def test_what_a_reader_sees_is_the_text(text):
    tokens = MarkdownIt("commonmark", {"html": True}).parse(escaped(text))
    shown = "".join(part.content for token in tokens for part in token.children or ())

    assert shown == seen(text)


@given(st.text("|\\`*_ #-<>&;:/w.123[]()~$=+a"))
def test_what_a_reader_sees_in_a_table_is_the_text(text):
    table = f"| kop |\n| --- |\n| {escaped(text)} |\n"
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(table)
    cells = ["".join(part.content for part in one.children) for one in tokens if one.children]

    assert cells[1:] == ([seen(text)] if seen(text) else [])


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plan.toml:3:1", "`plan.toml:3:1`"),
        ("a`b", r"a\`b"),
        ("a|b", r"a\|b"),
        ("", ""),
    ],
)
def test_code_is_written_as(text, written):
    assert code(text) == written


def test_an_empty_cell_has_a_dash():
    assert (cell(""), cell("3")) == ("–", "3")


def test_backticks_in_documentation_mark_code():
    assert prose('zet ``fulfils = ["<id>"]`` of `id` bij *een* actie') == (
        'zet `fulfils = ["<id>"]` of `id` bij \\*een\\* actie'
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("https://example.org/a_b?c=d", "<https://example.org/a_b?c=d>"),
        ("https://example.org/a b", r"https\://example.org/a b"),
        ("https://example.org/>", r"https\://example.org/>"),
        ("javascript:alert(1)", "javascript:alert(1)"),
    ],
)
def test_an_address_is_written_as(text, written):
    assert address(text) == written


def seen(text: str) -> str:
    """What can be seen of a text on one line."""
    hidden = {*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
    one_line = " ".join(text.split())
    return " ".join("".join(one for one in one_line if ord(one) not in hidden).split())
