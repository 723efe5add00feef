"""Which goals and actions lack what they need."""

from __future__ import annotations

from collections.abc import Callable

from samendomein import (
    Action,
    Chart,
    ContributesTo,
    Funds,
    Goal,
    Measurement,
    Measures,
    PartOf,
    Plan,
    Series,
    Share,
    Text,
    metric,
)


@metric("omvang/coverage")
def coverage(plan: Plan) -> Measurement:
    """What goals and actions have, and what they lack.

    Why: a goal without an action, an indicator or money is a wish. One sees how many there are,
    before one reads which.

    Formula: counts. A goal has an action if one contributes to it or to a goal below it, and
    money if an amount is for it or for one of these actions.

    Limits: what is not in the plan file may exist all the same. Some goals need no indicator or
    money of their own.

    Source: the counts that stand before the measures of Adam, Knill and Fernández-i-Marín (2016)
    can say anything.
    """
    goals, actions = plan.all(Goal), plan.all(Action)
    if not goals or not actions:
        return Measurement.nothing(Text("the plan has no goals, or no actions"))
    below = _actions_below(plan)
    paid = {id for _, id in plan.ends(Funds)}
    serves = [len(plan.targets(action, ContributesTo)) for action in actions]
    rows: list[tuple[Text, Share]] = [
        (Text("goals without an action"), _of(goals, lambda one: not below[one.id])),
        (Text("goals with one action only"), _of(goals, lambda one: len(below[one.id]) == 1)),
        (
            Text("goals without an indicator"),
            _of(goals, lambda one: not plan.sources(one, Measures)),
        ),
        (
            Text("goals without money"),
            _of(goals, lambda one: one.id not in paid and not below[one.id] & paid),
        ),
        (Text("actions without a goal"), Share(serves.count(0), len(actions))),
        (
            Text("actions for several goals"),
            Share(sum(1 for count in serves if count > 1), len(actions)),
        ),
    ]
    return Measurement(
        columns=(Text("what"), Text("how many")),
        rows=rows,
        sentence=Text(
            "Without an action: {goals} of the goals. Without a goal: {actions} of the actions.",
            goals=rows[0][1],
            actions=rows[4][1],
        ),
        chart=Chart(
            title=Text("Goals and actions that lack something"),
            labels=[name for name, _ in rows[:5]],
            series=(Series(name=Text("how many"), values=[share.part for _, share in rows[:5]]),),
        ),
    )


def _of(goals: tuple[Goal, ...], lacks: Callable[[Goal], bool]) -> Share:
    return Share(sum(1 for goal in goals if lacks(goal)), len(goals))


def _actions_below(plan: Plan) -> dict[str, frozenset[str]]:
    """By goal, the actions that contribute to it or to a goal below it."""
    found: dict[str, set[str]] = {goal.id: set() for goal in plan.all(Goal)}
    for goal in plan.all(Goal):
        actions = {action.id for action in plan.sources(goal, ContributesTo)}
        if actions:
            for above in plan.up_from((goal,), PartOf):
                found[above] |= actions
    return {id: frozenset(actions) for id, actions in found.items()}
