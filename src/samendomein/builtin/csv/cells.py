"""What stands in a cell: nothing that a spreadsheet would run, and nothing that gets lost."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from typing import Any

from samendomein import Column, Period

_WOULD_RUN = re.compile(r"'*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n|%]")
"""What a spreadsheet takes for a formula, also in wide letters, or what was made harmless."""


def harmless(text: str) -> str:
    """Text that no spreadsheet runs: a formula gets an apostrophe before it.

    A text that begins with apostrophes and a formula gets one more, so that taking one away always
    gives the text back.
    """
    return f"'{text}" if _WOULD_RUN.match(text) else text


def written(value: Any, column: Column, language: str) -> str:
    """A value of a plan file as the text of a cell.

    A list or a table is written as JSON, and so is a text that could be taken for one. A number
    has the decimal comma of its language, and a period stands on one line.
    """
    if column.holds == "period" and isinstance(value, dict):
        return Period.on_one_line(value)
    if isinstance(value, bool):
        return _truth(value, language)
    if isinstance(value, Decimal):
        return _number(value, language)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        # An empty cell says that nothing is known; an empty text says something else.
        is_empty = not value and bool(column.missing) and not column.many
        # An id is always a text, and is written as it is.
        could_be_json = column.name != "id" and value.startswith("[" if column.many else "{")
        looks_like_json = is_empty or could_be_json
        if not looks_like_json:
            return harmless(value)
        value = [value] if column.many else {"text": value}
    return json.dumps(value, ensure_ascii=False, default=_in_json)


def _truth(value: bool, language: str) -> str:
    if language == "nl":
        return "ja" if value else "nee"
    return "yes" if value else "no"


def _number(value: Decimal, language: str) -> str:
    written = f"{value:f}"
    return written.replace(".", ",") if language == "nl" else written


def _in_json(value: Decimal | date) -> float | str:
    return float(value) if isinstance(value, Decimal) else value.isoformat()
