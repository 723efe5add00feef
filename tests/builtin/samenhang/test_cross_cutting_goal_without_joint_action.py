"""Goals that domains can only reach together, for which nobody works together."""

from __future__ import annotations

import pytest
from hypothesis import given

from samendomein import Action, Actor, ContributesTo, Goal, PartOf
from samendomein.builtin.samenhang.cross_cutting_goal_without_joint_action import (
    cross_cutting_goal_without_joint_action,
)
from samendomein.testing.strategies import plans
from tests.builtin.laws import plan_of, told

GOAL = """
[[goal]]
id = "meedoen"
title = "Iedereen doet mee"
cross_cutting = true

[[goal]]
id = "taal"
title = "Iedereen spreekt Nederlands"
part_of = ["meedoen"]

[[team]]
id = "welzijn"
title = "Welzijn"
kind = "team"

[[post]]
id = "coach"
title = "Coach"
at = ["welzijn"]

[[team]]
id = "werk"
title = "Werk"
kind = "team"

[[actor]]
id = "gemeente"
title = "Gemeente"
kind = "municipality"
"""
ACTION = '[[action]]\nid = "les"\ntitle = "Taalles"\ncontributes_to = ["taal"]\n'


def test_an_action_of_one_team_is_not_enough():
    plan = plan_of(GOAL + ACTION + 'owner = ["coach"]\ninvolves = ["welzijn"]')

    assert told(cross_cutting_goal_without_joint_action, plan) == [
        "several domains must reach this goal together, but each action for it has one team"
    ]
    assert told(cross_cutting_goal_without_joint_action, plan, "nl") == [
        "meerdere domeinen moeten dit doel samen bereiken, maar elke actie ervoor is van één team"
    ]


@pytest.mark.parametrize(
    "who", ["", 'owner = ["gemeente"]', 'owner = ["werk"]\ninvolves = ["coach"]']
)
def test_an_action_of_several_or_unknown_teams_is_left_alone(who):
    assert told(cross_cutting_goal_without_joint_action, plan_of(GOAL + ACTION + who)) == []


def test_a_goal_without_actions_is_told_elsewhere():
    assert told(cross_cutting_goal_without_joint_action, plan_of(GOAL)) == []


@given(plans(only=(Goal, Action, Actor), max_elements=9, max_relations=14))
def test_only_goals_that_are_marked_and_worked_on_are_told(plan):
    worked_on = plan.up_from(
        [goal for one in plan.all(Action) for goal in plan.targets(one, ContributesTo)], PartOf
    )
    for finding in cross_cutting_goal_without_joint_action(plan):
        goal = plan[finding.elements[0]]

        assert goal.cross_cutting is True
        assert goal.id in worked_on
