"""Everything that was measured as one table, for a spreadsheet or a database."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein.report.report import Report


@frozen(kw_only=True)
class MeasuredTable:
    """A row for each value that was measured, and one for the sentence of each metric.

    Attributes:
        columns: The English names of the columns.
        headings: The same in the language of the report.
        rows: A value for each column. The sentence stands in row 0 of its metric.
    """

    columns: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]


def measured_table(report: Report) -> MeasuredTable:
    """What the metrics of a report measured, in the words of the report."""
    say = report.say
    named = {
        "metric": say("metric"),
        "title": say("title"),
        "row": say("row"),
        "column": say("column"),
        "value": say("value"),
    }
    return MeasuredTable(
        columns=tuple(named), headings=tuple(named.values()), rows=tuple(_rows(report))
    )


def _rows(report: Report) -> Iterator[tuple[str | int, ...]]:
    conclusion = report.say("in one sentence")
    for table in report.tables:
        yield table.metric, table.title, 0, conclusion, table.sentence
        for number, row in enumerate(table.rows, start=1):
            for column, value in zip(table.columns, row, strict=True):
                yield table.metric, table.title, number, column, value
