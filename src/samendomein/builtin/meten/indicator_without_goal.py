"""Indicators that say something, but about nothing in the plan."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import (
    Finding,
    Indicator,
    IndicatorKind,
    Measures,
    Missing,
    Plan,
    check,
    option,
)


@frozen(kw_only=True)
class IndicatorWithoutGoal:
    """Which indicators need a goal."""

    national: bool = option(
        False, help="Whether an indicator of the national list (BBV) needs a goal as well."
    )


@check("meten/indicator-without-goal", code="I02", about=Indicator, absence=True)
def indicator_without_goal(plan: Plan, options: IndicatorWithoutGoal) -> Iterator[Finding]:
    """Indicator without goal.

    Why: it costs work to count, and nobody knows what it should tell.

    Fix: link the goal, theme or action that it says something about, or stop counting it.

    Limits: an indicator that the state asks for (BBV) needs no goal, unless you ask for that.
    """
    for indicator in plan.all(Indicator):
        if plan.targets(indicator, Measures) or (not options.national and _is_national(indicator)):
            continue
        said = indicator.absence(Measures)
        if said is Missing.NOT_STATED:
            yield Finding(indicator, "the paper does not say which goal this measures")
        elif said not in (Missing.NOT_APPLICABLE, Missing.WITHHELD):
            yield Finding(indicator, "this measures no goal, theme or action")


def _is_national(indicator: Indicator) -> bool:
    return indicator.kind is IndicatorKind.BBV or not isinstance(indicator.bbv, Missing)
