"""A table of a database: its columns, what they point at, and its rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from attrs import field, frozen


@frozen(kw_only=True)
class Field:
    """A column of a table.

    Attributes:
        name: Its name.
        type: ``TEXT``, ``INTEGER`` or ``REAL``.
        key: Whether it is what a row is known by.
        refers_to: The table and column that it points at.
    """

    name: str
    type: str = "TEXT"
    key: bool = False
    refers_to: tuple[str, str] | None = None


@frozen(kw_only=True)
class SqlTable:
    """A table with its rows, which have a value for each of its columns."""

    name: str
    fields: tuple[Field, ...]
    rows: list[tuple[Any, ...]] = field(factory=list)

    def put(self, connection: sqlite3.Connection) -> None:
        """Make the table, with an index for each column that points at another table."""
        connection.execute(
            f"CREATE TABLE {_quoted(self.name)} ({', '.join(map(_declared, self.fields))})"
        )
        for one in self.fields:
            if one.refers_to is not None and not one.key:
                index = _quoted(f"{self.name}_{one.name}")
                connection.execute(
                    f"CREATE INDEX {index} ON {_quoted(self.name)} ({_quoted(one.name)})"
                )
        places = ", ".join("?" * len(self.fields))
        # Names come from the vocabulary and are quoted; values never stand in the statement.
        connection.executemany(
            f"INSERT INTO {_quoted(self.name)} VALUES ({places})",  # noqa: S608 - see above
            (tuple(map(_storable, row)) for row in self.rows),
        )


def _declared(column: Field) -> str:
    parts = [_quoted(column.name), column.type]
    if column.key:
        parts.append("PRIMARY KEY")
    if column.refers_to is not None:
        table, other = column.refers_to
        parts.append(f"REFERENCES {_quoted(table)} ({_quoted(other)})")
    return " ".join(parts)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        # Half a letter cannot be stored.
        return value.encode("utf-8", "backslashreplace").decode("utf-8")
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, Decimal):
        return float(value)
    return value.isoformat() if isinstance(value, date) else value


def empty(name: str, columns: Iterable[Field]) -> SqlTable:
    """A table without rows."""
    return SqlTable(name=name, fields=tuple(columns))
