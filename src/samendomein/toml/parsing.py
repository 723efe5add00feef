"""From a TOML text to values, leaving out the tables that cannot be read."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Any

import tomli
from attrs import frozen

from samendomein.errors import Problem
from samendomein.language.text import Text
from samendomein.location import Location
from samendomein.toml import limits
from samendomein.toml.fault import Fault
from samendomein.toml.reading import ids_in

ROUNDS = 50
"""How many mistakes are told about one file."""

_MOST_CHARACTERS = 20_000_000
_DEEPEST = 400  # What tomli itself allows.
_HEADER = re.compile(r"^[ \t]*\[\[?[ \t]*([\w.\-\"' \t]*\w[\"' \t]*)\]?\]?[ \t]*(?:#.*)?$", re.M)
_BROKEN_HEADER = re.compile(r"\[\[?[ \t]*([\w.-]*)")
_LINE_REST = re.compile(r"[^\n]+")


@frozen(kw_only=True)
class Parsed:
    """What could be read of a text.

    Attributes:
        values: The values, as tomli gives them.
        kept: The text with blanks in place of what could not be read.
        problems: What could not be read, in the order of lines.
    """

    values: Mapping[str, Any]
    kept: str
    problems: tuple[Problem, ...] = ()


def parse(text: str, *, path: str) -> Parsed:
    r"""Read a TOML text, table by table if it has mistakes.

    A table with a mistake is left out together with the tables inside it, and the rest is read
    again. The number of rounds and the characters read in all are bounded.

    Args:
        text: The text, with ``\n`` at the ends of its lines.
        path: The file as it is shown in messages.
    """
    result = _attempt(text)
    if not isinstance(result, Fault):
        return Parsed(values=result, kept=text)
    kept, budget = text, max(3 * len(text), _MOST_CHARACTERS)
    problems: list[Problem] = []
    too_many: tuple[Problem, ...] = ()
    while isinstance(result, Fault):
        start, end = _table_around(result.statement, kept)
        budget -= len(text)
        if len(problems) + 1 >= ROUNDS or budget < len(text):
            too_many = (_too_many(start, kept, path),)
            end = len(kept)
        if not kept[start:end].strip():
            # Blanking nothing would go on for ever.
            start, end = 0, len(kept)
        problems.append(_problem(result, kept, path, ids_in(kept[start:end])))
        kept = kept[:start] + _LINE_REST.sub(_blank, kept[start:end]) + kept[end:]
        result = _attempt(kept)
    problems.sort(key=lambda problem: (problem.location.line or 0, problem.location.column or 0))
    return Parsed(values=result, kept=kept, problems=(*problems, *too_many))


def _attempt(text: str) -> Mapping[str, Any] | Fault:
    long_key = limits.long_key(text)
    if long_key is not None:
        return _too_deep(text, long_key)
    if limits.has_endless_digits(text):
        return _too_large(text)
    try:
        values = tomli.loads(text, parse_float=limits.exact)
    except tomli.TOMLDecodeError as error:
        return _syntax(error.msg, text, error.pos)
    except RecursionError:
        deepest = limits.deepest(text, _DEEPEST) or limits.long_key(text, inline=True)
        return _too_deep(text, deepest or 0)
    except ValueError:
        return _too_large(text)
    return _too_large(text) if limits.has_endless_integer(text, values) else values


def _syntax(complaint: str, text: str, offset: int) -> Fault:
    from samendomein.toml.mistakes import explain

    return explain(complaint, text, offset)


def _too_deep(text: str, offset: int) -> Fault:
    return Fault(
        id="toml/too-deep",
        message=Text("keys or brackets are nested too deep here"),
        hint=Text("write what is inside as a table of its own, under a [header]"),
        offset=offset,
        statement=_statement(text, offset),
    )


def _too_large(text: str) -> Fault:
    offset = limits.largest(text)
    return Fault(
        id="toml/number-too-large",
        message=Text(
            "this number has more digits than can be read; expected at most {most}",
            most=limits.MOST_DIGITS,
        ),
        hint=Text("check the number, or put quotes around it if it is a code"),
        offset=offset,
        statement=_statement(text, offset),
    )


def _statement(text: str, offset: int) -> int:
    from samendomein.toml.positions import Index

    index = Index(text[:offset])
    index.read_what_is_right()
    return index.statement if index.at or not offset else offset


def _table_around(statement: int, text: str) -> tuple[int, int]:
    """The part of a text from the header above a statement to the next that is not inside it."""
    headers = [(header.start(), header[1]) for header in _HEADER.finditer(text)]
    above = bisect_right(headers, statement, key=lambda header: header[0])
    if text.startswith("[", statement):
        start, broken = statement, _BROKEN_HEADER.match(text, statement)
        name = broken[1] if broken else ""
    elif above:
        start, name = headers[above - 1]
    else:
        start, name = 0, ""
    following = (header for header in headers[above:] if header[0] > statement)
    return start, next(_outside(name, following), len(text))


def _outside(name: str, headers: Iterator[tuple[int, str]]) -> Iterator[int]:
    inside = name.replace(" ", "") + "."
    for start, header in headers:
        if not name or not header.replace(" ", "").startswith(inside):
            yield start


def _blank(line: re.Match[str]) -> str:
    return " " * len(line[0])


def _problem(fault: Fault, text: str, path: str, ids: tuple[str, ...]) -> Problem:
    return Problem(
        id=fault.id,
        message=fault.message,
        location=_location(fault.offset, text, path),
        hint=fault.hint,
        elements=ids,
    )


def _too_many(start: int, text: str, path: str) -> Problem:
    return Problem(
        id="toml/too-many-mistakes",
        message=Text("from this table on the file was not read, since it has too many mistakes"),
        location=_location(start, text, path),
        hint=Text("repair the mistakes above it first"),
    )


def _location(offset: int, text: str, path: str) -> Location:
    line_start = text.rfind("\n", 0, offset) + 1
    return Location(path, text.count("\n", 0, offset) + 1, offset - line_start + 1)
