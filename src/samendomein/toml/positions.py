"""Where the keys and values of a TOML text stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from contextlib import suppress
from itertools import accumulate
from typing import NoReturn

from attrs import define, field, frozen

_GAP = re.compile(r"[ \t]*")
_GAPS = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
_GAPS_AND_COMMAS = re.compile(r"(?:[ \t\r\n,]++|#[^\n]*+)*+")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]++")
_SCALAR = re.compile(
    r'"""(?:[^"\\]++|\\.|"(?!""))*+"{3,5}'
    r"|'''(?:[^']++|'(?!''))*+'{3,5}"
    r'|"(?!"")(?:[^"\\\n]++|\\.)*+"'
    r"|'(?!'')[^'\n]*+'"
    # A space may stand between the day and the hour.
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[^\s,\]}#]++"
    r"|[^\s,\]\[}{#\"']++",
    re.DOTALL,
)
# Most lines are like these, and one match is many times quicker than reading piece by piece. A flat
# array or inline table is passed over whole, and read once somebody asks what is inside it.
_PLAIN_STRING = r"""(?:"(?!"")[^"\\\n]*+"|'(?!'')[^'\n]*+')"""
_PLAIN_LINE = re.compile(
    r"([A-Za-z0-9_-]++)[ \t]*+=[ \t]*+"
    rf"({_PLAIN_STRING}|[^\s,\]\[}}{{#\"']++"
    rf"|[\[{{](?:{_PLAIN_STRING}|[^\]\[}}{{#\"'\n]++)*+[\]}}])"
    r"[ \t]*+(?:#[^\n]*+)?(?:\n[ \t\n]*+|\Z)"
)
_PLAIN_HEADER = re.compile(r"\[(\[?)([A-Za-z0-9_-]++)\]")
_ESCAPE = re.compile(r"\\(?:x(..)|u(.{4})|U(.{8})|(.))", re.DOTALL)
_ESCAPED = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}


class NotReadable(Exception):
    """The text stops being TOML in the statement that begins at :attr:`Index.statement`."""


@define
class Node:
    """One key, table, array or array item: where it is named and where its value is.

    Offsets count characters from 0. A key that is only part of a longer one has no value of its
    own; an array item has no key.
    """

    key: int | None = None
    start: int | None = None
    end: int | None = None
    inside: dict[str | int, Node] = field(factory=dict)
    is_array_of_tables: bool = False


