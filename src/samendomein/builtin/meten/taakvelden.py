"""Codes of taakvelden (Iv3), which are of a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from samendomein import Budget, Finding, Missing
from samendomein.builtin.meten.lists import by_year

_SHAPE = re.compile(r"\d{1,2}(?:\.\d{1,3}[a-z]?)?")
_LISTED = ("6", "7")
"""The taakvelden of which we have whole lists."""


def taakveld_faults(budget: Budget, also: tuple[str, ...]) -> Iterator[Finding]:
    """What is wrong with the code of a budget."""
    if isinstance(budget.taakveld, Missing):
        return
    code = budget.taakveld.strip()
    chapter, _, rest = code.partition(".")
    if code in also:
        return
    if not _SHAPE.fullmatch(code):
        yield Finding(
            budget,
            "{code} is not a taakveld: that is a number such as 6.1",
            key="taakveld",
            code=budget.taakveld,
        )
    elif chapter in _LISTED and rest:
        yield from _not_listed(budget, code)


def _not_listed(budget: Budget, code: str) -> Iterator[Finding]:
    years = None if isinstance(budget.period, Missing) else budget.period.years()
    holding = _years_of(code)
    if not holding:
        yield Finding(
            budget,
            "taakveld {code} is in no list that we know",
            key="taakveld",
            code=code,
        )
    elif years is not None and not any(_holds_in(year, holding) for year in years):
        yield Finding(
            budget,
            "taakveld {code} is not in the list of {year}: it is in that of {other}",
            key="taakveld",
            code=code,
            year=str(years[0]),
            other=[str(one) for one in holding],
        )


@lru_cache(maxsize=4096)
def _years_of(code: str) -> tuple[int, ...]:
    """The years in whose list the code is."""
    return tuple(
        year
        for year, lines in by_year("taakvelden").items()
        if any(line["code"] == code for line in lines)
    )


def _holds_in(year: int, holding: tuple[int, ...]) -> bool:
    """Whether a code can be good in a year, by the nearest lists on both sides."""
    known = list(by_year("taakvelden"))
    before = [one for one in known if one <= year]
    after = [one for one in known if one >= year]
    if not before:
        return True
    nearest = {before[-1], *after[:1]}
    return not nearest.isdisjoint(holding)
