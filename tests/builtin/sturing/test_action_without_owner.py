"""Actions that nobody sees to."""

from __future__ import annotations

import pytest
from hypothesis import given

from samendomein import Action, Actor, OwnedBy, Post
from samendomein.builtin.sturing.action_without_owner import action_without_owner
from samendomein.testing.strategies import plans
from tests.builtin.laws import found, plan_of, told, with_elements, with_relations

ACTION = """
[[action]]
id = "kaart"
title = "Sociale kaart"
"""


def test_the_message_says_that_nobody_owns_it():
    plan = plan_of(ACTION)

    assert told(action_without_owner, plan) == ["nobody owns this action"]
    assert told(action_without_owner, plan, "nl") == ["deze actie heeft geen eigenaar"]


def test_a_paper_that_does_not_say_is_told_apart():
    plan = plan_of(ACTION + 'owner = "not stated"')

    assert told(action_without_owner, plan) == ["the paper does not say who owns this action"]
    assert told(action_without_owner, plan, "nl") == [
        "het stuk zegt niet wie de eigenaar van deze actie is"
    ]


@pytest.mark.parametrize("why", ["not applicable", "withheld"])
def test_what_was_left_out_on_purpose_is_no_finding(why):
    assert told(action_without_owner, plan_of(ACTION + f'owner = "{why}"')) == []


@given(plans(only=(Action, Actor, Post), max_elements=8, max_relations=8))
def test_one_owner_for_all_settles_all(plan):
    owned = with_elements(plan, Actor(id="~owner", title="Owner"))
    links = [OwnedBy(action.id, "~owner") for action in plan.all(Action)]

    assert found(action_without_owner, with_relations(owned, *links)) == set()
