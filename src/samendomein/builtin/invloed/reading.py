"""Reads a sheet on which a group scored how goals influence each other."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
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
        return read_scores(rows, _by_line(shown), (shown, hashlib.sha256(content).hexdigest()))
    except csv.Error:
        return _refused(
            "invloed/no-rows",
            Location(shown),
            Text("the sheet cannot be read as rows of cells"),
            Text("save it as CSV once more"),
        )


def read_scores(
    rows: Iterable[Sequence[str]], place: Callable[[int], Location], file: tuple[str, str]
) -> Fragment:
    """Read the scores in the rows of a sheet, whatever file it stood in.

    Args:
        rows: The rows, that with the headings first.
        place: Where a row stands; that with the headings is 1.
        file: The file as it is shown, with the SHA-256 of what stood in it.
    """
    return _Sheet(place, file).read(iter(rows))


def _by_line(shown_as: str) -> Callable[[int], Location]:
    return lambda line: Location(shown_as, line)


@frozen
class _Lines:
    """Says where a row of the sheet stands."""

    place: Callable[[int], Location]

    def at(self, *keys: str | int) -> Location:
        return self.place(keys[0] if keys and isinstance(keys[0], int) else 1)


class _Sheet:
    def __init__(self, place: Callable[[int], Location], file: tuple[str, str]) -> None:
        self._place = place
        self._file = file
        self._lines = _Lines(place)
        self._problems: list[Problem] = []

    def read(self, rows: Iterator[Sequence[str]]) -> Fragment:
        head = [name.strip().casefold() for name in next(rows, [])]
        source, target = _place(head, SOURCE), _place(head, TARGET)
        scores = {
            at: name.partition(":")[2].strip() for at, name in enumerate(head) if _is_score(name)
        }
        if source is None or target is None or not scores:
            return _refused(
                "invloed/no-headings",
                self._place(1),
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
            files=(self._file,),
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
        place = self._place(line)
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
