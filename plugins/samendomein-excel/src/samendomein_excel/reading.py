"""Workbooks as fragments of a plan."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from samendomein import (
    Fragment,
    Location,
    Problem,
    ReadError,
    RecordReader,
    Request,
    Text,
    parse_toml,
)
from samendomein_excel.gone import what_is_gone
from samendomein_excel.headings import kinds_by_word
from samendomein_excel.opening import Found, open_workbook
from samendomein_excel.references import Before
from samendomein_excel.tables import Tables
from samendomein_excel.words import MADE_FROM, plain

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")

MOST_FILES = 1000


def read(request: Request) -> Fragment:
    """The plan in a workbook, or in every workbook in a folder."""
    reader = RecordReader()
    problems: list[Problem] = []
    files: list[tuple[str, str]] = []
    for path, shown_as in _workbooks(request):
        try:
            sheets, checksum = open_workbook(path, shown_as)
        except ReadError as error:
            problems += error.problems
            continue
        tables = Tables(shown_as, sheets, _before(sheets))
        reader.read(tables.rows, tables)
        problems += tables.problems
        files.append((shown_as, checksum))
    fragment = reader.fragment(files)
    return Fragment(
        elements=fragment.elements,
        relations=fragment.relations,
        problems=(*problems, *fragment.problems),
        files=fragment.files,
    )


def read_made_from(request: Request) -> Fragment:
    """The plan from which a workbook was made; nothing if it was begun empty.

    A sheet or a column of it that is gone is a problem here: whoever merges would take out all
    that stood in it.

    Raises:
        ReadError: The workbook cannot be read.
    """
    reader = RecordReader()
    problems: list[Problem] = []
    for path, shown_as in _workbooks(request):
        sheets, _ = open_workbook(path, shown_as)
        rows = [row for sheet in _made_from(sheets) for row in _written(sheet.cells, shown_as)]
        for word, row in rows:
            reader.read({word: [row]}, parse_toml("", path=f"{shown_as}!{MADE_FROM}"))
        problems += what_is_gone(shown_as, sheets, rows)
    fragment = reader.fragment()
    return Fragment(
        elements=fragment.elements,
        relations=fragment.relations,
        problems=(*problems, *fragment.problems),
    )


def _made_from(sheets: Sequence[Found]) -> Iterator[Found]:
    return (sheet for sheet in sheets if sheet.name == MADE_FROM)


def _before(sheets: Sequence[Found]) -> Iterator[Before]:
    """The elements of the plan from which the workbook was made, as far as they can be read."""
    for sheet in _made_from(sheets):
        for word, *pieces in sheet.cells[1:]:
            try:
                row = json.loads(_joined(pieces))
            except (ValueError, RecursionError):
                continue  # Who asks for the plan itself is told.
            kind = kinds_by_word().get(plain(word))
            if kind is None or not isinstance(row, dict):
                continue
            id, title = row.get("id"), row.get("titel", row.get("title"))
            if isinstance(title, dict):
                title = title.get("text")
            if isinstance(id, str) and isinstance(title, str):
                yield Before(kind=kind.name, id=id, title=title)


def _written(cells: list[list[Any]], shown_as: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for word, *pieces in cells[1:]:
        try:
            row = json.loads(_joined(pieces), parse_float=Decimal)
        except (ValueError, RecursionError) as error:
            raise _changed(shown_as) from error
        if not isinstance(row, dict):
            raise _changed(shown_as)
        yield str(word), row


def _joined(pieces: list[Any]) -> str:
    return "".join(str(piece) for piece in pieces if piece)


def _changed(shown_as: str) -> ReadError:
    return ReadError(
        [
            Problem(
                id="excel/base-changed",
                message=Text("the hidden sheet {sheet} was changed", sheet=f"'{MADE_FROM}'"),
                location=Location(shown_as),
                hint=Text("make the workbook anew, and put your changes into that one"),
            )
        ]
    )


def _workbooks(request: Request) -> Iterator[tuple[Path, str]]:
    if not request.path.is_dir():
        yield request.path, request.shown_as
        return
    found = sorted(
        one
        for one in request.path.rglob("*")
        if one.suffix.lower() in SUFFIXES and one.is_file() and not one.name.startswith(("~$", "."))
    )
    for one in found[:MOST_FILES]:
        inside = one.relative_to(request.path).as_posix()
        yield one, inside if request.shown_as in ("", ".") else f"{request.shown_as}/{inside}"
