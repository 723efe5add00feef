"""Codes of taakvelden (Iv3), which are of a year."""

from __future__ import annotations

import re

from samendomein import Missing, Period, Text
from samendomein.builtin.meten.lists import by_year

_SHAPE = re.compile(r"\d{1,2}(?:\.\d{1,3}[a-z]?)?")
_LISTED = ("6", "7")
"""The taakvelden of which we have whole lists."""


def taakveld_fault(printed: str, period: Period | Missing, also: tuple[str, ...]) -> Text | None:
    """What is wrong with a code; ``None`` if nothing is."""
    code = printed.strip()
    if code in also:
        return None
    if not _SHAPE.fullmatch(code):
        return Text("{code} is not a taakveld: that is a number such as 6.1", code=printed)
    chapter, _, rest = code.partition(".")
    if chapter not in _LISTED or not rest:
        return None
    years = None if isinstance(period, Missing) else period.years()
    holding = _years_of(code)
    if not holding:
        return Text("{code} is in no list of taakvelden that we know", code=code)
    if years is None or any(_holds_in(year, holding) for year in years):
        return None
    return Text(
        "taakveld {code} is not in the list of {year}: it is in that of {other}",
        code=code,
        year=str(years[0]),
        other=[str(one) for one in holding],
    )


def _years_of(code: str) -> list[int]:
    """The years in whose list the code is."""
    return [
        year
        for year, lines in by_year("taakvelden").items()
        if any(line["code"] == code for line in lines)
    ]


def _holds_in(year: int, holding: list[int]) -> bool:
    """Whether a code can be good in a year, by the nearest lists on both sides."""
    known = list(by_year("taakvelden"))
    before = [one for one in known if one <= year]
    after = [one for one in known if one >= year]
    if not before:
        return True
    nearest = {before[-1], *after[:1]}
    return not nearest.isdisjoint(holding)
