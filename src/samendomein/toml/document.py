"""A TOML file as values that know where they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from samendomein.errors import Problem
from samendomein.location import Location
from samendomein.toml.parsing import parse
from samendomein.toml.reading import DocumentError, decode, read_bytes

if TYPE_CHECKING:
    from samendomein.toml.positions import Index, Lines

# A number or one of the four words of TOML could also stand in an array of arrays.
_HEADER = re.compile(
    r"^[ \t]*+\[\[((?!(?:true|false|inf|nan)\])[A-Za-z_][A-Za-z0-9_-]*+)\]\]", re.MULTILINE
)

CACHED_FROM = 4_000
"""From how many bytes a file is worth keeping in a cache."""


@frozen(kw_only=True)
class Document:
    r"""What a TOML file says, and where.

    Attributes:
        path: The file as it is shown in messages, with forward slashes.
        values: The values. Numbers with a point are decimals, so that amounts stay exact.
        text: The text of the file, with ``\n`` at the ends of its lines.
        problems: What could not be read and is not in the values, in the order of lines.
    """

    path: str
    values: Mapping[str, Any]
    text: str = field(repr=False)
    problems: tuple[Problem, ...] = ()
    _kept: str = field(repr=False, alias="kept")
    _rows: Mapping[str, int] = field(factory=dict, repr=False, eq=False, alias="rows")

    def without_values(self) -> Document:
        """The file as what knows where things stand, for whoever has read its values.

        Elements keep the file they stand in. With its values they would keep everything twice.
        """
        rows = {name: len(one) for name, one in self.values.items() if isinstance(one, list)}
        return evolve(self, values={}, rows=rows)

    def at(self, *keys: str | int) -> Location:
        """Where a key stands.

        That of a table is its header, and that of an item in an array the item itself. For keys
        that are not there, it is the place of the table that lacks them.
        """
        if len(keys) == 2 and keys[0] in self._headers:
            headers = self._headers[str(keys[0])]
            if isinstance(keys[1], int) and 0 <= keys[1] < len(headers):
                return self._location(headers[keys[1]])
        way = self._index.find(keys)
        if not way:
            return Location(self.path)
        node = way[-1]
        return self._location(node.start if node.key is None else node.key)

    def at_value(self, *keys: str | int) -> Location:
        """Where a value stands; for a table its header, and for keys that are not there as `at`."""
        way = self._index.find(keys)
        if len(way) < len(keys) or not way or way[-1].start is None:
            return self.at(*keys)
        return self._location(way[-1].start)

    def written(self, *keys: str | int) -> str | None:
        """A value as its author wrote it, such as ``35.000``; ``None`` if there is no such key."""
        way = self._index.find(keys)
        if len(way) < len(keys) or not way or way[-1].start is None:
            return None
        return self._kept[way[-1].start : way[-1].end]

    @cached_property
    def _headers(self) -> dict[str, list[int]]:
        """Where the tables of each array of tables start, as far as that is seen at a glance.

        Most questions are about these, and one search is many times quicker than the index. Only
        a string of several lines can hold a line that looks like a header, and an array that is
        written with other headers too has another number of tables.
        """
        if '"""' in self._kept or "'''" in self._kept:
            return {}
        found: dict[str, list[int]] = {}
        for header in _HEADER.finditer(self._kept):
            found.setdefault(header[1], []).append(header.end() - len(header[1]) - 4)
        return {name: starts for name, starts in found.items() if self._count(name) == len(starts)}

    def _count(self, name: str) -> int | None:
        """How many tables are in an array of tables, also if its values were left out."""
        rows = self.values.get(name)
        return len(rows) if isinstance(rows, list) else self._rows.get(name)

    @cached_property
    def _index(self) -> Index:
        from samendomein.toml.positions import Index

        index = Index(self._kept)
        index.read()
        return index

    @cached_property
    def _lines(self) -> Lines:
        from samendomein.toml.positions import Lines

        return Lines.of(self._kept)

    def _location(self, offset: int | None) -> Location:
        if offset is None:
            return Location(self.path)
        return Location(self.path, *self._lines.place(offset))


def read_document(
    file: Path, *, shown_as: str | None = None, cache: Path | None = None
) -> Document:
    """Read a TOML file.

    Args:
        file: The file.
        shown_as: The file as messages show it; as it is named if nothing is given.
        cache: A folder of which the files that were read before are taken, and to which this one
            is added.

    Raises:
        DocumentError: Nothing in the file could be read.
    """
    path = (shown_as or str(file)).replace("\\", "/")
    content = read_bytes(file, path=path)
    text = _with_plain_line_ends(decode(content, path=path))
    if cache is None or len(content) < CACHED_FROM:
        return _parsed(text, path)
    from samendomein.toml.cache import Cache

    kept = Cache(cache)
    values = kept.load(content)
    if values is not None:
        return Document(path=path, values=values, text=text, kept=text)
    document = _parsed(text, path)
    if not document.problems:
        kept.save(content, document.values)
    return document


def parse_document(text: str, *, path: str) -> Document:
    """Read a TOML text.

    Args:
        text: The text.
        path: The file as messages show it.

    Raises:
        DocumentError: Nothing in the text could be read.
    """
    return _parsed(_with_plain_line_ends(text.removeprefix("\ufeff")), path)


def _parsed(text: str, path: str) -> Document:
    parsed = parse(text, path=path)
    if parsed.problems and not parsed.values:
        raise DocumentError(parsed.problems)
    return Document(
        path=path, values=parsed.values, text=text, problems=parsed.problems, kept=parsed.kept
    )


def _with_plain_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n") if "\r\n" in text else text
