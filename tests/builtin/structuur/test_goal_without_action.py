"""Goals that nobody works on."""

from __future__ import annotations

from hypothesis import given, strategies as st

from samendomein import Action, ContributesTo, Goal, GoalKind, Nota, Selection
from samendomein.assessment.run import run
from samendomein.builtin.structuur.goal_without_action import (
    GoalWithoutAction,
    goal_without_action,
)
from samendomein.testing.strategies import plans
from tests.builtin.laws import changed, found, plan_of, told, with_elements, with_relations

GOAL = """
[[goal]]
id = "veilig"
title = "Veilig"
"""

PART = """
[[goal]]
id = "wonen"
title = "Wonen"
part_of = ["veilig"]
"""


def test_the_message_says_that_no_action_contributes():
    plan = plan_of(GOAL)

    assert told(goal_without_action, plan) == ["no action contributes to this goal"]
    assert told(goal_without_action, plan, "nl") == ["geen enkele actie draagt bij aan dit doel"]


def test_of_a_wider_goal_the_goals_below_it_are_named_too():
    plan = plan_of(GOAL + PART)

    assert told(goal_without_action, plan)[0] == (
        "no action contributes to this goal or to a goal below it"
    )
    assert told(goal_without_action, plan, "nl")[0] == (
        "geen enkele actie draagt bij aan dit doel of aan een doel eronder"
    )


def test_an_ambition_is_judged_by_the_goals_below_it():
    plan = plan_of(GOAL + PART + '[[action]]\nid = "x"\ntitle = "X"\ncontributes_to = ["veilig"]')
    ambition = changed(plan, "veilig", kind=GoalKind.AMBITION)

    assert told(goal_without_action, ambition) == ["no action contributes to this goal"]


def test_an_ambition_is_told_if_a_goal_below_it_is_not():
    plan = changed(plan_of(GOAL + PART), "wonen", kind=GoalKind.PRINCIPLE)
    ambition = changed(plan, "veilig", kind=GoalKind.AMBITION)

    assert told(goal_without_action, ambition) == [
        "no action contributes to any of the goals below this ambition"
    ]
    assert told(goal_without_action, ambition, "nl") == [
        "geen enkele actie draagt bij aan een van de doelen onder deze ambitie"
    ]


def test_an_ambition_without_goals_below_it_is_told():
    ambition = changed(plan_of(GOAL), "veilig", kind=GoalKind.AMBITION)

    assert told(goal_without_action, ambition) == ["no action contributes to this goal"]


def test_actions_of_a_theme_count_if_one_asks_for_that():
    plan = plan_of(
        GOAL
        + '[[theme]]\nid = "t"\ntitle = "T"\nserves = ["veilig"]\n'
        + '[[action]]\nid = "x"\ntitle = "X"\ntheme = "t"\n'
    )

    assert told(goal_without_action, plan) != []
    assert told(goal_without_action, plan, options=GoalWithoutAction(through_themes=True)) == []


def test_kinds_that_need_no_action_can_be_chosen_in_settings():
    plan = plan_of(GOAL)
    chosen = Selection(options={"D01": {"exempt": ["goal", "principle"]}})

    assert run(plan, checks=[goal_without_action], selection=chosen).findings == ()


def test_a_plan_whose_actions_stand_in_a_paper_is_left_alone():
    plan = plan_of(
        GOAL
        + '[[nota]]\nid = "n"\ntitle = "N"\nelaborated_in = ["d"]\n'
        + '[[document]]\nid = "d"\ntitle = "D"\n'
    )

    assert told(goal_without_action, plan) == []


def test_a_plan_entered_in_part_lacks_nothing():
    plan = with_elements(plan_of(GOAL), Nota(id="n", title="N", complete=False))

    assert run(plan, checks=[goal_without_action]).findings == ()


@given(plans(only=(Goal, Action, Nota), max_elements=8, max_relations=12), st.data())
def test_one_more_contribution_never_gives_a_finding(plan, data):
    actions, goals = plan.all(Action), plan.all(Goal)
    if not actions or not goals:
        return
    link = ContributesTo(
        data.draw(st.sampled_from(actions)).id, data.draw(st.sampled_from(goals)).id
    )

    assert found(goal_without_action, with_relations(plan, link)) <= found(
        goal_without_action, plan
    )
