"""What a TOML text may not have, though TOML allows it: endless numbers and endless depth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

MOST_KEY_PARTS = 32
"""How many parts a dotted key may have; the time the parser takes grows with their square."""

MOST_DIGITS = 300
"""How many digits a number may have before the point, or after it."""

_MOST_BITS = 2 * MOST_DIGITS
_MOST_DECIMAL_DIGITS = 4300  # What Python reads at most.
_LONG_LINE = 2 * MOST_KEY_PARTS
_PART = r"""(?:[A-Za-z0-9_-]++|"[^"\n]*+"|'[^'\n]*+')"""
_PARTS = re.compile(_PART)
_DOTTED = re.compile(rf"({_PART}(?:[ \t]*+\.[ \t]*+{_PART})++)")
_DOTTED_LINE = re.compile(rf"[ \t]*+\[?\[?[ \t]*+{_DOTTED.pattern}")
# A quote that is never closed takes all that follows, so that each character is seen once.
_TOKENS = re.compile(
    r'"""(?:[^"\\]++|\\.|"(?!""))*+(?:"{3,5}|\Z)'
    r"|'''(?:[^']++|'(?!''))*+(?:'{3,5}|\Z)"
    r'|"(?:[^"\\\n]++|\\.)*+"?'
    r"|'[^'\n]*+'?|#[^\n]*+"
    r"|(?P<opening>[\[{])|(?P<closing>[\]}])"
    r"|(?<![\w.+-])(?P<number>[+-]?[0-9][0-9A-Za-z_.]*+(?:(?<=[eE])[+-][0-9_]++)?)",
    re.DOTALL,
)
_ENDLESS_DIGITS = re.compile(rf"[0-9_]{{{_MOST_DECIMAL_DIGITS}}}")
_WRITTEN_IN_BITS = re.compile(rf"0[xob][0-9A-Fa-f_]{{{MOST_DIGITS // 2}}}")


class NumberTooLarge(ValueError):
    """A number with so many digits that it cannot be meant."""


def exact(written: str) -> Decimal:
    """A number with a point, precisely as it was written.

    Raises:
        NumberTooLarge: It has too many digits, or its exponent stands for as many.
    """
    if len(written) > MOST_DIGITS:
        raise NumberTooLarge(written[:MOST_DIGITS])
    try:
        number = Decimal(written)
    except ArithmeticError as error:
        raise NumberTooLarge(written) from error
    if number.is_finite() and abs(number.adjusted()) > MOST_DIGITS:
        raise NumberTooLarge(written)
    return number


def has_endless_digits(text: str) -> bool:
    """If a number has so many digits that the parser itself would take too much memory."""
    if not has_line_of(_MOST_DECIMAL_DIGITS, text):
        return False
    return _ENDLESS_DIGITS.search(text) is not None and largest(text) > 0


def has_endless_integer(text: str, values: Mapping[str, object]) -> bool:
    """If a whole number in the values has more digits than can be meant.

    Only those that are written in hexadecimal, octal or binary can be, since Python itself
    refuses to read so many decimal digits.
    """
    if not _WRITTEN_IN_BITS.search(text):
        return False
    waiting: list[object] = [values]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, int) and value.bit_length() > _MOST_BITS:
            return True
    return False


def long_key(text: str, *, inline: bool = False) -> int | None:
    """Where a dotted key starts that has too many parts, if there is one.

    Args:
        text: The TOML text.
        inline: If keys inside a line count too. Those cost the parser little, and a row of short
            sentences can look like one.
    """
    if not may_have_line_of_points(text):
        return None
    keys = _DOTTED.finditer if inline else _first_key
    start = 0
    for line in text.split("\n"):
        if len(line) > _LONG_LINE and line.count(".") >= MOST_KEY_PARTS:
            for dotted in keys(line):
                if len(_PARTS.findall(dotted[1])) > MOST_KEY_PARTS:
                    return start + dotted.start(1)
        start += len(line) + 1
    return None


def _first_key(line: str) -> Iterator[re.Match[str]]:
    if key := _DOTTED_LINE.match(line):
        yield key


def has_line_of(length: int, text: str) -> bool:
    """If a line has this many characters: seen from one window without an end of a line."""
    start = 0
    while start + length <= len(text):
        line_end = text.rfind("\n", start, start + length)
        if line_end < 0:
            return True
        start = line_end + 1
    return False


def may_have_line_of_points(text: str) -> bool:
    """If a line may have as many points as a long key: nearly every text is let through here.

    Between the points of such a line stand so many pieces without an end of a line that one of
    them is seen by who only looks at some pieces.
    """
    step = MOST_KEY_PARTS - 1
    return any("\n" not in piece for piece in text.split(".")[step:-1:step])


def deepest(text: str, most: int) -> int:
    """Where the first bracket stands that is nested deeper than allowed; 0 if none is."""
    depth = 0
    for token in _TOKENS.finditer(text):
        if token["opening"]:
            depth += 1
            if depth > most:
                return token.start()
        elif token["closing"]:
            depth -= 1
    return 0


def largest(text: str) -> int:
    """Where the first number stands that is too large to read; 0 if none is."""
    for token in _TOKENS.finditer(text):
        number = token["number"]
        if number and _is_too_large(number):
            return token.start("number")
    return 0


def _is_too_large(number: str) -> bool:
    try:
        return int(number, 0).bit_length() > _MOST_BITS and not number.isdigit()
    except ValueError:
        digits = number.replace("_", "").lstrip("+-")
    if digits.isdigit():
        return len(digits) > _MOST_DECIMAL_DIGITS
    try:
        exact(digits)
    except NumberTooLarge:
        return digits[:2] != "0x" and any(mark in digits for mark in ".eE")
    return False
