"""Reading the values of a settings file, each with a located complaint if it does not fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, overload

from samendomein.assessment.severity import Severity
from samendomein.errors import Problem
from samendomein.language.text import Text
from samendomein.plan.nearest import Nearest
from samendomein.toml.document import Document

Keys = tuple[str | int, ...]

NEVER = "never"
NEVER_WORDS = {NEVER: NEVER, "nooit": NEVER}
"""The words for a run that never fails on findings."""


class Reader:
    """One table of a settings file. It remembers what was asked for, to find what nobody knows."""

    def __init__(
        self, document: Document, values: Mapping[str, Any], keys: Keys, problems: list[Problem]
    ) -> None:
        self._document = document
        self._values = values
        self._keys = keys
        self._problems = problems
        self._asked: list[str] = []

    @property
    def keys(self) -> Keys:
        """Where the table stands in the file."""
        return self._keys

    def names(self) -> tuple[str, ...]:
        """The keys in the table."""
        return tuple(self._values)

    def text(self, key: str) -> str:
        """A text; empty if it is not there."""
        value: str = self._one(key, str, Text("a text between quotes"), "")
        return value

    def needed(self, key: str) -> str:
        """A text that must be there."""
        if key not in self._values:
            self._tell(
                "settings/missing-key",
                self._keys,
                Text("a table without {key}", key=f"'{key}'"),
                Text("add {key} to it", key=f"'{key}'"),
            )
        return self.text(key)

    def truth(self, key: str, *, unless: bool = False) -> bool:
        """True or false.

        Args:
            key: The key.
            unless: What holds if it is not there.
        """
        value: bool = self._one(key, bool, Text("true or false"), unless)
        return value

    def seconds(self, key: str, unless: float) -> float:
        """A number of seconds, zero or more; something else if it is not there."""
        expected = Text("a number of seconds, or 0 for no limit")
        value = self._one(key, int | float | Decimal, expected, unless)
        if isinstance(value, bool) or not 0 <= value < 1_000_000:
            self._wrong((*self._keys, key), expected)
            return unless
        return float(value)

    def day(self, key: str) -> date | None:
        """A date without a time, or ``None``."""
        value: date | None = self._one(key, date, Text("a date such as 2024-04-01"), None)
        return value.date() if isinstance(value, datetime) else value

    @overload
    def word(self, key: str, words: Sequence[str], default: str) -> str: ...
    @overload
    def word(self, key: str, words: Sequence[str], default: None) -> str | None: ...
    def word(self, key: str, words: Sequence[str], default: str | None) -> str | None:
        """One of a few words."""
        value: str | None = self._one(
            key, str, Text("one of: {words}", words=", ".join(words)), default
        )
        if value is default or value in words:
            return value
        return self._unknown_word(key, words, value or "", default)

    def weight(self, key: str, *, or_never: bool = False) -> str | None:
        """A severity, in English or in Dutch; ``None`` if it is not there.

        Args:
            key: The key.
            or_never: Whether it may also say that no severity is heavy enough.
        """
        words = {word: one.value for word, one in Severity.words().items()}
        expected = [one.value for one in Severity]
        if or_never:
            words |= NEVER_WORDS
            expected.append(NEVER)
        value: str | None = self._one(
            key, str, Text("one of: {words}", words=", ".join(expected)), None
        )
        if value is None or value.casefold() in words:
            return value and words[value.casefold()]
        return self._unknown_word(key, expected, value, None)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; one text counts as a list of one."""
        texts = []
        for keys, item in self.list(key):
            if isinstance(item, str):
                texts.append(item)
            else:
                self._wrong(keys, Text("a text between quotes"))
        return tuple(texts)

    def list(self, key: str) -> Sequence[tuple[Keys, Any]]:
        """The items of a list, each with its place; one value counts as a list of one."""
        self._asked.append(key)
        value = self._values.get(key)
        if value is None:
            return ()
        if isinstance(value, list):
            return [((*self._keys, key, number), item) for number, item in enumerate(value)]
        return [((*self._keys, key), value)]

    def table(self, key: str) -> Reader:
        """A table inside this one; an empty one if it is not there."""
        values: Mapping[str, Any] = self._one(key, Mapping, Text("a table"), {})
        return type(self)(self._document, values, (*self._keys, key), self._problems)

    def rest(self) -> Mapping[str, Any]:
        """What nobody asked for yet."""
        return {key: value for key, value in self._values.items() if key not in self._asked}

    def nothing_else(self) -> None:
        """Complain of every key that nobody asked for."""
        for key in self.rest():
            meant = Nearest(self._asked).to(key)
            self._tell(
                "settings/unknown-key",
                (*self._keys, key),
                Text("there is no setting {key}", key=f"'{key}'"),
                Text("did you mean {meant}?", meant=f"'{meant}'")
                if meant
                else Text("settings here: {names}", names=", ".join(self._asked)),
            )

    def _unknown_word(
        self, key: str, words: Sequence[str], value: str, default: str | None
    ) -> str | None:
        meant = Nearest(words).to(value)
        self._tell(
            "settings/unknown-word",
            (*self._keys, key),
            Text(
                "{key}: found {found}, expected one of: {words}",
                key=f"'{key}'",
                found=f"'{value}'",
                words=", ".join(words),
            ),
            None if meant is None else Text("did you mean {meant}?", meant=f"'{meant}'"),
        )
        return default

    def _one(self, key: str, cls: Any, expected: Text, default: Any) -> Any:
        self._asked.append(key)
        value = self._values.get(key)
        if value is None:
            return default
        if isinstance(value, cls):
            return value
        self._wrong((*self._keys, key), expected)
        return default

    def _wrong(self, keys: Keys, expected: Text) -> None:
        self._tell(
            "settings/wrong-type",
            keys,
            Text("{key}: expected {expected}", key=f"'{_last_name(keys)}'", expected=expected),
        )

    def _tell(self, id: str, keys: Keys, message: Text, hint: Text | None = None) -> None:
        place = self._document.at(*keys)
        self._problems.append(Problem(id=id, message=message, location=place, hint=hint))


def plain(values: Any) -> Any:
    """Values without decimals, as options and plugins expect them."""
    if isinstance(values, Mapping):
        return {key: plain(value) for key, value in values.items()}
    if isinstance(values, list):
        return [plain(value) for value in values]
    return float(values) if isinstance(values, Decimal) else values


def _last_name(keys: Keys) -> str:
    return next((key for key in reversed(keys) if isinstance(key, str)), "")
