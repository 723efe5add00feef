"""A view in the format that somebody asked for."""

from __future__ import annotations

from attrs import evolve

from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.pictures.doelenboom import VIEW as DOELENBOOM
from samendomein.pictures.dot import as_dot
from samendomein.pictures.drawing import draw, draw_sheets
from samendomein.pictures.folding import WHOLE, Fold
from samendomein.pictures.graphml import as_graphml
from samendomein.pictures.mermaid import as_mermaid
from samendomein.pictures.style import themed
from samendomein.report.report import Report

DRAWINGS = {"svg": ".svg", "mermaid": ".mmd", "dot": ".dot", "graphml": ".graphml"}
"""The formats, each with the end of a file's name."""

_TEXTS = {"mermaid": as_mermaid, "dot": as_dot, "graphml": as_graphml}


def drawn(
    report: Report, view: str, chosen: str, *, fold: Fold | None, levels: int | None
) -> list[str]:
    """The content of the file, or of a file for each sheet.

    Args:
        report: The report.
        view: Which view.
        chosen: The format, one of `DRAWINGS`.
        fold: What is folded; ``None`` folds as much as is needed for one sheet.
        levels: How many levels of goals are drawn; ``None`` for all that fit.

    Raises:
        UsageError: There is nothing to draw, or the view cannot be written in the format.
    """
    if levels is not None and view != DOELENBOOM:
        raise UsageError(
            Text("the view {view} has no levels", view=f"'{view}'"),
            Text("leave out --levels, or draw the doelenboom"),
        )
    if chosen != "svg":
        if fold is not None or levels is not None:
            raise UsageError(
                Text("{format} cannot be folded", format=chosen),
                Text("leave out --fold and --levels, or draw it as svg"),
            )
        return [_TEXTS[chosen](report, view)]
    if levels is not None:
        fold = evolve(fold or WHOLE, levels=levels)
    sheets = (draw(report, view),) if fold is None else draw_sheets(report, view, fold=fold)
    if sheets[0].reason:
        raise UsageError(Text("there is nothing to draw: {reason}", reason=sheets[0].reason))
    theme = themed(report.huisstijl)
    return [sheet.file(theme) for sheet in sheets]
