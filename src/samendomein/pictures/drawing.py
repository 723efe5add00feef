"""Drawing a view of a report."""

from __future__ import annotations

from collections.abc import Callable

from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.pictures.din import draw_din
from samendomein.pictures.doelenboom import draw_doelenboom
from samendomein.pictures.folding import WHOLE, Fold
from samendomein.pictures.geld import draw_geld
from samendomein.pictures.matrix import draw_matrix
from samendomein.pictures.picture import Picture
from samendomein.pictures.tijdlijn import draw_tijdlijn
from samendomein.plan.nearest import Nearest
from samendomein.report.report import Report

_Draw = Callable[[Report, "Fold | None", str], tuple[Picture, ...]]

_VIEWS: dict[str, _Draw] = {
    "doelenboom": draw_doelenboom,
    "din": draw_din,
    "matrix": draw_matrix,
    "geld": draw_geld,
    "tijdlijn": draw_tijdlijn,
}

VIEWS = tuple(_VIEWS)
"""The views that can be drawn."""


def draw(report: Report, view: str, *, prefix: str = "tekening-") -> Picture:
    """Draw a view on one sheet; groups are folded as far as is needed to read it at A4.

    Args:
        report: The report.
        view: One of `VIEWS`: ``doelenboom``, ``din``, ``matrix``, ``geld``, ``tijdlijn``.
        prefix: What ids inside begin with, so that no two on a page are the same.

    Raises:
        UsageError: There is no such view.
    """
    return _drawer(view)(report, None, prefix)[0]


def draw_sheets(
    report: Report, view: str, *, fold: Fold = WHOLE, prefix: str = "tekening-"
) -> tuple[Picture, ...]:
    """Draw a view on as many sheets as it needs.

    Args:
        report: The report.
        view: One of `VIEWS`.
        fold: Which groups are folded.
        prefix: What ids inside begin with.

    Raises:
        UsageError: There is no such view.
    """
    return _drawer(view)(report, fold, prefix)


def _drawer(view: str) -> _Draw:
    if view in _VIEWS:
        return _VIEWS[view]
    meant = Nearest(VIEWS).to(view)
    raise UsageError(
        Text("there is no view {view}", view=f"'{view}'"),
        Text("did you mean {meant}?", meant=f"'{meant}'")
        if meant
        else Text("views: {views}", views=", ".join(VIEWS)),
    )
