"""How wide a text is, at most, in the fonts that a reader may have.

A picture is made without knowing the font in which it will be shown. The widths are those of
DejaVu Sans, which is wider than what Windows, macOS, Android and most themes use: what fits here,
fits there.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_WIDTHS = {
    0.28: "ijl'|",
    0.32: " .,",
    0.34: ":;/\\",
    0.4: "ft!()[]",
    0.42: 'r-"',
    0.53: "sz?*",
    0.56: "cJ–",
    0.6: "kvxyFL",
    0.64: "abdeghnopqu0123456789€EPST$_",
    0.7: "ABCKRVXYZ",
    0.79: "DGHNOQU&w+=<>~#",
    0.87: "M",
    1.0: "mW%@…",
}
_WIDTH = {letter: width for width, letters in _WIDTHS.items() for letter in letters}

_OTHER = 0.8
"""A letter that is not in the table: an accent makes none wider than this, but a few do."""

_FULL = 1.15
"""A letter of a script that is as wide as it is high, and emoji."""

BOLD = 1.14
"""How much wider bold letters are."""


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a text of one line is at most, in the unit of the size of its letters."""
    return sum(map(_of_letter, text)) * size * (BOLD if bold else 1)


@lru_cache(maxsize=4096)
def _of_letter(letter: str) -> float:
    known = _WIDTH.get(letter)
    if known is not None:
        return known
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return _FULL
    plain = unicodedata.normalize("NFD", letter)[0]
    return _WIDTH.get(plain, _OTHER if letter.isalpha() and ord(letter) < 0x250 else _FULL)
