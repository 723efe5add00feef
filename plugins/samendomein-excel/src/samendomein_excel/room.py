"""How much room cells and notes need, so that nothing stands over the next one."""

from __future__ import annotations

from samendomein_excel.cells import Cell
from samendomein_excel.sheets import Head, Link, Sheet

LINE = 15
"""How high a line is, in points."""

NOTE = 44
"""How many letters stand on a line of a note."""

_MOST_LINES = 12


def width_of(head: Head) -> int:
    """How many letters wide: what its cells need, and its heading with the button of the filter."""
    return max(head.width, len(head.heading) + 4)


def lines_in(cells: tuple[Cell | Link, ...], sheet: Sheet) -> int:
    """How many lines a row needs; not every program finds that out by itself."""
    if sheet.is_hidden:
        return 1
    needed = 1
    for cell, head in zip(cells, sheet.heads, strict=True):
        text = cell.text if isinstance(cell, Link) else cell
        if isinstance(text, str) and not head.is_hidden and needed < _MOST_LINES:
            width = width_of(head) - 1
            needed = max(needed, sum(lines_of(line, width) for line in text.split("\n")))
    return min(needed, _MOST_LINES)


def lines_of(line: str, width: int) -> int:
    """How many lines a text takes: words stay whole where they fit, and are broken where not."""
    if len(line) > width * _MOST_LINES:
        return _MOST_LINES
    lines, used = 1, 0
    for word in line.split(" "):
        if used and used + 1 + len(word) > width:
            lines, used = lines + 1, 0
        used += len(word) + (1 if used else 0)
        while used > width:
            lines, used = lines + 1, used - width
    return lines
