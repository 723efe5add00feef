"""The tables of the plan: its elements by kind, their records, and the relations between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from samendomein import Column, KindTable, Report, kind_tables
from samendomein.builtin.sqlite.names import names_for
from samendomein.builtin.sqlite.table import Field, SqlTable, empty
from samendomein.builtin.sqlite.values import fields_for, is_a_cell, values_for

_ENDS = ("naar", "to")


def plan_tables(report: Report) -> tuple[SqlTable, ...]:
    """Every table there can be, also those without rows, so that a question fits any plan."""
    return _PlanTables(report).filled()


class _PlanTables:
    def __init__(self, report: Report) -> None:
        self._names = names = names_for(report)
        self._language = report.language
        self._records = report.records
        self._kinds = kind_tables(report.language)
        point = (names.elements, "id")
        self._elements = empty(
            names.elements,
            [Field(name="id", key=True), Field(name=names.kind), Field(name=names.title)],
        )
        details = [column for column in _details(self._kinds) if is_a_cell(column)]
        self._details = tuple(details)
        self._relations = empty(
            names.relations,
            [
                Field(name=names.number, type="INTEGER", key=True),
                Field(name=names.from_, refers_to=point),
                Field(name=names.relation),
                Field(name=names.to, refers_to=point),
                *(field for column in details for field in fields_for(column, names)),
            ],
        )
        self._absences = empty(
            names.absences,
            [
                Field(name=names.element, refers_to=point),
                Field(name=names.relation),
                Field(name=names.why),
            ],
        )
        self._of_records: dict[str, tuple[SqlTable, tuple[Column, ...]]] = {}
        for kind in self._kinds:
            for column in kind.columns:
                if column.holds == "record":
                    self._record_table(column)

    def filled(self) -> tuple[SqlTable, ...]:
        """The tables with their rows."""
        by_kind = tuple(self._kind_table(kind) for kind in self._kinds)
        records = tuple(table for table, _ in self._of_records.values())
        return (self._elements, *by_kind, *records, self._relations, self._absences)

    def _kind_table(self, kind: KindTable) -> SqlTable:
        columns = [column for column in kind.columns if is_a_cell(column)]
        fields = [field for column in columns for field in fields_for(column, self._names)]
        key = Field(name="id", key=True, refers_to=(self._names.elements, "id"))
        table = empty(kind.word, [key if field.name == "id" else field for field in fields])
        for row in self._records.get(kind.word, ()):
            self._elements.rows.append((row["id"], kind.word, row[self._title(kind)]))
            table.rows.append(tuple(self._cells(row, columns)))
            self._beside(row, kind)
        return table

    def _title(self, kind: KindTable) -> str:
        return next(column.word for column in kind.columns if column.name == "title")

    def _cells(self, row: Mapping[str, Any], columns: list[Column]) -> Iterator[Any]:
        for column in columns:
            yield from values_for(column, row.get(column.word), self._language)

    def _beside(self, row: Mapping[str, Any], kind: KindTable) -> None:
        """What stands in tables of its own: relations, why there are none, and records."""
        for column in kind.columns:
            value = row.get(column.word)
            if value is None:
                continue
            if column.is_relation:
                for one in value if isinstance(value, list) else [value]:
                    self._relate(row["id"], column, one)
            elif column.holds == "record":
                self._put_records(row["id"], None, column, value)

    def _relate(self, source: str, column: Column, value: Any) -> None:
        if isinstance(value, str) and value in column.missing:
            self._absences.rows.append((source, column.word, value))
            return
        details: Mapping[str, Any] = value if isinstance(value, Mapping) else {}
        target = next((details[end] for end in _ENDS if end in details), value)
        number = len(self._relations.rows) + 1
        cells = self._cells(details, list(self._details))
        self._relations.rows.append((number, source, column.word, target, *cells))
        for one in column.columns:
            if one.holds == "record" and one.word in details:
                self._put_records(source, number, one, details[one.word])

    def _put_records(
        self, element: str, relation: int | None, column: Column, records: Any
    ) -> None:
        table, columns = self._of_records[column.word]
        for position, record in enumerate(records if isinstance(records, list) else [records], 1):
            cells = self._cells(record, list(columns))
            table.rows.append((element, relation, position, *cells))

    def _record_table(self, column: Column) -> None:
        names = self._names
        if column.word in self._of_records:
            return
        fields = [
            Field(name=names.element, refers_to=(names.elements, "id")),
            Field(name=names.relation, type="INTEGER", refers_to=(names.relations, names.number)),
            Field(name=names.position, type="INTEGER"),
        ]
        for one in column.columns:
            if one.refers_to:
                fields.append(Field(name=one.word, refers_to=(names.elements, "id")))
            else:
                fields += fields_for(one, names)
        self._of_records[column.word] = (empty(column.word, fields), column.columns)


def _details(kinds: tuple[KindTable, ...]) -> tuple[Column, ...]:
    """What can be known of a relation: the same for all of them."""
    return next(column.columns for kind in kinds for column in kind.columns if column.is_relation)
