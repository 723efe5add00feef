"""Agreement between coders: whether several people put the same things under the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import accumulate

from attrs import frozen

Ratings = Sequence[Sequence[Hashable]]
"""What each coder said of each unit: a row for each coder.

``None``, or a number that is none (NaN), is what a coder did not rate.
"""


class Level(StrEnum):
    """What may be done with the values."""

    NOMINAL = "nominal"
    """They are names: two are the same or not."""

    ORDINAL = "ordinal"
    """They have an order."""

    INTERVAL = "interval"
    """The distance between two of them means something."""

    RATIO = "ratio"
    """So does what one is times another; there is a zero."""


@frozen(kw_only=True)
class CoderAgreement:
    """How far coders agree beyond chance.

    Attributes:
        value: 1 if they agree wholly, 0 if chance would do as well, below that if they differ
            more than by chance; ``None`` if it cannot be known, since nobody rated the same unit
            or since everybody gave the same value to everything.
        observed: The disagreement there is (for alpha), or the agreement there is (for others).
        expected: The same by chance.
        units: How many units at least two coders rated.
        ratings: How many ratings these units have together.
    """

    value: float | None
    observed: float
    expected: float
    units: int
    ratings: int


def krippendorff_alpha(ratings: Ratings, level: Level | str = Level.NOMINAL) -> CoderAgreement:
    """Krippendorff's alpha, ``1 - observed / expected`` disagreement.

    Any number of coders, and any of them may have left units out. (Krippendorff 2011.)

    Args:
        ratings: A row for each coder, as long as there are units.
        level: What may be done with the values; numbers for all but ``nominal``, and for
            ``ordinal`` anything that can be put in order.

    Raises:
        ValueError: The rows differ in length, or a value does not fit the level.
    """
    judged = Level(level)
    units = [[one for one in unit if one is not None] for unit in _units(ratings)]
    if judged is not Level.NOMINAL:
        _refuse_unfit({one for unit in units for one in unit}, judged)
    paired = [unit for unit in units if len(unit) > 1]
    counts: Counter[Hashable] = Counter(value for unit in paired for value in unit)
    total = sum(counts.values())
    distance = _distance(judged, counts)
    observed = sum(_within(Counter(unit), distance) / (len(unit) - 1) for unit in paired) / (
        total or 1
    )
    expected = _within(counts, distance) / (total * (total - 1)) if total > 1 else 0.0
    return CoderAgreement(
        value=1 - observed / expected if expected else None,
        observed=observed,
        expected=expected,
        units=len(paired),
        ratings=total,
    )


def fleiss_kappa(ratings: Ratings) -> CoderAgreement:
    """Fleiss' kappa of ratings by coders, some of which may be missing.

    Chance agreement is the sum of the squares of how often each value is given.
    """
    return fleiss_kappa_of_counts(value_counts(ratings))


def fleiss_kappa_of_counts(counts: Sequence[Sequence[int]]) -> CoderAgreement:
    """Fleiss' kappa of counts: a row for each unit, a column for each value.

    Raises:
        ValueError: The rows differ in length, or a count is below zero.
    """
    return _beyond_chance(counts, lambda shares: sum(share**2 for share in shares))


def gwet_ac1(ratings: Ratings) -> CoderAgreement:
    """Gwet's AC1, which does not break down if nearly everybody says the same.

    Chance agreement is the sum of ``p (1 - p)`` over the values, over one less than there are.
    """
    return gwet_ac1_of_counts(value_counts(ratings))


def gwet_ac1_of_counts(counts: Sequence[Sequence[int]]) -> CoderAgreement:
    """Gwet's AC1 of counts: a row for each unit, a column for each value.

    Raises:
        ValueError: The rows differ in length, or a count is below zero.
    """

    def by_chance(shares: Sequence[float]) -> float:
        if len(shares) < 2:
            return 0.0
        return sum(share * (1 - share) for share in shares) / (len(shares) - 1)

    return _beyond_chance(counts, by_chance)


def brennan_prediger(ratings: Ratings) -> CoderAgreement:
    """Brennan and Prediger's kappa: by chance each value would be given as often."""
    return _beyond_chance(value_counts(ratings), lambda shares: 1 / (len(shares) or 1))


