"""Bottlenecks that nobody does anything about."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Bottleneck, Finding, Period, Plan, Resolves, check


@check("verantwoording/bottleneck-without-solution", code="V06", about=Bottleneck, absence=True)
def bottleneck_without_solution(plan: Plan) -> Iterator[Finding]:
    """Bottleneck without solution.

    Why: somebody saw what goes wrong and wrote it down, and there it ends.

    Fix: link the action or the solution that does something about it, or add one.

    Limits: a bottleneck whose period has ended needs no solution any more. Whether a solution was
    also chosen is not judged here.
    """
    for bottleneck in plan.all(Bottleneck):
        if not plan.sources(bottleneck, Resolves) and not _is_over(plan, bottleneck):
            yield Finding(bottleneck, "no solution and no action does anything about this")


def _is_over(plan: Plan, bottleneck: Bottleneck) -> bool:
    period = bottleneck.period
    return isinstance(period, Period) and period.surely_ended_before(plan.as_of)
