"""What an action costs afterwards, such as upkeep, and nobody pays for."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from samendomein import BudgetStatus, CostExpectation, Missing, Recurrence
from samendomein.builtin.sturing.follow_on_cost_not_budgeted import follow_on_cost_not_budgeted
from tests.builtin.laws import changed, plan_of, told

PLAN = """
[[action]]
id = "kaart"
title = "Sociale kaart"
follow_on_cost = "expected"

[[budget]]
id = "geld"
title = "Geld voor de kaart"
funds = ["kaart"]
"""


def test_money_for_the_action_itself_does_not_pay_for_afterwards():
    assert told(follow_on_cost_not_budgeted, plan_of(PLAN)) == [
        "this costs money afterwards too, such as upkeep, and no budget pays for that"
    ]
    assert told(follow_on_cost_not_budgeted, plan_of(PLAN), "nl") == [
        "dit kost ook daarna geld, zoals voor beheer, maar daar is geen geld voor genoemd"
    ]


def test_costs_that_the_paper_does_not_tell():
    plan = changed(plan_of(PLAN), "kaart", follow_on_cost=Missing.NOT_STATED)

    assert told(follow_on_cost_not_budgeted, plan) == [
        (
            "the paper does not say what this costs afterwards, such as upkeep or a sequel, "
            "and no budget is named for it"
        )
    ]


def test_money_that_was_asked_for_is_not_there_yet():
    plan = changed(plan_of(PLAN), "geld", follow_on=True, status=BudgetStatus.ASKED)

    assert told(follow_on_cost_not_budgeted, plan) == [
        (
            "this costs money afterwards too, such as upkeep, and that was asked for and "
            "not yet granted: Geld voor de kaart"
        )
    ]


@given(
    st.sampled_from([*CostExpectation, *Missing]),
    st.sampled_from([True, False, *Missing]),
    st.sampled_from([*Recurrence, *Missing]),
)
def test_only_expected_or_untold_costs_need_lasting_money(cost, follow_on, recurrence):
    plan = changed(plan_of(PLAN), "kaart", follow_on_cost=cost)
    plan = changed(plan, "geld", follow_on=follow_on, recurrence=recurrence)
    needed = cost in (CostExpectation.EXPECTED, Missing.NOT_STATED)
    paid = follow_on is True or recurrence is Recurrence.STRUCTURAL

    assert bool(told(follow_on_cost_not_budgeted, plan)) == (needed and not paid)


@pytest.mark.parametrize(
    ("description", "said"),
    [
        ("Voor het beheer van de site zijn later ook middelen nodig.", "beheer"),
        ("Na 2025 komen er kosten bij voor onderhoud.", "onderhoud"),
        ("Het beheer vraagt geen extra geld.", ""),
        ("De bibliotheek doet het beheer. De bouw kost geld.", ""),
        ("Een vervolg op de campagne.", ""),
    ],
)
def test_a_sentence_about_money_for_afterwards_is_told_with_its_word(description, said):
    plan = plan_of(
        f'[[action]]\nid = "kaart"\ntitle = "Sociale kaart"\ndescription = "{description}"\n'
    )

    assert told(follow_on_cost_not_budgeted, plan) == [
        f"the words for this speak of money for “{one}”, and no budget pays for that"
        for one in [said]
        if one
    ]
    assert told(follow_on_cost_not_budgeted, plan, "nl") == [
        f"hier is sprake van geld voor “{one}”, maar daarvoor is geen bedrag genoemd"
        for one in [said]
        if one
    ]
