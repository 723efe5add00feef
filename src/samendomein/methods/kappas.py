"""Agreement between coders beyond chance: the kappas, and Gwet's AC1 and AC2."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from enum import StrEnum
from math import comb

from samendomein.methods.coders import CoderAgreement
from samendomein.methods.ratings import Ratings, coders_of, counts_of, units_of, values_of

Counts = Iterable[Iterable[int]]
"""How often each unit was given each value: a row for each unit, a column for each value."""

Values = Iterable[Hashable] | None
"""The values that coders could choose from, if there are some that nobody gave."""


class Weights(StrEnum):
    """How much two different values still agree, from 0 to 1; the same value is 1."""

    IDENTITY = "identity"
    """Not at all: values are names."""

    ORDINAL = "ordinal"
    """By how many pairs of values lie between them."""

    LINEAR = "linear"
    """By the distance between them."""

    QUADRATIC = "quadratic"
    """By the square of the distance, so that near misses count for little."""


def fleiss_kappa(ratings: Ratings) -> CoderAgreement:
    """Fleiss' kappa (1971) of ratings by coders, some of which may be missing.

    Chance agreement is the sum of the squares of how often each value is given. With two coders
    it is Scott's pi.
    """
    return fleiss_kappa_of_counts(value_counts(ratings))


def fleiss_kappa_of_counts(counts: Counts) -> CoderAgreement:
    """Fleiss' kappa (1971) of counts: a row for each unit, a column for each value.

    Raises:
        ValueError: The rows differ in length, or a count is no number from zero.
    """
    return _beyond_chance(counts, lambda shares: sum(share**2 for share in shares))


def gwet_ac1(ratings: Ratings, *, values: Values = None) -> CoderAgreement:
    """Gwet's AC1 (2008), which does not break down if nearly everybody says the same.

    Chance agreement is the sum of ``p (1 - p)`` over the values, over one less than there are.

    Args:
        ratings: A row for each coder.
        values: The values that could be given; those that were given unless named. A value that
            nobody gave makes agreement by chance less likely.

    Raises:
        ValueError: The rows differ in length, or a value is not among those that are named.
    """
    return gwet_ac1_of_counts(value_counts(ratings, values=values))


def gwet_ac1_of_counts(counts: Counts) -> CoderAgreement:
    """Gwet's AC1 (2008) of counts: a row for each unit, a column for each value.

    A column in which there is nothing is a value that could be given too.

    Raises:
        ValueError: The rows differ in length, or a count is no number from zero.
    """
    return _beyond_chance(counts, _gwets_chance)


def gwet_ac2(
    ratings: Ratings, *, weights: Weights | str = Weights.QUADRATIC, values: Values = None
) -> CoderAgreement:
    """Gwet's AC2 (2014): AC1 for values with an order, in which nearly the same agrees in part.

    Chance agreement is that of AC1, times the mean of the weights over all pairs of values
    that may be the same.

    Args:
        ratings: A row for each coder.
        weights: How much different values agree; with ``identity`` this is AC1.
        values: The values that could be given, from low to high; those that were given unless
            named. Distances are those of numbers; of anything else, those of the places.

    Raises:
        ValueError: The rows differ in length, or a value is not among those that are named.
    """
    coders = coders_of(ratings)
    named = values_of(coders, values)
    weighed = _weights(Weights(weights), named)
    size = len(named)
    whole = sum(map(sum, weighed))

    def by_chance(shares: Sequence[float]) -> float:
        return _gwets_chance(shares) * whole / size if size else 0.0

    return _beyond_chance(_counted(coders, named), by_chance, weighed)


def brennan_prediger(ratings: Ratings, *, values: Values = None) -> CoderAgreement:
    """Brennan and Prediger's kappa (1981): by chance each value would be given as often.

    Args:
        ratings: A row for each coder.
        values: The values that could be given; those that were given unless named.

    Raises:
        ValueError: The rows differ in length, or a value is not among those that are named.
    """
    return _beyond_chance(
        value_counts(ratings, values=values), lambda shares: 1 / (len(shares) or 1)
    )


def conger_kappa(ratings: Ratings) -> CoderAgreement:
    """Conger's kappa (1980): Cohen's kappa (1960) for two coders and for more.

    Chance agreement is that of coders each of whom has habits of their own.
    """
    coders = coders_of(ratings)
    values = values_of(coders)
    habits: list[list[float]] = []
    for coder in coders:
        said = Counter(value for value in coder if value is not None)
        if said:
            habits.append([said[value] / said.total() for value in values])
    many = len(habits)
    chance = 0.0
    if many > 1:
        for column in zip(*habits, strict=True):
            mean = sum(column) / many
            spread = sum((share - mean) ** 2 for share in column) / (many - 1)
            chance += mean**2 - spread / many
    return _beyond_chance(_counted(coders, values), lambda _: chance)


def percent_agreement(ratings: Ratings) -> float | None:
    """How often two coders of the same unit agree, averaged over units; chance is left in."""
    found = _beyond_chance(value_counts(ratings), lambda _: 0.0)
    return found.observed if found.units else None


def value_counts(ratings: Ratings, *, values: Values = None) -> list[list[int]]:
    """How often each unit was given each value, with the values in order.

    Args:
        ratings: A row for each coder.
        values: The values that could be given; those that were given unless named.

    Raises:
        ValueError: The rows differ in length, or a value is not among those that are named.
    """
    coders = coders_of(ratings)
    return _counted(coders, values_of(coders, values))


def _counted(coders: Sequence[Sequence[Hashable]], values: Sequence[Hashable]) -> list[list[int]]:
    return [[unit[value] for value in values] for unit in map(Counter, units_of(coders))]


def _gwets_chance(shares: Sequence[float]) -> float:
    if len(shares) < 2:
        return 0.0
    return sum(share * (1 - share) for share in shares) / (len(shares) - 1)


def _beyond_chance(
    counts: Counts,
    by_chance: Callable[[Sequence[float]], float],
    weights: Sequence[Sequence[float]] | None = None,
) -> CoderAgreement:
    rows = counts_of(counts)
    rated = [row for row in rows if sum(row) > 0]
    paired = [row for row in rated if sum(row) > 1]
    agreeing = [
        sum(count * (alike - 1) for count, alike in zip(row, _alike(row, weights), strict=True))
        / (sum(row) * (sum(row) - 1))
        for row in paired
    ]
    observed = sum(agreeing) / (len(paired) or 1)
    columns = zip(*([count / sum(row) for count in row] for row in rated), strict=True)
    shares = [sum(column) / len(rated) for column in columns]
    expected = by_chance(shares)
    known = bool(paired) and expected < 1
    return CoderAgreement(
        value=(observed - expected) / (1 - expected) if known else None,
        observed=observed,
        expected=expected,
        units=len(paired),
        ratings=sum(map(sum, paired)),
    )


def _alike(row: Sequence[int], weights: Sequence[Sequence[float]] | None) -> Sequence[float]:
    """For each value, how many ratings of the unit agree with it, in whole or in part."""
    if weights is None:
        return row
    return [sum(map(float.__mul__, line, map(float, row))) for line in weights]


def _weights(weights: Weights, values: Sequence[Hashable]) -> list[list[float]]:
    size = len(values)
    where = (
        [float(value) for value in values]  # type: ignore[arg-type]  # they are numbers
        if all(isinstance(value, (int, float)) for value in values)
        else [float(place) for place in range(size)]
    )
    width = max(where, default=0.0) - min(where, default=0.0)

    def agreeing(one: int, other: int) -> float:
        if one == other:
            return 1.0
        if weights is Weights.IDENTITY:
            return 0.0
        if weights is Weights.ORDINAL:
            return 1 - comb(abs(one - other) + 1, 2) / comb(size, 2)
        apart = abs(where[one] - where[other]) / width
        return 1 - (apart if weights is Weights.LINEAR else apart * apart)

    return [[agreeing(one, other) for other in range(size)] for one in range(size)]
