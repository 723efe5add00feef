"""Goals that nobody works on."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import (
    Action,
    ActionStatus,
    ContributesTo,
    Finding,
    Goal,
    GoalKind,
    InTheme,
    PartOf,
    Plan,
    Serves,
    check,
    option,
)
from samendomein.builtin.structuur.elaboration import is_elaborated_elsewhere


@frozen(kw_only=True)
class GoalWithoutAction:
    """What counts as an action for a goal."""

    exempt: tuple[GoalKind, ...] = option(
        (GoalKind.PRINCIPLE,), help="Kinds of goal that need no action."
    )
    through_themes: bool = option(
        False, help="Whether actions of a theme that serves the goal count too."
    )


@check("structuur/goal-without-action", code="D01", about=Goal, absence=True)
def goal_without_action(plan: Plan, options: GoalWithoutAction) -> Iterator[Finding]:
    """Goal without action.

    Why: a goal comes no closer if nobody does anything for it.

    Fix: add an action that contributes to this goal, or link an action that is already there.
    Does the plan leave its actions to another paper? Then say so at the plan.

    Limits: an ambition that has goals below it is judged by those goals, and is told only if one
    of them is not told itself. An action that was stopped does not count. An action that reaches
    a goal only through its theme does not count either, unless you ask for that.
    """
    worked_on = _goals_with_actions(plan, options)
    served = plan.up_from(worked_on, PartOf)
    for goal in plan.all(Goal):
        if _needs_no_action(plan, goal, options):
            continue
        parts = plan.sources(goal, PartOf)
        if goal.kind is GoalKind.AMBITION and parts:
            unserved = not any(part.id in served for part in parts)
            if unserved and any(_needs_no_action(plan, part, options) for part in parts):
                yield Finding(goal, "no action contributes to any of the goals below this ambition")
        elif goal.id not in served:
            if parts:
                yield Finding(goal, "no action contributes to this goal or to a goal below it")
            elif stopped := plan.sources(goal, ContributesTo):
                yield Finding(
                    goal, "every action for this goal was stopped: {stopped}", stopped=stopped
                )
            else:
                yield Finding(goal, "no action contributes to this goal")


def _needs_no_action(plan: Plan, goal: Goal, options: GoalWithoutAction) -> bool:
    return goal.kind in options.exempt or is_elaborated_elsewhere(plan, goal)


def _goals_with_actions(plan: Plan, options: GoalWithoutAction) -> list[Goal]:
    found: dict[str, Goal] = {}
    for action in plan.all(Action):
        if action.status is ActionStatus.STOPPED:
            continue
        for goal in plan.targets(action, ContributesTo):
            found[goal.id] = goal
        if options.through_themes:
            for theme in plan.targets(action, InTheme):
                for goal in plan.targets(theme, Serves):
                    found[goal.id] = goal
    return list(found.values())
