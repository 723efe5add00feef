"""Budgets without an indicator that the state asks for."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import (
    BelongsTo,
    Finding,
    Indicator,
    Missing,
    Nota,
    NotaKind,
    Period,
    Plan,
    check,
    option,
)
from samendomein.builtin.meten.lists import Line, list_of


@frozen(kw_only=True)
class MandatoryIndicatorMissing:
    """Which indicators a budget must have."""

    taakvelden: tuple[str, ...] = option(
        ("4", "5", "6"), help="The first number of the taakvelden of which indicators are asked."
    )
    also: tuple[str, ...] = option((), help="Numbers of other indicators that a budget must have.")
    without: tuple[str, ...] = option((), help="Numbers of indicators that are not asked.")


@check("meten/mandatory-indicator-missing", code="I09", about=Nota, absence=True)
def mandatory_indicator_missing(
    plan: Plan, options: MandatoryIndicatorMissing
) -> Iterator[Finding]:
    """Mandatory BBV indicator missing.

    Why: every budget must show these, so that the council can compare with other municipalities.

    Fix: add the indicator with its number, or give the number to an indicator that is there.

    Limits: only plans of the kind "budget", with the list of their first year or the newest one
    before it. Numbers are compared and never names: those change. We know the lists of 2018, 2020
    and 2026 for education, sport, the social domain and health; the options add to them.
    """
    for nota in plan.all(Nota):
        year = _year(nota)
        if nota.kind is not NotaKind.BUDGET or year is None:
            continue
        asked = _asked(year, options)
        present = {
            one.bbv.strip() for one in _indicators(plan, nota) if not isinstance(one.bbv, Missing)
        }
        missing = [number for number in asked if number not in present]
        if asked and len(missing) == len(asked):
            yield Finding(
                nota,
                "none of the {count} indicators that the list of {year} asks is there",
                key="all",
                count=len(asked),
                year=str(year),
            )
            continue
        for number in missing:
            yield Finding(
                nota,
                "the list of {year} asks indicator {number} ({name}), and it is not there",
                key=number,
                year=str(year),
                number=number,
                name=asked[number],
            )


def _year(nota: Nota) -> int | None:
    years = nota.period.years() if isinstance(nota.period, Period) else None
    return years[0] if years else None


def _asked(year: int, options: MandatoryIndicatorMissing) -> dict[str, str]:
    """By number, the names of the indicators that a budget of the year must have."""
    lines: list[Line] = [
        one for one in list_of("bbv", year) if one["taakveld"] in options.taakvelden
    ]
    asked = {one["number"]: one["name"] for one in lines}
    asked.update((number, "BBV") for number in options.also if number not in asked)
    return {number: asked[number] for number in asked if number not in options.without}


def _indicators(plan: Plan, nota: Nota) -> list[Indicator]:
    if len(plan.all(Nota)) == 1:
        return list(plan.all(Indicator))
    return [one for one in plan.sources(nota, BelongsTo) if isinstance(one, Indicator)]
