"""From the bytes of a register to rows of cells that know on which line they stand."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from attrs import frozen

_SEPARATORS = ";\t,|"
_HEAD = 20
_MOST_LINES = 50


@frozen(kw_only=True)
class Row:
    """A row of a register.

    Attributes:
        line: The line on which it begins.
        cells: What stands in it, without space around it.
        columns: The character at which each cell begins, counted from 1, on the first line.
        lines: Over how many lines it goes.
        unclosed: Whether a quotation mark in it is not closed.
    """

    line: int
    cells: list[str]
    columns: tuple[int, ...]
    lines: int = 1
    unclosed: bool = False


def text_of(content: bytes) -> str:
    """The text of a file, as Windows, Excel and other systems write it."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Excel writes "CSV" in the alphabet of Windows; a byte that it lacks is told later.
        return content.decode("cp1252", "replace")


def rows_of(text: str) -> Iterator[Row]:
    """The rows that are not empty.

    A cell that does not end within so many lines has a quotation mark too many: its row then ends
    with its first line, so that it does not swallow the rows below it.

    Raises:
        csv.Error: It cannot be read as rows.
    """
    separator = _separator(text)
    lines = list(io.StringIO(text, newline=""))
    begins = 0
    while begins < len(lines):
        fed = _Fed(lines, begins)
        cells = next(csv.reader(fed, delimiter=separator), [])
        unclosed = fed.ran_out
        if unclosed:
            cells = lines[begins].replace('"', "").split(separator)
        if any(cell.strip() for cell in cells):
            yield Row(
                line=begins + 1,
                cells=[_one_line(cell) for cell in cells],
                columns=_starts(lines[begins], separator),
                lines=1 if unclosed else fed.given,
                unclosed=unclosed,
            )
        begins += 1 if unclosed else fed.given


class _Fed:
    """Gives lines for one row, and no more than a cell can reasonably have."""

    def __init__(self, lines: list[str], begins: int) -> None:
        self._lines = lines
        self._begins = begins
        self.given = 0
        self.ran_out = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        at = self._begins + self.given
        if at >= len(self._lines) or self.given == _MOST_LINES:
            self.ran_out = True
            raise StopIteration
        self.given += 1
        return self._lines[at]


def _separator(text: str) -> str:
    """What stands most often in the first lines, where each line counts once."""
    head = [line[:10_000] for line in text.split("\n", _HEAD)[:_HEAD]]
    return max(
        _SEPARATORS,
        key=lambda one: (sum(one in line for line in head), sum(line.count(one) for line in head)),
    )


def _starts(line: str, separator: str) -> tuple[int, ...]:
    starts, quoted = [1], False
    for place, character in enumerate(line):
        if character == '"':
            quoted = not quoted
        elif character == separator and not quoted:
            starts.append(place + 2)
    return tuple(starts)


def _one_line(cell: str) -> str:
    shown = "".join(one if one.isprintable() else " " for one in cell)
    return " ".join(shown.split())
