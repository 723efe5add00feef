"""Themes that group nothing that is done."""

from __future__ import annotations

from hypothesis import given, strategies as st

from samendomein import Action, ActionStatus, Goal, InTheme, Theme
from samendomein.builtin.structuur.theme_without_action import theme_without_action
from samendomein.testing.strategies import plans
from tests.builtin.laws import found, plan_of, told, with_relations

THEME = """
[[theme]]
id = "toegang"
title = "Integrale toegang"
"""


def test_the_message_says_that_nothing_falls_under_it():
    plan = plan_of(THEME)

    assert told(theme_without_action, plan) == ["no action falls under this theme"]
    assert told(theme_without_action, plan, "nl") == ["onder dit thema valt geen enkele actie"]


def test_a_plan_that_leaves_its_actions_elsewhere_is_left_alone():
    plan = plan_of(THEME + '[nota]\nid = "n"\ntitle = "N"\nactions_elsewhere = true')

    assert told(theme_without_action, plan) == []


@given(plans(only=(Theme, Action, Goal), max_elements=8, max_relations=10), st.data())
def test_an_action_under_a_theme_settles_that_theme_alone(plan, data):
    actions = [one for one in plan.all(Action) if one.status is not ActionStatus.STOPPED]
    themes = plan.all(Theme)
    if not actions or not themes:
        return
    theme = data.draw(st.sampled_from(themes)).id
    more = with_relations(plan, InTheme(data.draw(st.sampled_from(actions)).id, theme))
    settled = {("structuur/theme-without-action", frozenset({theme}), "")}

    assert found(theme_without_action, more) == found(theme_without_action, plan) - settled
