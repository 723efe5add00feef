"""Targets that ask for nothing, or for less than there was."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen

from samendomein import (
    Direction,
    Finding,
    Indicator,
    Missing,
    Observation,
    Plan,
    Severity,
    Target,
    check,
)
from samendomein.builtin.meten.units import unit_of


@check("meten/target-met-or-backwards", code="I06", severity=Severity.HIGH, about=Indicator)
def target_met_or_backwards(plan: Plan) -> Iterator[Finding]:
    """Target already met, or the wrong way.

    Why: a target that was passed before it began, or that is worse than the beginning, steers
    nobody.

    Fix: choose another target, or mend the value, the year or the direction that is wrong.

    Limits: only targets that are a number, against values in the same unit for the whole area.
    Which way is better must be stated, or follow from the baseline; a target of which the year has
    passed may well have been met. A value that is just the target is not beyond it.
    """
    for indicator in plan.all(Indicator):
        told: set[str] = set()
        for target in indicator.targets:
            key = "" if isinstance(target.year, Missing) else str(target.year)
            if key in told:
                continue
            finding = _judged(indicator, target, key)
            if finding is not None:
                told.add(key)
                yield finding


@frozen
class _Aim:
    """A target as a number, with the values it can be held against."""

    value: Decimal
    up: bool
    baseline: Observation | None
    latest: Observation | None

    def is_beyond(self, one: Observation | None) -> Decimal | None:
        """The value of an observation that is better than the target."""
        if one is None or isinstance(one.value, Missing):
            return None
        better = one.value > self.value if self.up else one.value < self.value
        return one.value if better else None


def _judged(indicator: Indicator, target: Target, key: str) -> Finding | None:
    aim = _aim(indicator, target)
    if aim is None:
        return None
    began = aim.is_beyond(aim.baseline)
    if began is not None and aim.baseline is not None:
        return Finding(
            indicator,
            "the target {target} is worse than the baseline {value} of {year}",
            key=key,
            target=aim.value,
            value=began,
            year=str(aim.baseline.year),
        )
    now = aim.is_beyond(aim.latest)
    if now is None or aim.latest is None:
        return None
    if not isinstance(target.year, Missing) and target.year <= aim.latest.year:
        return None
    return Finding(
        indicator,
        "the target {target} was already passed in {year}, with {value}",
        key=key,
        target=aim.value,
        value=now,
        year=str(aim.latest.year),
    )


def _aim(indicator: Indicator, target: Target) -> _Aim | None:
    if isinstance(target.value, Missing):
        return None
    values = _for_the_whole_area(indicator, target)
    baseline = _only([one for one in values if one.baseline])
    newest = max((one.year for one in values), default=0)
    latest = _only([one for one in values if one.year == newest])
    up = _up(indicator, target, target.value, baseline)
    return None if up is None else _Aim(target.value, up, baseline, latest)


def _for_the_whole_area(indicator: Indicator, target: Target) -> list[Observation]:
    unit = unit_of(indicator, target)
    known = [
        one
        for one in indicator.observations
        if not isinstance(one.value, Missing) and unit_of(indicator, one) == unit
    ]
    areas = {one.area for one in known}
    if len(areas) > 1:
        known = [one for one in known if isinstance(one.area, Missing)]
    return known


def _only(values: list[Observation]) -> Observation | None:
    """The one observation; none if there are several with different values."""
    return values[0] if values and len({one.value for one in values}) == 1 else None


def _up(
    indicator: Indicator, target: Target, value: Decimal, baseline: Observation | None
) -> bool | None:
    """Whether more is better; ``None`` if that cannot be known."""
    for stated in (target.direction, indicator.direction):
        if isinstance(stated, Direction):
            return None if stated is Direction.SAME else stated is Direction.UP
    if baseline is None or isinstance(baseline.value, Missing) or baseline.value == value:
        return None
    return value > baseline.value