def conger_kappa(ratings: Ratings) -> CoderAgreement:
    """Conger's kappa: Cohen's kappa for several coders, each with habits of their own."""
    values = _values(ratings)
    habits: list[list[float]] = []
    for coder in ratings:
        said = Counter(value for value in map(_rated, coder) if value is not None)
        if said:
            habits.append([said[value] / said.total() for value in values])
    many = len(habits)
    chance = 0.0
    if many > 1:
        for column in zip(*habits, strict=True):
            mean = sum(column) / many
            spread = sum((share - mean) ** 2 for share in column) / (many - 1)
            chance += mean**2 - spread / many
    return _beyond_chance(value_counts(ratings), lambda _: chance)


def percent_agreement(ratings: Ratings) -> float | None:
    """How often two coders of the same unit agree, averaged over units; chance is left in."""
    found = _beyond_chance(value_counts(ratings), lambda _: 0.0)
    return found.observed if found.units else None


def value_counts(ratings: Ratings) -> list[list[int]]:
    """How often each unit was given each value, with the values in order."""
    values = _values(ratings)
    counted = (Counter(unit) for unit in _units(ratings))
    return [[unit[value] for value in values] for unit in counted]


def _beyond_chance(
    counts: Sequence[Sequence[int]], by_chance: Callable[[Sequence[float]], float]
) -> CoderAgreement:
    if len({len(row) for row in counts}) > 1:
        raise ValueError("every unit has a row of counts, as long as there are values")
    if any(count < 0 for row in counts for count in row):
        raise ValueError("a count is below zero")
    rated = [row for row in counts if sum(row) > 0]
    paired = [row for row in rated if sum(row) > 1]
    agreeing = [
        sum(count * (count - 1) for count in row) / (sum(row) * (sum(row) - 1)) for row in paired
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


_Distance = Callable[[Hashable, Hashable], float]


def _distance(level: Level, counts: Mapping[Hashable, int]) -> _Distance:
    """The squared distance between two values."""
    if level is Level.NOMINAL:
        return lambda one, other: float(one != other)
    if level is Level.INTERVAL:
        return lambda one, other: float((_number(one) - _number(other)) ** 2)
    if level is Level.RATIO:
        return _ratio
    ranked = _ordered(counts)
    up_to = dict(zip(ranked, accumulate(counts[value] for value in ranked), strict=True))

    def ordinal(one: Hashable, other: Hashable) -> float:
        # From the middle of the ratings with one value to the middle of those with the other.
        middle = up_to[one] - counts[one] / 2 - up_to[other] + counts[other] / 2
        return float(middle**2)

    return ordinal


def _ratio(one: Hashable, other: Hashable) -> float:
    first, second = _number(one), _number(other)
    whole = first + second
    return ((first - second) / whole) ** 2 if whole else 0.0


def _number(value: Hashable) -> float:
    return float(value)  # type: ignore[arg-type]  # what is not a number raises here


def _within(counts: Mapping[Hashable, int], distance: _Distance) -> float:
    """The distances between all pairs of ratings, each pair in both orders."""
    values = list(counts)
    return 2 * sum(
        counts[one] * counts[other] * distance(one, other)
        for number, one in enumerate(values)
        for other in values[number + 1 :]
    )


def _units(ratings: Ratings) -> list[tuple[Hashable, ...]]:
    if len({len(coder) for coder in ratings}) > 1:
        raise ValueError("every coder has a row as long as there are units")
    return list(zip(*(map(_rated, coder) for coder in ratings), strict=True))


def _values(ratings: Ratings) -> list[Hashable]:
    said = {_rated(value) for coder in ratings for value in coder}
    return _ordered(said - {None})


def _rated(value: Hashable) -> Hashable:
    # A number that is none is the only value that is not what it is.
    return None if value != value else value


def _refuse_unfit(values: set[Hashable], level: Level) -> None:
    """Refuse values with which the distances of a level cannot be worked out."""
    try:
        if level is Level.ORDINAL:
            sorted(values)  # type: ignore[type-var]  # what has no order raises here
            return
        numbers = list(map(_number, values))
    except (TypeError, ValueError) as error:
        wanted = "values with an order" if level is Level.ORDINAL else "numbers"
        raise ValueError(f"level {level.value} needs {wanted}: {error}") from error
    if level is Level.RATIO and min(numbers, default=0.0) < 0:
        raise ValueError("level ratio needs numbers of which none is below zero")


def _ordered(values: Iterable[Hashable]) -> list[Hashable]:
    try:
        return sorted(values)  # type: ignore[type-var]  # what has no order raises here
    except TypeError:
        return sorted(values, key=str)
