"""Counts by which people could be recognised."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen

from samendomein import (
    Actor,
    Consultation,
    Consults,
    Finding,
    Indicator,
    Layer,
    Missing,
    Observation,
    Plan,
    Severity,
    check,
    option,
)
from samendomein.builtin.meten.units import same_words, unit_of

_PEOPLE = (
    "aantal", "bewoners", "cliënten", "deelnemers", "gezinnen", "huishoudens", "inwoners",
    "jeugdigen", "jongeren", "kinderen", "leerlingen", "mensen", "ouderen", "personen",
    "children", "clients", "households", "number", "people", "persons", "residents",
)  # fmt: skip

_Group = tuple[int, str, str]


@frozen(kw_only=True)
class SmallCells:
    """What is small, and what counts people."""

    threshold: int = option(10, help="Counts of people below this number are small.")
    people: tuple[str, ...] = option(
        _PEOPLE, help="Words with which a unit that counts people begins."
    )
    total_areas: tuple[str, ...] = option(
        ("gemeente", "totaal", "total"), help="Names of the area that holds all others."
    )


@check("meten/small-cells", code="J01", severity=Severity.HIGH, about=(Indicator, Consultation))
def small_cells(plan: Plan, options: SmallCells) -> Iterator[Finding]:
    """Small numbers of people.

    Why: where only a few people are counted, others can tell who they are.

    Fix: write "withheld" for the number, or take areas together. Can it be reckoned from a total?
    Then withhold a second number too.

    Limits: only numbers whose unit says that they count people, and consultations of residents;
    zero is not small. The number itself is not repeated here. A withheld number can be reckoned
    when it is the only one of its year that is not known beside a total.
    """
    for indicator in plan.all(Indicator):
        yield from _in_observations(indicator, options)
    for consultation in plan.all(Consultation):
        if _of_organisations_only(plan, consultation):
            continue
        for number in (consultation.reached, consultation.invited):
            if not isinstance(number, Missing) and 0 < number < options.threshold:
                yield Finding(
                    consultation,
                    "fewer than {threshold} people are counted here: they could be recognised",
                    threshold=options.threshold,
                )
                break


def _in_observations(indicator: Indicator, options: SmallCells) -> Iterator[Finding]:
    counting = [one for one in indicator.observations if _counts_people(indicator, one, options)]
    for (year, area), ways in _small(counting, options).items():
        yield Finding(
            indicator,
            _MESSAGES["place" if area else "all", ways],
            key=f"{year}: {area}",
            year=str(year),
            area=area,
            threshold=options.threshold,
        )


def _small(counting: list[Observation], options: SmallCells) -> dict[tuple[int, str], str]:
    """By year and area: whether a small number is shown, or can be reckoned."""
    found: dict[tuple[int, str], str] = {}
    groups: dict[_Group, list[Observation]] = {}
    for one in counting:
        group = (one.year, _said(one.source), _said(one.definition))
        groups.setdefault(group, []).append(one)
        if isinstance(one.value, Decimal) and 0 < one.value < options.threshold:
            found[one.year, _said(one.area)] = "shown"
    for (year, *_), values in groups.items():
        area = _can_be_reckoned(values, options)
        if area is not None:
            found.setdefault((year, area), "reckoned")
    return found


def _can_be_reckoned(values: list[Observation], options: SmallCells) -> str | None:
    """The area of the one withheld number that follows from the total and is small."""
    totals = [one.value for one in values if _is_total(one, options)]
    parts = [one for one in values if not _is_total(one, options)]
    hidden = [one for one in parts if isinstance(one.value, Missing)]
    shown = [one.value for one in parts if isinstance(one.value, Decimal)]
    if len(totals) != 1 or not isinstance(totals[0], Decimal) or len(hidden) != 1 or not shown:
        return None
    rest = totals[0] - sum(shown, Decimal(0))
    return _said(hidden[0].area) if 0 < rest < options.threshold else None


def _is_total(one: Observation, options: SmallCells) -> bool:
    return isinstance(one.area, Missing) or same_words(one.area) in options.total_areas


def _counts_people(indicator: Indicator, one: Observation, options: SmallCells) -> bool:
    unit = unit_of(indicator, one)
    return unit is not None and unit.startswith(options.people) and " per " not in unit


def _of_organisations_only(plan: Plan, consultation: Consultation) -> bool:
    heard = plan.targets(consultation, Consults)
    return bool(heard) and all(
        isinstance(one, Actor) and one.layer is not Layer.RESIDENT for one in heard
    )


def _said(words: str | Missing) -> str:
    return "" if isinstance(words, Missing) else " ".join(words.split())


_MESSAGES = {
    ("all", "shown"): (
        "for {year} fewer than {threshold} people are counted: they could be recognised"
    ),
    ("place", "shown"): (
        "for {year} fewer than {threshold} people are counted in {area}: they could be recognised"
    ),
    ("all", "reckoned"): (
        "for {year} one number is withheld, but it follows from the total and is smaller than "
        "{threshold}"
    ),
    ("place", "reckoned"): (
        "for {year} the number of {area} is withheld, but it follows from the total and is smaller "
        "than {threshold}"
    ),
}
