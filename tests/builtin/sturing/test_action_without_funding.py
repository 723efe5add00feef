"""Actions that nothing pays for."""

from __future__ import annotations

import pytest
from hypothesis import given

from samendomein import Action, Actor, Budget, BudgetStatus, CostExpectation, Funds, Missing, Post
from samendomein.builtin.sturing.action_without_funding import action_without_funding
from samendomein.testing.strategies import plans
from tests.builtin.laws import changed, found, plan_of, told, with_elements, with_relations

ACTION = """
[[action]]
id = "kaart"
title = "Sociale kaart"
"""

BUDGET = """
[[budget]]
id = "geld"
title = "Provinciegeld"
funds = ["kaart"]
"""


def test_an_action_that_costs_money_is_told_to_do_so():
    plan = plan_of(ACTION + 'cost = "expected"')

    assert told(action_without_funding, plan) == [
        "this action costs money, and no budget pays for it"
    ]
    assert told(action_without_funding, plan, "nl") == [
        "deze actie kost geld, maar er is geen geld voor genoemd"
    ]


def test_an_action_of_unknown_cost_is_told_apart():
    plan = plan_of(ACTION)

    assert told(action_without_funding, plan) == [
        "no budget pays for this action, and nothing says whether it costs money"
    ]
    assert told(action_without_funding, plan, "nl") == [
        "voor deze actie is geen geld genoemd, en nergens staat of ze geld kost"
    ]


def test_money_that_was_asked_for_is_not_there_yet():
    plan = plan_of(ACTION + BUDGET + 'status = "asked"')

    assert told(action_without_funding, plan) == [
        "the money for this action was asked for and not yet granted: Provinciegeld"
    ]
    assert told(action_without_funding, plan, "nl") == [
        "het geld voor deze actie is gevraagd en nog niet toegekend: Provinciegeld"
    ]


def test_an_unknown_amount_is_not_no_amount():
    assert told(action_without_funding, plan_of(ACTION + BUDGET)) == []


@pytest.mark.parametrize(
    "cost", [CostExpectation.NONE, Missing.NOT_APPLICABLE, Missing.WITHHELD], ids=str
)
def test_what_costs_nothing_needs_no_money(cost):
    assert told(action_without_funding, changed(plan_of(ACTION), "kaart", cost=cost)) == []


@pytest.mark.parametrize("relation", ["owner", "carried_out_by"])
def test_money_for_a_post_pays_its_action(relation):
    post = '[[post]]\nid = "lead"\ntitle = "Projectleider"\n'
    budget = BUDGET.replace("kaart", "lead")

    assert told(action_without_funding, plan_of(ACTION + f'{relation} = ["lead"]\n{post}')) != []
    assert (
        told(action_without_funding, plan_of(ACTION + f'{relation} = ["lead"]\n{post}{budget}'))
        == []
    )


@given(plans(only=(Action, Actor, Post, Budget), max_elements=8, max_relations=8))
def test_money_for_all_settles_all(plan):
    budget = Budget(id="~money", title="Money", status=BudgetStatus.ALLOTTED)
    links = [Funds("~money", action.id) for action in plan.all(Action)]

    assert found(action_without_funding, with_relations(with_elements(plan, budget), *links)) == (
        set()
    )


def test_money_for_the_theme_as_a_whole_is_told_beside_what_the_action_lacks():
    plan = plan_of(
        ACTION
        + 'theme = ["toegang"]\n[[theme]]\nid = "toegang"\ntitle = "Toegang"\n'
        + BUDGET.replace("kaart", "toegang")
    )

    assert told(action_without_funding, plan) == [
        (
            "no budget pays for this action itself; there is money for the goal or theme as a "
            "whole: Provinciegeld"
        )
    ]
    assert told(action_without_funding, plan, "nl") == [
        (
            "voor deze actie zelf is geen geld genoemd; wel voor het doel of thema als geheel: "
            "Provinciegeld"
        )
    ]
