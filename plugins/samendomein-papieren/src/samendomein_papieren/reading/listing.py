"""What a list prints before its items, and the items of a list that marks none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samendomein_papieren.reading.markers import marker_of

_INSIDE_LIST = re.compile(
    r"(?:(?<=[.!?;:’”\"')])|(?<=\s)|^)\s*(?=(?:[•●▪]|\(?\d{1,2}[.)](?=\s?[A-Z])))"
)


def numbering(start: str | None, kind: str | None) -> Iterator[str]:
    """The numbers that a list prints before its items.

    Args:
        start: The first number, if it is not 1.
        kind: How they are written: ``1``, ``a``, ``A``, ``i`` or ``I``.
    """
    value = int(start) if start and start.isdigit() else 1
    while True:
        yield f"{numeral(value, kind or '1')}."
        value += 1


def numeral(value: int, kind: str) -> str:
    """A number in the way a list prints it: ``1``, ``a``, ``A``, ``i`` or ``I``."""
    if kind in {"a", "A"} and value > 0:
        letters = ""
        while value > 0:
            value, left = divmod(value - 1, 26)
            letters = chr(ord(kind) + left) + letters
        return letters
    if kind in {"i", "I"} and 0 < value < 400:
        roman = ""
        for worth, letters in (
            (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"),
            (4, "iv"), (1, "i"),
        ):  # fmt: skip
            count, value = divmod(value, worth)
            roman += letters * count
        return roman.upper() if kind == "I" else roman
    return str(value)


def items_in(text: str) -> list[str]:
    """The items of a list that stand behind each other; none if there are no markers.

    A number that does not follow the one before is a part of the text.
    """
    return _in_order([part.strip() for part in _INSIDE_LIST.split(text) if part.strip()])


def _in_order(parts: list[str]) -> list[str]:
    """Parts as items, if their markers make a list; a number that does not follow is text."""
    items: list[str] = []
    last = None
    for part in parts:
        found = marker_of(part)
        is_next = found is not None and (last is None or found.follows(last))
        if is_next:
            items.append(part)
            last = found
        elif items:
            items[-1] = f"{items[-1]} {part}"
        else:
            items.append(part)
    return items if last is not None else []
