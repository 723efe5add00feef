"""Themes that group nothing that is done."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    Action,
    ActionStatus,
    ContributesTo,
    Finding,
    Goal,
    InTheme,
    PartOf,
    Plan,
    Theme,
    check,
)
from samendomein.builtin.structuur.elaboration import is_elaborated_elsewhere


@check("structuur/theme-without-action", code="D03", about=Theme, absence=True)
def theme_without_action(plan: Plan) -> Iterator[Finding]:
    """Theme without action.

    Why: the plan names the theme, but nothing is done under it.

    Fix: name this theme at the actions that fall under it, or take the theme out of the plan.
    Does the plan leave its actions to another paper? Then say so at the plan.

    Limits: a theme that holds a goal with an action has an action. An action that was stopped
    does not count.
    """
    actions = [one for one in plan.all(Action) if one.status is not ActionStatus.STOPPED]
    themes = {theme.id for action in actions for theme in plan.targets(action, InTheme)}
    worked_on = (goal for action in actions for goal in plan.targets(action, ContributesTo))
    served = plan.up_from(worked_on, PartOf)
    for goal in plan.all(Goal):
        if goal.id in served:
            themes.update(theme.id for theme in plan.targets(goal, InTheme))
    for theme in plan.all(Theme):
        if theme.id not in themes and not is_elaborated_elsewhere(plan, theme):
            yield Finding(theme, "no action falls under this theme")
