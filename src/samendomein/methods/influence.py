"""Cross-impact: which items help or hinder which, directly and by way of others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import isfinite
from statistics import median
from typing import SupportsFloat

from attrs import frozen

Matrix = Sequence[Sequence[float | None]]
"""Rows influence columns; ``None``, or a number that is none (NaN), is a pair nobody scored."""

SECOND_ORDER = 0.5
"""What a step of two counts for, against a step of one, in the published method."""


@frozen(kw_only=True)
class Influence:
    """What one item does to the others, and what they do to it.

    Attributes:
        active: The sum of its row (Vester's active sum): how much it helps the others.
        passive: The sum of its column (passive sum): how much the others help it.
        second_order: What it does by way of one other item, times the factor.
        total: `active` and `second_order` together.
        scored_out: How many of the pairs in its row were scored.
        scored_in: How many of the pairs in its column were scored.
        of: How many pairs there are in its row, and as many in its column.
    """

    active: float
    passive: float
    second_order: float
    total: float
    scored_out: int
    scored_in: int
    of: int

    @property
    def product(self) -> float:
        """Vester's product: large for an item that does much and undergoes much."""
        return self.active * self.passive

    @property
    def quotient(self) -> float | None:
        """Vester's quotient, active over passive; ``None`` if nothing influences it."""
        return self.active / self.passive if self.passive else None


@frozen(kw_only=True)
class CrossImpact:
    """A scored cross-impact matrix.

    Attributes:
        items: The influence of each item, in the order of the matrix.
        scored: How many ordered pairs were scored.
        pairs: How many ordered pairs there are; an item is no pair with itself.
    """

    items: tuple[Influence, ...]
    scored: int
    pairs: int

    @property
    def share_scored(self) -> float | None:
        """Which part of the pairs was scored; ``None`` if there is no pair."""
        return self.scored / self.pairs if self.pairs else None

    @property
    def ranking(self) -> tuple[int, ...]:
        """The places of the items, the largest total first; equal ones in their order."""
        return tuple(sorted(range(len(self.items)), key=lambda one: -self.items[one].total))


def cross_impact(matrix: Matrix, *, second_order: float = SECOND_ORDER) -> CrossImpact:
    """Active and passive sums, and the influence by way of one other item.

    With A the matrix: ``active = A 1``, ``passive = A' 1``, ``second = factor * A active`` and
    ``total = active + second`` (Weitz, Carlsen, Nilsson and Skånberg 2018). A walk of two steps
    that comes back to its start counts, as in the published results; signs multiply, so that
    hindering what hinders helps. With a factor of 1 it is two-step expected influence.

    A pair that nobody scored adds nothing to a sum, which is why the result tells how
    many were scored: with few of them the sums say little.

    Args:
        matrix: As many rows as columns; the diagonal is left out, whatever stands there.
        second_order: The factor; 0 leaves only direct influence.

    Raises:
        ValueError: The matrix is not square, or a value is not a finite number.
    """
    size = len(matrix)
    for number, row in enumerate(matrix):
        if len(row) != size:
            raise ValueError(f"row {number} has {len(row)} values; the matrix has {size} rows")
        if not all(_is_open(value) or _is_finite(value) for value in row):
            raise ValueError(f"row {number} has a value that is not a finite number")
    scores = [
        [
            (column, value)
            for column, value in enumerate(row)
            if value is not None and not _is_open(value) and column != at
        ]
        for at, row in enumerate(matrix)
    ]
    return influences(scores, second_order=second_order)


def influences(
    scores: Sequence[Sequence[tuple[int, float]]], *, second_order: float = SECOND_ORDER
) -> CrossImpact:
    """The same as `cross_impact`, of rows that hold the scored pairs only.

    Args:
        scores: For each item, the places of the others that it was scored on, with the score.
        second_order: The factor for influence by way of one other item.
    """
    size = len(scores)
    active = [float(sum(value for _, value in row)) for row in scores]
    passive, scored_in = [0.0] * size, [0] * size
    for row in scores:
        for column, value in row:
            passive[column] += value
            scored_in[column] += 1
    second = [second_order * sum(value * active[column] for column, value in row) for row in scores]
    items = tuple(
        Influence(
            active=active[at],
            passive=passive[at],
            second_order=second[at],
            total=active[at] + second[at],
            scored_out=len(scores[at]),
            scored_in=scored_in[at],
            of=size - 1,
        )
        for at in range(size)
    )
    return CrossImpact(items=items, scored=sum(map(len, scores)), pairs=size * (size - 1))


def _is_open(value: object) -> bool:
    # A number that is none is the only value that is not what it is.
    return value is None or value != value


def _is_finite(value: object) -> bool:
    return isinstance(value, SupportsFloat) and isfinite(value)


@frozen(kw_only=True)
class PairScores:
    """What several assessors said of one pair; never only their mean.

    Attributes:
        scores: The scores, lowest first.
    """

    scores: tuple[int, ...]

    @property
    def median(self) -> float:
        """The middle score; halfway the two in the middle if there is an even number."""
        return float(median(self.scores))

    @property
    def low(self) -> int:
        """The lowest score."""
        return self.scores[0]

    @property
    def high(self) -> int:
        """The highest score."""
        return self.scores[-1]

    @property
    def disagree_on_sign(self) -> bool:
        """Whether somebody says that it helps and somebody else that it hinders."""
        return self.low < 0 < self.high


def pair_scores(scores: Iterable[int]) -> PairScores:
    """What several assessors said of one pair.

    Args:
        scores: From −3 to +3, one of each assessor.

    Raises:
        ValueError: There is no score.
    """
    ordered = tuple(sorted(scores))
    if not ordered:
        raise ValueError("nobody scored the pair")
    return PairScores(scores=ordered)
