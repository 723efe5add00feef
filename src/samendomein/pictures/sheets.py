"""Rows of a picture over one sheet, or over several."""

from __future__ import annotations

from typing import TypeVar

from samendomein.pictures.folding import Fold

Row = TypeVar("Row")


def sheets_of(rows: tuple[Row, ...], fold: Fold | None, *, most: int) -> list[tuple[Row, ...]]:
    """The rows of each sheet; always at least one sheet.

    Args:
        rows: The rows.
        fold: ``None`` for as many as fit on one sheet; else as many sheets as they need.
        most: How many rows fit on a sheet.
    """
    most = max(1, most)
    if fold is None:
        return [rows[:most]]
    limited = rows if fold.actions is None else rows[: fold.actions]
    return [limited[start : start + most] for start in range(0, len(limited), most)] or [()]
