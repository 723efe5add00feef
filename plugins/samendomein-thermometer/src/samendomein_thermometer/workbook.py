"""The cells of a workbook of Excel or LibreOffice; needs the extra ``excel``."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from samendomein import Location, Problem, ReadError, Text
from samendomein_thermometer.cells import Cell, Row

SUFFIXES = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")

LARGEST_INSIDE = 200_000_000
"""How many bytes a workbook can be once it is unpacked."""

MOST_CELLS = 2_000_000


def rows_of(path: Path, shown_as: str) -> Iterator[Row]:
    """The rows of the first sheet that has anything in it.

    Raises:
        ReadError: It is no workbook, it is too large, or workbooks cannot be read here.
    """
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ImportError as error:
        raise ReadError(
            [
                _problem(
                    "no-workbooks",
                    Text("workbooks cannot be read here"),
                    shown_as,
                    Text("install samendomein-thermometer[excel], or save the answers as CSV"),
                )
            ]
        ) from error
    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as package:
                if sum(one.file_size for one in package.infolist()) > LARGEST_INSIDE:
                    raise ReadError([_too_large(shown_as)])
        book = CalamineWorkbook.from_path(str(path))
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            if sheet.height * sheet.width > MOST_CELLS:
                raise ReadError([_too_large(shown_as)])
            rows, start = sheet.to_python(skip_empty_area=True), sheet.start or (0, 0)
            if any(value not in ("", None) for row in rows for value in row):
                yield from _cells(rows, start, f"{shown_as}!{name}")
                return
    except (CalamineError, OSError, zipfile.BadZipFile, ValueError) as error:
        raise ReadError(
            [
                _problem(
                    "not-a-workbook",
                    Text("this cannot be opened as a workbook"),
                    shown_as,
                    Text("open it in Excel or LibreOffice, and save it there as .xlsx"),
                )
            ]
        ) from error


def _cells(rows: list[list[Any]], start: tuple[int, int], shown_as: str) -> Iterator[Row]:
    for line, row in enumerate(rows, start=start[0] + 1):
        cells = [
            Cell(_text(value), Location(shown_as, line, column))
            for column, value in enumerate(row, start=start[1] + 1)
        ]
        if any(cell.text for cell in cells):
            yield cells


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value).strip()


def _too_large(shown_as: str) -> Problem:
    return _problem(
        "too-large",
        Text("this file is too large to be read"),
        shown_as,
        Text("leave out sheets that hold no answers"),
    )


def _problem(id: str, message: Text, shown_as: str, hint: Text) -> Problem:
    return Problem(id=f"thermometer/{id}", message=message, location=Location(shown_as), hint=hint)
