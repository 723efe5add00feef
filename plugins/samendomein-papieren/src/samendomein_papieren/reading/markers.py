"""What is printed before an item or a heading: bullets, numbers, letters, roman numerals."""

from __future__ import annotations

import re
from enum import StrEnum

from attrs import frozen


class MarkerKind(StrEnum):
    """What sort of marker it is."""

    BULLET = "bullet"
    NUMBER = "number"
    DECIMAL = "decimal"
    LETTER = "letter"
    CAPITAL = "capital"
    ROMAN = "roman"
    SMALL_ROMAN = "small roman"


@frozen(kw_only=True)
class Marker:
    """A marker with what follows it.

    Attributes:
        printed: As it is printed, such as ``"a."`` or ``"●"``.
        kind: What sort of marker.
        values: Its place in a list; a roman numeral may also be a letter, so there can be more.
        rest: What follows.
        outer: A bullet that stood before it, if it had a marker of its own; empty otherwise.
    """

    printed: str
    kind: MarkerKind
    values: tuple[tuple[MarkerKind, int], ...]
    rest: str
    outer: str = ""

    def follows(self, other: Marker) -> bool:
        """Whether it is the next one in the list of the other."""
        if self.kind is MarkerKind.BULLET:
            return other.kind is MarkerKind.BULLET and other.printed == self.printed
        return any((kind, value - 1) in other.values for kind, value in self.values)

    def is_first(self) -> bool:
        """Whether a list can begin with it."""
        return any(value == 1 for _, value in self.values)


_BULLET = re.compile(
    r"(?P<mark>[-*+•●○◦▪■□▸►➢➤–—→✓✔·‣\u2043\uf000-\uf0ff]|o(?=\s+[A-Z]))(?:\s+|(?<=[•●▪■]))(?=\S)"
)
_NUMBER = re.compile(r"(?P<mark>\(?(?P<value>\d{1,3})[.)])(?:\s+|(?=[A-Z][a-z]))(?=\S)")
# Not 1.000 inwoners, 2.5 miljoen or 19.30 uur.
_DECIMAL = re.compile(
    r"(?!\d\d\.(?:00|15|30|45)\b)"
    r"(?P<mark>(?P<value>\d{1,2}(?:\.\d{1,2}){1,4}|\d{1,3}[a-z])[.)]?)"
    r"(?:(?<=[.)])\s+|\s+(?=[A-Z‘“'\"(]))(?=\S)"
)
_LETTER = re.compile(r"(?P<mark>\(?(?P<value>[a-z])[.)])\s+(?=\S)")
_CAPITAL = re.compile(r"(?P<mark>\(?(?P<value>[A-Z])[.)])\s+(?=\S)")
_ROMAN = re.compile(
    r"(?P<mark>\(?(?P<value>(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})|(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3}))[.)])\s+(?=\S)"
)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}


def marker_of(text: str, most: int = 3) -> Marker | None:
    """The marker that a text begins with, if it does.

    A bullet before another marker, as in ``- 1. Kennisnemen``, is no marker of its own.

    Args:
        text: The text.
        most: How many markers behind each other are looked at.
    """
    bullet = _BULLET.match(text)
    if bullet is None:
        return _numbered(text)
    rest = text[bullet.end() :]
    inner = marker_of(rest, most - 1) if most > 1 else None
    printed = bullet["mark"]
    if inner is not None:
        outer = f"{printed} {inner.outer}".strip()
        return Marker(
            printed=inner.printed,
            kind=inner.kind,
            values=inner.values,
            rest=inner.rest,
            outer=outer,
        )
    return Marker(printed=printed, kind=MarkerKind.BULLET, values=(), rest=rest)


def _numbered(text: str) -> Marker | None:
    values: list[tuple[MarkerKind, int]] = []
    found: re.Match[str] | None = None
    if roman := _ROMAN.match(text):
        found = roman
        kind = MarkerKind.ROMAN if roman["value"].isupper() else MarkerKind.SMALL_ROMAN
        values.append((kind, _from_roman(roman["value"].lower())))
    if letter := _LETTER.match(text) or _CAPITAL.match(text):
        found = found or letter
        kind = MarkerKind.CAPITAL if letter["value"].isupper() else MarkerKind.LETTER
        values.append((kind, ord(letter["value"].lower()) - ord("a") + 1))
    if decimal := _DECIMAL.match(text):
        found = decimal
        values.append((MarkerKind.DECIMAL, _last_value(decimal["value"])))
    elif number := _NUMBER.match(text):
        found = number
        values.append((MarkerKind.NUMBER, int(number["value"])))
    if found is None:
        return None
    return Marker(
        printed=found["mark"], kind=values[0][0], values=tuple(values), rest=text[found.end() :]
    )


def _from_roman(numeral: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in numeral]
    return sum(
        -value if any(later > value for later in values[place + 1 : place + 2]) else value
        for place, value in enumerate(values)
    )


def _last_value(printed: str) -> int:
    last = printed.rsplit(".", 1)[-1]
    return int(last) if last.isdigit() else ord(last[-1]) - ord("a") + 1
