"""Closed lists of words, and the four ways in which a value can be missing."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from samendomein.language.translate import Translator


class Choice(StrEnum):
    """A closed list of words, each with its Dutch words.

    A member is written as ``PILOT = "pilot", "pilot", "testfase"``: the English word, the Dutch
    word, and synonyms that a plan file may use too.
    """

    nl: str
    synonyms: tuple[str, ...]

    def __new__(cls, value: str, nl: str = "", *synonyms: str) -> Self:
        """Make a member from its English word, its Dutch word and its synonyms."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.nl = nl or value
        member.synonyms = synonyms
        return member

    @classmethod
    def words(cls) -> dict[str, Self]:
        """Every word that may be written for a member, in either language."""
        return {
            word: member for member in cls for word in (member.value, member.nl, *member.synonyms)
        }

    def in_words(self, translator: Translator) -> str:
        """The word in the reader's language."""
        return self.nl if translator.language == "nl" else self.value


class Missing(Choice):
    """Why a value is not there. None of these is zero, empty or "yes"."""

    UNKNOWN = "unknown", "onbekend"
    """Nobody has written it down: what is absent from a plan file is unknown."""

    NOT_STATED = "not stated", "niet vermeld", "niet genoemd", "not_stated"
    """The paper was read and does not say."""

    NOT_APPLICABLE = "not applicable", "niet van toepassing", "n.v.t.", "nvt", "not_applicable"
    """There is no such value, by choice or by nature."""

    WITHHELD = "withheld", "niet openbaar", "vertrouwelijk"
    """There is a value, but it is not shown: for instance because it could point to a person."""


MISSING_WORDS = {
    written: why
    for word, why in Missing.words().items()
    for written in (word, word.capitalize(), word.title(), word.upper())
}
"""Every word that says that a value is missing, as people write it."""
