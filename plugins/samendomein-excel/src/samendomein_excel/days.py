"""Days and periods as people type them in a cell, in the words of a plan file."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from samendomein import PartialDate, Period, WordsError

_MIDNIGHT = re.compile(r"[ T]0{1,2}:00(:00(\.0+)?)?Z?(?![\d:])")
_WEEKDAY = re.compile(
    r"\b(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s+",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(r"(?<![\w'.,/-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|'?\d{2})(?![\w/-])")
_YEAR_FIRST = re.compile(r"(?<![\w'.,/-])(\d{4})([/.])(\d{1,2})\2(\d{1,2})(?![\w/-])")
_DAY_AND_WORD = re.compile(
    r"(?<![\w'.,/-])(\d{1,2})-([a-z]{3,}\.?)-(\d{4}|\d{2})(?![\w/-])", re.IGNORECASE
)
_WORD_AND_YEAR = re.compile(r"\b([a-z]{3,}\.?)(?:-| ?')(\d{4}|\d{2})(?![\w/-])", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"(?<=[ .])(?:')(\d{2})(?![\w/-])")

_ZERO = date(1899, 12, 30)
"""From which day workbooks count."""

_DAYS = range(29_221, 73_415)
"""The days from 1980 to 2100 as workbooks count them; a smaller number is a year."""


def typed(text: str, holds: str) -> str | date:
    """A day or a period as a plan file has it; the text itself if it can be read as it is.

    In a workbook the day stands before the month, also where a program has made text of it:
    ``30-6-2024``, ``30/6/'24``, ``jun-24``.

    Args:
        text: What stands in the cell.
        holds: ``date`` or ``period``.
    """
    if _can_be_read(text, holds):
        return text
    if holds == "date" and re.fullmatch(r"\d{5}", text):
        return day_counted(int(text)) or text
    plain = _MIDNIGHT.sub("", _WEEKDAY.sub("", " ".join(text.split())))
    plain = _DAY_FIRST.sub(_day_first, plain)
    plain = _YEAR_FIRST.sub(_year_first, plain)
    plain = _DAY_AND_WORD.sub(lambda found: f"{found[1]} {found[2]} {_year(found[3])}", plain)
    plain = _WORD_AND_YEAR.sub(lambda found: f"{found[1]} {_year(found[2])}", plain)
    plain = _SHORT_YEAR.sub(r"20\1", plain)
    plain = re.sub(r" *[–—] *", " – ", plain)
    return plain if plain != text and _can_be_read(plain, holds) else text


def day_counted(number: float) -> date | None:
    """The day that a number without the form of a day stands for; ``None`` if it is none."""
    return _ZERO + timedelta(days=int(number)) if int(number) in _DAYS else None


def _can_be_read(text: str, holds: str) -> bool:
    read: Any = PartialDate.parse if holds == "date" else Period.parse
    try:
        read(text)
    except WordsError:
        return False
    return True


def _day_first(found: re.Match[str]) -> str:
    return _written(_year(found[4]), int(found[3]), int(found[1])) or found[0]


def _year_first(found: re.Match[str]) -> str:
    return _written(int(found[1]), int(found[3]), int(found[4])) or found[0]


def _year(written: str) -> int:
    year = int(written.lstrip("'"))
    return year if len(written) == 4 else 2000 + year


def _written(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
