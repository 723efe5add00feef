"""How far targets were reached."""

from __future__ import annotations

from collections import Counter
from typing import Any

from samendomein import (
    Chart,
    Indicator,
    Measurement,
    Missing,
    Plan,
    Series,
    Share,
    Target,
    Text,
    metric,
    reading_order,
)
from samendomein.builtin.meten.units import unit_of

_CLASS = {
    "reached": Text("reached"),
    "nearly reached": Text("nearly reached"),
    "not reached": Text("not reached"),
    "not checkable": Text("not checkable"),
}

_NOT_DUE = Text("not due yet")


@metric("meten/attainment")
def attainment(plan: Plan) -> Measurement:
    """How far targets were reached.

    Why: the council wants to know what became of what was promised in numbers, and which targets
    nobody can check.

    Formula: (now − start) / (target − start). Reached from 100 per cent, nearly reached from 80,
    not reached below that; not checkable without one of the three. What is not reached while its
    year is still to come is not due yet, and no failure.

    Limits: start is the baseline, and the first value if none is marked; now is the last value up
    to the year of the target and the day one looks. Only targets that are a number, for the whole
    area, in the unit of the values.

    Source: the rule by which the Rekenkamer Rotterdam judges the targets of the college.
    """
    judged = [
        (indicator, *_judged(indicator, target, plan.as_of.year))
        for indicator in reading_order(plan.all(Indicator))
        for target in indicator.targets
        if not isinstance(target.value, Missing)
    ]
    if not judged:
        return Measurement.nothing(Text("no indicator of this plan has a target that is a number"))
    counted = Counter(row[-1].template for row in judged)
    reached, nearly, not_reached, silent, not_due = (
        counted[one.template] for one in (*_CLASS.values(), _NOT_DUE)
    )
    return Measurement(
        columns=(
            Text("indicator"),
            Text("target year"),
            Text("start"),
            Text("now"),
            Text("target"),
            Text("part of the way, in per cent"),
            Text("judged"),
        ),
        rows=judged,
        sentence=Text(
            "Targets: {count}. Reached: {reached}, nearly reached: {nearly}, not reached: "
            "{not_reached}, not due yet: {not_due}, not checkable: {silent}.",
            count=len(judged),
            reached=reached,
            nearly=nearly,
            not_reached=not_reached,
            not_due=not_due,
            silent=Share(silent, len(judged)),
        ),
        chart=Chart(
            title=Text("Targets by how far they were reached"),
            labels=(*_CLASS.values(), _NOT_DUE),
            series=(
                Series(
                    name=Text("targets"), values=(reached, nearly, not_reached, silent, not_due)
                ),
            ),
        ),
    )


def _judged(indicator: Indicator, target: Target, today: int) -> tuple[Any, ...]:
    from samendomein.builtin.meten.whole_series import series_of
    from samendomein.methods import AttainmentClass, attainment

    year = None if isinstance(target.year, Missing) else target.year
    series = series_of(indicator, until=min(today, year or today))
    start = now = None
    comparable = [
        one
        for one in indicator.observations
        if unit_of(indicator, one) == unit_of(indicator, target)
    ]
    if comparable and len(series) == 1 and not series[0].area and len(series[0].values) > 1:
        values = series[0].values
        first = series[0].base_year if series[0].base_year in values else min(values)
        if first is not None and first < max(values):
            start, now = values[first], values[max(values)]
    found = attainment(start, now, float(str(target.value)))
    late = found.judged in (AttainmentClass.NEARLY, AttainmentClass.NOT_REACHED)
    is_due = year is None or year <= today
    return (
        Missing.UNKNOWN if year is None else str(year),
        Missing.UNKNOWN if start is None else start,
        Missing.UNKNOWN if now is None else now,
        target.value,
        Missing.NOT_APPLICABLE if found.share is None else round(100 * found.share, 1),
        _CLASS[found.judged.value] if is_due or not late else _NOT_DUE,
    )
