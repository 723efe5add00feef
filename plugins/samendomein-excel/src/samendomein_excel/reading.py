"""Workbooks as fragments of a plan."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
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
from samendomein_excel.tables import Tables
from samendomein_excel.words import MADE_FROM

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")

LARGEST = 100_000_000
"""How many bytes a workbook can be."""

LARGEST_INSIDE = 500_000_000
"""How many bytes it can be once it is unpacked."""

MOST_CELLS = 5_000_000

MOST_FILES = 1000

Sheets = list[tuple[str, list[list[Any]], tuple[int, int]]]


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
        tables = Tables(shown_as, sheets, dict(_titles_before(sheets)))
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

    Raises:
        ReadError: The workbook cannot be read.
    """
    reader = RecordReader()
    for path, shown_as in _workbooks(request):
        sheets, _ = open_workbook(path, shown_as)
        for name, cells, _ in sheets:
            if name == MADE_FROM:
                for word, row in _written(cells, shown_as):
                    reader.read({word: [row]}, parse_toml("", path=f"{shown_as}!{MADE_FROM}"))
    return reader.fragment()


def _titles_before(sheets: Sheets) -> Iterator[tuple[str, str]]:
    """By id, the titles of the plan from which the workbook was made."""
    for name, cells, _ in sheets:
        if name == MADE_FROM:
            for row in _rows_before(cells):
                id, title = row.get("id"), row.get("titel", row.get("title"))
                if isinstance(id, str) and isinstance(title, str):
                    yield id, title


def _rows_before(cells: list[list[Any]]) -> Iterator[dict[str, Any]]:
    for _, *pieces in cells[1:]:
        try:
            row = json.loads("".join(str(piece) for piece in pieces if piece))
        except (ValueError, RecursionError):
            continue  # Who asks for the plan itself is told.
        if isinstance(row, dict):
            yield row


def _written(cells: list[list[Any]], shown_as: str) -> Iterator[tuple[str, Any]]:
    for word, *pieces in cells[1:]:
        try:
            text = "".join(str(piece) for piece in pieces if piece)
            yield str(word), json.loads(text, parse_float=Decimal)
        except (ValueError, RecursionError) as error:
            raise ReadError(
                [
                    Problem(
                        id="excel/base-changed",
                        message=Text(
                            "the hidden sheet {sheet} was changed", sheet=f"'{MADE_FROM}'"
                        ),
                        location=Location(shown_as),
                        hint=Text("make the workbook anew, and put your changes into that one"),
                    )
                ]
            ) from error


def open_workbook(path: Path, shown_as: str) -> tuple[Sheets, str]:
    """The sheets of a workbook with the place of their first cell, and its SHA-256.

    Raises:
        ReadError: It is too large, or it is no workbook.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise _too_large(shown_as)
        content = path.read_bytes()
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as package:
                if sum(one.file_size for one in package.infolist()) > LARGEST_INSIDE:
                    raise _too_large(shown_as)
        book = CalamineWorkbook.from_path(str(path))
        sheets: Sheets = []
        count = 0
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            count += sheet.height * sheet.width
            if count > MOST_CELLS:
                raise _too_large(shown_as)
            sheets.append((name, sheet.to_python(skip_empty_area=True), sheet.start or (0, 0)))
    except (CalamineError, OSError, zipfile.BadZipFile, ValueError) as error:
        raise ReadError(
            [
                Problem(
                    id="excel/not-a-workbook",
                    message=Text("this cannot be opened as a workbook"),
                    location=Location(shown_as),
                    hint=Text("open it in Excel or LibreOffice, and save it there as .xlsx"),
                )
            ]
        ) from error
    return sheets, hashlib.sha256(content).hexdigest()


def _too_large(shown_as: str) -> ReadError:
    return ReadError(
        [
            Problem(
                id="excel/too-large",
                message=Text("this workbook is too large to be read"),
                location=Location(shown_as),
                hint=Text("take out sheets and pictures that are no part of the plan"),
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
