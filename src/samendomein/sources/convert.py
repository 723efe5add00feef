"""From what stands in a file to the values of the model, one value at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any

from attrs import frozen

from samendomein.language.text import Text
from samendomein.plan.money import Money
from samendomein.plan.nearest import Nearest
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.period import Period
from samendomein.plan.printed import WordsError
from samendomein.plan.remembered import remembered
from samendomein.plan.values import MISSING_WORDS, Choice, Missing
from samendomein.plan.vocabulary import FieldTerm

Convert = Callable[[Any], Any]

_TRUTH = {"ja": True, "yes": True, "waar": True, "nee": False, "no": False, "onwaar": False}


class NotAValue(Exception):
    """What stands there cannot be the value of this field.

    Attributes:
        message: What was found and what was expected, to be put after the name of the field.
        hint: What can be done about it.
    """

    def __init__(self, message: Text, hint: Text | None = None) -> None:
        self.message = message
        self.hint = hint
        super().__init__(message, hint)


@frozen
class ChoiceWords:
    """The words that a field can have, in the reader's language."""

    words: tuple[Choice, ...]

    def in_words(self, translator: Any) -> str:
        """For instance ``action, pilot, service``."""
        return ", ".join(word.in_words(translator) for word in self.words)


@frozen
class AsText:
    """Reads a value that is a text, as most are.

    Attributes:
        missing: The words that say why there is no text; none if there has to be one.
    """

    missing: Mapping[str, Missing]

    def __call__(self, value: Any) -> str | Missing:
        """The text, or why there is none."""
        return self.missing.get(value, value) if type(value) is str else _text(value)


class OncePerText:
    """Reads a value; one that is a text is read the first time only.

    A plan has the same periods, amounts and words in thousands of places.

    Attributes:
        text: Reads a text.
        other: Reads anything else.
    """

    def __init__(self, read: Convert) -> None:
        self.text = lru_cache(maxsize=4096)(read)
        self.other = read

    def __call__(self, value: Any) -> Any:
        """What the value stands for."""
        return self.text(value) if type(value) is str else self.other(value)


@remembered
def converter(field: FieldTerm) -> Convert:
    """How the value of a field is read, the four ways of missing included."""
    if field.holds is str and not field.many:
        if field.required:
            return _needed_text
        return AsText(MISSING_WORDS if field.can_be_missing else {})
    read = _reader(field.holds)
    if field.words.at_least is not None:
        read = _at_least(field.words.at_least, read)
    if field.many:
        return lambda value: tuple(map(read, value if isinstance(value, list) else [value]))
    whole = (lambda value: _missing_or(read, value)) if field.can_be_missing else read
    return OncePerText(whole)


def missing_word(value: object) -> Missing | None:
    """The way of missing that a word stands for, if it is such a word."""
    return MISSING_WORDS.get(value) if isinstance(value, str) else None


def _missing_or(read: Convert, value: Any) -> Any:
    word = missing_word(value)
    return read(value) if word is None else word


def _reader(holds: type) -> Convert:
    if issubclass(holds, Choice):
        return lambda value: _choice(holds, value)
    readers: dict[type, Convert] = {
        str: _text,
        bool: _truth,
        int: _whole,
        Decimal: _number,
        PartialDate: _date,
        Period: _period,
        Money: _money,
    }
    return readers[holds]


def _needed_text(value: Any) -> str:
    text = value if type(value) is str else _text(value)
    if text and not text.isspace():
        return text
    raise NotAValue(Text("expected a text, found nothing"), Text("write at least a word"))


def _text(value: Any) -> str:
    if type(value) is str:
        return value
    if isinstance(value, Mapping) and value.keys() == {"text"} and type(value["text"]) is str:
        return str(value["text"])
    raise NotAValue(_found(value, Text("a text")), Text("put the text between quotes"))


def _truth(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.casefold() in _TRUTH:
        return _TRUTH[value.casefold()]
    raise NotAValue(
        _found(value, Text("true or false")),
        Text("write true or false, or yes or no between quotes"),
    )


def _whole(value: Any) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise NotAValue(
        _found(value, Text("a whole number")), Text("write the number without quotes or points")
    )


def _number(value: Any) -> Decimal:
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        number = value if isinstance(value, Decimal) else Decimal(str(value))
        if number.is_finite():
            return number
    raise NotAValue(
        _found(value, Text("a number")),
        Text("write only the number, without quotes and with a point: 0.4"),
    )


def _at_least(least: int, read: Convert) -> Convert:
    def number(value: Any) -> Any:
        found = read(value)
        if found < least:
            raise NotAValue(
                Text("found {found}, expected at least {least}", found=shown(value), least=least),
                Text("check the number, or leave it out if nobody knows it"),
            )
        return found

    return number


def _date(value: Any) -> PartialDate:
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, date | str):
        raise NotAValue(_found(value, Text("a date")), Text("write it as 2024-06-30"))
    try:
        return PartialDate.parse(value)
    except WordsError as error:
        raise NotAValue(error.message, error.hint) from error


def _period(value: Any) -> Period:
    if isinstance(value, bool) or not isinstance(value, date | str | int | Mapping):
        raise NotAValue(
            _found(value, Text("a period")), Text('write it as "2024 t/m 2027" or "from 2024"')
        )
    try:
        return Period.parse(value)
    except WordsError as error:
        raise NotAValue(error.message, error.hint) from error


def _money(value: Any) -> Money:
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal | float):
        raise NotAValue(
            _found(value, Text("an amount")), Text('write it as "ca. € 35.000 per jaar"')
        )
    try:
        return Money.parse(Decimal(str(value)) if isinstance(value, float) else value)
    except WordsError as error:
        raise NotAValue(error.message, error.hint) from error


def _choice(words: type[Choice], value: Any) -> Choice:
    if isinstance(value, str):
        found = _words_of(words).get(value.casefold())
        if found is not None:
            return found
        meant = Nearest(_words_of(words)).to(value)
        hint = None if meant is None else Text("did you mean {meant}?", meant=f"'{meant}'")
    else:
        hint = None
    raise NotAValue(
        Text("found {found}, expected one of: {words}", found=shown(value), words=_list_of(words)),
        hint,
    )


@remembered
def _words_of(words: type[Choice]) -> dict[str, Choice]:
    return {word.casefold(): member for word, member in words.words().items()}


def _list_of(words: type[Choice]) -> ChoiceWords:
    return ChoiceWords(tuple(words))


def _found(value: object, expected: Text) -> Text:
    return Text("found {found}, expected {expected}", found=shown(value), expected=expected)


def shown(value: object) -> str:
    """A value as it can stand in a message: short, on one line."""
    if isinstance(value, str):
        text = f"'{value}'"
    elif isinstance(value, bool):
        text = "true" if value else "false"
    elif isinstance(value, Mapping):
        text = "{…}"
    elif isinstance(value, list | tuple):
        text = "[…]"
    elif isinstance(value, int) and abs(value) > 10**30:
        text = "a very large number"
    else:
        text = str(value)
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:58]}…"
