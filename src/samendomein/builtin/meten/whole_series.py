"""The values of an indicator that can be held against each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from attrs import frozen

from samendomein import Direction, Indicator, Missing, Observation, Target
from samendomein.builtin.meten.units import same_words, unit_of


@frozen
class WholeSeries:
    """One series of values in one unit and by one definition.

    Attributes:
        area: The area that it is about; empty for the whole.
        values: By year.
        base_year: The year of the baseline; ``None`` if none is marked.
    """

    area: str
    values: Mapping[int, float]
    base_year: int | None


def series_of(indicator: Indicator, *, until: int) -> tuple[WholeSeries, ...]:
    """The series of an indicator: that of the whole area, or else those of its parts.

    Only values in the unit and by the definition of the last one, since others measure something
    else. A year with two different values in one series has none.

    Args:
        indicator: The indicator.
        until: The last year that counts.
    """
    known = [
        one
        for one in indicator.observations
        if not isinstance(one.value, Missing) and one.year <= until
    ]
    if not known:
        return ()
    last = max(known, key=lambda one: one.year)
    same = [one for one in known if _measures_as(indicator, one) == _measures_as(indicator, last)]
    by_area: defaultdict[str, list[Observation]] = defaultdict(list)
    for one in same:
        by_area["" if isinstance(one.area, Missing) else one.area].append(one)
    areas = [""] if "" in by_area else sorted(by_area)
    return tuple(_series(area, by_area[area]) for area in areas)


def target_ahead(indicator: Indicator) -> Target | None:
    """The target that is a number, the one for the last year if there are several."""
    numbers = [one for one in indicator.targets if not isinstance(one.value, Missing)]
    return max(
        numbers, key=lambda one: 0 if isinstance(one.year, Missing) else one.year, default=None
    )


def more_is_better(indicator: Indicator, target: Target | None, start: float | None) -> bool | None:
    """Whether more is better; ``None`` if nobody said so and no target shows it."""
    for said in (None if target is None else target.direction, indicator.direction):
        if isinstance(said, Direction):
            return None if said is Direction.SAME else said is Direction.UP
    if target is None or isinstance(target.value, Missing) or start is None:
        return None
    aim = float(target.value)
    return None if aim == start else aim > start


def _measures_as(indicator: Indicator, one: Observation) -> tuple[str | None, str]:
    definition = indicator.definition if isinstance(one.definition, Missing) else one.definition
    words = "" if isinstance(definition, Missing) else same_words(definition)
    return unit_of(indicator, one), words


def _series(area: str, observations: list[Observation]) -> WholeSeries:
    said: defaultdict[int, set[float]] = defaultdict(set)
    for one in observations:
        said[one.year].add(float(str(one.value)))
    bases = [one.year for one in observations if one.baseline]
    return WholeSeries(
        area=area,
        values={year: min(found) for year, found in sorted(said.items()) if len(found) == 1},
        base_year=max(bases, default=None),
    )
