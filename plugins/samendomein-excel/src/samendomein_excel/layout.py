"""A report as a workbook: a sheet for each kind, for relations, records and findings."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from samendomein import (
    Column,
    KindTable,
    Report,
    Text,
    UsageError,
    capital,
    findings_table,
    kind_tables,
    measured_table,
)
from samendomein_excel.cells import LONGEST, Cell, cell_of
from samendomein_excel.names import ReferenceNames
from samendomein_excel.notes import explanation, note_for
from samendomein_excel.sheets import Choices, Head, Link, Sheet, Workbook
from samendomein_excel.words import LISTS, MADE_FROM, words_for

USUAL = frozenset(
    {"nota", "goal", "theme", "action", "actor", "budget", "indicator", "document", "event"}
)
"""The kinds that have a sheet even if the plan has none of them."""

ROOM = 500
"""For how many new rows below the last one a list is offered."""

_ENDS = ("naar", "to")
_MOST_IN_A_LIST = 250
_PIECE = 30_000


def workbook(report: Report) -> Workbook:
    """The whole workbook. Without elements it is an empty one to fill in."""
    return _Layout(report).workbook()


class _Layout:
    def __init__(self, report: Report) -> None:
        self._report = report
        self._language = report.language
        self._words = words_for(report.language)
        self._records = report.records
        self._kinds = tuple(
            kind
            for kind in kind_tables(report.language)
            if kind.name in USUAL or kind.word in report.records
        )
        self._names = ReferenceNames(report.records, self._kinds)
        self._lists: dict[tuple[str, ...], int] = {}
        self._rows_of: dict[str, tuple[str, int]] = {}
        self._related: list[tuple[Cell, ...]] = []
        self._inside: dict[str, list[tuple[Cell, ...]]] = {}

    def workbook(self) -> Workbook:
        kinds = tuple(map(self._kind_sheet, self._kinds))
        sheets = (
            explanation(self._report, [sheet.name for sheet in kinds]),
            *kinds,
            self._relations_sheet(),
            *self._record_sheets(),
            *self._findings_sheet(),
            *self._measured_sheet(),
            self._lists_sheet(),
            self._made_from(),
        )
        return Workbook(
            title=self._report.title,
            made_on=date.fromisoformat(self._report.as_of),
            language=self._language,
            sheets=tuple(sheets),
        )

    def _kind_sheet(self, kind: KindTable) -> Sheet:
        used = {word for row in self._records.get(kind.word, ()) for word in row}
        columns = sorted(
            (column for column in kind.columns if column.holds != "record"),
            # What is filled in stands in front, so that nobody has to look for it.
            key=lambda column: column.name not in ("id", "title") and column.word not in used,
        )
        name = sheet_name(kind)
        rows = []
        for number, row in enumerate(self._records.get(kind.word, ()), start=2):
            self._rows_of[row["id"]] = (name, number)
            rows.append(tuple(self._cell(row, column) for column in columns))
            self._set_apart(row, kind)
        return Sheet(
            name=name, heads=tuple(map(self._head, columns)), rows=tuple(map(self._checked, rows))
        )

    def _cell(self, row: Mapping[str, Any], column: Column) -> Cell:
        value = row.get(column.word)
        if value is None:
            return None
        if not column.is_relation:
            return cell_of(value, column, self._language)
        if isinstance(value, str):
            return value
        plain = [
            one if one in column.missing else self._names.of(one, column)
            for one in value
            if isinstance(one, str)
        ]
        return "\n".join(plain) or None

    def _set_apart(self, row: Mapping[str, Any], kind: KindTable) -> None:
        """What does not fit into a cell: records, and relations of which more is known."""
        for column in kind.columns:
            value = row.get(column.word)
            if column.holds == "record" and value is not None:
                self._put_inside(row["id"], None, column, value)
            elif column.is_relation and isinstance(value, list):
                for one in value:
                    if isinstance(one, Mapping):
                        self._relate(row["id"], column, one)

    def _relate(self, source: str, column: Column, link: Mapping[str, Any]) -> None:
        number = len(self._related) + 1
        target = next(link[end] for end in _ENDS if end in link)
        cells = [
            None if one.word not in link else cell_of(link[one.word], one, self._language)
            for one in column.columns
            if one.holds != "record"
        ]
        self._related.append(
            (
                number,
                self._names.of(source),
                column.label,
                self._names.of(target, column),
                *cells,
            )
        )
        for one in column.columns:
            if one.holds == "record" and one.word in link:
                self._put_inside(source, number, one, link[one.word])

    def _put_inside(
        self, element: str, relation: int | None, column: Column, records: Iterable[Any]
    ) -> None:
        rows = self._inside.setdefault(column.word, [])
        for order, record in enumerate(records, start=1):
            cells = [
                None
                if one.word not in record
                else self._names.of(record[one.word], one)
                if one.refers_to
                else cell_of(record[one.word], one, self._language)
                for one in column.columns
            ]
            rows.append((self._names.of(element), relation, order, *cells))

    def _relations_sheet(self) -> Sheet:
        words, columns = self._words, self._any_relation().columns
        relations = dict.fromkeys(
            column.label for kind in self._kinds for column in kind.columns if column.is_relation
        )
        every = tuple(kind.name for kind in self._kinds)
        heads = (
            Head(heading=words.number, is_hidden=True),
            Head(heading=words.from_, width=40, choices=self._choices_of(every)),
            Head(heading=words.relation, width=24, choices=self._list(tuple(sorted(relations)))),
            Head(heading=words.to, width=40, choices=self._choices_of(every)),
            *(self._head(one) for one in columns if one.holds != "record"),
        )
        return Sheet(
            name=words.relations, heads=heads, rows=tuple(map(self._checked, self._related))
        )

    def _record_sheets(self) -> Iterator[Sheet]:
        words = self._words
        every = tuple(kind.name for kind in self._kinds)
        for column in record_columns(self._kinds):
            rows = self._inside.get(column.word, ())
            heads = (
                Head(heading=words.element, width=40, choices=self._choices_of(every)),
                Head(heading=words.number, is_hidden=True),
                Head(heading=words.order, is_hidden=True),
                *map(self._head, column.columns),
            )
            yield Sheet(
                name=capital(column.label), heads=heads, rows=tuple(map(self._checked, rows))
            )

    def _findings_sheet(self) -> Iterator[Sheet]:
        report = self._report
        if not report.outcomes:
            return
        table = findings_table(report)
        at = {name: number for number, name in enumerate(table.columns)}
        order = [
            "severity", "standing", "kind", "title", "finding", "fix", "why", "passages", "note",
            "check", "code", "reason", "owner", "approved_by", "signed_on", "until",
        ]  # fmt: skip
        rows = []
        for row in table.rows:
            cells: list[Cell | Link] = [_shown(row[at[name]]) for name in order]
            sheet, number = self._rows_of.get(str(row[at["element"]]), ("", 0))
            if sheet:
                text = str(cells[order.index("title")] or row[at["element"]])
                cells[order.index("title")] = Link(text=text, sheet=sheet, row=number)
            rows.append(tuple(cells))
        wide = {"title": 36, "finding": 60, "fix": 60, "why": 60, "passages": 60, "note": 40}
        yield Sheet(
            name=self._words.findings,
            heads=tuple(
                Head(heading=capital(table.headings[at[name]]), width=wide.get(name, 16))
                for name in order
            ),
            rows=tuple(rows),
            is_for_filling_in=False,
        )

    def _measured_sheet(self) -> Iterator[Sheet]:
        table = measured_table(self._report)
        if not table.rows:
            return
        wide = {"title": 44, "column": 36, "value": 60}
        yield Sheet(
            name=self._words.measured,
            heads=tuple(
                Head(heading=capital(heading), width=wide.get(name, 16))
                for name, heading in zip(table.columns, table.headings, strict=True)
            ),
            rows=tuple(tuple(map(_shown, row)) for row in table.rows),
            is_for_filling_in=False,
        )

    def _lists_sheet(self) -> Sheet:
        lists = list(self._lists)
        longest = max(map(len, lists), default=0)
        return Sheet(
            name=LISTS,
            heads=tuple(Head(heading=str(number)) for number, _ in enumerate(lists, start=1)),
            rows=tuple(
                tuple(one[row] if row < len(one) else None for one in lists)
                for row in range(longest)
            ),
            is_hidden=True,
            is_for_filling_in=False,
        )

    def _made_from(self) -> Sheet:
        """The plan itself, with which an edited workbook is compared."""
        rows: list[tuple[Cell, ...]] = []
        for word, elements in self._records.items():
            for element in elements:
                # All is ASCII, so that nothing in it is changed by a program.
                text = json.dumps(element, default=_in_json)
                pieces = [text[at : at + _PIECE] for at in range(0, len(text), _PIECE)]
                rows.append((word, *pieces))
        width = max(map(len, rows), default=1)
        return Sheet(
            name=MADE_FROM,
            heads=(Head(heading="1"), *(Head(heading=str(n)) for n in range(2, width + 1))),
            rows=tuple((*row, *(None,) * (width - len(row))) for row in rows),
            is_hidden=True,
            is_for_filling_in=False,
        )

    def _head(self, column: Column) -> Head:
        return Head(
            heading=capital(column.label),
            note=note_for(column, self._report),
            width=_WIDTHS.get(column.name, 24 if column.is_relation else 18),
            is_hidden=column.name == "id",
            choices=self._choices(column),
        )

    def _choices(self, column: Column) -> Choices | None:
        words = self._words
        if column.holds == "choice":
            return self._list((*column.choices, *column.missing))
        if column.holds == "truth":
            return self._list((words.yes, words.no, *column.missing))
        if column.refers_to:
            return self._choices_of(column.refers_to)
        return None

    def _list(self, offered: tuple[str, ...]) -> Choices:
        if len(",".join(offered)) <= _MOST_IN_A_LIST and not any("," in one for one in offered):
            return Choices(words=offered)
        return self._kept_list(offered)

    def _choices_of(self, kinds: tuple[str, ...]) -> Choices | None:
        there = [kind for kind in self._kinds if kind.name in kinds]
        if len(there) == 1:
            # The column with the titles itself, so that new ones are offered too.
            rows = len(self._records.get(there[0].word, ()))
            return Choices(sheet=sheet_name(there[0]), column=1, last=rows + 1 + ROOM)
        titles = [
            self._names.of(row["id"]) for kind in there for row in self._records.get(kind.word, ())
        ]
        return self._kept_list(tuple(titles)) if titles else None

    def _kept_list(self, offered: tuple[str, ...]) -> Choices:
        column = self._lists.setdefault(offered, len(self._lists))
        return Choices(sheet=LISTS, column=column, last=len(offered) + 1)

    def _any_relation(self) -> Column:
        return next(column for kind in self._kinds for column in kind.columns if column.is_relation)

    def _checked(self, row: tuple[Cell, ...]) -> tuple[Cell, ...]:
        for cell in row:
            if isinstance(cell, str) and len(cell) > LONGEST:
                raise UsageError(
                    Text(
                        "a text of {length} letters does not fit into a cell: {begin}",
                        length=len(cell),
                        begin=f"'{cell[:40]}…'",
                    ),
                    Text("a cell holds {most} letters; make the text shorter", most=LONGEST),
                )
        return row


_WIDTHS = {"title": 40, "description": 50, "quote": 50, "rationale": 50}


def sheet_name(kind: KindTable) -> str:
    """What the sheet of a kind is called."""
    return capital(kind.several)[:31]


def record_columns(kinds: Iterable[KindTable]) -> tuple[Column, ...]:
    """The columns with records, each of which has a sheet of its own."""
    found: dict[str, Column] = {}
    for kind in kinds:
        for column in kind.columns:
            if column.holds == "record":
                found.setdefault(column.word, column)
    return tuple(found.values())


def _shown(value: str | int | None) -> Cell:
    if not isinstance(value, str):
        return value
    # This sheet is for reading only, so what a cell cannot hold may be left out.
    clean = "".join(letter for letter in value if letter.isprintable() or letter == "\n")
    return clean[:LONGEST] or None


def _in_json(value: Decimal | date) -> float | str:
    return float(value) if isinstance(value, Decimal) else value.isoformat()
