"""Which sheets and heads mean what: every word of the vocabulary, in both languages."""

from __future__ import annotations

from functools import cache

from samendomein import Column, KindTable, kind_tables
from samendomein_excel.words import DUTCH, ENGLISH, SheetWords, plain


@cache
def kind_named(name: str) -> KindTable:
    """The table of a kind, by its English name."""
    return next(one for one in kind_tables("nl") if one.name == name)


@cache
def kinds_by_word() -> dict[str, KindTable]:
    """Every name of a sheet that means a kind."""
    found: dict[str, KindTable] = {}
    for language in ("nl", "en"):
        for kind in kind_tables(language):
            for word in (kind.several, kind.several[:31], *kind.written):
                found.setdefault(plain(word), kind_named(kind.name))
    return found


@cache
def records_by_word() -> dict[str, Column]:
    """Every name of a sheet that means records."""
    found: dict[str, Column] = {}
    for kind in kind_tables("nl"):
        for column in kind.columns:
            if column.holds == "record":
                for word in words_of(column):
                    found.setdefault(word, column)
    return found


def headings_of(kind: KindTable) -> dict[str, Column]:
    """By every word that can be its head, the column of a kind."""
    return {
        word: column
        for column in reversed(kind.columns)
        if column.holds != "record"
        for word in words_of(column)
    }


def headings_of_record(record: Column) -> dict[str, Column]:
    """The same for a record."""
    return {word: column for column in record.columns for word in words_of(column)}


@cache
def headings_of_relations() -> frozenset[str]:
    """What the heads of the sheet with relations can be."""
    column = next(one for one in kind_named("action").columns if one.is_relation)
    return frozenset({*headings_of_record(column), *own_words("from_", "relation", "to", "number")})


def words_of(column: Column) -> tuple[str, ...]:
    """Every word for a column, as heads are compared."""
    return tuple(plain(word) for word in column.written)


@cache
def own_words(*names: str) -> frozenset[str]:
    """Words of our own in both languages, as heads are compared."""
    words: tuple[SheetWords, ...] = (DUTCH, ENGLISH)
    return frozenset(plain(getattr(one, name)) for one in words for name in names)
