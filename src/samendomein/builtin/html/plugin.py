"""Writes the report as one page of HTML that needs nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samendomein import Format

if TYPE_CHECKING:
    from samendomein import Report


def render(report: Report) -> bytes:
    """The report as one page."""
    from samendomein.builtin.html.page import page

    return page(report)


def samendomein_formats() -> list[Format]:
    """The report as one page of HTML."""
    return [
        Format(
            id="html/report",
            title="The report as one page of HTML",
            render=render,
            suffixes=(".html", ".htm"),
        )
    ]
