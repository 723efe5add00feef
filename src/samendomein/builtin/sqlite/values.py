"""From a value of a plan file to the columns of a table: as it is written, and as one can count."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from samendomein import Column, Missing, Money, PartialDate, Period
from samendomein.builtin.sqlite.names import Names
from samendomein.builtin.sqlite.table import Field

_TYPES = {"truth": "INTEGER", "whole number": "INTEGER", "number": "REAL"}


def is_a_cell(column: Column) -> bool:
    """Whether a column of a plan file stands in the table itself, and not in one of its own."""
    return not column.is_relation and column.holds != "record"


def fields_for(column: Column, names: Names) -> Iterator[Field]:
    """The columns for one column of a plan file.

    Beside an amount, a date and a period, which are as they are written, stand numbers and days
    to count with. A number that is missing is NULL, since a text would count as zero; why it is
    missing stands beside it.
    """
    word = column.word
    kind = "TEXT" if column.many else _TYPES.get(column.holds, "TEXT")
    yield Field(name=word, type=kind)
    if kind != "TEXT" and column.missing:
        yield Field(name=f"{word}_{names.missing}")
    if column.holds == "amount":
        yield Field(name=f"{word}_{names.euros}", type="REAL")
        yield Field(name=f"{word}_{names.per}")
    if column.holds in ("date", "period"):
        yield Field(name=f"{word}_{names.first_day}")
        yield Field(name=f"{word}_{names.last_day}")


def values_for(column: Column, value: Any, language: str) -> Iterator[Any]:
    """The values for those columns; ``None`` as the value means that there is none."""
    if value is None:
        value = column.otherwise
    if isinstance(value, dict) and value.keys() == {"text"}:
        value = value["text"]
        known: Any = None
    else:
        is_missing = isinstance(value, str) and value in column.missing
        known = None if value is None or is_missing else value
    kind = "TEXT" if column.many else _TYPES.get(column.holds, "TEXT")
    if column.holds == "period" and isinstance(value, dict):
        yield Period.on_one_line(value)
    elif kind != "TEXT":
        yield known
        if column.missing:
            yield value if known is None else None
    else:
        yield (
            json.dumps(value, ensure_ascii=False, default=_in_json)
            if isinstance(value, list | dict)
            else value
        )
    if column.holds == "amount":
        yield from _amount(known, language)
    if column.holds == "date":
        yield from _days(None if known is None else PartialDate.parse(known))
    if column.holds == "period":
        yield from _period(known)


def _amount(value: str | None, language: str) -> Iterator[Any]:
    money = None if value is None else Money.parse(value)
    if money is None or not isinstance(money.amount, Decimal):
        yield from (None, None)
        return
    yield money.amount
    if isinstance(money.per, Missing):
        yield None
    else:
        yield money.per.nl if language == "nl" else money.per.value


def _days(day: PartialDate | None) -> tuple[date | None, date | None]:
    return (None, None) if day is None else (day.earliest, day.latest)


def _period(value: Any) -> tuple[date | None, date | None]:
    if value is None:
        return (None, None)
    period = Period.parse(value)
    begins, ends = period.begins, period.ends
    return (
        begins.earliest if isinstance(begins, PartialDate) else None,
        ends.latest - timedelta(days=1) if isinstance(ends, PartialDate) else None,
    )


def _in_json(value: Decimal | date) -> float | str:
    return float(value) if isinstance(value, Decimal) else value.isoformat()
