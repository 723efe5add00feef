"""The tables of what was found: findings, what became of the checks, and what was read."""

from __future__ import annotations

from samendomein import Report, every_finding, findings_table, measured_table
from samendomein.builtin.sqlite.names import Names, names_for
from samendomein.builtin.sqlite.table import Field, SqlTable

_WHOLE_NUMBERS = ("line", "column")


def found_tables(report: Report) -> tuple[SqlTable, ...]:
    """The report itself, the checks, the findings, and what could not be read."""
    names = names_for(report)
    return (
        _report(report, names),
        _checks(report, names),
        _findings(report, names),
        _finding_elements(report, names),
        _finding_passages(report, names),
        _measured(report, names),
        _problems(report, names),
        _failures(report, names),
        _files(report, names),
    )


def _report(report: Report, names: Names) -> SqlTable:
    say = report.say
    return SqlTable(
        name=names.report,
        fields=(Field(name=names.name, key=True), Field(name=names.value)),
        rows=[
            (names.title, report.title),
            (say("language"), report.language),
            (say("as of"), report.as_of),
            ("samendomein", report.version),
        ],
    )


def _checks(report: Report, names: Names) -> SqlTable:
    return SqlTable(
        name=names.checks,
        fields=(
            Field(name=names.check, key=True),
            Field(name=names.code),
            Field(name=names.title),
            Field(name=names.outcome),
            Field(name=names.findings, type="INTEGER"),
            Field(name=names.why),
        ),
        rows=[
            (one.check, one.code, one.title, one.status_word, one.findings, one.why or None)
            for one in report.outcomes
        ],
    )


def _findings(report: Report, names: Names) -> SqlTable:
    table = findings_table(report)
    refers_to = {
        "check": (names.checks, names.check),
        "element": (names.elements, "id"),
    }
    return SqlTable(
        name=names.findings,
        fields=(
            Field(name=names.number, type="INTEGER", key=True),
            *(
                Field(
                    name=heading.replace(" ", "_"),
                    type="INTEGER" if column in _WHOLE_NUMBERS else "TEXT",
                    refers_to=refers_to.get(column),
                )
                for column, heading in zip(table.columns, table.headings, strict=True)
            ),
        ),
        rows=[(number, *row) for number, row in enumerate(table.rows, start=1)],
    )


def _finding_elements(report: Report, names: Names) -> SqlTable:
    return SqlTable(
        name=names.finding_elements,
        fields=(
            Field(name=names.finding, type="INTEGER", refers_to=(names.findings, names.number)),
            Field(name=names.position, type="INTEGER"),
            Field(name=names.element, refers_to=(names.elements, "id")),
        ),
        rows=[
            (number, position, element.id)
            for number, one in enumerate(every_finding(report), start=1)
            for position, element in enumerate(one.finding.elements, start=1)
        ],
    )


def _finding_passages(report: Report, names: Names) -> SqlTable:
    return SqlTable(
        name=names.finding_passages,
        fields=(
            Field(name=names.finding, type="INTEGER", refers_to=(names.findings, names.number)),
            Field(name=names.position, type="INTEGER"),
            Field(name=names.paper),
            Field(name=names.dated),
            Field(name=names.section),
            Field(name=names.page),
            Field(name=names.quotation),
            Field(name=names.address),
        ),
        rows=[
            (number, position, one.document, one.dated, one.section, one.page, one.quote, one.url)
            for number, standing in enumerate(every_finding(report), start=1)
            for position, one in enumerate(standing.finding.passages, start=1)
        ],
    )


def _measured(report: Report, names: Names) -> SqlTable:
    """What the metrics measured, in words."""
    table = measured_table(report)
    return SqlTable(
        name=names.measured,
        fields=tuple(
            Field(name=heading.replace(" ", "_"), type="INTEGER" if name == "row" else "TEXT")
            for name, heading in zip(table.columns, table.headings, strict=True)
        ),
        rows=list(table.rows),
    )


def _problems(report: Report, names: Names) -> SqlTable:
    return SqlTable(
        name=names.problems,
        fields=(
            Field(name=names.kind),
            Field(name=names.message),
            Field(name=names.hint),
            Field(name=names.file),
            Field(name=names.line, type="INTEGER"),
            Field(name=names.column, type="INTEGER"),
        ),
        rows=[
            (one.id, one.message, one.hint, one.place.path, one.place.line, one.place.column)
            for one in report.problems
        ],
    )


def _failures(report: Report, names: Names) -> SqlTable:
    return SqlTable(
        name=names.failures,
        fields=(
            Field(name=names.plugin),
            Field(name=names.doing),
            Field(name=names.message),
            Field(name=names.hint),
        ),
        rows=[(one.plugin, one.doing, one.reason, one.hint) for one in report.failures],
    )


def _files(report: Report, names: Names) -> SqlTable:
    return SqlTable(
        name=names.files,
        fields=(Field(name=names.file, key=True), Field(name=names.checksum)),
        rows=[(one.path, one.sha256) for one in report.files],
    )
