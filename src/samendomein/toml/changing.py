"""Changing a TOML text in several places, without disturbing what people wrote beside them."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from decimal import Decimal
from typing import Any

import tomli

from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.toml.limits import exact

Keys = tuple[str | int, ...]


class TomlText:
    """A TOML text that is changed step by step.

    Comments, order and line ends stay as they are. What would come out is compared with what was
    meant, so that a text that says something else is never given.
    """

    def __init__(self, text: str) -> None:
        """Begin with a text that can be read, without a byte-order mark.

        Raises:
            UsageError: The text cannot be changed.
        """
        import tomlrt

        self.before = text
        try:
            self._document: Any = tomlrt.loads(text)
        except tomlrt.TOMLError as error:
            raise _impossible() from error
        self.values: dict[str, Any] = tomli.loads(text, parse_float=exact)

    def at(self, *keys: str | int) -> Any:
        """The value at a place, as it is now."""
        value: Any = self.values
        for key in keys:
            value = value[key]
        return value

    def append(self, table: str, row: Mapping[str, Any]) -> None:
        """Add a row to a table, which is a list of tables or is not there yet.

        Raises:
            UsageError: The table is written as something else.
        """
        import tomlrt

        there = self.values.get(table, [])
        if not isinstance(there, list):
            raise _impossible()
        if table in self._document:
            self._change(lambda: self._document[table].append(laid_out(row)))
        else:
            self._change(lambda: self._document.update({table: tomlrt.AoT([laid_out(row)])}))
        self.values[table] = [*there, deepcopy(dict(row))]

    def set(self, keys: Keys, value: Any) -> None:
        """Give a key another value, or add the key at the end of its table."""
        *way, last = keys
        self._change(lambda: self._node(way).__setitem__(last, laid_out({"v": value})["v"]))
        # What is read again is exact, and so is what it is compared with.
        self.at(*way)[last] = exact(str(value)) if isinstance(value, float) else deepcopy(value)

    def insert(self, keys: Keys, row: Mapping[str, Any]) -> None:
        """Put a table between braces into a list, before the item that is at this place."""
        from tomlrt import Table

        *way, last = keys
        item = Table.inline(_floating(row))
        self._change(lambda: self._node(way).insert(last, item))
        self.at(*way).insert(last, deepcopy(dict(row)))

    def remove(self, keys: Keys) -> None:
        """Take out a key with its value, a row of a table, or an item of a list.

        A list or table of which the last item goes, goes too.
        """
        *way, last = keys
        if len(way) > 0 and isinstance(last, int) and len(self.at(*way)) == 1:
            self.remove(tuple(way))
            return
        self._change(lambda: self._node(way).__delitem__(last))
        del self.at(*way)[last]

    def begin(self, heading: str) -> None:
        """Begin an empty text with lines of comment."""
        import tomlrt

        self._document = tomlrt.loads(heading)

    def extend(self, more: str) -> None:
        """Add tables at the end.

        Args:
            more: A TOML text, such as `to_toml` writes.

        Raises:
            UsageError: They do not go with what is there.
        """
        import tomlrt

        there = self.text()
        line_end = "\r\n" if "\r\n" in there else "\n"
        gap = "" if not there or there.endswith(line_end * 2) else line_end
        if there and not there.endswith(line_end):
            gap = line_end * 2
        written = there + gap + more.replace("\n", line_end)
        expected = deepcopy(self.values)
        for word, value in tomli.loads(more, parse_float=exact).items():
            there_now = expected.get(word)
            is_new = there_now is None
            expected[word] = value if is_new else [*(there_now or ()), *value]
        try:
            self._document = tomlrt.loads(written)
            self.values = tomli.loads(written, parse_float=exact)
        except (tomlrt.TOMLError, tomli.TOMLDecodeError, TypeError) as error:
            raise _impossible() from error
        if self.values != expected:
            raise _impossible()

    @property
    def is_changed(self) -> bool:
        """Whether it is another text than in the beginning."""
        return self.text() != self.before

    def text(self) -> str:
        """The text as it is now.

        Raises:
            UsageError: It would say something else than was meant.
        """
        import tomlrt

        written = tomlrt.dumps(self._document)
        try:
            said = tomli.loads(written, parse_float=exact)
        except tomli.TOMLDecodeError as error:
            raise _impossible() from error
        if said != self.values:
            raise _impossible()
        return written

    def _node(self, keys: list[str | int]) -> Any:
        node = self._document
        for key in keys:
            node = node[key]
        return node

    def _change(self, change: Any) -> None:
        import tomlrt

        try:
            change()
        except (
            tomlrt.TOMLError, AttributeError, KeyError, IndexError, TypeError, ValueError,
        ) as error:  # fmt: skip
            raise _impossible() from error


def laid_out(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row with each list of tables as one that has a line for each of them."""
    from tomlrt import Array, Table

    return {
        key: Array([Table.inline(_floating(item)) for item in value], multiline=True)
        if is_list_of_tables(value)
        else Table.inline(_floating(value))
        if isinstance(value, Mapping)
        else Array(
            [Table.inline(_floating(one)) if isinstance(one, Mapping) else one for one in value]
        )
        if isinstance(value, list) and any(isinstance(one, Mapping) for one in value)
        else _floating(value)
        for key, value in row.items()
    }


def _floating(value: Any) -> Any:
    """The value with its decimal numbers as TOML has them; it is compared with the exact ones."""
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, Mapping):
        return {key: _floating(one) for key, one in value.items()}
    return [_floating(one) for one in value] if isinstance(value, list) else value


def is_list_of_tables(value: object) -> bool:
    """Whether it is a list with nothing but tables in it."""
    return (
        isinstance(value, list) and bool(value) and all(isinstance(one, Mapping) for one in value)
    )


def _impossible() -> UsageError:
    return UsageError(
        Text("the file cannot be changed without disturbing what is in it"),
        Text("write each element under a header of its own, such as [[doel]]"),
    )
