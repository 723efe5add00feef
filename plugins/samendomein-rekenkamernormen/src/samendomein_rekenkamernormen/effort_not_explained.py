"""Targets of which the plan does not say how they will be reached."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    Action,
    ContributesTo,
    Finding,
    Goal,
    Indicator,
    Measures,
    PartOf,
    Plan,
    check,
)
from samendomein_rekenkamernormen.judged import Judged, with_a_target


@check("rekenkamernormen/effort-not-explained", about=Indicator, absence=True)
def effort_not_explained(plan: Plan, options: Judged) -> Iterator[Finding]:
    """Effort not explained.

    Why: Rotterdam asks that the effort behind a target is explained. A target without an action is
    a forecast: if it is reached, nobody knows by whom.

    Fix: link the actions that contribute to the goal, or to a goal below it.

    Limits: an indicator that measures no goal and no action is told by another norm. Actions may
    stand in a paper that was not read.
    """
    served = plan.up_from(
        (goal for action in plan.all(Action) for goal in plan.targets(action, ContributesTo)),
        PartOf,
    )
    for indicator in with_a_target(plan, options):
        measured = plan.targets(indicator, Measures)
        goals = [one for one in measured if isinstance(one, Goal)]
        if goals and len(goals) == len(measured) and not any(one.id in served for one in goals):
            yield Finding(indicator, "no action contributes to {goals}", goals=goals)
