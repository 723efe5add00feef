r"""Patterns as a municipality writes them: plain words with a few signs, made into expressions.

- ``wat willen we [daarmee] bereiken``: the words between brackets may be absent;
- ``(thema | spoor | pijler)``: one of these;
- ``vastgesteld ... raad``: at most some other words between, within the sentence;
- ``zegt toe dat {title}``: a place. `{title}` takes the rest, `{count}` a number in digits or
  letters, `{year}` a year, `{code}` a printed code, `{words}` as few words as will do;
- ``doel*``: any end of the word; ``*scan``: any beginning.

Capitals make no difference, unless a word is written in capitals or with one inside: ``Wmo``,
``PW``. A pattern holds no other signs of regular expressions, so no pattern
can run without end.
"""

from __future__ import annotations

import re
from functools import lru_cache

CODE = (
    r"(?:[A-Z]{2,4}[- ]?\d{4,8}|[A-Z]{1,4}[- ]?\d{1,3}(?:[ .]\d{1,3}){0,3}[a-z]?|[IVX]{1,5}|"
    r"\d{1,3}(?:\.\d{1,3}){0,3}(?:\.?[a-z])?|[A-Z](?:\d{1,2})?)"
)
"""What papers print as a code: I, IV, A, 1, 1.1.2, P3 1.1, BD-7, 3b."""

NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "één een", "twee tweetal", "drie drietal", "vier viertal", "vijf vijftal",
            "zes zestal", "zeven zevental", "acht achttal", "negen negental", "tien tiental",
            "elf", "twaalf",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
"""Numbers in letters, as they stand before a list."""

_PLACES = {
    "title": r"(?P<title>.+)",
    "count": rf"(?P<count>\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})",
    "year": r"(?:19|20)\d\d",
    "title_until_year": r"(?P<title>[^.;:!?\n]{3,120}? (?:in|uiterlijk|voor) (?:19|20)\d\d)",
    "code": rf"(?P<code>{CODE})",
    "words": r"(?:[^.;:!?\n]{1,80}?)",
    "name": (
        r"(?:[A-ZÀ-Ý][\w'’.&-]*(?:[ \t]+(?:(?:van|de|der|den|en|&|het|in|ten|te|voor)[ \t]+){0,2}"
        r"[A-ZÀ-Ý][\w'’.&-]*){0,6})"
    ),
}
_TOKEN = re.compile(
    r"\{(\w+)\}|(\.\.\.|…)|([\[\]()|])|([^\s\[\]()|{}]+?(?=\.\.\.|…|[\s\[\]()|{}]|$))|\s+"
)


_MARK = re.compile(r"\(\?i:(?:,|:)\)")


class PatternError(ValueError):
    """A pattern that cannot be read: a bracket that does not close, a place that is unknown."""


@lru_cache(maxsize=4096)
def search(pattern: str) -> re.Pattern[str]:
    """An expression that finds the pattern anywhere, as whole words.

    Raises:
        PatternError: The pattern cannot be read.
    """
    return re.compile(rf"(?<![\w-]){_expression(pattern)}(?!\w)")


@lru_cache(maxsize=4096)
def whole(pattern: str) -> re.Pattern[str]:
    """An expression that takes a whole text: a heading, a cell.

    Raises:
        PatternError: The pattern cannot be read.
    """
    return re.compile(rf"\s*{_expression(pattern)}\s*")


@lru_cache(maxsize=4096)
def must_hold(pattern: str) -> str:
    """A word, in lower case, without which a text cannot have the pattern; empty if there is none.

    Looking for one word first is much faster than looking for a pattern.
    """
    depth, words = 0, [""]
    for found in _TOKEN.finditer(pattern):
        sign, word = found[3], found[4]
        depth += (sign in ("[", "(")) - (sign in ("]", ")")) if sign else 0
        if word and depth == 0 and not re.search(r"[^\w-]", word):
            words.append(word.lower())
    return max(words, key=len)


def any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """An expression that finds one of the patterns, as whole words."""
    return _any_of(patterns)


@lru_cache(maxsize=1024)
def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    if not patterns:
        return re.compile(r"(?!)")
    longest_first = sorted(patterns, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(_expression(one) for one in longest_first)})(?!\w)")


def _expression(pattern: str) -> str:
    tokens = [found.groups() for found in _TOKEN.finditer(pattern.strip())]
    expression, rest = _alternatives(tokens, 0, pattern, None)
    if rest < len(tokens):
        raise PatternError(f"a bracket closes that was not opened in '{pattern}'")
    return f"(?:{expression})"


_Tokens = list[tuple[str | None, ...]]


def _alternatives(tokens: _Tokens, at: int, pattern: str, closer: str | None) -> tuple[str, int]:
    """Everything up to the closing bracket, as alternatives."""
    found: list[str] = []
    while True:
        part, at = _sequence(tokens, at, pattern)
        found.append(part)
        sign = tokens[at][2] if at < len(tokens) else None
        if sign == "|" and closer is not None:
            at += 1
            continue
        if sign != closer:
            raise PatternError(f"the brackets in '{pattern}' do not match")
        return "|".join(found), at


def _sequence(tokens: _Tokens, at: int, pattern: str) -> tuple[str, int]:
    """Words one after another; an optional one takes the space beside it along."""
    written, spaced, begun = "", False, False
    while at < len(tokens):
        place, dots, sign, word = tokens[at]
        if sign in ("|", "]", ")"):
            break
        at += 1
        if not (place or dots or sign or word):
            spaced = begun or bool(written)
            continue
        gap = r"\s+" if spaced else ""
        if dots:
            written, spaced = written + r"[^.;:!?\n]{0,80}?", False
            begun = True
            continue
        if sign in ("[", "("):
            inner, at = _alternatives(tokens, at, pattern, "]" if sign == "[" else ")")
            at += 1
            if sign == "[":
                ahead = at < len(tokens) and not any(tokens[at])
                after = r"\s+" if not begun and ahead else ""
                lead = gap if begun and not _MARK.match(inner) else r"\s*" if begun else ""
                written += f"(?:{lead}(?:{inner}){after})?"
                at += 1 if after else 0
                spaced = False
                continue
            written += f"{gap}(?:{inner})"
        elif place:
            if place not in _PLACES:
                raise PatternError(f"'{{{place}}}' in '{pattern}' is not a place")
            written += gap + _PLACES[place]
        else:
            written += (r"\s*" if gap and word in (",", ":") else gap) + _word(word or "")
        spaced, begun = False, True
    return written, at


def _word(word: str) -> str:
    keeps_capitals = any(char.isupper() for char in word)
    written = re.escape(word).replace(r"\*", r"\w*").replace("'", "['’‘]")
    return written if keeps_capitals else f"(?i:{written})"
