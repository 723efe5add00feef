"""Whether goals, themes and actions are tied together, and called what they were called."""

from __future__ import annotations

from samendomein import Check
from samendomein.builtin.structuur.action_without_goal import action_without_goal
from samendomein.builtin.structuur.goal_cycle import goal_cycle
from samendomein.builtin.structuur.goal_without_action import goal_without_action
from samendomein.builtin.structuur.swapped_code import swapped_code
from samendomein.builtin.structuur.theme_without_action import theme_without_action


def samendomein_checks() -> list[Check]:
    """The goal tree, its actions, and the letters and numbers that papers print."""
    return [
        action_without_goal,
        goal_cycle,
        goal_without_action,
        swapped_code,
        theme_without_action,
    ]
