"""What a terminal can bear: clean text, 80 columns, and colours if they are asked for."""

from __future__ import annotations

import textwrap
from unicodedata import category

WIDTH = 80

_COLOURS = {"high": "31", "medium": "33", "low": "36", "bold": "1"}
"""ANSI codes: red, yellow, cyan, and bold for headings."""


def clean(text: str) -> str:
    """Text on one line, without anything that steers a terminal or turns the reading direction."""
    return " ".join("".join(map(_shown, text)).split())


def wrapped(text: str, *, first: str = "", rest: str = "") -> list[str]:
    """Clean text in lines of 80 columns; words and paths are never broken.

    Args:
        text: The text.
        first: What the first line begins with.
        rest: What the other lines begin with.
    """
    return textwrap.wrap(
        clean(text),
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def coloured(text: str, colour: str, *, colours: bool) -> str:
    """Text in the colour of a severity, or bold."""
    return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if colours else text


def _shown(character: str) -> str:
    if character.isspace():
        return " "
    kind = category(character)
    if kind == "Cs":
        return "\N{REPLACEMENT CHARACTER}"
    return "" if kind in ("Cc", "Cf") else character
