"""Goals that are part of each other."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Finding, Goal, PartOf, Plan, Severity, check
from samendomein.builtin.structuur.circles import circles, way_round

_NAMED = 6
"""How many goals of a circle a message names."""


@check("structuur/goal-cycle", code="D05", severity=Severity.HIGH, about=Goal)
def goal_cycle(plan: Plan) -> Iterator[Finding]:
    """Circle in the goal tree.

    Why: each of these goals is then part of itself, so none of them is the wider goal.

    Fix: decide which goal is the widest, and take out that it is part of another one.
    """
    wider = {
        goal.id: [one.id for one in plan.targets(goal, PartOf)]
        for goal in plan.all(Goal)
        if plan.targets(goal, PartOf)
    }
    goals = {goal.id: goal for goal in plan.all(Goal)}
    for circle in circles(wider):
        first, *others = sorted(circle)
        way = [goals[id].title for id in way_round(first, circle, wider)]
        named = way if len(way) <= _NAMED else [*way[: _NAMED - 1], "…", way[-1]]
        yield Finding(
            goals[first],
            "these goals are part of each other: {way}",
            also=[goals[id] for id in others],
            way=" → ".join([*named, way[0]]),
        )
