"""A sheet as it was found: where its heads stand, and what is in its rows."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from samendomein import Location
from samendomein_excel.cells import is_empty
from samendomein_excel.marks import Span
from samendomein_excel.opening import Found
from samendomein_excel.words import plain

DEEPEST_HEAD = 30
"""In how many rows from the top the heads are looked for; people put titles above them."""


@frozen(kw_only=True)
class Grid:
    """A sheet with heads that are known.

    Attributes:
        file: The workbook as it is named in messages.
        name: The name of the sheet.
        cells: All its cells, row by row.
        head: The number of the row with the heads, counted from 0.
        columns: By plain heading, the number of the column, counted from 0.
        left: How many columns are left of the first cell.
        top: How many rows are above it.
    """

    file: str
    name: str
    cells: Sequence[Sequence[Any]]
    head: int
    columns: Mapping[str, int]
    left: int = 0
    top: int = 0

    def rows(self) -> Iterator[tuple[int, Sequence[Any]]]:
        """Each row below the heads that has something in it, with its number."""
        for number in range(self.head + 1, len(self.cells)):
            row = self.cells[number]
            if not all(map(is_empty, row)):
                yield number, row

    def cell(self, row: Sequence[Any], heading: str) -> Any:
        """What stands in a row under a heading; ``None`` if nothing does."""
        column = self.columns.get(heading)
        return None if column is None or column >= len(row) else row[column]

    def heading_of(self, column: int) -> str | None:
        """The plain heading of a column, counted from 0."""
        return next((heading for heading, at in self.columns.items() if at == column), None)

    def at(self, row: int, heading: str | None = None) -> Location:
        """A place as people name it: ``plan.xlsx!Doelen!C5``."""
        # The ids are hidden, so a row as a whole is where its title stands.
        shown = (heading, "titel", "title", "element", "van", "from")
        column = next((self.columns[one] for one in shown if one and one in self.columns), 0)
        return Location(
            f"{self.file}!{self.name}!{column_letters(column + self.left)}{row + self.top + 1}"
        )


def grid_of(file: str, sheet: Found, known: frozenset[str]) -> Grid | None:
    """The sheet with its heads: the row near the top with most known words.

    Cells that were made into one below each other have the same value, except for ids and titles.

    Args:
        file: The workbook as it is named in messages.
        sheet: The sheet.
        known: The plain words that heads of this sheet can be.
    """
    cells = sheet.cells
    best, most = -1, 0
    for number, row in enumerate(cells[:DEEPEST_HEAD]):
        count = len({plain(cell) for cell in row if isinstance(cell, str)} & known)
        if count > most:
            best, most = number, count
    if best < 0:
        return None
    columns: dict[str, int] = {}
    for number, cell in enumerate(cells[best]):
        if not is_empty(cell):
            columns.setdefault(plain(cell), number)
    top, left = sheet.start
    own = {columns[one] for one in _OWN if one in columns}
    _fill(cells, (span for span in sheet.joined if span[0] > best and span[1] not in own))
    return Grid(
        file=file, name=sheet.name, cells=cells, head=best, columns=columns, left=left, top=top
    )


_OWN = ("id", "titel", "title", "naam", "name")
"""What each row has for itself."""


def _fill(cells: list[list[Any]], joined: Iterable[Span]) -> None:
    for first, column, last, _ in joined:
        if first < len(cells) and 0 <= column < len(cells[first]):
            value = cells[first][column]
            for row in cells[first + 1 : last + 1]:
                if column < len(row) and is_empty(row[column]):
                    row[column] = value


def column_letters(column: int) -> str:
    """The letters of a column, counted from 0."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def whole(number: object) -> float:
    """A number to sort by; what is no number comes last."""
    if isinstance(number, int | float) and not isinstance(number, bool):
        return float(number)
    try:
        return float(str(number).strip())
    except ValueError:
        return math.inf
