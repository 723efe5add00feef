"""Tables that scroll within themselves, and fold when they are long."""

from __future__ import annotations

import operator
from collections.abc import Container, Sequence

from samendomein.builtin.html.pen import Pen

MOST_UNFOLDED = 60
"""How many rows a table may have before it starts folded."""

_NUMERIC = ' class="numeric"'


def table(
    pen: Pen,
    title: str,
    caption: str,
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    numeric: Container[int] = (),
    corner: bool = False,
) -> str:
    """A table of which each row is named by its first cell.

    Args:
        pen: What to write with.
        title: What it is called; no two tables on the page share it.
        caption: What it tells.
        columns: What stands above the columns, as HTML.
        rows: The cells, as HTML.
        numeric: Which columns hold numbers only, counted from 0.
        corner: Whether nothing stands above the first column.
    """
    if not rows:
        return ""
    opening = ['<td class="numeric">' if at in numeric else "<td>" for at in range(len(columns))]
    head = "".join(
        f'<th scope="col"{_NUMERIC if at in numeric else ""}>{column}</th>'
        for at, column in enumerate(columns)
        if at or not corner
    )
    if corner:
        head = f"<td></td>{head}"
    body = "".join([_row(row, opening) for row in rows])
    written = (
        f'<div class="wide" role="region" tabindex="0" aria-label="{pen.capital(title)}">\n'
        f'<table class="utrecht-table">'
        f'<caption class="utrecht-table__caption">{pen.capital(caption)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n</div>\n"
    )
    if len(rows) <= MOST_UNFOLDED:
        return written
    return (
        f'<details class="long"><summary>{pen.capital(title)}'
        f' <span class="count">{pen.number(len(rows))}</span></summary>\n{written}</details>\n'
    )


def _row(cells: Sequence[str], opening: Sequence[str]) -> str:
    others = "</td>".join(map(operator.add, opening[1:], cells[1:]))
    ending = "</td>" if len(cells) > 1 else ""
    return f'<tr><th scope="row">{cells[0]}</th>{others}{ending}</tr>\n'


def line(pen: Pen, text: str) -> str:
    """A sentence."""
    return f'<p class="utrecht-paragraph">{pen.capital(text)}</p>\n'
