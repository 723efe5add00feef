"""The words for a kind, a field or a relation: one entry in the vocabulary."""

from __future__ import annotations

from typing import Any

from attrs import frozen


@frozen
class Words:
    """The words and the description of one thing in the vocabulary, in Dutch and English.

    Attributes:
        nl: The Dutch word as it stands in a plan file.
        doc: What it is, in English.
        doc_nl: What it is, in Dutch.
        synonyms: Other words that a plan file may use, in either language.
        at_least: The smallest number it can be, if it is a number that has one.
    """

    nl: str
    doc: str
    doc_nl: str
    synonyms: tuple[str, ...] = ()
    at_least: int | None = None


@frozen(kw_only=True)
class KindWords:
    """The words for a kind of element, or for a record inside one.

    Attributes:
        name: The English word as it stands in a plan file.
        plural: Its plural, for headings.
        nl: The Dutch word as it stands in a plan file.
        nl_plural: Its plural.
        synonyms: Other words that a plan file may use, in either language.
        doc: What it is, in English.
        doc_nl: What it is, in Dutch.
    """

    name: str
    plural: str
    nl: str
    nl_plural: str
    synonyms: tuple[str, ...] = ()
    doc: str
    doc_nl: str

    def written(self) -> tuple[str, ...]:
        """Every word that a plan file may use as the name of the table."""
        return (self.name, self.nl, *self.synonyms)

    def label(self, language: str, *, plural: bool = False) -> str:
        """The word as a reader of that language sees it, in lower case."""
        if language == "nl":
            word = self.nl_plural if plural else self.nl
        else:
            word = self.plural if plural else self.name
        return word.replace("_", " ")

    def in_words(self, translator: Any) -> str:
        """The word in the reader's language."""
        return self.label(translator.language)


@frozen(kw_only=True)
class RelationWords:
    """The words for a relation between two kinds of element.

    Attributes:
        name: The English word, read from the source: "action *contributes to* goal".
        nl: The Dutch word.
        inverse: The English words read from the target: "goal *is served by* action".
        nl_inverse: The Dutch words read from the target.
        synonyms: Other words that a plan file may use, in either language.
        doc: What it says, in English.
        doc_nl: What it says, in Dutch.
    """

    name: str
    nl: str
    inverse: str
    nl_inverse: str
    synonyms: tuple[str, ...] = ()
    doc: str
    doc_nl: str

    def written(self) -> tuple[str, ...]:
        """Every word that a plan file may use as the key."""
        return (self.name, self.nl, *self.synonyms)

    def label(self, language: str, *, inverse: bool = False) -> str:
        """The words as a reader of that language sees them."""
        if language == "nl":
            return self.nl_inverse if inverse else spelt(self.nl)
        return self.inverse if inverse else spelt(self.name)


def spelt(word: str) -> str:
    """A word of a plan file, where a key has plain small letters only, as a reader sees it."""
    return _SPELT.get(word) or word.replace("_", " ")


_SPELT = {"beinvloedt": "beïnvloedt", "bbv": "BBV", "bwb": "BWB", "url": "URL"}
