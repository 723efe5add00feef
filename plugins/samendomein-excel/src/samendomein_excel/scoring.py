"""The sheet on which a group scores how goals influence each other, as a workbook and back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from samendomein import Fragment, Location, ReadError, Report, Request, read_scores, score_rows
from samendomein_excel.cells import is_empty
from samendomein_excel.opening import Found, open_workbook
from samendomein_excel.sheets import Choices, Head, Sheet, Workbook

_SCORES = Choices(words=("-3", "-2", "-1", "0", "1", "2", "3"))
_ID, _TITLE, _QUESTION, _SCORE, _REASON = 14, 34, 60, 14, 34
_GOALS = ("doel_id", "goal_id")


def scoring_workbook(report: Report) -> Workbook:
    """A row for each pair of goals: the question, and a list from -3 to 3 for each assessor."""
    head, *rows = score_rows(report)
    last = len(head) - 1
    widths = (_ID, _TITLE, _ID, _TITLE, _QUESTION)
    heads = tuple(
        Head(
            heading=name,
            width=widths[at] if at < len(widths) else _REASON if at == last else _SCORE,
            is_hidden=at in (0, 2),
            choices=_SCORES if len(widths) <= at < last else None,
        )
        for at, name in enumerate(head)
    )
    sheet = Sheet(
        name="Scores",
        heads=heads,
        rows=tuple(tuple(map(_whole, row)) for row in rows),
        is_for_filling_in=False,
    )
    return Workbook(
        title=report.title,
        made_on=date.fromisoformat(report.as_of),
        language=report.language,
        sheets=(sheet,),
    )


def _whole(text: str) -> str:
    """A text without half letters, which no workbook can hold."""
    return text.encode("utf-8", "replace").decode()


def read_scored(request: Request) -> Fragment:
    """The scores on the first sheet that has the headings of one to score on."""
    shown = request.shown_as
    try:
        sheets, sha256 = open_workbook(request.path, shown)
    except ReadError as error:
        return Fragment(problems=error.problems)
    sheet = next(
        (one for one in sheets if _head(one.cells) is not None),
        sheets[0] if sheets else Found(name="", cells=[]),
    )
    above = _head(sheet.cells) or 0

    def place(row: int) -> Location:
        return Location(f"{shown}!{sheet.name}!A{sheet.start[0] + above + row}")

    return read_scores(_as_texts(sheet.cells[above:]), place, (shown, sha256))


def _head(cells: list[list[Any]]) -> int | None:
    """The number of the row with the headings; people put titles above it."""
    for number, row in enumerate(cells[:30]):
        if any(str(cell).strip().casefold() in _GOALS for cell in row):
            return number
    return None


def _as_texts(cells: list[list[Any]]) -> Iterator[list[str]]:
    for row in cells:
        yield ["" if is_empty(cell) else str(cell) for cell in row]
