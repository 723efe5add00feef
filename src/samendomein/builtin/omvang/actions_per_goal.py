"""How many actions and indicators each goal has."""

from __future__ import annotations

from samendomein import (
    Action,
    ContributesTo,
    Goal,
    Measurement,
    Measures,
    PartOf,
    Plan,
    Text,
    metric,
    reading_order,
)


@metric("omvang/actions-per-goal")
def actions_per_goal(plan: Plan) -> Measurement:
    """Actions and indicators per goal.

    Why: one sees at a glance where the work is, and which goals wait.

    Limits: many actions are not better than few. An action that contributes to several goals
    counts at each of them. The time it takes grows with the depth of the goal tree.
    """
    goals = reading_order(plan.all(Goal))
    below = _actions_below(plan)
    rows = [
        (
            goal,
            len(plan.sources(goal, ContributesTo)),
            below.get(goal.id, 0),
            len(plan.sources(goal, Measures)),
        )
        for goal in goals
    ]
    return Measurement(
        columns=(Text("goal"), Text("actions"), Text("actions below it"), Text("indicators")),
        rows=rows,
        sentence=Text(
            "Of the {goals} goals, {with_actions} have actions of their own or below them, and "
            "{with_indicators} have indicators of their own.",
            goals=len(rows),
            with_actions=sum(1 for row in rows if row[1] or row[2]),
            with_indicators=sum(1 for row in rows if row[3]),
        ),
    )


def _actions_below(plan: Plan) -> dict[str, int]:
    """By goal, how many actions contribute to the goals below it; each action counts once."""
    counts: dict[str, int] = {}
    for action in plan.all(Action):
        parents = [
            wider
            for goal in plan.targets(action, ContributesTo)
            for wider in plan.targets(goal, PartOf)
        ]
        for id in plan.up_from(parents, PartOf) if parents else ():
            counts[id] = counts.get(id, 0) + 1
    return counts
