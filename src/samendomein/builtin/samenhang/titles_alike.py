"""Titles that look alike, found without comparing each with each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from math import ceil

from samendomein import trigrams

_COMMON = 30
"""A trigram in more titles than this does not help to find those that are alike."""

_NUMBERS = re.compile(r"\d+")


def titles_alike(titles: Iterable[str], least: float) -> Iterator[tuple[str, str]]:
    """Every two different titles that are alike at least so much, in alphabetical order.

    Titles that are alike share one of the rarest trigrams of each, so only those are compared.
    Where even the rarest stand in many titles, titles that are alike can be missed.
    """
    grams = {title: trigrams(title) for title in sorted(set(titles))}
    counts = Counter(gram for found in grams.values() for gram in found)
    seen: dict[str, list[str]] = {}
    for title, found in grams.items():
        rare = (gram for gram in found if counts[gram] <= _COMMON)
        rarest_first = sorted(rare, key=lambda gram: (counts[gram], gram))
        needed = ceil(least / (2 - least) * len(found))
        candidates: dict[str, None] = {}
        for gram in rarest_first[: len(found) - needed + 1]:
            sharing = seen.setdefault(gram, [])
            candidates.update(dict.fromkeys(sharing))
            sharing.append(title)
        for other in sorted(candidates):
            if likeness(other, title) >= least:
                yield other, title


def likeness(one: str, other: str) -> float:
    """From 0 to 1: twice the trigrams that two titles share, over all that they have.

    Titles with other numbers in them are about something else.
    """
    if _NUMBERS.findall(one) != _NUMBERS.findall(other):
        return 0.0
    first, second = trigrams(one), trigrams(other)
    return 2 * len(first & second) / (len(first) + len(second))
