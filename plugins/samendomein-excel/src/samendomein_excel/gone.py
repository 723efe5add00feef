"""Which sheets and columns somebody took out of a workbook, with all that stood in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from samendomein import Column, KindTable, Location, Problem, Text, capital
from samendomein_excel.grid import grid_of
from samendomein_excel.headings import (
    headings_of,
    headings_of_record,
    kinds_by_word,
    own_words,
    records_by_word,
    words_of,
)
from samendomein_excel.opening import Found
from samendomein_excel.words import DUTCH, plain


def what_is_gone(
    file: str, sheets: Iterable[Found], rows: Iterable[tuple[str, Mapping[str, Any]]]
) -> Iterator[Problem]:
    """A problem for each sheet and column that is gone and had something in it.

    Args:
        file: The workbook as it is named in messages.
        sheets: Its sheets.
        rows: The plan from which it was made: the word for a kind, and an element.
    """
    used: dict[str, set[str]] = {}
    tells_more = False
    tables: dict[str, KindTable] = {}
    for word, row in rows:
        kind = kinds_by_word().get(plain(word))
        if kind is not None:
            tables[kind.name] = kind
            used.setdefault(kind.name, set()).update(map(plain, row))
            headings = headings_of(kind)
            tells_more = tells_more or any(
                column.is_relation and any(isinstance(link, Mapping) for link in _listed(value))
                for word, value in row.items()
                if (column := headings.get(plain(word))) is not None
            )
    sheets = tuple(sheets)
    there, records = _heads(sheets)
    if tells_more and own_words("relations").isdisjoint(plain(one.name) for one in sheets):
        yield _no_sheet(file, DUTCH.relations)
    for name, kind in tables.items():
        if name not in there:
            yield _no_sheet(file, kind.several)
            continue
        sheet, heads = there[name]
        headings = headings_of(kind)
        lacking = {
            column.name: column
            for column in (headings.get(word) for word in used[name])
            if column is not None and column.name != "id" and heads.isdisjoint(words_of(column))
        }
        for _, column in sorted(lacking.items()):
            yield _no_column(file, sheet, column)
    for word in sorted({word for words in used.values() for word in words}):
        record = records_by_word().get(word)
        if record is not None and record.name not in records:
            yield _no_sheet(file, record.label)


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _heads(sheets: Iterable[Found]) -> tuple[dict[str, tuple[str, set[str]]], set[str]]:
    """By kind the sheet and its heads, and the records that have a sheet."""
    there: dict[str, tuple[str, set[str]]] = {}
    records: set[str] = set()
    for sheet in sheets:
        name = plain(sheet.name)
        kind, record = kinds_by_word().get(name), records_by_word().get(name)
        if kind is not None:
            grid = grid_of("", sheet, frozenset(headings_of(kind)))
            heads = set() if grid is None else set(grid.columns)
            there.setdefault(kind.name, (sheet.name, set()))[1].update(heads)
        elif record is not None and grid_of("", sheet, frozenset(headings_of_record(record))):
            records.add(record.name)
    return there, records


def _no_sheet(file: str, several: str) -> Problem:
    return Problem(
        id="excel/sheet-gone",
        message=Text("the sheet {name} is gone", name=f"'{capital(several)}'"),
        location=Location(file),
        hint=Text(
            "put it back from the workbook as it was made; to take out what stood in it, "
            "leave the sheet and take out its rows"
        ),
    )


def _no_column(file: str, sheet: str, column: Column) -> Problem:
    return Problem(
        id="excel/column-gone",
        message=Text("the column {name} is gone", name=f"'{capital(column.label)}'"),
        location=Location(f"{file}!{sheet}"),
        hint=Text(
            "put it back from the workbook as it was made; to take out what stood in it, "
            "leave the column and empty its cells"
        ),
    )
