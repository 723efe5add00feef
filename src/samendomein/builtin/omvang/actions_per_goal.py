"""How many actions and indicators each goal has."""

from __future__ import annotations

from collections import Counter
from itertools import chain

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

_Row = tuple[Goal, int, int, int]


@metric("omvang/actions-per-goal")
def actions_per_goal(plan: Plan) -> Measurement:
    """Actions and indicators per goal.

    Why: one sees at a glance where the work is, and which goals wait.

    Limits: many actions are not better than few. An action that contributes to several goals
    counts at each of them. The time it takes grows with the depth of the goal tree.
    """
    goals = reading_order(plan.all(Goal))
    below = _actions_below(plan)
    rows: list[_Row] = [
        (
            goal,
            len(plan.sources(goal, ContributesTo)),
            below.get(goal.id, 0),
            len(plan.sources(goal, Measures)),
        )
        for goal in goals
    ]
    if not any(any(counts) for _, *counts in rows):
        return Measurement.nothing(Text("no goal of this plan has an action or an indicator"))
    return Measurement(
        columns=(Text("goal"), Text("actions"), Text("actions below it"), Text("indicators")),
        rows=rows,
        sentence=_sentence(rows),
    )


def _sentence(rows: list[_Row]) -> Text:
    return Text(
        "Goals: {goals}. With actions of their own or below them: {with_actions}. With indicators "
        "of their own: {with_indicators}.",
        goals=len(rows),
        with_actions=sum(1 for row in rows if row[1] or row[2]),
        with_indicators=sum(1 for row in rows if row[3]),
    )


def _actions_below(plan: Plan) -> dict[str, int]:
    """By goal, how many actions contribute to the goals below it; each action counts once."""
    above: dict[str, frozenset[str]] = {}
    served: list[frozenset[str]] = []
    for action in plan.all(Action):
        goals = plan.targets(action, ContributesTo)
        for goal in goals:
            if goal.id not in above:
                above[goal.id] = plan.up_from(plan.targets(goal, PartOf), PartOf)
        served.append(frozenset().union(*[above[goal.id] for goal in goals]))
    return Counter(chain.from_iterable(served))
