"""Goals of which nobody can see whether they come closer."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import (
    Finding,
    Goal,
    GoalKind,
    Indicator,
    Measures,
    PartOf,
    Plan,
    check,
    option,
)


@frozen(kw_only=True)
class GoalWithoutIndicator:
    """Which goals need an indicator."""

    process_goals: bool = option(
        False, help="Whether a goal about the way of working needs an indicator too."
    )


@check("meten/goal-without-indicator", code="I01", about=Goal, absence=True)
def goal_without_indicator(plan: Plan, options: GoalWithoutIndicator) -> Iterator[Finding]:
    """Goal without indicator.

    Why: nobody can tell whether the goal comes closer, so the council cannot steer by it.

    Fix: name an indicator that says something about this goal or about a goal below it.

    Limits: ambitions and principles need no indicator of their own.
    """
    judged = {GoalKind.GOAL, GoalKind.EFFECT}
    if options.process_goals:
        judged.add(GoalKind.PROCESS_GOAL)
    measured = plan.up_from(
        (
            one
            for indicator in plan.all(Indicator)
            for one in plan.targets(indicator, Measures)
            if isinstance(one, Goal)
        ),
        PartOf,
    )
    for goal in plan.all(Goal):
        if goal.kind in judged and goal.id not in measured:
            if plan.sources(goal, PartOf):
                yield Finding(goal, "no indicator measures this goal or a goal below it")
            else:
                yield Finding(goal, "no indicator measures this goal")
