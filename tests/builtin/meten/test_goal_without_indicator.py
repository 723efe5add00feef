"""Goals of which nobody can see whether they come closer."""

from __future__ import annotations

from hypothesis import given, strategies as st

from samendomein import Goal, GoalKind, Indicator, Measures
from samendomein.builtin.meten.goal_without_indicator import (
    GoalWithoutIndicator,
    goal_without_indicator,
)
from samendomein.testing.strategies import plans
from tests.builtin.laws import changed, found, plan_of, told, with_relations

GOAL = """
[[goal]]
id = "veilig"
title = "Veilig"
"""


def test_the_message_says_that_no_indicator_measures_it():
    plan = plan_of(GOAL)

    assert told(goal_without_indicator, plan) == ["no indicator measures this goal"]
    assert told(goal_without_indicator, plan, "nl") == ["geen enkele indicator meet dit doel"]


def test_of_a_wider_goal_the_goals_below_it_are_named_too():
    plan = plan_of(GOAL + '[[goal]]\nid = "wonen"\ntitle = "Wonen"\npart_of = ["veilig"]')

    assert told(goal_without_indicator, plan)[0] == (
        "no indicator measures this goal or a goal below it"
    )
    assert told(goal_without_indicator, plan, "nl")[0] == (
        "geen enkele indicator meet dit doel of een doel eronder"
    )


def test_a_process_goal_is_judged_if_one_asks_for_that():
    plan = changed(plan_of(GOAL), "veilig", kind=GoalKind.PROCESS_GOAL)
    asked = GoalWithoutIndicator(process_goals=True)

    assert told(goal_without_indicator, plan) == []
    assert told(goal_without_indicator, plan, options=asked) != []


@given(plans(only=(Goal, Indicator), max_elements=8, max_relations=10), st.data())
def test_one_more_measure_never_gives_a_finding(plan, data):
    goals, indicators = plan.all(Goal), plan.all(Indicator)
    if not goals or not indicators:
        return
    goal = data.draw(st.sampled_from(goals))
    link = Measures(data.draw(st.sampled_from(indicators)).id, goal.id)
    now = found(goal_without_indicator, with_relations(plan, link))

    assert now <= found(goal_without_indicator, plan)
    assert all(goal.id not in elements for _, elements, _ in now)
