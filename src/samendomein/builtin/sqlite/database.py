"""The plan and its findings as the bytes of one SQLite database."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from samendomein import Report
from samendomein.builtin.sqlite.found import found_tables
from samendomein.builtin.sqlite.planned import plan_tables

_VERSION_THAT_WROTE = slice(96, 100)
"""Where a database says which version of SQLite wrote it last; nobody reads that."""


def database(report: Report) -> bytes:
    """The database: the same bytes for the same report, whatever the version of SQLite.

    Tables and columns have the words of the report's language. Foreign keys tell what points at
    what, so that a program such as datasette can follow them.
    """
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("PRAGMA page_size = 1024")
        with connection:
            for table in (*plan_tables(report), *found_tables(report)):
                table.put(connection)
        content = bytearray(connection.serialize())
    content[_VERSION_THAT_WROTE] = bytes(4)
    return bytes(content)
