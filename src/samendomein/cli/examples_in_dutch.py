"""The example of a check as a Dutch plan file, with Dutch words for tables, keys and choices."""

from __future__ import annotations

import re

from attrs import define, field, frozen

from samendomein.plan.elements.element import Element
from samendomein.plan.period import Period
from samendomein.plan.remembered import remembered
from samendomein.plan.values import Choice, Missing
from samendomein.plan.vocabulary import (
    FieldTerm,
    fields_of,
    kind_meant,
    records,
    relation_details,
    relations_from,
)

_HEAD = re.compile(r"^(?P<open>\s*\[\[?)(?P<words>[\w.]+)(?P<close>\]\]?.*)$", re.DOTALL)
_PARTS = re.compile(
    r'(?P<text>"(?:[^"\\]|\\.)*")|(?P<key>\w+)(?=\s*=)|(?P<brace>[{}])|(?P<comment>#.*)'
)


def in_dutch(example: str) -> str:
    """Write an example as a Dutch plan file: the same plan, line by line.

    Titles, ids and comments stay as they are.
    """
    writer = _Writer()
    return "".join(writer.line(line) for line in example.splitlines(keepends=True))


@frozen
class _Key:
    """The Dutch word for a key, the choices that it can hold, and the keys inside its value."""

    nl: str
    said: dict[str, str]
    inside: dict[str, _Key]


_MISSING: dict[str, str] = {one.value: one.nl for one in Missing}
_PERIOD = {
    name: _Key(nl, _MISSING, {})
    for name, nl in (("start", "begin"), ("end", "eind"), ("duration", "duur"))
}


@define
class _Writer:
    """Goes through the lines, and knows in which table and behind which key it is."""

    table: dict[str, _Key] = field(factory=dict)
    outer: _Key | None = None
    inner: _Key | None = None
    nested: bool = False

    def line(self, line: str) -> str:
        """One line in Dutch."""
        head = _HEAD.match(line)
        if head is None:
            return _PARTS.sub(self._part, line)
        return f"{head['open']}{'.'.join(self._names(*head['words'].split('.')))}{head['close']}"

    def _names(self, word: str, *keys: str) -> list[str]:
        meant = kind_meant(word)
        if meant is None:
            self.table = {}
            return [word, *keys]
        kind, sort = meant
        names = [kind.words.nl if sort is None else _sort(word, sort)]
        self.table = _keys(kind)
        for key in keys:
            known = self.table.get(key)
            names.append(known.nl if known else key)
            self.table = known.inside if known else {}
        return names

    def _part(self, found: re.Match[str]) -> str:
        part = found[0]
        if found["key"]:
            return self._key(part)
        if found["brace"]:
            self.nested = part == "{"
        elif found["text"]:
            now = self.inner if self.nested else self.outer
            return f'"{now.said.get(part[1:-1], part[1:-1])}"' if now else part
        return part

    def _key(self, word: str) -> str:
        if self.nested:
            self.inner = self.outer.inside.get(word) if self.outer else None
            return self.inner.nl if self.inner else word
        self.outer = self.table.get(word)
        return self.outer.nl if self.outer else word


@remembered
def _keys(kind: type[Element]) -> dict[str, _Key]:
    details = {word: _key(one) for one in relation_details() for word in one.written()}
    details["to"] = _Key("naar", {}, {})
    relations = {
        word: _Key(one.words.nl, _MISSING, details)
        for one in relations_from(kind)
        for word in one.words.written()
    }
    return _words_of(kind) | relations


def _words_of(cls: type) -> dict[str, _Key]:
    return {word: _key(one) for one in fields_of(cls) for word in one.written()}


def _sort(word: str, sort: Choice) -> str:
    """A table that says which sort of thing it holds, such as ``[[pilot]]``."""
    return sort.nl if kind_meant(sort.nl) == kind_meant(word) else word


def _key(term: FieldTerm) -> _Key:
    said = dict(_MISSING) if term.can_be_missing else {}
    if issubclass(term.holds, Choice):
        said |= {word: one.nl for word, one in term.holds.words().items()}
    inside: dict[str, _Key] = {}
    if term.holds in records():
        inside = _words_of(term.holds)
    elif term.holds is Period:
        inside = _PERIOD
    return _Key(term.words.nl, said, inside)
