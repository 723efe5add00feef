"""Shared views: how far one group agrees, and how far two groups are apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, combinations, pairwise
from math import isfinite, log2, sqrt

from attrs import frozen


@frozen(kw_only=True)
class Interval:
    """A share with what it could well be in a larger group.

    Attributes:
        part: How many.
        whole: Of how many.
        low: The lower end.
        high: The upper end.
    """

    part: int
    whole: int
    low: float
    high: float

    @property
    def share(self) -> float:
        """The share itself."""
        return self.part / self.whole


def wilson_interval(part: int, whole: int, *, z: float = 1.959963984540054) -> Interval | None:
    """The Wilson score interval of a share; ``None`` of nobody.

    Args:
        part: How many.
        whole: Of how many.
        z: How sure: 1.96 for 95 per cent.

    Raises:
        ValueError: The part is not between nothing and the whole, or z is not above zero.
    """
    if not z > 0:
        raise ValueError(f"expected how sure as a number above zero, found {z}")
    if not 0 <= part <= whole:
        raise ValueError(f"{part} is no part of {whole}")
    if not whole:
        return None
    share, square = part / whole, z * z
    middle = (share + square / (2 * whole)) / (1 + square / whole)
    around = z * sqrt(share * (1 - share) / whole + square / (4 * whole * whole))
    around /= 1 + square / whole
    # At the ends the interval is exactly 0 or 1, which rounding would miss.
    low = 0.0 if part == 0 else middle - around
    high = 1.0 if part == whole else middle + around
    return Interval(part=part, whole=whole, low=low, high=high)


def van_der_eijk_agreement(counts: Sequence[float]) -> float | None:
    """Van der Eijk's A (2001): 1 if all agree, 0 if all answers are given as often, −1 if divided.

    Args:
        counts: How many gave each answer of an ordered scale, those that nobody gave included.

    Raises:
        ValueError: The scale has fewer than three answers, or a count is below zero.
    """
    whole = _whole(counts, answers=3)
    if not whole:
        return None
    heights = sorted({0.0, *map(float, counts)})
    found = 0.0
    for low, high in pairwise(heights):
        pattern = [count >= high for count in counts]
        found += (high - low) * sum(pattern) / whole * _agreement_of(pattern)
    return found


def _agreement_of(pattern: Sequence[bool]) -> float:
    size, filled = len(pattern), sum(pattern)
    if filled == size:
        return 0.0
    if filled == 1:
        return 1.0
    together = apart = 0
    for first, middle, last in combinations(pattern, 3):
        together += (first and middle and not last) or (not first and middle and last)
        apart += first and not middle and last
    one_top = ((size - 2) * together - (size - 1) * apart) / ((size - 2) * (together + apart))
    return one_top * (1 - (filled - 1) / (size - 1))


def consensus(counts: Sequence[float], positions: Sequence[float] | None = None) -> float | None:
    """Tastle and Wierman's consensus (2007): 1 if all agree, 0 if half stand at each end.

    ``1 + sum p log2(1 - |x - mean| / width)``.

    Args:
        counts: How many gave each answer.
        positions: Where each answer stands; 1, 2, 3 and so on unless given.

    Raises:
        ValueError: There are fewer than two answers or not as many positions, or a count is below
            zero.
    """
    whole = _whole(counts, answers=2)
    where = list(range(1, len(counts) + 1)) if positions is None else list(positions)
    if len(where) != len(counts):
        raise ValueError(f"{len(where)} positions for {len(counts)} answers")
    width = max(where) - min(where)
    if not whole or not width:
        return None
    mean = sum(count * at for count, at in zip(counts, where, strict=True)) / whole
    # What is left of the width is never less than the share itself, whatever rounding does.
    return 1 + sum(
        count / whole * log2(max(count / whole, 1 - abs(at - mean) / width))
        for count, at in zip(counts, where, strict=True)
        if count
    )


def rwg(
    counts: Sequence[float],
    *,
    expected_variance: float | None = None,
    below_zero: bool = False,
) -> float | None:
    """Agreement within a group, r_wg (James, Demaree and Wolf 1984): ``max(0, 1 - s² / E)``.

    It is 0 as well if the group is divided in two, and hides that; `van_der_eijk_agreement` shows
    it, and so does r*_wg (Lindell, Brandt and Whitney 1999), which may go below zero.

    Args:
        counts: How many gave each of the answers 1, 2, 3 and so on.
        expected_variance: The variance if people just guessed: ``(A² - 1) / 12`` for A answers
            unless given.
        below_zero: Whether it may go below zero, as r*_wg does.

    Raises:
        ValueError: There are fewer than two answers, a count is below zero, or the expected
            variance is not above zero.
    """
    whole = _whole(counts, answers=2)
    if whole < 2:
        return None
    agreed = 1 - _variance(counts) / _guessed(len(counts), expected_variance)
    return agreed if below_zero else max(0.0, agreed)


def rwg_j(
    items: Sequence[Sequence[float]], *, expected_variance: float | None = None
) -> float | None:
    """r_wg(j), of several questions on one scale: ``J (1 - m) / (J (1 - m) + m)``.

    m is the mean variance of the questions over the variance if people just guessed; 0 if the
    answers vary as much as guesses or more.

    Args:
        items: For each question, how many gave each of the answers 1, 2, 3 and so on.
        expected_variance: The variance if people just guessed: ``(A² - 1) / 12`` for A answers
            unless given.

    Raises:
        ValueError: A question has fewer than two answers, a count is below zero, or the expected
            variance is not above zero.
    """
    given = [_whole(counts, answers=2) for counts in items]
    if not given or min(given) < 2:
        return None
    spread = [_variance(counts) / _guessed(len(counts), expected_variance) for counts in items]
    mean = sum(spread) / len(spread)
    agreed = len(items) * (1 - mean)
    return agreed / (agreed + mean) if agreed > 0 else 0.0


def jensen_shannon_distance(
    one: Sequence[float], other: Sequence[float], *, base: float = 2.0
) -> float | None:
    """The Jensen–Shannon distance of two distributions over the same answers.

    With base 2 it is 0 if they are the same and 1 if they share no answer. ``None`` if one of
    them is empty.

    Raises:
        ValueError: The two differ in length, a count is below zero, or the base is not above 1.
    """
    if not base > 1:
        raise ValueError(f"expected a base above 1, found {base}")
    first, second = _two_shares(one, other)
    if first is None or second is None:
        return None
    found = 0.0
    for p, q in zip(first, second, strict=True):
        middle = (p + q) / 2
        found += sum(share * log2(share / middle) / 2 for share in (p, q) if share)
    return sqrt(max(0.0, found) / log2(base))


def earth_movers_distance(one: Sequence[float], other: Sequence[float]) -> float | None:
    """How far answers on an ordered scale must be moved to make one distribution the other.

    In steps of the scale, averaged over the answers. ``None`` if one of them is empty.

    Raises:
        ValueError: The two differ in length, or a count is below zero.
    """
    first, second = _two_shares(one, other)
    if first is None or second is None:
        return None
    ahead = accumulate(p - q for p, q in zip(first, second, strict=True))
    return sum(abs(step) for step in ahead)


def _whole(counts: Sequence[float], *, answers: int) -> float:
    """How many answers were given, of a question that has so many to choose from or more."""
    if len(counts) < answers or not all(isfinite(one) and one >= 0 for one in counts):
        least = {1: "one answer", 2: "two answers", 3: "three answers"}[answers]
        raise ValueError(f"expected counts, none of them below zero, of {least} or more")
    return sum(counts)


def _two_shares(
    one: Sequence[float], other: Sequence[float]
) -> tuple[list[float] | None, list[float] | None]:
    if len(one) != len(other):
        raise ValueError(f"{len(one)} answers against {len(other)}: expected the same answers")
    return _shares(one), _shares(other)


def _shares(counts: Sequence[float]) -> list[float] | None:
    whole = _whole(counts, answers=1)
    return [count / whole for count in counts] if whole else None


def _guessed(answers: int, expected_variance: float | None) -> float:
    """The variance of answers if people just guessed."""
    expected = (answers**2 - 1) / 12 if expected_variance is None else expected_variance
    if not expected > 0:
        raise ValueError(f"expected a variance above zero, found {expected}")
    return expected


def _variance(counts: Sequence[float]) -> float:
    whole = sum(counts)
    mean = sum(count * at for at, count in enumerate(counts, start=1)) / whole
    return sum(count * (at - mean) ** 2 for at, count in enumerate(counts, start=1)) / (whole - 1)
