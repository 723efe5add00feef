"""Names that are the same name but for the spelling, or but for a few words."""

from __future__ import annotations

import re

from samendomein import similarity

_WORD = re.compile(r"\w+")
_ALIKE = 0.75
_DENIALS = frozenset({"geen", "niet", "zonder", "no", "not", "without"})
_SHORT = 3
"""Words up to this length, such as in and van, hardly make a difference."""

_LONG = 6
"""Shorter words that differ in a letter are often two words: kerk and werk."""


def are_same_words(one: str, other: str) -> bool:
    """Whether they differ in capitals and punctuation only."""
    return _words(one) == _words(other)


def differ_in_spelling(one: str, other: str) -> bool:
    """Whether they have the same words, some of them spelled otherwise."""
    ours, theirs = _words(one), _words(other)
    if ours == theirs:
        return False
    if "".join(ours) == "".join(theirs):
        return True
    return len(ours) == len(theirs) and all(map(_is_spelling_of, ours, theirs))


def is_short_for(one: str, other: str) -> bool:
    """Whether the one name is the other with words left out, in either direction."""
    ours, theirs = set(_words(one)), set(_words(other))
    return ours <= theirs or theirs <= ours


def say_the_same(one: str, other: str) -> bool:
    """Whether the one only has some words more, or the same words spelled otherwise."""
    if one == other:
        return True
    ours, theirs = set(_words(one)), set(_words(other))
    if not _DENIALS.isdisjoint(ours ^ theirs):
        return False
    only_ours = {word for word in ours - theirs if len(word) > _SHORT}
    only_theirs = {word for word in theirs - ours if len(word) > _SHORT}
    for word in sorted(only_ours):
        spelled = {found for found in only_theirs if _is_spelling_of(word, found)}
        if spelled:
            only_ours.discard(word)
            only_theirs -= spelled
    return not only_ours or not only_theirs


def _is_spelling_of(one: str, other: str) -> bool:
    if one == other:
        return True
    if min(len(one), len(other)) < _LONG or any(letter.isdecimal() for letter in one + other):
        return False
    return similarity(one, other) >= _ALIKE


def _words(name: str) -> list[str]:
    return _WORD.findall(name.casefold())
