"""Actions that serve no goal, or the ambition alone."""

from __future__ import annotations

import pytest
from hypothesis import given

from samendomein import Action, Goal, GoalKind, Theme
from samendomein.builtin.structuur.action_without_goal import action_without_goal
from samendomein.testing.strategies import plans
from tests.builtin.laws import changed, plan_of, told

ACTION = """
[[action]]
id = "kaart"
title = "Sociale kaart"
"""

AMBITION = """
[[ambition]]
id = "samen"
title = "Een betrokken Diemen"
"""


def test_the_message_says_that_there_is_no_goal():
    plan = plan_of(ACTION)

    assert told(action_without_goal, plan) == ["this action contributes to no goal"]
    assert told(action_without_goal, plan, "nl") == ["deze actie draagt aan geen enkel doel bij"]


def test_the_ambition_alone_counts_as_half():
    plan = plan_of(AMBITION + ACTION + 'contributes_to = ["samen"]')

    assert told(action_without_goal, plan) == [
        "this action contributes only to the ambition Een betrokken Diemen, not to a goal"
    ]
    assert told(action_without_goal, plan, "nl") == [
        "deze actie draagt alleen bij aan de ambitie Een betrokken Diemen, niet aan een doel"
    ]


def test_a_paper_that_does_not_say_is_told_apart():
    plan = plan_of(ACTION + 'contributes_to = "not stated"')

    assert told(action_without_goal, plan) == [
        "the paper does not say which goal this action contributes to"
    ]
    assert told(action_without_goal, plan, "nl") == [
        "het stuk zegt niet aan welk doel deze actie bijdraagt"
    ]


@pytest.mark.parametrize("why", ["not applicable", "withheld"])
def test_what_was_left_out_on_purpose_is_no_finding(why):
    plan = plan_of(ACTION + f'contributes_to = "{why}"')

    assert told(action_without_goal, plan) == []


def test_a_theme_leads_to_the_goal_that_it_serves():
    theme = '[[theme]]\nid = "t"\ntitle = "T"\nserves = ["samen"]\n'
    plan = plan_of(theme + AMBITION + ACTION + 'theme = "t"')

    assert len(told(action_without_goal, plan)) == 1
    assert told(action_without_goal, changed(plan, "samen", kind=GoalKind.GOAL)) == []


@given(plans(only=(Goal, Action, Theme), max_elements=8, max_relations=12))
def test_without_ambitions_every_action_with_a_finding_reaches_no_goal(plan):
    for goal in plan.all(Goal):
        plan = changed(plan, goal.id, kind=GoalKind.GOAL)
    goals = {goal.id for goal in plan.all(Goal)}
    reached = {
        source
        for source, target, name in plan.graph.edges(keys=True)
        if target in goals and name in ("contributes_to", "serves")
    }
    reached |= {
        source
        for source, target, name in plan.graph.edges(keys=True)
        if name == "theme" and target in reached
    }

    assert not reached & {one.elements[0] for one in action_without_goal(plan)}
