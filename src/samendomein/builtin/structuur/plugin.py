"""Whether goals, themes and actions are tied together, and called what they were called."""

from __future__ import annotations

from samendomein import Check
from samendomein.builtin.structuur.action_without_goal import action_without_goal
from samendomein.builtin.structuur.announced_count import announced_count
from samendomein.builtin.structuur.duplicate_goal import duplicate_goal
from samendomein.builtin.structuur.goal_cycle import goal_cycle
from samendomein.builtin.structuur.goal_without_action import goal_without_action
from samendomein.builtin.structuur.other_name_or_holder import other_name_or_holder
from samendomein.builtin.structuur.reused_code import reused_code
from samendomein.builtin.structuur.swapped_code import swapped_code
from samendomein.builtin.structuur.theme_without_action import theme_without_action
from samendomein.builtin.structuur.untestable_goal import untestable_goal


def samendomein_checks() -> list[Check]:
    """The goal tree, its actions, and the letters and numbers that papers print."""
    return [
        action_without_goal,
        announced_count,
        duplicate_goal,
        goal_cycle,
        goal_without_action,
        other_name_or_holder,
        reused_code,
        swapped_code,
        theme_without_action,
        untestable_goal,
    ]
