"""Agreement between coders: whether several people put the same things under the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from enum import StrEnum
from itertools import accumulate

from attrs import frozen

from samendomein.methods.ratings import Ratings, coders_of, ordered, units_of


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
        ratings: A row for each coder, as long as there are units; also by the name of the coder.
        level: What may be done with the values; numbers for all but ``nominal``, and for
            ``ordinal`` anything that can be put in order.

    Raises:
        ValueError: The rows differ in length, or a value does not fit the level.
    """
    judged = Level(level)
    units = [[one for one in unit if one is not None] for unit in units_of(coders_of(ratings))]
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


_Distance = Callable[[Hashable, Hashable], float]


def _distance(level: Level, counts: Mapping[Hashable, int]) -> _Distance:
    """The squared distance between two values."""
    if level is Level.NOMINAL:
        return lambda one, other: float(one != other)
    if level is Level.INTERVAL:
        return lambda one, other: float((_number(one) - _number(other)) ** 2)
    if level is Level.RATIO:
        return _ratio
    ranked = ordered(counts)
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
