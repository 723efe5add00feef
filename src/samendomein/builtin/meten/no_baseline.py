"""Indicators of which nobody knows where they began."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen

from samendomein import Finding, Indicator, IndicatorKind, Missing, Plan, check, option
from samendomein.builtin.meten.aims import is_without_target_by_choice


@frozen(kw_only=True)
class NoBaseline:
    """Which indicators need a baseline."""

    exempt: tuple[IndicatorKind, ...] = option(
        (IndicatorKind.FIGURE,), help="Kinds of indicator that need no baseline."
    )


@check("meten/no-baseline", code="I03", about=Indicator, absence=True)
def no_baseline(plan: Plan, options: NoBaseline) -> Iterator[Finding]:
    """No baseline.

    Why: without a first value nobody can tell whether anything changed.

    Fix: add the value from which progress is counted, with its year, and mark it as the baseline.

    Limits: an indicator that has no target by choice needs no baseline. A baseline that may not
    be shown is still a baseline.
    """
    for indicator in plan.all(Indicator):
        if indicator.kind in options.exempt or is_without_target_by_choice(indicator):
            continue
        baselines = [one for one in indicator.observations if one.baseline]
        without = [one for one in baselines if _has_no_value(one.value)]
        if not baselines:
            yield Finding(indicator, "this has no baseline")
        elif len(without) == len(baselines):
            yield Finding(
                indicator,
                "the baseline of {year} has no value",
                year=str(min(one.year for one in without)),
            )


def _has_no_value(value: Decimal | Missing) -> bool:
    return value in (Missing.UNKNOWN, Missing.NOT_STATED)
