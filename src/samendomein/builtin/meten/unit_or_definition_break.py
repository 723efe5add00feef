"""Values of one indicator that cannot be put in one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from samendomein import Finding, Indicator, Missing, Plan, Severity, check
from samendomein.builtin.meten.units import same_words


@check("meten/unit-or-definition-break", code="I07", severity=Severity.HIGH, about=Indicator)
def unit_or_definition_break(plan: Plan) -> Iterator[Finding]:
    """Unit or definition changes.

    Why: values that count something else cannot be compared. A change on paper then looks like a
    change in the town.

    Fix: reckon the values to one unit, or make two indicators: one until the change and one after.

    Limits: another spelling of the same words is no difference. A value without a unit or a
    definition of its own has that of the indicator.
    """
    for indicator in plan.all(Indicator):
        units = _different(_units(indicator))
        if len(units) > 1:
            yield Finding(indicator, "the unit changes: {units}", key="unit", units=units)
        definitions = _different(_definitions(indicator))
        if len(definitions) > 1:
            yield Finding(
                indicator,
                "the definition changes: {definitions}",
                key="definition",
                definitions=definitions,
            )


def _units(indicator: Indicator) -> Iterator[tuple[int, str]]:
    if not isinstance(indicator.unit, Missing) and _some_lack(
        one.unit for one in indicator.observations
    ):
        yield 0, indicator.unit
    for observation in indicator.observations:
        if not isinstance(observation.unit, Missing):
            yield observation.year, observation.unit
    for target in indicator.targets:
        if not isinstance(target.unit, Missing):
            yield 0 if isinstance(target.year, Missing) else target.year, target.unit


def _definitions(indicator: Indicator) -> Iterator[tuple[int, str]]:
    if not isinstance(indicator.definition, Missing) and _some_lack(
        one.definition for one in indicator.observations
    ):
        yield 0, indicator.definition
    for observation in indicator.observations:
        if not isinstance(observation.definition, Missing):
            yield observation.year, observation.definition


def _some_lack(stated: Iterable[str | Missing]) -> bool:
    return any(isinstance(one, Missing) for one in stated)


def _different(printed: Iterable[tuple[int, str]]) -> list[str]:
    """Each wording once, as it was first printed, with the year."""
    found: dict[str, str] = {}
    for year, words in sorted(printed):
        said = " ".join(words.split())
        if said:
            found.setdefault(same_words(words), f"‘{said}’ ({year})" if year else f"‘{said}’")
    return list(found.values())