@frozen
class Lines:
    """Turns an offset into a line and a column, both counted from 1."""

    ends: list[int]

    @classmethod
    def of(cls, text: str) -> Lines:
        """Find the ends of the lines of a text."""
        lengths = [len(line) + 1 for line in text.split("\n")]
        lengths.pop()
        return cls(list(accumulate(lengths, initial=-1)))

    def place(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset."""
        line = bisect_left(self.ends, offset)
        return line, offset - self.ends[line - 1]


class Index:
    """The places of every key and value of a text that tomli has accepted.

    Since the text is known to be TOML, reading it again comes down to skipping strings, comments
    and brackets. Nothing here recurses, and work and memory grow with the length of the text,
    however deep it nests.

    Attributes:
        root: The document itself, with everything in it.
        statement: Where the statement starts that was read last.
        named: Where the key or header stands that was read last.
        earlier: Where the same key or header stood before, if it did.
        at: How far the reading came.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.root = Node(key=None)
        self.statement = 0
        self.named = 0
        self.earlier: int | None = None
        self._item: Callable[[Node], Node] = _next_item
        self.at = 0

    def read(self) -> None:
        """Read the whole text.

        Raises:
            NotReadable: The text is not TOML.
        """
        table = self.root
        while opening := self._skip(_GAPS):
            self.statement = self.at
            if opening == "[":
                table = self._header()
            elif not self._plain_lines(table):
                self._value(self._pair(table))

    def read_what_is_right(self) -> None:
        """Read as far as the text is TOML, without remembering the items of arrays."""
        self._item = lambda _: Node()
        with suppress(NotReadable):
            self.read()

    def find(self, keys: tuple[str | int, ...]) -> list[Node]:
        """The nodes on the way to some keys, as far as they exist."""
        way = []
        node = self.root
        for key in keys:
            if not node.inside and node.start not in (None, node.key):
                self.at = node.start or 0
                self._value(node)
            if key not in node.inside:
                break
            node = node.inside[key]
            way.append(node)
        return way

    def _plain_lines(self, table: Node) -> bool:
        """Read as many lines as have one bare key and a value that is simple; say if any had."""
        first = self.at
        while line := _PLAIN_LINE.match(self.text, self.at):
            start, self.at = line.span()
            self.statement = self.named = start
            known = table.inside.get(line[1])
            self.earlier = None if known is None else known.key
            table.inside[line[1]] = Node(start, *line.span(2))
        return self.at > first

    def _header(self) -> Node:
        start = self.at
        if plain := _PLAIN_HEADER.match(self.text, start):
            opening, parts = "[" + plain[1], [plain[2]]
            self.at = plain.end(2)
        else:
            opening = "[[" if self.text.startswith("[[", start) else "["
            self.at += len(opening)
            parts = self._parts()
        node = self.root
        for part in parts[:-1]:
            node = _newest(_child(node, part, start))
        node = _child(node, parts[-1], start)
        self.earlier = None if node.key == start else node.key
        self.named = start
        if opening == "[[":
            node.is_array_of_tables = True
            node = _child(node, len(node.inside), start)
        else:
            node = _newest(node)
        if not self.text.startswith("]" * len(opening), self.at):
            self._stop()
        self.at += len(opening)
        node.key = node.start = start
        node.end = self.at
        return node

    def _pair(self, table: Node) -> Node:
        """Read a key and its equals sign; what follows is the value of the node returned."""
        node, start = table, self.at
        for part in self._parts():
            node = _child(node, part, start)
        if not self.text.startswith("=", self.at):
            self._stop()
        self.at += 1
        self.earlier = None if node.key == start else node.key
        self.named = start
        return node

    def _parts(self) -> list[str]:
        parts = []
        while True:
            quote = self._skip(_GAP)
            part = (_SCALAR if quote in ('"', "'") else _BARE_KEY).match(self.text, self.at)
            if part is None:
                self._stop()
            self.at = part.end()
            parts.append(_unquoted(part[0]) if quote in ('"', "'") else part[0])
            if self._skip(_GAP) != ".":
                return parts
            self.at += 1

    def _value(self, node: Node) -> None:
        """Read a value, with all that is inside it."""
        containers: list[Node] = []
        while True:
            opening = self._skip(_GAPS)
            node.start = self.at
            if opening in ("[", "{"):
                self.at += 1
                containers.append(node)
            else:
                scalar = _SCALAR.match(self.text, self.at)
                if scalar is None:
                    self._stop()
                node.end = self.at = scalar.end()
            while containers:
                container = containers[-1]
                is_array = self.text[container.start or 0] == "["
                closing = self._skip(_GAPS_AND_COMMAS)
                if closing != ("]" if is_array else "}"):
                    break
                self.at += 1
                container.end = self.at
                containers.pop()
            else:
                return
            node = self._item(container) if is_array else self._pair(container)

    def _skip(self, gap: re.Pattern[str]) -> str:
        found = gap.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return self.text[self.at : self.at + 1]

    def _stop(self) -> NoReturn:
        raise NotReadable(self.statement)


def _child(node: Node, key: str | int, named_at: int) -> Node:
    child = node.inside.get(key)
    if child is None:
        child = node.inside[key] = Node(named_at)
    return child


def _next_item(array: Node) -> Node:
    """A node for one more item of an array; it has no key."""
    item = array.inside[len(array.inside)] = Node()
    return item


def _newest(node: Node) -> Node:
    """Where a header that names an array of tables continues: in its last table."""
    return node.inside[len(node.inside) - 1] if node.is_array_of_tables else node


def _unquoted(part: str) -> str:
    if part[0] == "'" or "\\" not in part:
        return part[1:-1]
    return _ESCAPE.sub(_character, part[1:-1])


def _character(escape: re.Match[str]) -> str:
    digits = escape[1] or escape[2] or escape[3]
    return chr(int(digits, 16)) if digits else _ESCAPED.get(escape[4], escape[4])
