"""The keys that a row can have, as a message names them: in the words of the reader."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from samendomein.plan.elements.element import Element
from samendomein.plan.vocabulary import fields_of, relations_from


@frozen
class KeyWords:
    """Keys of a plan file, each by its English and its Dutch word.

    Attributes:
        words: The English and the Dutch word of each.
        mark: What stands on both sides of each.
    """

    words: tuple[tuple[str, str], ...]
    mark: str = ""

    def in_words(self, translator: Any) -> str:
        """The keys in the reader's language, with commas between them."""
        at = 1 if translator.language == "nl" else 0
        return ", ".join(f"{self.mark}{both[at]}{self.mark}" for both in self.words)


def keys_of(cls: type) -> KeyWords:
    """Every key that a row of a kind, or of a record, can have."""
    words = [(term.name, term.words.nl) for term in fields_of(cls)]
    if issubclass(cls, Element):
        words += [(one.words.name, one.words.nl) for one in relations_from(cls)]
    return KeyWords(tuple(words))


def key_of(cls: type, name: str) -> KeyWords:
    """One key, between quotes, by its English name."""
    known = dict(keys_of(cls).words)
    return KeyWords(((name, known.get(name, name)),), "'")
