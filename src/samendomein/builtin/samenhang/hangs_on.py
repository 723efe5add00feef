"""Goals that hang on one action, team or post."""

from __future__ import annotations

from samendomein import (
    Action,
    CarriedOutBy,
    Chart,
    ContributesTo,
    Goal,
    Measurement,
    OwnedBy,
    PartOf,
    Plan,
    Series,
    Share,
    Text,
    metric,
    reading_order,
)

_START = ""


@metric("samenhang/hangs-on")
def hangs_on(plan: Plan) -> Measurement:
    """Goals that hang on one thing.

    Why: if the one action stops, or the one team that does everything has no time, nothing of the
    goal is left.

    Formula: ways run from who owns or carries out an action to that action, on to its goals, and
    from a goal to the goal that it is part of. A goal hangs on what every way to it goes through:
    its dominators.

    Limits: an action without a known owner is a way of its own. That a goal hangs on one team can
    be wise, if that team is large. Goals without an action are not among them.

    Source: the dominators of a flow graph (Lowry and Medlock 1969; Cooper, Harvey and Kennedy
    2001).
    """
    from samendomein.methods import dominators

    onward = _ways(plan)
    last = dominators(onward, _START)
    reached = [goal for goal in reading_order(plan.all(Goal)) if goal.id in last]
    if not reached:
        return Measurement.nothing(Text("no action of this plan contributes to a goal"))
    found = {goal.id: _all(goal.id, last) for goal in reached}
    rows = [(goal, [plan[id] for id in found[goal.id]]) for goal in reached if found[goal.id]]
    return Measurement(
        columns=(Text("goal"), Text("hangs on")),
        rows=rows,
        sentence=Text(
            "Goals with actions that hang on one action, team, post or other goal: {count}.",
            count=Share(len(rows), len(reached)),
        ),
        chart=Chart(
            title=Text("Goals that hang on one thing"),
            labels=[Text("hang on one thing"), Text("have several ways")],
            series=(Series(name=Text("goals"), values=[len(rows), len(reached) - len(rows)]),),
        ),
    )


def _ways(plan: Plan) -> dict[str, list[str]]:
    onward: dict[str, list[str]] = {_START: []}
    for action in plan.all(Action):
        goals = [goal.id for goal in plan.targets(action, ContributesTo)]
        if not goals:
            continue
        onward[action.id] = goals
        doers = {
            doer.id
            for doer in (*plan.targets(action, OwnedBy), *plan.targets(action, CarriedOutBy))
        }
        for id in sorted(doers) or [_START]:
            onward.setdefault(id, []).append(action.id)
    doing = {doer for doer in onward if doer not in (_START,) and doer in plan}
    onward[_START] += sorted(id for id in doing if not isinstance(plan[id], Action))
    for goal in plan.all(Goal):
        onward[goal.id] = [above.id for above in plan.targets(goal, PartOf)]
    return onward


def _all(id: str, last: dict[str, str]) -> list[str]:
    """Everything that each way to it goes through, the nearest first."""
    found = []
    above = last[id]
    while above != _START:
        found.append(above)
        above = last[above]
    return found
