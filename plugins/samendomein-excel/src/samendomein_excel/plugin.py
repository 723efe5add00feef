"""Writes plans as workbooks, and reads workbooks as plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samendomein import Format, Source

if TYPE_CHECKING:
    from samendomein import Fragment, Report, Request


def read_workbook(request: Request) -> Fragment:
    """The plan in a workbook, or in every workbook in a folder."""
    from samendomein_excel.reading import read

    return read(request)


def read_before(request: Request) -> Fragment:
    """The plan as it was when the workbook was written."""
    from samendomein_excel.reading import read_made_from

    return read_made_from(request)


def render_xlsx(report: Report) -> bytes:
    """The plan and its findings as an Excel workbook."""
    from samendomein_excel.layout import workbook
    from samendomein_excel.xlsx import xlsx

    return xlsx(workbook(report))


def render_ods(report: Report) -> bytes:
    """The plan and its findings as an OpenDocument spreadsheet."""
    from samendomein_excel.layout import workbook
    from samendomein_excel.ods import ods

    return ods(workbook(report))


def render_scoring(report: Report) -> bytes:
    """The sheet to score on, with lists to choose from."""
    from samendomein_excel.scoring import scoring_workbook
    from samendomein_excel.xlsx import xlsx

    return xlsx(scoring_workbook(report))


def read_scoring(request: Request) -> Fragment:
    """The scores on such a sheet."""
    from samendomein_excel.scoring import read_scored

    return read_scored(request)


def samendomein_sources() -> list[Source]:
    """Workbooks."""
    return [
        Source(
            id="excel/workbook",
            title="Workbooks of Excel and LibreOffice",
            suffixes=(".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"),
            read=read_workbook,
            read_before=read_before,
        ),
        Source(
            id="excel/scores",
            title="Scores of how goals influence each other (Excel)",
            suffixes=(),
            read=read_scoring,
        ),
    ]


def samendomein_formats() -> list[Format]:
    """A workbook to go on working in."""
    return [
        Format(
            id="excel/workbook",
            title="A workbook of Excel with the plan and its findings",
            render=render_xlsx,
            suffixes=(".xlsx",),
        ),
        Format(
            id="excel/opendocument",
            title="A workbook of LibreOffice with the plan and its findings",
            render=render_ods,
            suffixes=(".ods",),
        ),
        Format(
            id="excel/scores",
            title="Sheet to score how goals influence each other (Excel)",
            render=render_scoring,
            by_id_only=True,
        ),
    ]
