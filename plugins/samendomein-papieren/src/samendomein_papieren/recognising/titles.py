"""The title of an element from the words that were printed."""

from __future__ import annotations

import re

from attrs import frozen

_ALIAS = re.compile(r"\s*\(([^()]{2,80})\)\s*$")
_TAIL = re.compile(r"[\s;,.:]+$")
_TAIL_WORD = re.compile(r"[;,]\s+(?:en|of)\s*$")
_QUOTES = "\"'“”‘’«»„"
_FIRST = re.compile(
    r"(?<=[a-zà-ÿ0-9%)])[.!](?=\s+[A-ZÀ-Ý‘“])|(?<=\w):(?=\s+[A-ZÀ-Ý])|\s+[–—-]\s+(?=[A-ZÀ-Ý][^.]*\.)"
)
_LONGEST = 160


@frozen
class Title:
    """A title, and what stood with it.

    Attributes:
        text: The title.
        alias: Another name, printed between brackets behind it.
        rest: What follows the title in the same line.
    """

    text: str
    alias: str = ""
    rest: str = ""


def title_of(printed: str, *, with_alias: bool = False, first_sentence: bool = True) -> Title:
    """The title in a printed line.

    Args:
        printed: The line, without its marker or code.
        with_alias: Whether brackets at the end hold another name.
        first_sentence: Whether the title is only the first sentence, or all of it.
    """
    text, rest = " ".join(printed.split()), ""
    if first_sentence:
        found = _FIRST.search(text, 3)
        if found:
            text, rest = text[: found.start()], text[found.end() :].strip()
    text = _TAIL.sub("", _TAIL_WORD.sub("", text))
    alias = ""
    if with_alias and (found := _ALIAS.search(text)):
        text, alias = text[: found.start()], found[1].strip()
    text = _TAIL.sub("", text)
    if text[:1] in _QUOTES and text[-1:] in _QUOTES:
        text = text[1:-1].strip()
    elif text[:1] in _QUOTES and not any(quote in text[1:] for quote in _QUOTES):
        text = text[1:].strip()
    return Title(_capital(_shortened(text)), alias, rest)


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    cut = text[:_LONGEST].rpartition(" ")[0]
    comma = max(cut.rfind(", "), cut.rfind("; "), cut.rfind(" ("))
    return f"{(cut[:comma] if comma > 60 else cut).rstrip(' ,;')} …"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
