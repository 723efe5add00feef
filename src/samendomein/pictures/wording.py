"""Texts as a picture can hold them: clean, and broken into lines that fit."""

from __future__ import annotations

import re
from functools import lru_cache

from samendomein.pictures.widths import width_of

_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
"""What XML does not allow, and marks that would turn the direction of what follows them."""

_LONE = re.compile(r"[\ud800-\udfff]")

MOST_LETTERS = 2000
"""A title that is longer is cut, also where a picture holds it only to be read aloud."""

ELLIPSIS = "…"


@lru_cache(maxsize=16384)
def clean(text: str) -> str:
    """A text on one line, without what cannot be seen."""
    words = " ".join(text[: 4 * MOST_LETTERS].split())
    if not words.isprintable():
        words = " ".join(_LONE.sub("\N{REPLACEMENT CHARACTER}", _UNSEEN.sub("", words)).split())
    return words if len(words) <= MOST_LETTERS else f"{words[: MOST_LETTERS - 1]}{ELLIPSIS}"


@lru_cache(maxsize=16384)
def lines_of(
    text: str, width: float, size: float, most: int, *, bold: bool = False
) -> tuple[str, ...]:
    """A clean text broken into lines; what does not fit ends in an ellipsis.

    Args:
        text: The text.
        width: How wide a line may be.
        size: The size of the letters.
        most: How many lines there may be.
        bold: Whether the letters are bold.
    """
    lines: list[str] = []
    line = ""
    for word in _pieces(clean(text), width, size, bold):
        longer = f"{line} {word}" if line else word
        if width_of(longer, size, bold=bold) <= width:
            line = longer
        elif len(lines) == most - 1:
            return (*lines, _cut(longer, width, size, bold))
        else:
            if line:
                lines.append(line)
            line = word
    return (*lines, line) if line else tuple(lines)


def one_line(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """A clean text on one line; what does not fit ends in an ellipsis."""
    return "".join(lines_of(text, width, size, 1, bold=bold))


def _pieces(text: str, width: float, size: float, bold: bool) -> list[str]:
    """The words of a text; those that are wider than a line are broken."""
    pieces: list[str] = []
    for word in text.split(" "):
        rest = word
        while width_of(rest, size, bold=bold) > width and len(rest) > 1:
            fits = _fitting(rest, width, size, bold)
            pieces.append(rest[:fits])
            rest = rest[fits:]
        pieces.append(rest)
    return pieces


def _fitting(word: str, width: float, size: float, bold: bool) -> int:
    """How many letters of a word fit on a line: at least one, and up to a hyphen if it has one."""
    count, used = 0, 0.0
    for letter in word:
        used += width_of(letter, size, bold=bold)
        if used > width:
            break
        count += 1
    hyphen = word.rfind("-", 1, count) + 1
    return max(1, hyphen or count)


def _cut(text: str, width: float, size: float, bold: bool) -> str:
    used = width_of(ELLIPSIS, size, bold=bold)
    for place, letter in enumerate(text):
        used += width_of(letter, size, bold=bold)
        if used > width:
            return text[:place].rstrip() + ELLIPSIS
    return text + ELLIPSIS
