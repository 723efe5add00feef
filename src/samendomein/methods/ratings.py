"""Ratings as people have them: what each coder said of each unit, in one shape for all methods."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from math import inf

Ratings = Iterable[Iterable[Hashable]] | Mapping[Hashable, Iterable[Hashable]]
"""What each coder said of each unit: a row for each coder, or the row of each coder by its name.

``None``, or a number that is none (NaN), is what a coder did not rate.
"""

Rows = Sequence[Sequence[Hashable]]


def coders_of(ratings: Ratings) -> Rows:
    """The row of each coder, with ``None`` for what was not rated.

    Raises:
        ValueError: The rows differ in length, or something else than a row stands there.
    """
    given = ratings.values() if isinstance(ratings, Mapping) else ratings
    rows: list[tuple[Hashable, ...]] = []
    for coder in given:
        if isinstance(coder, str) or not isinstance(coder, Iterable):
            raise ValueError(
                f"expected a row of values for each coder, found {coder!r}; of a data frame with "
                "a column for each coder, give frame.to_numpy().T"
            )
        rows.append(tuple(map(_rated, coder)))
    if len({len(row) for row in rows}) > 1:
        raise ValueError("every coder has a row as long as there are units")
    return rows


def units_of(coders: Rows) -> list[tuple[Hashable, ...]]:
    """What every coder said of each unit."""
    return list(zip(*coders, strict=True))


def values_of(coders: Rows, values: Iterable[Hashable] | None = None) -> list[Hashable]:
    """The values that could be given, in order: those that were, unless they are named.

    Raises:
        ValueError: Somebody gave a value that is not among those that are named.
    """
    said = {value for coder in coders for value in coder if value is not None}
    if values is None:
        return ordered(said)
    named = list(dict.fromkeys(values))
    other = ordered(said.difference(named))
    if other:
        raise ValueError(f"a coder gave {other[0]!r}, which is not among the values")
    return named


def counts_of(counts: Iterable[object]) -> list[list[int]]:
    """A row of counts for each unit, as long as there are values.

    Raises:
        ValueError: The rows differ in length, or a count is no number from zero.
    """
    rows: list[list[int]] = []
    for row in counts:
        if isinstance(row, str) or not isinstance(row, Iterable):
            raise ValueError(f"expected a row of counts for each unit, found {row!r}")
        rows.append(list(row))
    if len({len(row) for row in rows}) > 1:
        raise ValueError("every unit has a row of counts, as long as there are values")
    for row in rows:
        for count in row:
            if count < 0:
                raise ValueError("a count is below zero")
            if not count < inf:
                raise ValueError("a count is no number")
    return rows


def ordered(values: Iterable[Hashable]) -> list[Hashable]:
    """Values in their own order, or in that of their names if they have none."""
    every = list(values)
    try:
        return sorted(every)  # type: ignore[type-var]  # what has no order raises here
    except TypeError:
        return sorted(every, key=str)


def _rated(value: Hashable) -> Hashable:
    # A number that is none is the only value that is not what it is.
    return None if value != value else value
