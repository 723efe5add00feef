"""Toezeggingen of which nobody can say when they are late, or what they are."""

from __future__ import annotations

import pytest
from hypothesis import given

from samendomein import Missing, PartialDate, Toezegging
from samendomein.builtin.verantwoording.toezegging_without_deadline import (
    toezegging_without_deadline,
)
from samendomein.testing.strategies import plans
from tests.builtin.laws import LOOKED_AT, changed, found, plan_of, told

BACK = """
[[toezegging]]
id = "terugkomen"
title = "We komen erop terug"
"""


def test_the_message_says_for_how_long_it_is_open():
    plan = plan_of(BACK + 'made_on = 2024-02-13\ndue = "not stated"')

    assert told(toezegging_without_deadline, plan) == [
        "the paper does not say before when this is kept (days open on 1 April 2024: 48)"
    ]
    assert told(toezegging_without_deadline, plan, "nl") == [
        "het stuk noemt geen termijn voor deze toezegging (dagen open op 1 april 2024: 48)"
    ]


def test_without_the_day_of_the_promise_no_days_are_told():
    assert told(toezegging_without_deadline, plan_of(BACK + 'due = "not stated"')) == [
        "the paper does not say before when this is kept"
    ]
    assert told(toezegging_without_deadline, plan_of(BACK)) == ["this has no deadline"]
    assert told(toezegging_without_deadline, plan_of(BACK + 'made_on = "2024"'), "nl") == [
        "deze toezegging heeft geen termijn"
    ]


def test_a_number_alone_does_not_say_what_was_promised():
    number = '[[toezegging]]\nid = "t"\ntitle = "Toezegging nr. 834"\n'

    assert told(toezegging_without_deadline, plan_of(number + "due = 2024-06-01")) == [
        "what was promised is not written down"
    ]
    assert told(toezegging_without_deadline, plan_of(number)) == [
        "neither a deadline nor what was promised is written down"
    ]
    assert told(toezegging_without_deadline, plan_of(number), "nl") == [
        "er staat geen termijn, en ook niet wat er is toegezegd"
    ]


@pytest.mark.parametrize(
    "fine",
    [
        'due = "not applicable"',
        'due = "withheld"',
        'due = "najaar 2024"',
        "settled_on = 2024-03-01",
        'status = "lapsed"',
        'continued_by = ["x"]\n[[toezegging]]\nid = "x"\ntitle = "Later"\ndue = 2024-09-01',
        "made_on = 2024-05-01",
    ],
)
def test_what_needs_no_deadline_on_this_day_is_left_alone(fine):
    assert told(toezegging_without_deadline, plan_of(BACK + fine)) == []


@given(plans(only=(Toezegging,), max_elements=4))
def test_with_a_deadline_and_a_text_nothing_is_left(plan):
    for one in plan.all(Toezegging):
        plan = changed(plan, one.id, due=PartialDate.of(LOOKED_AT), title="Een brief")

    assert found(toezegging_without_deadline, plan) == set()


def test_every_other_way_of_missing_is_silent():
    kept = {
        why: told(toezegging_without_deadline, changed(plan_of(BACK), "terugkomen", due=why))
        for why in Missing
    }

    assert [why for why, messages in kept.items() if messages] == [
        Missing.UNKNOWN,
        Missing.NOT_STATED,
    ]
