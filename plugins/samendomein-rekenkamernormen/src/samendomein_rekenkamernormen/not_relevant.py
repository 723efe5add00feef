"""Indicators that say nothing about a goal."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Finding, Goal, Indicator, Measures, Missing, Plan, check
from samendomein_rekenkamernormen.judged import Judged, judged


@check("rekenkamernormen/not-relevant", about=Indicator, absence=True)
def not_relevant(plan: Plan, options: Judged) -> Iterator[Finding]:
    """Says nothing about a goal.

    Why: Amsterdam asks that an indicator is relevant: it must tell something about the goal that
    the council chose. One that tells about an action only, counts how busy we are.

    Fix: link the goal that it tells something about, or drop it.

    Limits: whether it says enough about that goal, a person judges. An indicator of which the plan
    says that it needs no goal is left alone.
    """
    for indicator in judged(plan, options):
        measured = plan.targets(indicator, Measures)
        if any(isinstance(one, Goal) for one in measured):
            continue
        if measured:
            yield Finding(indicator, "this measures an action or a theme, and no goal")
        elif indicator.absence(Measures) not in (Missing.NOT_APPLICABLE, Missing.WITHHELD):
            yield Finding(indicator, "this measures no goal")
