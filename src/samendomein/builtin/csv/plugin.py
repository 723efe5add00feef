"""Writes a plan and what was found in it as CSV, for spreadsheets and statistics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samendomein import Format

if TYPE_CHECKING:
    from samendomein import Report


def render_all(report: Report) -> dict[str, bytes]:
    """A file for each kind of element, and one for the findings."""
    from samendomein.builtin.csv.files import every_file

    return every_file(report)


def render_findings(report: Report) -> bytes:
    """The findings only."""
    from samendomein.builtin.csv.files import findings_file

    return findings_file(report)


def render_ledger(report: Report) -> bytes:
    """What the council asked and was promised."""
    from samendomein.builtin.csv.files import ledger_file

    return ledger_file(report)


def samendomein_formats() -> list[Format]:
    """The plan with its findings, the findings only, and the council ledger."""
    return [
        Format(
            id="csv/all",
            title="CSV: a folder with a file for each kind, and the findings",
            render=render_all,
        ),
        Format(
            id="csv/findings",
            title="CSV: the findings in one file",
            render=render_findings,
            suffixes=(".csv",),
        ),
        Format(
            id="csv/ledger",
            title="The council ledger as CSV",
            render=render_ledger,
            by_id_only=True,
        ),
    ]
