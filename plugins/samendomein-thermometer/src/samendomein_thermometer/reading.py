"""Reads the answers of a survey, and keeps only counts."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

from attrs import evolve

from samendomein import Fragment, Layer, Location, Problem, ReadError, Request, Text
from samendomein_thermometer import workbook
from samendomein_thermometer.cells import Cell, Row, UnfinishedQuote, decoded, rows_of
from samendomein_thermometer.coding import coding_of
from samendomein_thermometer.columns import Columns, columns_of
from samendomein_thermometer.counting import Counts
from samendomein_thermometer.headings import SURE, Question, plain
from samendomein_thermometer.scales import (
    DO_NOT_KNOW,
    NOT_ASKED,
    is_known,
    layer_meant,
    point_on_scale,
)
from samendomein_thermometer.settings import Setup, read_setup
from samendomein_thermometer.survey import Survey, mark_of

SUFFIXES = (".csv", ".tsv", ".txt", *workbook.SUFFIXES)

LARGEST = 50_000_000
MOST_ROWS = 200_000
MOST_FILES = 200
MOST_COLUMNS = 2_000
MOST_TOLD = 200


def read(request: Request) -> Fragment:
    """Read a file with answers, or every file with answers in a folder, as one survey."""
    setup, problems = read_setup(request)
    reader = _Reader(setup, problems, request.folder)
    for path, shown_as in _files(request, setup):
        reader.read(path, shown_as)
    return reader.fragment()


class _Reader:
    def __init__(self, setup: Setup, problems: list[Problem], folder: Path) -> None:
        self._folder = folder
        self._setup = setup
        self._problems = problems
        self._counts = Counts()
        self._left_out: set[str] = set()
        self._unread: list[Location] = []
        self._files: list[tuple[str, str]] = []
        self._uncoded = False
        self._untold = 0
        self._again: Counter[tuple[str, str]] = Counter()
        self._told_once: dict[int, tuple[str, str]] = {}

    def read(self, path: Path, shown_as: str) -> None:
        rows = self._rows(path, shown_as)
        coding = self._coding()
        head = next(rows, None)
        if head is None:
            if not any(one.location.path == shown_as for one in self._problems):
                self._tell("empty", Location(shown_as), Text("this file has no answers"))
            return
        if len(head) > MOST_COLUMNS:
            self._tell(
                "too-large",
                head[0].place,
                Text("this file has more than {most} columns", most=MOST_COLUMNS),
            )
            return
        columns, problems = columns_of(head, self._setup)
        self._problems += problems
        if columns is None:
            return
        self._left_out.update(columns.left_out)
        self._unread += columns.unread
        for row in islice(rows, MOST_ROWS):
            self._count(row, columns, coding)
        if next(rows, None) is not None:
            self._tell(
                "too-large",
                Location(shown_as),
                Text("only the first {most} rows were read", most=MOST_ROWS),
            )

    def fragment(self) -> Fragment:
        self._problems = self._with_counts()
        if self._untold:
            self._problems.append(
                Problem(
                    id="thermometer/more",
                    message=Text(
                        "{count} more answers could not be read; they are not listed",
                        count=self._untold,
                    ),
                    location=self._problems[-1].location,
                )
            )
        setup = self._setup
        survey = Survey(
            name=setup.name,
            answers=self._counts.answers(),
            threshold=setup.threshold,
            smallest_part=setup.smallest_part,
            lost_below=setup.lost_below,
            places=dict(self._counts.places),
            left_out=tuple(sorted(self._left_out)),
            unread=tuple(self._unread),
            uncoded=self._uncoded,
        )
        return Fragment(
            data=(survey,) if survey.answers else (), problems=self._problems, files=self._files
        )

    def _rows(self, path: Path, shown_as: str) -> Iterator[Row]:
        try:
            if path.stat().st_size > LARGEST:
                self._tell(
                    "too-large", Location(shown_as), Text("this file is too large to be read")
                )
                return
            content = path.read_bytes()
            self._files.append((shown_as, hashlib.sha256(content).hexdigest()))
            if path.suffix.lower() in workbook.SUFFIXES:
                yield from workbook.rows_of(path, shown_as)
            else:
                yield from rows_of(decoded(content), shown_as)
        except ReadError as error:
            self._problems += error.problems
        except OSError:
            self._tell("unreadable", Location(shown_as), Text("this file cannot be opened"))
        except UnfinishedQuote as error:
            self._tell(
                "unfinished-quote",
                error.args[0],
                Text("a text between quotes begins here and never ends; nothing below it is read"),
                Text("put a quote at the end of the text, or take this one out"),
            )

    def _coding(self) -> Mapping[str, str] | None:
        if not self._setup.coding:
            return None
        file = self._folder / self._setup.coding
        named = file.as_posix()
        if not file.is_file():
            self._tell(
                "no-coding",
                Location(named),
                Text("the file with the coding is not there"),
                Text("put it there, or take 'codering' out of the settings"),
            )
            return {}
        coding, problems = coding_of(self._rows(file, named), named)
        self._problems += problems
        return coding

    def _count(self, row: Row, columns: Columns, coding: Mapping[str, str] | None) -> None:
        first = row[0].place
        if not any(_cell(row, at, first).text for at in (columns.layer, *dict(columns.asked))):
            return  # a row of the template that nobody filled in
        layer = self._layer(row, columns.layer, first)
        if layer is None:
            return
        asked_about = _cell(row, columns.subject, first)
        usual = asked_about.text or self._setup.subject
        for at, heading in columns.asked:
            cell = _cell(row, at, first)
            if not cell.text or plain(cell.text) in NOT_ASKED:
                continue
            subject = heading.subject or usual
            about = cell if heading.subject else asked_about
            if not subject and heading.question is not Question.STATEMENT:
                self._tell(
                    "no-subject",
                    cell.place,
                    Text("an answer, and nothing says about which goal or service"),
                    Text(
                        "fill in the column 'onderwerp', or put it in the heading: {example}",
                        example="waarvoor [boodschappendienst]",
                    ),
                )
                continue
            group = self._counts.group(subject, layer, about.place)
            if heading.question is Question.WHY:
                self._purpose(group, row, at, columns, coding)
            elif heading.question is Question.WHAT:
                does = is_known(cell.text)
                if does is None:
                    self._odd(cell, Text("ja, nee or weet niet"))
                else:
                    self._counts.knows(group, does=does)
            else:
                point = point_on_scale(cell.text)
                if point is not None:
                    self._counts.point(group, heading.statement or SURE, point)
                elif plain(cell.text) not in DO_NOT_KNOW:
                    self._odd(
                        cell, Text("a whole number from 1 to 5, or a word such as 'mee eens'")
                    )

    def _layer(self, row: Row, at: int, first: Location) -> Layer | None:
        cell = _cell(row, at, first)
        layer = layer_meant(cell.text, self._setup.layers)
        if layer is None:
            expected = ", ".join(one.nl for one in Layer)
            self._odd(
                cell,
                Text("a layer: {words}", words=expected),
                Text(
                    "mend the answer, or say in the settings which layer it means: {example}",
                    example='lagen = { "…" = "toegang" }',
                ),
            )
        return layer

    def _purpose(
        self,
        group: tuple[str, Layer],
        row: Row,
        at: int,
        columns: Columns,
        coding: Mapping[str, str] | None,
    ) -> None:
        cell = _cell(row, at, row[0].place)
        said = cell.text
        if plain(said) in DO_NOT_KNOW or said.strip("?. ") == "":
            self._counts.purpose(group, "", cell.place)
            return
        meant = said
        if at in columns.coded:
            meant = _cell(row, columns.coded[at], cell.place).text
        elif coding is not None:
            meant = coding.get(mark_of(said), "")
        if not meant:
            self._uncoded = True
            self._tell(
                "not-coded",
                cell.place,
                Text("nobody said which goal this answer means, so it is not counted"),
                Text("fill in the code, or 'weet niet' if the answer shows no purpose"),
            )
        elif plain(meant) in DO_NOT_KNOW:
            self._counts.purpose(group, "", cell.place)
        else:
            self._counts.purpose(group, meant, cell.place)

    def _odd(self, cell: Cell, expected: Text, hint: Text | None = None) -> None:
        # What stands in the cell is not repeated: in a column that moved it could be a name. The
        # same answer is told once.
        key = (expected.template, mark_of(cell.text))
        self._again[key] += 1
        if self._again[key] > 1:
            return
        self._tell(
            "odd-answer",
            cell.place,
            Text("this answer cannot be read; expected {expected}", expected=expected),
            hint or Text("mend the answer, or leave the cell empty if it was not given"),
        )
        if len(self._problems) < MOST_TOLD:
            self._told_once[len(self._problems) - 1] = key

    def _with_counts(self) -> list[Problem]:
        """The problems, each odd answer with how many more there are like it."""
        problems = list(self._problems)
        for at, key in self._told_once.items():
            if self._again[key] > 1:
                one = problems[at]
                problems[at] = evolve(
                    one,
                    message=Text(
                        "{message} ({count} more answers are the same)",
                        message=one.message,
                        count=self._again[key] - 1,
                    ),
                )
        return problems

    def _tell(self, id: str, place: Location, message: Text, hint: Text | None = None) -> None:
        if len(self._problems) >= MOST_TOLD:
            self._untold += 1
            return
        self._problems.append(
            Problem(id=f"thermometer/{id}", message=message, location=place, hint=hint)
        )


def _cell(row: Row, at: int | None, first: Location) -> Cell:
    if at is None:
        return Cell("", first)
    return row[at] if at < len(row) else Cell("", Location(first.path, first.line))


def _files(request: Request, setup: Setup) -> Iterable[tuple[Path, str]]:
    if not request.path.is_dir():
        return [(request.path, request.shown_as)]
    found = sorted(
        one
        for one in request.path.iterdir()
        if one.suffix.lower() in SUFFIXES
        and one.is_file()
        and not one.name.startswith(("~$", "."))
        and one != request.folder / setup.coding
    )
    shown = "" if request.shown_as in ("", ".") else f"{request.shown_as}/"
    return [(one, f"{shown}{one.name}") for one in found[:MOST_FILES]]
