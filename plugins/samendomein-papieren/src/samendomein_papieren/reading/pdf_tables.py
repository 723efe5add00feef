"""Tables on a page of a PDF: by the lines that are drawn around cells, or by gaps in the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from attrs import evolve, frozen

from samendomein_papieren.reading.pdf_lines import PrintedLine

_THIN = 3.0
_SHORTEST = 8.0
_NEAR = 2.5
_MOST_DRAWN = 20_000
_PATHS = [raw.FPDF_PAGEOBJ_PATH]


@frozen
class _Stroke:
    """A drawn line: where it lies across, and from where to where it runs."""

    at: float
    start: float
    end: float


@frozen(kw_only=True)
class _Grid:
    columns: Sequence[float]
    rows: Sequence[float]

    def cell(self, line: PrintedLine) -> tuple[int, int] | None:
        """The row and the column of a line; nothing if it stands outside."""
        across, up = line.middle
        column = bisect_right(self.columns, across) - 1
        row = bisect_right(self.rows, up) - 1
        inside = 0 <= column < len(self.columns) - 1 and 0 <= row < len(self.rows) - 1
        return (len(self.rows) - 2 - row, column) if inside else None


def with_bullets(lines: Sequence[PrintedLine], page: pdfium.PdfPage) -> list[PrintedLine]:
    """Lines with the bullets that are drawn before them, and not printed as letters.

    Args:
        lines: The lines of a page.
        page: The page, for what is drawn on it.
    """
    dots = list(_dots(page))
    return [
        evolve(line, text=f"• {line.text}", stands_apart=True)
        if any(_is_bullet(dot, line) for dot in dots)
        else line
        for line in lines
    ]


def _dots(page: pdfium.PdfPage) -> Iterator[tuple[float, float]]:
    for drawn in islice(page.get_objects(filter=_PATHS, max_depth=3), _MOST_DRAWN):
        left, bottom, right, top = drawn.get_bounds()
        wide, high = right - left, top - bottom
        if 1 < wide < _SHORTEST and abs(wide - high) < 1:
            yield (right, (bottom + top) / 2)


def _is_bullet(dot: tuple[float, float], line: PrintedLine) -> bool:
    right, middle = dot
    return 0 < line.left - right < 2.5 * max(line.size, 6) and line.bottom < middle < line.top


def with_tables(lines: Sequence[PrintedLine], page: pdfium.PdfPage) -> list[PrintedLine]:
    """The lines of a page, with a row on one line and a tab between its cells.

    Args:
        lines: The lines and parts of lines, in the order in which they were printed.
        page: The page, for what is drawn on it.
    """
    grids = list(_grids(page)) if len(lines) > 1 else []
    done: list[PrintedLine] = []
    placed: dict[int, dict[tuple[int, int], list[PrintedLine]]] = {}
    for line in lines:
        found = _place(line, grids)
        if found is None:
            done.append(line)
            continue
        number, cell = found
        if number not in placed:
            placed[number] = {}
            done.append(evolve(line, text=f"\0{number}"))
        placed[number].setdefault(cell, []).append(line)
    whole: list[PrintedLine] = []
    for line in done:
        if line.text.startswith("\0"):
            number = int(line.text[1:])
            whole.extend(_rows(placed[number], len(grids[number].columns) - 1, line))
        else:
            whole.append(line)
    return list(_with_gaps(whole))


def _place(line: PrintedLine, grids: Sequence[_Grid]) -> tuple[int, tuple[int, int]] | None:
    for number, grid in enumerate(grids):
        cell = grid.cell(line)
        if cell is not None:
            return number, cell
    return None


def _rows(
    cells: dict[tuple[int, int], list[PrintedLine]], width: int, like: PrintedLine
) -> Iterator[PrintedLine]:
    for row in sorted({row for row, _ in cells}):
        texts = [_joined(cells.get((row, column), [])) for column in range(width)]
        yield evolve(like, text="\t".join(texts), stands_apart=row == 0)


def _joined(lines: Sequence[PrintedLine]) -> str:
    """The lines of a cell; they are put together where the whole paper is known."""
    parts: list[str] = []
    for line in lines:
        if parts and line.stands_apart and line.size == lines[0].size:
            parts.append("<br>")
        parts.append(line.text)
    text = " ".join(parts)
    return text.replace("- <br>", "-").replace(" <br> ", "<br>")


def _with_gaps(lines: Sequence[PrintedLine]) -> Iterator[PrintedLine]:
    """Lines that stand beside each other become one, with a tab where the gap is."""
    beside: list[PrintedLine] = []
    for line in lines:
        if beside and _is_beside(beside[-1], line):
            beside.append(line)
            continue
        if beside:
            yield _one_line(beside)
        beside = [line]
    if beside:
        yield _one_line(beside)


def _is_beside(left: PrintedLine, right: PrintedLine) -> bool:
    if "\t" in left.text or "\t" in right.text:
        return False
    return abs(left.bottom - right.bottom) < max(left.size, 4) * 0.4 and right.left > left.right


def _one_line(beside: Sequence[PrintedLine]) -> PrintedLine:
    if len(beside) == 1:
        return beside[0]
    return evolve(beside[0], text="\t".join(line.text for line in beside), right=beside[-1].right)


def _grids(page: pdfium.PdfPage) -> Iterator[_Grid]:
    """The grids that are drawn on a page."""
    across, down = _strokes(page)
    for rows in _groups(across):
        low, high = min(one.at for one in rows), max(one.at for one in rows)
        columns = [
            one
            for one in down
            if one.end > low + _NEAR
            and one.start < high - _NEAR
            and one.end - one.start > _SHORTEST
        ]
        ys = _levels([one.at for one in rows])
        xs = _levels([one.at for one in columns])
        if (len(ys) > 2 and len(xs) > 2) or (len(ys) > 1 and len(xs) > 2):
            yield _Grid(columns=xs, rows=ys)


def _strokes(page: pdfium.PdfPage) -> tuple[list[_Stroke], list[_Stroke]]:
    across: list[_Stroke] = []
    down: list[_Stroke] = []
    for drawn in islice(page.get_objects(filter=_PATHS, max_depth=3), _MOST_DRAWN):
        left, bottom, right, top = drawn.get_bounds()
        wide, high = right - left, top - bottom
        if wide < _SHORTEST and high < _SHORTEST:
            continue
        if high < _THIN:
            across.append(_Stroke((bottom + top) / 2, left, right))
        elif wide < _THIN:
            down.append(_Stroke((left + right) / 2, bottom, top))
        else:
            across.extend((_Stroke(bottom, left, right), _Stroke(top, left, right)))
            down.extend((_Stroke(left, bottom, top), _Stroke(right, bottom, top)))
    return across, down


def _groups(across: Sequence[_Stroke]) -> Iterator[list[_Stroke]]:
    """Lines across that belong to one table: they overlap, and lie not far from each other."""
    ordered = sorted(across, key=lambda one: -one.at)
    group: list[_Stroke] = []
    for one in ordered:
        if group and (group[-1].at - one.at > 300 or not _overlaps(group, one)):
            if len(group) > 1:
                yield group
            group = []
        group.append(one)
    if len(group) > 1:
        yield group


def _overlaps(group: Sequence[_Stroke], one: _Stroke) -> bool:
    left, right = min(each.start for each in group), max(each.end for each in group)
    return one.start < right and one.end > left


def _levels(places: Sequence[float]) -> list[float]:
    """Places that are the same but for the thickness of a line, once."""
    levels: list[float] = []
    for place in sorted(places):
        if not levels or place - levels[-1] > _NEAR:
            levels.append(place)
    return levels
