"""Workbooks as they are found: their sheets, opened with care, since anybody may have sent them."""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from samendomein import Location, Problem, ReadError, Text
from samendomein_excel.cells import is_empty
from samendomein_excel.marks import Marks, Place, Span, marks_in
from samendomein_excel.size import fits

LARGEST = 100_000_000
"""How many bytes a workbook can be."""

LARGEST_INSIDE = 500_000_000
"""How many bytes it can be once it is unpacked."""

MOST_CELLS = 5_000_000

MOST_ROWS = 200_000
"""How many rows of all sheets can have something in them."""


@frozen(kw_only=True)
class Found:
    """A sheet as it was found.

    Attributes:
        name: Its name.
        cells: Its cells, row by row.
        start: The row and column of the first cell, counted from 0.
        broken: By row and column in `cells`, what a cell shows that has no value: an error, or a
            formula that nobody worked out.
        joined: The cells that were made into one, in rows and columns of `cells`.
    """

    name: str
    cells: list[list[Any]] = field(repr=False)
    start: tuple[int, int] = (0, 0)
    broken: Mapping[Place, str] = field(factory=dict)
    joined: tuple[Span, ...] = ()


def open_workbook(path: Path, shown_as: str) -> tuple[tuple[Found, ...], str]:
    """The sheets of a workbook, and its SHA-256.

    Raises:
        ReadError: It is too large, it has a password, or it is no workbook.
    """
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        if path.stat().st_size > LARGEST:
            raise _too_large(shown_as)
        content = path.read_bytes()
        if zipfile.is_zipfile(path):
            _unpacks(path, shown_as)
        if not fits(path, MOST_CELLS):
            raise _too_large(shown_as)
        book = CalamineWorkbook.from_path(str(path))
        marks = marks_in(path)
        found: list[Found] = []
        cells = rows = 0
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            cells += sheet.height * sheet.width
            if cells > MOST_CELLS:
                raise _too_large(shown_as)
            written = sheet.to_python(skip_empty_area=True)
            rows += sum(1 for row in written if not all(map(is_empty, row)))
            if rows > MOST_ROWS:
                raise _too_large(shown_as)
            joined = [(*first, *last) for first, last in sheet.merged_cell_ranges or ()]
            mark = marks.get(name, Marks())
            found.append(_found(name, written, sheet.start or (0, 0), mark, joined or mark.joined))
    except PasswordError as error:
        raise _refused(
            shown_as,
            "excel/has-a-password",
            Text("this workbook has a password"),
            Text("open it in Excel or LibreOffice, and save it there without a password"),
        ) from error
    except (CalamineError, OSError, zipfile.BadZipFile, zlib.error, ValueError) as error:
        raise _refused(
            shown_as,
            "excel/not-a-workbook",
            Text("this cannot be opened as a workbook"),
            Text("open it in Excel or LibreOffice, and save it there as .xlsx"),
        ) from error
    return tuple(found), hashlib.sha256(content).hexdigest()


def _found(
    name: str, cells: list[list[Any]], start: Place, marks: Marks, joined: list[Span]
) -> Found:
    top, left = start
    return Found(
        name=name,
        cells=cells,
        start=start,
        broken={(row - top, column - left): said for (row, column), said in marks.broken.items()},
        joined=tuple(
            (first - top, one - left, last - top, other - left)
            for first, one, last, other in joined
        ),
    )


def _unpacks(path: Path, shown_as: str) -> None:
    """Whether it can be unpacked, and is then as large as it says."""
    with zipfile.ZipFile(path) as package:
        if sum(one.file_size for one in package.infolist()) > LARGEST_INSIDE:
            raise _too_large(shown_as)
        if package.testzip() is not None:
            raise zipfile.BadZipFile


def _too_large(shown_as: str) -> ReadError:
    return _refused(
        shown_as,
        "excel/too-large",
        Text("this workbook is too large to be read"),
        Text("take out sheets, rows and pictures that are no part of the plan"),
    )


def _refused(shown_as: str, id: str, message: Text, hint: Text) -> ReadError:
    return ReadError([Problem(id=id, message=message, location=Location(shown_as), hint=hint)])
