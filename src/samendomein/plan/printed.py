"""Words as they stand on paper, and the error for words that cannot be read."""

from __future__ import annotations

import unicodedata

from samendomein.language.text import Text
from samendomein.plan.values import MISSING_WORDS, Missing

LONGEST = 200
_SHOWN = 60
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_SAME_LETTER = str.maketrans(f"{_DASHES}éëèó", f"{'-' * len(_DASHES)}eeeo")


class WordsError(ValueError):
    """Words that do not say what was expected of them.

    Attributes:
        message: What was found and what was expected.
        hint: What can be written instead, if anything.
    """

    def __init__(self, message: Text, hint: Text | None = None) -> None:
        self.message = message
        self.hint = hint
        super().__init__(message, hint)

    def __str__(self) -> str:
        from samendomein.language.translate import english

        said = english().render(self.message)
        return said if self.hint is None else f"{said}\n  hint: {english().render(self.hint)}"


def as_printed(words: str, error: type[WordsError]) -> str:
    """The words on one line, each separated by one space.

    Raises:
        WordsError: There are no words, or more than any date or amount needs. It is of the class
            that was asked for.
    """
    if len(words) > LONGEST:
        raise error(
            Text("a text of {length} characters, where at most {most} are read",
                 length=len(words), most=LONGEST),
            Text("write only the date, the period or the amount here, and the rest in a passage"),
        )  # fmt: skip
    printed = " ".join(words.split())
    if not printed:
        raise error(
            Text("an empty text, where words were expected"),
            Text('leave the key out, or write "not stated" if the paper does not say'),
        )
    return printed


def plain(printed: str) -> str:
    """The words in lower case, with every kind of dash as a hyphen and without accents."""
    return unicodedata.normalize("NFC", printed).lower().translate(_SAME_LETTER)


def missing_word(printed: str) -> Missing | None:
    """Why a value is missing, if that is what the words say."""
    return MISSING_WORDS.get(plain(printed))


def shown(words: object) -> str:
    """The words as a message quotes them: not longer than a line holds."""
    text = " ".join(str(words).split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
