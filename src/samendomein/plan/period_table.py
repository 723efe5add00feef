"""A period written as a table of its own: ``{ start = 2024-01-01, end = 2027-12-31 }``.

In a cell, where no table fits, it stands on one line: ``start: 2024-01-01; end: not stated``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from samendomein.language.text import Text
from samendomein.plan.duration import Duration, DurationWordsError
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.period_words import PeriodParts, PeriodWordsError, first_day, last_day
from samendomein.plan.printed import missing_word, shown
from samendomein.plan.values import Missing

WORDS = {
    "start": "start", "begin": "start",
    "end": "end", "eind": "end", "einde": "end",
    "duration": "duration", "duur": "duration",
}  # fmt: skip
"""Every key that the table can have, with the English one."""

_PART = re.compile(r"\s*([^\W\d]+)\s*[:=]\s*(.+?)\s*")


def on_one_line(table: Mapping[str, str | date]) -> str:
    """The table for where there is room for one text: ``start: 2024; end: not stated``."""
    parts = (
        f"{key}: {part.isoformat() if isinstance(part, date) else part}"
        for key, part in table.items()
    )
    return "; ".join(parts)


def table_on(line: str) -> dict[str, str] | None:
    """The table that stands on one line; ``None`` if something else does."""
    table: dict[str, str] = {}
    for part in line.split(";"):
        found = _PART.fullmatch(part)
        key = "" if found is None else found[1].casefold()
        if found is None or key not in WORDS or key in table:
            return None
        table[key] = found[2]
    return table


def read_table(table: Mapping[str, object]) -> PeriodParts:
    """What the table says; the end is the last day, as people write it.

    A key that is absent is unknown.

    Raises:
        WordsError: A key is unknown or given twice, or its value cannot be read.
    """
    values: dict[str, object] = {}
    for key, value in table.items():
        name = WORDS.get(key)
        if name is None:
            raise _unknown_key(key)
        if name in values:
            raise PeriodWordsError(
                Text("the {name} of the period is given twice", name=name),
                Text("leave out '{key}'", key=key),
            )
        values[name] = value
    return PeriodParts(
        _day(values.get("start", Missing.UNKNOWN), first_day),
        _day(values.get("end", Missing.UNKNOWN), last_day),
        _duration(values.get("duration")),
    )


def _day(value: object, read: Callable[[str], PartialDate]) -> PartialDate | Missing:
    if isinstance(value, Missing):
        return value
    if not isinstance(value, str | int | date):
        raise PeriodWordsError(
            Text("'{found}' is not a day", found=shown(value)),
            Text("write a day such as {day}, or words between quotes", day="2024-06-15"),
        )
    if type(value) is date:
        return PartialDate.parse(value)
    if isinstance(value, str) and (missing := missing_word(" ".join(value.split()))):
        return missing
    return read(str(PartialDate.parse(value)))


def _duration(value: object) -> Duration | None:
    if value is None or isinstance(value, Duration):
        return value
    if isinstance(value, str):
        return None if missing_word(value) else Duration.parse(value)
    raise DurationWordsError(
        Text("'{found}' is not a length in months or years", found=shown(value)),
        Text("write it as {examples}", examples=("2 jaar", "18 maanden")),
    )


def _unknown_key(key: str) -> PeriodWordsError:
    from difflib import get_close_matches

    near = get_close_matches(str(key), WORDS, n=1)
    return PeriodWordsError(
        Text("a period has no '{key}'", key=shown(key)),
        Text("did you mean '{near}'?", near=near[0])
        if near
        else Text("a period has {keys}", keys=("start", "end", "duration")),
    )
