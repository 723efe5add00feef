"""What reaches a terminal is clean, 80 columns wide, and coloured only if asked."""

from __future__ import annotations

from unicodedata import category

import pytest
from hypothesis import given, strategies as st

from samendomein.builtin.text.terminal import WIDTH, clean, coloured, wrapped


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("gewoon", "gewoon"),
        ("rood\x1b[31m en \x07bel", "rood[31m en bel"),
        ("twee\nregels\r\n", "twee regels"),
        ("\u202egekeerd\u202c", "gekeerd"),
        ("half \ud83d teken", "half \N{REPLACEMENT CHARACTER} teken"),
        ("één – ‘zo’", "één – ‘zo’"),
    ],
)
def test_what_steers_a_terminal_is_left_out(text, shown):
    assert clean(text) == shown


@given(st.text())
def test_clean_text_is_one_line_without_control_characters(text):
    shown = clean(text)

    assert not [one for one in shown if category(one) in ("Cc", "Cf", "Cs")]
    assert len(shown.splitlines()) <= 1
    assert clean(shown) == shown


@given(st.lists(st.text("abcde", min_size=1, max_size=30), min_size=1))
def test_lines_are_80_columns_wide_and_lose_no_word(words):
    lines = wrapped(" ".join(words), first="  ", rest="    ")

    assert all(len(line) <= WIDTH for line in lines)
    assert " ".join(lines).split() == words


def test_a_path_is_never_broken():
    path = "een/" + "heel-lang-" * 12 + "pad.toml"

    assert path in [line.strip() for line in wrapped(f"staat in {path} en verder nergens")]


def test_colours_are_only_there_if_asked():
    assert coloured("hoog", "high", colours=False) == "hoog"
    assert coloured("hoog", "high", colours=True) == "\x1b[31mhoog\x1b[0m"
