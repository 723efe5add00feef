"""Indicators of which the newest value is old."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import (
    Finding,
    Indicator,
    Missing,
    Period,
    Plan,
    Replaces,
    Severity,
    check,
    option,
)


@frozen(kw_only=True)
class StaleValue:
    """When a value is old."""

    years: int = option(2, help="How many years old the newest value may be.")


@check("meten/stale-value", code="I10", severity=Severity.LOW, about=Indicator)
def stale_value(plan: Plan, options: StaleValue) -> Iterator[Finding]:
    """Old value.

    Why: the council would steer by how it was years ago.

    Fix: add the newest value. Is it no longer counted? Let the indicator end, or replace it.

    Limits: an indicator without any value is not judged here, and neither is one that ended or
    was replaced.
    """
    for indicator in plan.all(Indicator):
        if _has_ended(plan, indicator) or plan.sources(indicator, Replaces):
            continue
        years = [one.year for one in indicator.observations if _is_there(one.value)]
        if years and max(years) < plan.as_of.year - options.years:
            yield Finding(
                indicator,
                "the newest value is of {year}: on {as_of} that is {age} years ago",
                year=str(max(years)),
                as_of=plan.as_of,
                age=plan.as_of.year - max(years),
            )


def _is_there(value: object) -> bool:
    return not isinstance(value, Missing) or value is Missing.WITHHELD


def _has_ended(plan: Plan, indicator: Indicator) -> bool:
    period = indicator.period
    return isinstance(period, Period) and period.surely_ended_before(plan.as_of)
