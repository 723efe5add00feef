"""How goals influence each other, as people scored it together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samendomein import Format, Metric, Source
from samendomein.builtin.invloed.assessor_agreement import assessor_agreement
from samendomein.builtin.invloed.cross_impact import cross_impact
from samendomein.builtin.invloed.pairs import pairs

if TYPE_CHECKING:
    from samendomein import Fragment, Report, Request


def samendomein_metrics() -> list[Metric]:
    """Which goals help which, what assessors said, and whether they agree."""
    return [cross_impact, pairs, assessor_agreement]


def samendomein_formats() -> list[Format]:
    """The sheet to score on."""
    return [
        Format(
            id="invloed/sheet",
            title="Sheet to score how goals influence each other (CSV)",
            render=_render,
        )
    ]


def samendomein_sources() -> list[Source]:
    """The sheet, once it is filled in."""
    return [
        Source(
            id="invloed/sheet",
            title="Scores of how goals influence each other (CSV)",
            suffixes=(),
            read=_read,
        )
    ]


# The sheet is loaded when somebody asks for it.


def _render(report: Report) -> str:
    from samendomein.builtin.invloed.sheet import render

    return render(report)


def _read(request: Request) -> Fragment:
    from samendomein.builtin.invloed.reading import read_sheet

    return read_sheet(request)
