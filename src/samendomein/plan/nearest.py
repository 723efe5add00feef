"""Words that look alike: for "did you mean"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

_CANDIDATES = 12
ALIKE = 0.6
"""How much alike two words are of which one may be meant by the other."""


class Nearest:
    """Finds the word that looks most like another, in time that hardly grows with the list.

    Words that share the most trigrams are compared letter by letter; the others are not.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._by_trigram: defaultdict[str, list[str]] = defaultdict(list)
        for word in words:
            for trigram in trigrams(word):
                self._by_trigram[trigram].append(word)

    def to(self, word: str, *, alike: float = ALIKE) -> str | None:
        """The word most like this one, or ``None`` if none is much like it.

        Args:
            word: A word that is not in the list.
            alike: How much alike they have to be, from 0 to 1.
        """
        shared = Counter(
            candidate
            for trigram in trigrams(word[:100])
            for candidate in self._by_trigram.get(trigram, ())
        )
        ranked = sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))[:_CANDIDATES]
        best = max(
            ((_alike(word, candidate), candidate) for candidate, _ in ranked),
            default=(0.0, ""),
            key=lambda pair: pair[0],
        )
        return best[1] if best[0] >= alike else None


def trigrams(word: str) -> frozenset[str]:
    """The groups of three letters in a word, its begin and end included."""
    padded = f"  {word.casefold()} "
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2))


def _alike(one: str, other: str) -> float:
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio()
