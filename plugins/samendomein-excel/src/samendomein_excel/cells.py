"""From a value of a plan file to a cell and back: what people type, and nothing lost."""

from __future__ import annotations

import json
import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any

from samendomein import Column, Period
from samendomein_excel.days import day_counted, typed
from samendomein_excel.words import words_for

Cell = str | int | float | date | None

LONGEST = 32_767
"""How many letters fit into a cell."""

_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff\t]|_x[0-9A-Fa-f]{4}_"
)
"""What a workbook cannot hold as it is, or what programs quietly change."""

_ERRORS = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"}
    | {"#N/B", "#VERW!", "#WAARDE!", "#DEEL/0!", "#NAAM?", "#GETAL!", "#LEEG!", "#OVERLOOP!"}
)
"""What a cell shows where a formula went wrong, in English and in Dutch."""

_TRUTHS = {
    **dict.fromkeys(("x", "✓", "✔", "☑", "j", "y", "1", "true"), "ja"),
    **dict.fromkeys(("☐", "n", "0", "false"), "nee"),
}
"""What people put in a column where a box would do."""

_FIRST_DAY = date(1900, 3, 1)
"""Before it, the calendars of Excel and of the world differ by a day."""

_DUTCH_NUMBER = re.compile(r"[-+−]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?")
_TWO_WAYS = re.compile(r"[-+−]?[1-9]\d{0,2}[.,]\d{3}")
_ENGLISH_NUMBER = re.compile(r"[-+−]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?")


def cell_of(value: Any, column: Column, language: str) -> Cell:
    """The cell for a value of a plan file."""
    words = words_for(language)
    if isinstance(value, bool):
        return words.yes if value else words.no
    if isinstance(value, int):
        return value if abs(value) < 10**15 else str(value)
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, date):
        return value if value >= _FIRST_DAY else value.isoformat()
    if isinstance(value, list) and column.many and all(map(is_safe_line, value)):
        return "\n".join(value)
    if isinstance(value, str) and is_safe(value):
        return value
    if column.holds == "period" and isinstance(value, dict):
        return Period.on_one_line(value)
    return _as_json({"text": value} if isinstance(value, str) else value)


def is_safe(text: object) -> bool:
    """Whether a text comes back as it is when it stands in a cell."""
    return (
        isinstance(text, str)
        and text != ""
        and text == text.strip()
        and not text.startswith(("{", "["))
        and _UNSAFE.search(text) is None
        and not is_an_error(text)
        and len(text) <= LONGEST
    )


def is_an_error(text: object) -> bool:
    """Whether it is what a workbook shows where a formula went wrong."""
    return isinstance(text, str) and text.strip().upper() in _ERRORS


def is_safe_line(text: object) -> bool:
    """Whether a text can be one of several lines in a cell."""
    return is_safe(text) and "\n" not in str(text)


def _number(value: Decimal) -> Cell:
    number = float(value)
    if Decimal(repr(number)) != value:
        return f"{value:E}"
    return int(number) if number.is_integer() and abs(number) < 10**15 else number


def _as_json(value: Any) -> str:
    # Without letters outside ASCII there is nothing that a workbook could change.
    return json.dumps(value, default=_in_json)


def _in_json(value: Decimal | date) -> float | str:
    return float(value) if isinstance(value, Decimal) else value.isoformat()


def is_empty(cell: object) -> bool:
    """Whether there is nothing in a cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def value_of(cell: Any, column: Column) -> Any:
    """The value of a plan file that a cell stands for; it is read as strictly as in such a file.

    A column with several values has one on each line. A day has its day before its month.
    """
    if isinstance(cell, str):
        text = cell.replace("\r\n", "\n").strip()
        written = _from_json(text)
        if written is not None:
            return written
        return lines_of(text) if column.many else _text_as(text, column)
    if isinstance(cell, bool):
        return cell if column.holds == "truth" else ("ja" if cell else "nee")
    if isinstance(cell, int | float):
        return _number_as(cell, column)
    if isinstance(cell, datetime):
        cell = cell.date()
    if isinstance(cell, date):
        return cell if column.holds in ("date", "period") else cell.isoformat()
    if isinstance(cell, time | timedelta):
        return str(cell)
    return cell


def lines_of(text: str) -> list[str]:
    """The values in a cell with several."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def _from_json(text: str) -> Any:
    if not text.startswith(("{", "[")):
        return None
    try:
        return json.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError):
        return None


def _text_as(text: str, column: Column) -> Any:
    if column.holds == "whole number" and _TWO_WAYS.fullmatch(text):
        return int(re.sub(r"[.,]", "", text).replace("\u2212", "-"))
    if column.holds == "number" or column.holds == "whole number":
        number = number_in(text)
        if number is None:
            return text
        return int(number) if column.holds == "whole number" and number == int(number) else number
    if column.holds == "truth":
        return _TRUTHS.get(text.casefold(), text)
    return typed(text, column.holds) if column.holds in ("date", "period") else text


def reads_two_ways(cell: object, column: Column) -> bool:
    """Whether it is a text such as ``1.250``: a thousand in Dutch, hardly one in English.

    In a column of whole numbers it can only be the first.
    """
    return (
        column.holds == "number"
        and isinstance(cell, str)
        and _TWO_WAYS.fullmatch(cell.strip()) is not None
    )


def is_more_than_a_number(cell: object, column: Column) -> bool:
    """Whether it is a text such as ``2,5 fte`` where only the number is wanted."""
    return (
        column.holds in ("number", "whole number")
        and isinstance(cell, str)
        and any(map(str.isdigit, cell))
        and not cell.strip().startswith(("{", "["))
        and number_in(cell.strip()) is None
    )


def number_in(text: str) -> Decimal | None:
    """The number that somebody typed as a text, with a comma or a point before the decimals."""
    bare = text.replace("\u2212", "-").replace("\u00a0", "").replace(" ", "")
    if re.fullmatch(r"[-+]?\d+\.\d{3}", bare) and not bare.lstrip("+-").startswith("0"):
        return Decimal(bare.replace(".", ""))  # a Dutch thousand
    if _ENGLISH_NUMBER.fullmatch(bare) and not re.fullmatch(r"[-+]?\d+,\d+", bare):
        return _decimal(bare.replace(",", ""))
    if _DUTCH_NUMBER.fullmatch(bare):
        return _decimal(bare.replace(".", "").replace(",", "."))
    return _decimal(bare)


def _decimal(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _number_as(cell: int | float, column: Column) -> Any:
    if column.holds == "date" and (day := day_counted(cell)) is not None:
        return day
    number = Decimal(repr(cell))
    whole = int(cell) if cell == int(cell) else None
    if column.holds == "truth":
        return _TRUTHS.get(str(whole), str(number))
    if column.many:
        return [str(number if whole is None else whole)]
    if column.holds in ("text", "choice", "reference", "period", "date"):
        return str(number if whole is None else whole)
    return number if whole is None else whole
