"""Reads a sheet on which a group scored how goals influence each other."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterator
from itertools import islice

from attrs import frozen

from samendomein import Affects, Details, Fragment, InFile, Location, Problem, Request, Text
from samendomein.builtin.invloed.words import REASON, SCORE, SOURCE, TARGET

MOST_BYTES = 20_000_000
MOST_ROWS = 200_000
STRONGEST = 3


def read_sheet(request: Request) -> Fragment:
    """Read the scores on a sheet; a cell without a score is a pair that the assessor left open."""
    shown = request.shown_as
    if request.path.is_dir():
        return _refused(
            "invloed/not-a-file", Location(shown), Text("expected a sheet, found a folder")
        )
    if request.path.stat().st_size > MOST_BYTES:
        return _refused(
            "invloed/too-large",
            Location(shown),
            Text("the sheet is larger than {most} bytes", most=MOST_BYTES),
        )
    content = request.path.read_bytes()
    rows = _rows(_text(content))
    try:
        return _Sheet(shown, hashlib.sha256(content).hexdigest()).read(rows)
    except csv.Error:
        return _refused(
            "invloed/no-rows",
            Location(shown),
            Text("the sheet cannot be read as rows of cells"),
            Text("save it as CSV once more"),
        )


@frozen
class _Lines:
    """Says where a cell of the sheet stands."""

    shown_as: str

    def at(self, *keys: str | int) -> Location:
        line = keys[0] if keys and isinstance(keys[0], int) else 1
        return Location(self.shown_as, line)


class _Sheet:
    def __init__(self, shown_as: str, sha256: str) -> None:
        self._shown_as = shown_as
        self._sha256 = sha256
        self._lines = _Lines(shown_as)
        self._problems: list[Problem] = []

    def read(self, rows: Iterator[list[str]]) -> Fragment:
        head = [name.strip().casefold() for name in next(rows, [])]
        source, target = _place(head, SOURCE), _place(head, TARGET)
        scores = {
            at: name.partition(":")[2].strip() for at, name in enumerate(head) if _is_score(name)
        }
        if source is None or target is None or not scores:
            return _refused(
                "invloed/no-headings",
                Location(self._shown_as, 1),
                Text("the first row has no columns 'doel_id', 'ander_doel_id' and 'score'"),
                Text("make a new sheet with --format invloed, and fill in its scores"),
            )
        reason = _place(head, REASON)
        relations = []
        for line, row in enumerate(islice(rows, MOST_ROWS), start=2):
            cells = dict(enumerate(cell.strip() for cell in row))
            ends = cells.get(source, ""), cells.get(target, "")
            for at, role in scores.items():
                score = self._score(cells.get(at, ""), line)
                if score is None:
                    continue
                if not all(ends):
                    self._tell(
                        "invloed/no-goal",
                        line,
                        Text("a score without the ids of two goals"),
                        Text("fill in both ids, as they stand in the plan"),
                    )
                    continue
                why = cells.get(reason, "") if reason is not None else ""
                details = Details(strength=score, assessor=role, rationale=why)
                relations.append(Affects(*ends, details, InFile(self._lines, (line,))))
        return Fragment(
            relations=relations,
            problems=self._problems,
            files=((self._shown_as, self._sha256),),
        )

    def _score(self, cell: str, line: int) -> int | None:
        if not cell:
            return None
        plain = cell.replace("\u2212", "-").removeprefix("+").removesuffix(",0").removesuffix(".0")
        digits = plain.removeprefix("-")
        if len(digits) == 1 and digits in "0123":
            return int(plain)
        self._tell(
            "invloed/impossible-score",
            line,
            Text("found the score {found}", found=f"'{cell[:40]}'"),
            Text("use a whole number from −3 (cancels) to +3 (cannot do without), or nothing"),
        )
        return None

    def _tell(self, id: str, line: int, message: Text, hint: Text) -> None:
        place = Location(self._shown_as, line)
        self._problems.append(Problem(id=id, message=message, location=place, hint=hint))


def _refused(id: str, place: Location, message: Text, hint: Text | None = None) -> Fragment:
    return Fragment(problems=(Problem(id=id, message=message, location=place, hint=hint),))


def _text(content: bytes) -> str:
    """The text of the sheet: Excel writes UTF-8 with a mark, or the code page of Windows."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _rows(text: str) -> Iterator[list[str]]:
    first = text.partition("\n")[0]
    delimiter = max(";,\t", key=first.count)
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _place(head: list[str], words: set[str]) -> int | None:
    return next((at for at, name in enumerate(head) if name in words), None)


def _is_score(name: str) -> bool:
    return name.partition(":")[0].strip() == SCORE
