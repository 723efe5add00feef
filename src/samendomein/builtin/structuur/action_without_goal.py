"""Actions that serve no goal, or the ambition alone."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    Action,
    ContributesTo,
    Finding,
    Goal,
    GoalKind,
    InTheme,
    Missing,
    Plan,
    Serves,
    check,
)


@check("structuur/action-without-goal", code="D02", about=Action, absence=True)
def action_without_goal(plan: Plan) -> Iterator[Finding]:
    """Action without goal.

    Why: nobody can tell what the action is for, or whether it worked.

    Fix: name the goal that the action contributes to, or the goal that its theme serves. Is the
    action not meant for a goal? Write "not applicable" there.

    Limits: an action that contributes only to the ambition counts as half, and is told apart.
    """
    beyond_ambition = {one.id for one in plan.all(Goal) if one.kind is not GoalKind.AMBITION}
    settled = {id for id, goal in plan.ends(ContributesTo) if goal in beyond_ambition}
    for action in plan.all(Action):
        if action.id in settled:
            continue
        goals = _goals_of(plan, action)
        if any(goal.id in beyond_ambition for goal in goals):
            continue
        if goals:
            yield Finding(
                action,
                "this action contributes only to the ambition {ambitions}, not to a goal",
                ambitions=goals,
            )
            continue
        said = action.absence(ContributesTo)
        if said is Missing.NOT_STATED:
            yield Finding(action, "the paper does not say which goal this action contributes to")
        elif said not in (Missing.NOT_APPLICABLE, Missing.WITHHELD):
            yield Finding(action, "this action contributes to no goal")


def _goals_of(plan: Plan, action: Action) -> list[Goal]:
    """What the action contributes to, itself or through its theme."""
    found = {goal.id: goal for goal in plan.targets(action, ContributesTo)}
    for theme in plan.targets(action, InTheme):
        found.update((goal.id, goal) for goal in plan.targets(theme, Serves))
    return [found[id] for id in sorted(found)]
