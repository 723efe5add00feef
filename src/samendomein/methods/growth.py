"""Progress of an indicator: its yearly growth, held against a target or against thresholds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from math import isfinite

from attrs import frozen

ALMOST_ZERO = 0.001
"""What a base or target of zero is read as, since nothing grows from zero."""

WITHOUT_TARGET = (0.0, 0.005, 0.015)
"""From which growth a year progress is limited, moderate and substantial."""

WITH_TARGET = (0.0, 0.60, 0.95)
"""The same as a share of the growth that the target asks for."""

_LIMIT_POWER = 4.44
_MARKS = (-5.0, -2.5, 0.0, 2.5, 5.0)
_GROWTH_KNOTS = (-0.02, 0.0, 0.005, 0.015, 0.02)
_RATIO_KNOTS = (-0.60, 0.0, 0.60, 0.95, 1.30)


class ProgressStatus(StrEnum):
    """How an indicator moves."""

    REACHED = "target reached"
    SUBSTANTIAL = "substantial progress"
    MODERATE = "moderate progress"
    LIMITED = "limited progress"
    DETERIORATION = "deterioration"
    NOT_JUDGED = "not to be judged"


class WhyNot(StrEnum):
    """Why progress is not to be judged."""

    NO_DIRECTION = "it is not known which way is better"
    NO_BASE = "there is no value to count from"
    ONE_YEAR = "there is only one year to go by"
    SIGNS_DIFFER = "the values lie on both sides of zero"
    NO_TARGET_YEAR = "the target has no year"
    TARGET_NOT_AHEAD = "the target year does not lie after the first year"


@frozen(kw_only=True)
class Progress:
    """How an indicator moves.

    Attributes:
        status: The status.
        value: Growth a year in the desired direction or, with a target, that growth as a share
            of the growth that the target asks for; ``None`` if it was not needed or not to be
            judged.
        base_year: The year that is counted from; ``None`` if there is none.
        year: The last year; ``None`` if there is none.
        why: Why it is not to be judged; ``None`` if it was.
        score: The place of `value` on a scale from −5 to +5, on which several series are averaged;
            ``None`` if it is not to be judged. It is no mark: it exists to be averaged.
    """

    status: ProgressStatus
    value: float | None = None
    base_year: int | None = None
    year: int | None = None
    why: WhyNot | None = None
    score: float | None = None


def progress(
    series: Mapping[int, float | None],
    *,
    up: bool | None,
    base_year: int | None = None,
    target: float | None = None,
    target_year: int | None = None,
    limit: float | None = None,
) -> Progress:
    """The progress status of one series (Eurostat's method, as Statistics Canada adapted it).

    Growth a year is ``g = (y_t / y_0) ** (1 / (t - t_0)) - 1``, turned in the desired direction.
    With a target it is divided by the growth that the target asks for: at least 0.95 is
    substantial, 0.60 moderate, 0 limited. Without one, 1.5 per cent a year is substantial, 0.5
    moderate and 0 limited; a natural limit L lowers the first two, by a factor
    ``1 - (y_0 / L) ** 4.44``, since near the limit little growth is left. A target that is met is
    reached, whatever the growth; one year is enough to see that, and not for anything else.

    Args:
        series: The values by year; ``None`` is a year without one.
        up: Whether more is better; ``None`` if that is not known.
        base_year: The year to count from; the first year with a value from then on counts, and
            the first year of the series if none is given.
        target: The value aimed at.
        target_year: By which year.
        limit: The value that cannot be passed, such as 100 per cent.
    """
    values = {
        year: float(value)
        for year, value in sorted(series.items())
        if value is not None and isfinite(value)
    }
    begun = [year for year in values if base_year is None or year >= base_year]
    if up is None:
        return _not_judged(WhyNot.NO_DIRECTION, values)
    if not begun:
        return _not_judged(WhyNot.NO_BASE, values)
    first, last = begun[0], begun[-1]
    base, now = values[first], values[last]
    judged = _Judged(first, last)
    if target is not None and (now >= target if up else now <= target):
        return judged.reached()
    if first == last:
        return _not_judged(WhyNot.ONE_YEAR, values)
    if base == 0 == now:
        now = ALMOST_ZERO  # What stays at zero does not shrink.
    base = base or ALMOST_ZERO
    if base < 0 < now or now < 0 < base:
        return _not_judged(WhyNot.SIGNS_DIFFER, values)
    # The growth of a negative number is that of its size, which is better in the other direction.
    sign = (1 if up else -1) * (-1 if base < 0 else 1)
    grown = sign * _growth(base, now, last - first)
    if target is None:
        return judged.by_growth(grown, 1.0 if limit is None else limit_factor(base, limit))
    if target_year is None:
        return _not_judged(WhyNot.NO_TARGET_YEAR, values)
    if target_year <= first:
        return _not_judged(WhyNot.TARGET_NOT_AHEAD, values)
    target = target or ALMOST_ZERO * (-1 if base < 0 else 1)
    if base * target < 0:
        return _not_judged(WhyNot.SIGNS_DIFFER, values)
    asked = abs(_growth(base, target, target_year - first))
    if asked == 0:
        # It was on target at first and is not now.
        return judged.by_ratio(float("-inf"))
    return judged.by_ratio(grown / asked)


def limit_factor(base: float, limit: float) -> float:
    """By what the thresholds for growth are multiplied, near a limit that cannot be passed.

    ``1 - (y_0 / L) ** 4.44`` below the limit L, ``1 - ((2L - y_0) / L) ** 4.44`` between it and
    twice it, and 1 from there on.
    """
    if limit <= 0 or base < 0 or base >= 2 * limit:
        return 1.0
    near = base if base <= limit else 2 * limit - base
    return float(1 - (near / limit) ** _LIMIT_POWER)


def combined_progress(series: Iterable[Progress]) -> Progress:
    """The status of an indicator with several series: the mean of their places from −5 to +5.

    At least 2.5 is substantial, 0 moderate, −2.5 limited. The target is reached only if every
    series reached its own. Series that are not to be judged are left out, and if there are only
    such, so is the whole.
    """
    every = list(series)
    judged = [one for one in every if one.score is not None]
    if not judged:
        why = every[0].why if every else WhyNot.NO_BASE
        return Progress(status=ProgressStatus.NOT_JUDGED, why=why)
    mean = sum(one.score or 0.0 for one in judged) / len(judged)
    reached = all(one.status is ProgressStatus.REACHED for one in every)
    return Progress(
        status=ProgressStatus.REACHED if reached else _status(mean, (-2.5, 0.0, 2.5)),
        base_year=min((one.base_year for one in judged if one.base_year is not None), default=None),
        year=max((one.year for one in judged if one.year is not None), default=None),
        score=mean,
    )


class _Judged:
    """Puts a result into words, with the years that it is about."""

    def __init__(self, first: int, last: int) -> None:
        self._first, self._last = first, last

    def reached(self) -> Progress:
        return Progress(
            status=ProgressStatus.REACHED, base_year=self._first, year=self._last, score=5.0
        )

    def by_growth(self, value: float, factor: float) -> Progress:
        low, middle, high = WITHOUT_TARGET
        knots = [knot * factor if knot > 0 else knot for knot in _GROWTH_KNOTS]
        return self._of(value, (low, middle * factor, high * factor), knots)

    def by_ratio(self, value: float) -> Progress:
        return self._of(value, WITH_TARGET, _RATIO_KNOTS)

    def _of(
        self, value: float, thresholds: tuple[float, float, float], knots: Sequence[float]
    ) -> Progress:
        return Progress(
            status=_status(value, thresholds),
            value=value,
            base_year=self._first,
            year=self._last,
            score=_between(value, knots),
        )


def _status(value: float, thresholds: tuple[float, float, float]) -> ProgressStatus:
    limited, moderate, substantial = thresholds
    if value >= substantial:
        return ProgressStatus.SUBSTANTIAL
    if value >= moderate:
        return ProgressStatus.MODERATE
    return ProgressStatus.LIMITED if value >= limited else ProgressStatus.DETERIORATION


def _growth(base: float, now: float, years: int) -> float:
    return float((now / base) ** (1 / years)) - 1


def _between(value: float, knots: Sequence[float]) -> float:
    """The place from −5 to +5, on straight lines between the knots."""
    if value <= knots[0]:
        return _MARKS[0]
    if value >= knots[-1]:
        return _MARKS[-1]
    at = max(number for number, knot in enumerate(knots) if knot <= value)
    left, right = knots[at], knots[at + 1]
    return _MARKS[at] + (_MARKS[at + 1] - _MARKS[at]) * (value - left) / (right - left)


def _not_judged(why: WhyNot, values: Mapping[int, float]) -> Progress:
    years = list(values)
    return Progress(
        status=ProgressStatus.NOT_JUDGED,
        why=why,
        base_year=years[0] if years else None,
        year=years[-1] if years else None,
    )
