"""What money can be for, found by the words of its name; and amounts that were named before."""

from __future__ import annotations

import re
from collections import defaultdict

from samendomein import Budget, Funds, Money, similarity
from samendomein_papieren.recognising.proposals import Proposals, slug_words

_SHORTEST = 5
_SHORTEST_NAME = 8
_ALIKE = 0.8
_SAME = 0.5
_MOST = 20
"""Of so many elements with a word in their name each is compared; beyond that it is common."""


class Funded:
    """The elements that money can be for, by the longer words of their names."""

    def __init__(self, proposals: Proposals) -> None:
        self._with: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for kind in Funds.target_kinds:
            for element in proposals.of(kind):
                for name in (element.title, *element.aliases):
                    if len(name) >= _SHORTEST_NAME:
                        for word in _long_words(name):
                            self._with[word].append((element.id, name))
        self._budgets: defaultdict[tuple[object, object], list[tuple[str, str]]] = defaultdict(list)
        for budget in proposals.of(Budget):
            self.note(budget.id, budget.title, budget.amount)

    def named_in(self, words: str) -> str:
        """The id of the element that words name; empty if they name none."""
        if len(words) < _SHORTEST:
            return ""
        lower, seen = words.lower(), set[str]()
        for word in _long_words(words):
            for id, name in self._with[word][:_MOST]:
                if name in seen:
                    continue
                seen.add(name)
                if name.lower() in lower or similarity(name, words) >= _ALIKE:
                    return id
        return ""

    def note(self, id: str, title: str, amount: object) -> None:
        """Note an amount that was proposed."""
        if isinstance(amount, Money):
            self._budgets[amount.amount, amount.per].append((id, title))

    def same(self, amount: Money, title: str, *, has_purpose: bool) -> str:
        """The id of a budget that says the same: as much, per as much, for what sounds alike."""
        for id, other in self._budgets[amount.amount, amount.per][:_MOST]:
            if not has_purpose or similarity(other, title) >= _SAME:
                return id
        return ""


def _long_words(text: str) -> list[str]:
    return [
        word for word in slug_words(text) if len(word) >= _SHORTEST and not re.search(r"\d", word)
    ]
