"""Reads a register of toezeggingen: what it says becomes elements, and no row is lost."""

from __future__ import annotations

import csv
import hashlib
from itertools import islice

from attrs import evolve

from samendomein import Fragment, Location, Problem, RecordReader, Request, Text
from samendomein_toezeggingenregister.cells import CellReader
from samendomein_toezeggingenregister.headings import Heading, heading_of
from samendomein_toezeggingenregister.reading_settings import RegisterSettings, settings_of
from samendomein_toezeggingenregister.rows import Row, rows_of, text_of

MOST_BYTES = 20_000_000
MOST_ROWS = 100_000
_HEAD = 20
"""Within how many rows the headings must stand: above them are often a title and a date."""


def read_register(request: Request) -> Fragment:
    """Read one register, or every register in a folder.

    Raises:
        ReadError: The settings of this source say what cannot be.
    """
    settings = settings_of(request)
    if not request.path.is_dir():
        return _read(request, settings)
    files = sorted(one for one in request.path.rglob("*.csv") if one.is_file())
    read = [
        _read(
            evolve(
                request,
                path=file,
                shown_as=f"{request.shown_as}/{file.relative_to(request.path).as_posix()}",
            ),
            settings,
        )
        for file in files
    ]
    return Fragment(
        elements=[one for fragment in read for one in fragment.elements],
        relations=[one for fragment in read for one in fragment.relations],
        problems=[one for fragment in read for one in fragment.problems],
        files=[one for fragment in read for one in fragment.files],
    )


def _read(request: Request, settings: RegisterSettings) -> Fragment:
    shown = request.shown_as
    if request.path.stat().st_size > MOST_BYTES:
        return Fragment(problems=[_too_large(shown)])
    content = request.path.read_bytes()
    files = [(shown, hashlib.sha256(content).hexdigest())]
    try:
        rows = list(islice(rows_of(text_of(content)), MOST_ROWS + 1))
    except csv.Error:
        return Fragment(problems=[_no_rows(shown)], files=files)
    number, heading = _heading(rows, settings)
    if heading is None:
        return Fragment(problems=[_no_headings(shown)], files=files)
    cells = CellReader(shown, heading, settings)
    for row in rows[number + 1 : MOST_ROWS]:
        # Where a page begins, registers say the headings again.
        if row.cells != rows[number].cells:
            cells.read(row)
    records = RecordReader()
    records.read(cells.tables(), cells)
    fragment = records.fragment(files)
    problems = [*_unknown_columns(shown, rows[number], heading), *cells.problems]
    if len(rows) > MOST_ROWS:
        problems.append(_too_many(shown, rows[MOST_ROWS].line))
    return evolve(fragment, problems=[*problems, *fragment.problems])


def _heading(rows: list[Row], settings: RegisterSettings) -> tuple[int, Heading | None]:
    for number, row in enumerate(rows[:_HEAD]):
        heading = heading_of(row.cells, settings.columns, settings.leave_out)
        if heading.tells_enough:
            return number, heading
    return 0, None


def _unknown_columns(shown: str, row: Row, heading: Heading) -> list[Problem]:
    return [
        Problem(
            id="toezeggingenregister/unknown-column",
            message=Text("nobody knows what column {heading} holds", heading=f"'{one.heading}'"),
            location=Location(shown, row.line, row.columns[one.place]),
            hint=Text("name it in the settings of this source, under 'columns' or 'leave_out'"),
        )
        for one in heading.unknown
        if one.place < len(row.columns)
    ]


def _no_headings(shown: str) -> Problem:
    return Problem(
        id="toezeggingenregister/no-headings",
        message=Text("no row has headings of a register, such as 'nummer' and 'toezegging'"),
        location=Location(shown, 1),
        hint=Text("name your headings in the settings of this source, under 'columns'"),
    )


def _no_rows(shown: str) -> Problem:
    return Problem(
        id="toezeggingenregister/no-rows",
        message=Text("the register cannot be read as rows of cells"),
        location=Location(shown, 1),
        hint=Text("save it as CSV once more"),
    )


def _too_large(shown: str) -> Problem:
    return Problem(
        id="toezeggingenregister/too-large",
        message=Text("the register is larger than {most} bytes", most=MOST_BYTES),
        location=Location(shown),
        hint=Text("split it into several files"),
    )


def _too_many(shown: str, line: int) -> Problem:
    return Problem(
        id="toezeggingenregister/too-large",
        message=Text(
            "from here on nothing was read: there are more than {most} rows", most=MOST_ROWS
        ),
        location=Location(shown, line),
        hint=Text("split it into several files"),
    )
