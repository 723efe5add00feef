"""Indicators of which nobody knows what they should become."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import Finding, Indicator, IndicatorKind, Plan, check, option
from samendomein.builtin.meten.aims import (
    has_a_year,
    is_without_target_by_choice,
    says_something,
)


@frozen(kw_only=True)
class NoTarget:
    """Which indicators need a target."""

    exempt: tuple[IndicatorKind, ...] = option(
        (IndicatorKind.FIGURE,), help="Kinds of indicator that need no target."
    )


@check("meten/no-target", code="I04", about=Indicator, absence=True)
def no_target(plan: Plan, options: NoTarget) -> Iterator[Finding]:
    """No target, or no year.

    Why: without a target nobody can say whether a value is good or bad, and without a year nobody
    can say when it must be so.

    Fix: write down what is aimed at and by which year. Is there no target on purpose? Write
    "not applicable" as its value.

    Limits: a direction ("fewer") and a target in words count as a target.
    """
    for indicator in plan.all(Indicator):
        if indicator.kind in options.exempt or is_without_target_by_choice(indicator):
            continue
        aims = [one for one in indicator.targets if says_something(one)]
        if not aims:
            yield Finding(indicator, "this has no target")
        elif not any(map(has_a_year, aims)):
            yield Finding(indicator, "the target has no year")
