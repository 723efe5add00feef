"""Goals of which only the work is counted."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import Finding, Goal, Indicator, IndicatorKind, Measures, Plan, check, option


@frozen(kw_only=True)
class OutputOnly:
    """Which indicators tell about work."""

    work: tuple[IndicatorKind, ...] = option(
        (IndicatorKind.OUTPUT, IndicatorKind.PERFORMANCE),
        help="Kinds of indicator that tell about what was done, and not what changed.",
    )


@check("rekenkamernormen/output-only", about=(Goal, Indicator))
def output_only(plan: Plan, options: OutputOnly) -> Iterator[Finding]:
    """Only work is measured.

    Why: a goal says what must change for residents. If only is counted how many talks were held
    or passes given out, the goal can be missed while every figure is green.

    Fix: add an indicator that tells about the effect, beside those about the work.

    Limits: an indicator of which nobody wrote down the kind may tell about the effect, so a goal
    that has one is left alone.
    """
    for goal in plan.all(Goal):
        indicators = plan.sources(goal, Measures)
        if indicators and all(one.kind in options.work for one in indicators):
            yield Finding(
                goal,
                "all that is measured tells about work: {indicators}",
                indicators=list(indicators),
            )
