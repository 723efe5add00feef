"""Money that stops under work that goes on, and the other way round."""

from __future__ import annotations

from hypothesis import given, strategies as st

from samendomein import Action, Budget, Funds, Missing, Money, Recurrence, assemble
from samendomein.builtin.sturing.one_off_money_for_structural_action import (
    one_off_money_for_structural_action,
)
from tests.builtin.laws import LOOKED_AT, changed, plan_of, told

PLAN = """
[[action]]
id = "tarieven"
title = "Hogere tarieven"
recurrence = "structural"

[[budget]]
id = "geld"
title = "Investering"
recurrence = "one-off"
funds = ["tarieven"]
"""


def test_the_message_names_the_money():
    plan = plan_of(PLAN)
    turned = changed(plan, "tarieven", recurrence=Recurrence.ONE_OFF)
    turned = changed(turned, "geld", recurrence=Recurrence.STRUCTURAL)

    assert told(one_off_money_for_structural_action, plan) == [
        "this action is structural, and the money for it is one-off: Investering"
    ]
    assert told(one_off_money_for_structural_action, plan, "nl") == [
        "deze actie is structureel, maar het geld ervoor is incidenteel: Investering"
    ]
    assert told(one_off_money_for_structural_action, turned) == [
        "this action is one-off, and the money for it is structural: Investering"
    ]
    assert told(one_off_money_for_structural_action, turned, "nl") == [
        "deze actie is incidenteel, maar het geld ervoor is structureel: Investering"
    ]


def test_an_amount_once_is_one_off_money():
    plan = changed(plan_of(PLAN), "geld", recurrence=Missing.UNKNOWN)

    assert told(one_off_money_for_structural_action, plan) == []
    once = changed(plan, "geld", amount=Money.parse("€ 5.000 eenmalig"))
    assert len(told(one_off_money_for_structural_action, once)) == 1


@given(st.lists(st.sampled_from([*Recurrence, *Missing]), min_size=1, max_size=3))
def test_one_budget_that_may_go_on_is_enough(kinds):
    budgets = [Budget(id=f"b{n}", title="B", recurrence=kind) for n, kind in enumerate(kinds)]
    plan = assemble(
        (Action(id="a", title="A", recurrence=Recurrence.STRUCTURAL), *budgets),
        [Funds(one.id, "a") for one in budgets],
        as_of=LOOKED_AT,
    )

    assert bool(told(one_off_money_for_structural_action, plan)) == (
        set(kinds) == {Recurrence.ONE_OFF}
    )
