"""Two values for what can only have one."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from samendomein import Finding, Indicator, Missing, Observation, Plan, Severity, check
from samendomein.builtin.meten.units import same_words, unit_of

_Counted = tuple[int, str, str, str, str]


@check("meten/two-values", code="I08", severity=Severity.HIGH, about=Indicator)
def two_values(plan: Plan) -> Iterator[Finding]:
    """Two values for the same.

    Why: at most one of them is right, and whoever reads the plan does not know which.

    Fix: look in the source which value is right, and mend the other. If both are, say what the
    difference is: another area, definition or source.

    Limits: only values of one year, area, source, unit and definition. Values that differ by
    rounding are the same. Indicators with the same number in the national list (BBV) are compared
    with each other.
    """
    for indicators in _same_indicators(plan):
        if _has_each_year_once(indicators):
            continue
        found: dict[_Counted, list[tuple[Indicator, Decimal]]] = {}
        for indicator in indicators:
            for one in indicator.observations:
                if not isinstance(one.value, Missing):
                    found.setdefault(_counted(indicator, one), []).append((indicator, one.value))
        for counted in sorted(found):
            values = _different([value for _, value in found[counted]])
            if len(values) > 1:
                yield _told(counted, [one for one, _ in found[counted]], values)


def _same_indicators(plan: Plan) -> list[list[Indicator]]:
    groups: dict[tuple[str, str], list[Indicator]] = {}
    for indicator in plan.all(Indicator):
        national = not isinstance(indicator.bbv, Missing)
        name = ("bbv", str(indicator.bbv).strip()) if national else ("id", indicator.id)
        groups.setdefault(name, []).append(indicator)
    return list(groups.values())


def _has_each_year_once(indicators: list[Indicator]) -> bool:
    years = [one.year for indicator in indicators for one in indicator.observations]
    return len(set(years)) == len(years)


def _counted(indicator: Indicator, one: Observation) -> _Counted:
    definition = indicator.definition if isinstance(one.definition, Missing) else one.definition
    return (
        one.year,
        _stated(one.area),
        _stated(one.source),
        unit_of(indicator, one) or "",
        _stated(definition),
    )


def _stated(words: str | Missing) -> str:
    return "" if isinstance(words, Missing) else same_words(words)


def _different(values: list[Decimal]) -> list[Decimal]:
    """The values that are more than a rounding of one another, the roundest first."""
    kept: list[Decimal] = []
    for value in sorted(set(values), key=lambda one: (_decimals(one), one)):
        if not any(round(value, _decimals(rounder)) == rounder for rounder in kept):
            kept.append(value)
    return kept


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _told(counted: _Counted, indicators: list[Indicator], values: list[Decimal]) -> Finding:
    year, area, *_ = counted
    first, *others = {one.id: one for one in indicators}.values()
    key = " · ".join(str(one) for one in counted)
    if area:
        return Finding(
            first,
            "for {year} in {area} there is more than one value: {values}",
            also=others,
            key=key,
            year=str(year),
            area=area,
            values=sorted(values),
        )
    return Finding(
        first,
        "for {year} there is more than one value: {values}",
        also=others,
        key=key,
        year=str(year),
        values=sorted(values),
    )
