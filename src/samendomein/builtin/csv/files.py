"""The plan and its findings as files of comma-separated values, with semicolons."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from io import StringIO
from typing import Any

from samendomein import (
    Column,
    KindTable,
    Report,
    findings_table,
    kind_tables,
    ledger_table,
    measured_table,
)
from samendomein.builtin.csv.cells import harmless, written


def every_file(report: Report) -> dict[str, bytes]:
    """By name: a file for each kind of element, one for findings, one for what was measured."""
    records = report.records
    files = {
        f"{table.word}.csv": _plan_file(table, records[table.word], report.language)
        for table in kind_tables(report.language)
        if table.word in records
    }
    files[f"{_key(report.say('findings'))}.csv"] = findings_file(report)
    if report.tables:
        files[f"{_key(report.say('measurements'))}.csv"] = measured_file(report)
    return files


def findings_file(report: Report) -> bytes:
    """The findings: those that count, those that are accepted, and those that were there before."""
    table = findings_table(report)
    rows = ([_plain(value) for value in row] for row in table.rows)
    return _file([_key(heading) for heading in table.headings], rows)


def measured_file(report: Report) -> bytes:
    """What the metrics measured: a row for each value, and one for the sentence of each."""
    table = measured_table(report)
    rows = ([_plain(value) for value in row] for row in table.rows)
    return _file([_key(heading) for heading in table.headings], rows)


def ledger_file(report: Report) -> bytes:
    """What the council asked and was promised: a row for each."""
    table = ledger_table(report)
    rows = ([harmless(" ".join(value.split())) for value in row] for row in table.rows)
    return _file([_key(heading) for heading in table.headings], rows)


def _plan_file(table: KindTable, rows: Iterable[Mapping[str, Any]], language: str) -> bytes:
    """Every key that the kind can have is a column, so that files of two plans fit."""
    return _file(
        [column.word for column in table.columns],
        ([_cell(row, column, language) for column in table.columns] for row in rows),
    )


def _cell(row: Mapping[str, Any], column: Column, language: str) -> str:
    return written(row[column.word], column, language) if column.word in row else ""


def _plain(value: str | int | None) -> str:
    return "" if value is None else harmless(str(value))


def _key(words: str) -> str:
    return words.replace(" ", "_")


def _file(heading: list[str], rows: Iterable[list[str]]) -> bytes:
    file = StringIO(newline="")
    # With quotes around everything, a cell cannot fall apart where commas divide.
    writer = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(heading)
    writer.writerows(rows)
    # Excel takes a file for the letters of one country, unless it begins with this mark.
    return b"\xef\xbb\xbf" + file.getvalue().encode("utf-8", "backslashreplace")
