"""Writes a plan and what was found in it as a SQLite database, for questions of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samendomein import Format

if TYPE_CHECKING:
    from samendomein import Report


def render(report: Report) -> bytes:
    """The whole database."""
    from samendomein.builtin.sqlite.database import database

    return database(report)


def samendomein_formats() -> list[Format]:
    """The plan and its findings as a database."""
    return [
        Format(
            id="sqlite/database",
            title="SQLite: the plan and its findings as a database",
            render=render,
            suffixes=(".sqlite", ".sqlite3", ".db"),
        )
    ]
