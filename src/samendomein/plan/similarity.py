"""How much texts look alike, by the groups of three letters that they share."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from math import ceil

_WORDS = re.compile(r"[^\W_]+")

_MOST_TEXTS = 30
"""Letters that more texts share than this say too little to look for others by."""

_IN_COMMON = 3
"""Texts that share fewer of their rarest letters are not compared, if they have so many."""

_ROUNDING = 1e-9

Letters = frozenset[str]


def similarity(one: str, other: str) -> float:
    """How much two texts look alike: 1 if they have the same words, 0 if they share nothing.

    Twice the groups of three letters that both have, divided by those of the one and those of
    the other (the Dice coefficient). Capitals, accents, punctuation and the order of the words
    make no difference.
    """
    return _shared(_letters(_plain(one)), _letters(_plain(other)))


def similar_pairs(texts: Sequence[str], *, at_least: float) -> Iterator[tuple[int, int]]:
    """The texts that look alike, two by two, by their places in the sequence.

    Of texts with the same words only each two that follow each other are a pair. Texts are
    compared only if they share letters that few others have, so that the time hardly grows
    faster than the list.

    Args:
        texts: The texts.
        at_least: How much two texts look alike at least, above 0 and at most 1.
    """
    same: defaultdict[str, list[int]] = defaultdict(list)
    for place, text in enumerate(texts):
        same[_plain(text)].append(place)
    same.pop("", None)
    found = [pair for places in same.values() for pair in pairwise(places)]
    first = [places[0] for places in same.values()]
    letters = [_letters(plain) for plain in same]
    found.extend((first[one], first[other]) for one, other in _close(letters, at_least))
    yield from sorted((min(pair), max(pair)) for pair in found)


def _close(letters: Sequence[Letters], at_least: float) -> Iterator[tuple[int, int]]:
    common = Counter(chain.from_iterable(letters))
    texts_with: defaultdict[str, list[int]] = defaultdict(list)
    for place, mine in enumerate(letters):
        rare, enough = _rarest(mine, common, at_least)
        shared = Counter(chain.from_iterable(texts_with[three] for three in rare))
        for three in rare:
            texts_with[three].append(place)
        yield from sorted(
            (other, place)
            for other, times in shared.items()
            if times >= enough and _shared(letters[other], mine) >= at_least
        )


def _rarest(mine: Letters, common: Counter[str], at_least: float) -> tuple[list[str], int]:
    """The rarest groups of letters, and how many of them a text that looks alike has too."""
    alone = 0
    rare = []
    for three in mine:
        times = common[three]
        if times == 1:
            alone += 1
        elif times <= _MOST_TEXTS:
            rare.append((times, three))
    must_have = ceil(at_least / (2 - at_least) * len(mine) - _ROUNDING)
    wanted = max(len(mine) - must_have - alone + _IN_COMMON, 0)
    rare.sort()
    lacking = max(wanted - len(rare), 0)
    return [three for _, three in rare[:wanted]], max(_IN_COMMON - lacking, 1)


def _plain(text: str) -> str:
    """The words in small letters without accents."""
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(_WORDS.findall(text.casefold()))


def _letters(plain: str) -> Letters:
    padded = [f"  {word} " for word in plain.split()]
    return frozenset([word[at : at + 3] for word in padded for at in range(len(word) - 2)])


def _shared(one: Letters, other: Letters) -> float:
    if not one and not other:
        return 1.0
    return 2 * len(one & other) / (len(one) + len(other))
