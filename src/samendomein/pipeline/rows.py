"""Rows of a file that lies beside the plan: read by Dutch or English words, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from attrs import field, frozen

from samendomein.errors import Problem
from samendomein.language.text import Text
from samendomein.plan.nearest import Nearest
from samendomein.plan.words import KindWords, Words
from samendomein.sources.convert import NotAValue, shown
from samendomein.sources.key_words import KeyWords
from samendomein.toml.document import Document

Keys = tuple[str | int, ...]
Kind = KindWords | Text | str
"""What a row is called: words of our own in either language, or what stands in the file."""
Read = Callable[[Any, Keys], Any]


@frozen(kw_only=True)
class Column:
    """What can stand under one key.

    Attributes:
        name: The English word for it.
        words: Its other words.
        read: Makes a value of what stands there, or raises `NotAValue`.
        required: Whether a row cannot do without.
    """

    name: str
    words: Words
    read: Read
    required: bool = False

    def written(self) -> tuple[str, ...]:
        """Every word that the file may use as the key."""
        return (self.name, self.words.nl, *self.words.synonyms)


@frozen(kw_only=True)
class RowReader:
    """Reads rows, and gathers what is wrong with them.

    A row with a fault is left out as a whole: half an acceptance could accept more than was
    meant.

    Attributes:
        document: The file.
        room: The first half of the ids of its problems.
        problems: What is wrong so far.
    """

    document: Document
    room: str
    problems: list[Problem] = field(factory=list)

    def row(
        self, kind: Kind, values: object, keys: Keys, columns: tuple[Column, ...]
    ) -> dict[str, Any] | None:
        """The values of a row by their English names, or nothing if it has a fault."""
        before = len(self.problems)
        if not isinstance(values, Mapping):
            self.tell(
                "wrong-type",
                keys,
                Text("{word}: expected a table, found {found}", word=kind, found=shown(values)),
            )
            return None
        by_word = {word: column for column in columns for word in column.written()}
        given: dict[str, Any] = {}
        for word, value in values.items():
            column = by_word.get(word) or by_word.get(word.casefold())
            if column is None:
                self._unknown_key(kind, word, (*keys, word), by_word)
            elif column.name in given:
                self._twice(column, word, (*keys, word))
            else:
                given[column.name] = self._value(column, word, value, keys)
        meant = {column for word in values if (column := _meant(word, by_word)) is not None}
        for column in columns:
            if column.required and column not in meant:
                self._missing(kind, column, keys)
        return None if len(self.problems) > before else given

    def tell(self, id: str, keys: Keys, message: Text, hint: Text | None = None) -> None:
        """Add a problem."""
        self.problems.append(
            Problem(
                id=f"{self.room}/{id}",
                message=message,
                location=self.document.at(*keys),
                hint=hint,
            )
        )

    def _value(self, column: Column, word: str, value: Any, keys: Keys) -> Any:
        try:
            return column.read(value, (*keys, word))
        except NotAValue as error:
            message = Text("{key}: {reason}", key=f"'{word}'", reason=error.message)
            self.tell("impossible-value", (*keys, word), message, error.hint)
            return None

    def _unknown_key(
        self, kind: Kind, word: str, keys: Keys, by_word: Mapping[str, Column]
    ) -> None:
        meant = Nearest(by_word).to(word)
        columns = dict.fromkeys(by_word.values())
        names = KeyWords(tuple((column.name, column.words.nl) for column in columns))
        self.tell(
            "unknown-key",
            keys,
            Text("{kind} has no key {word}", kind=kind, word=f"'{word}'"),
            Text("keys of {kind}: {keys}", kind=kind, keys=names)
            if meant is None
            else Text("did you mean {meant}?", meant=f"'{meant}'"),
        )

    def _twice(self, column: Column, word: str, keys: Keys) -> None:
        self.tell(
            "said-twice",
            keys,
            Text(
                "{word} says again what another key here says: {name}",
                word=f"'{word}'",
                name=_named(column),
            ),
            Text("keep one of the two keys"),
        )

    def _missing(self, kind: Kind, column: Column, keys: Keys) -> None:
        self.tell(
            "missing-key",
            keys,
            Text("{word} without {key}", word=kind, key=_named(column)),
            Text("add {key} to it", key=_named(column)),
        )


def _named(column: Column) -> KeyWords:
    return KeyWords(((column.name, column.words.nl),), "'")


def _meant(word: str, by_word: Mapping[str, Column]) -> Column | None:
    """The column that a key stands for, or was meant to: then that was told already."""
    known = word if word in by_word else word.casefold()
    return by_word.get(known) or by_word.get(Nearest(by_word).to(word) or "")


def text(value: Any, _: Keys) -> str:
    """A text that says something."""
    if isinstance(value, str) and value.strip():
        return value
    raise NotAValue(_expected(value, Text("a text")), Text("put the text between quotes"))


def texts(value: Any, keys: Keys) -> tuple[str, ...]:
    """Several texts; one counts as a list of one."""
    items = value if isinstance(value, list) else [value]
    if not items:
        raise NotAValue(_expected(value, Text("the id of an element")))
    return tuple(text(item, keys) for item in items)


def day(value: Any, _: Keys) -> date:
    """A day, also between quotes."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise NotAValue(_expected(value, Text("a date")), Text("write it as 2024-06-30")) from None


def _expected(value: object, expected: Text) -> Text:
    return Text("found {found}, expected {expected}", found=shown(value), expected=expected)
