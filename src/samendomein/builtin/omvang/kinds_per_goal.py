"""Which kinds of action each goal has."""

from __future__ import annotations

from collections import Counter

from samendomein import (
    ActionKind,
    ContributesTo,
    Goal,
    Measurement,
    Plan,
    Text,
    metric,
    reading_order,
)

_HEADINGS = {
    ActionKind.ACTION: Text("actions"),
    ActionKind.PILOT: Text("pilots"),
    ActionKind.SERVICE: Text("services"),
    ActionKind.RESULT: Text("results"),
    ActionKind.DECISION: Text("decisions"),
}


@metric("omvang/kinds-per-goal", in_reports=False)
def kinds_per_goal(plan: Plan) -> Measurement:
    """Kinds of action per goal.

    Why: one sees which goals lean on one kind of action, such as pilots.

    Formula: how many actions of each kind contribute to the goal itself.

    Limits: an action that contributes to several goals counts at each of them.
    """
    kinds = tuple(ActionKind)
    rows: list[tuple[object, ...]] = []
    leaning = 0
    for goal in reading_order(plan.all(Goal)):
        counted = Counter(action.kind for action in plan.sources(goal, ContributesTo))
        if counted:
            leaning += len(counted) == 1 and counted.total() > 1
            rows.append((goal, *(counted[kind] for kind in kinds)))
    if not rows:
        return Measurement.nothing(Text("no action of this plan contributes to a goal"))
    return Measurement(
        columns=(Text("goal"), *(_HEADINGS[kind] for kind in kinds)),
        rows=rows,
        sentence=Text(
            "Goals with actions: {goals}. With several actions, all of one kind: {leaning}.",
            goals=len(rows),
            leaning=leaning,
        ),
    )
