"""National lists that change from year to year: BBV indicators, Iv3 taakvelden, and laws.

They stand in `data`, each line with its year and its source. The options of the checks add what
a municipality knows better.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "data"

Line = dict[str, str]


@cache
def lines(name: str) -> tuple[Line, ...]:
    """The lines of a list, each by its headings."""
    with (_FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def by_year(name: str) -> dict[int, tuple[Line, ...]]:
    """The lines of a list for each year that we know, the oldest year first."""
    found: dict[int, list[Line]] = {}
    for line in lines(name):
        found.setdefault(int(line["year"]), []).append(line)
    return {year: tuple(found[year]) for year in sorted(found)}


def list_of(name: str, year: int) -> tuple[Line, ...]:
    """The list that held in a year: the newest one that is not of a later year."""
    known = [each for each in by_year(name) if each <= year]
    return by_year(name)[known[-1]] if known else ()
