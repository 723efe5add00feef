"""Pilots of which nobody will know whether they worked."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from samendomein import ActionKind, EventKind, Missing
from samendomein.builtin.sturing.pilot_without_evaluation import pilot_without_evaluation
from tests.builtin.laws import changed, plan_of, told

PLAN = """
[[pilot]]
id = "spreekuur"
title = "Inloopspreekuur"
waits_for = ["evaluatie"]

[[event]]
id = "evaluatie"
title = "Evaluatie"
kind = "evaluation"
criterion = "not stated"
"""


def test_a_pilot_without_evaluation():
    plan = plan_of(PLAN.replace('waits_for = ["evaluatie"]', ""))

    assert told(pilot_without_evaluation, plan) == [
        "this is a pilot, and no evaluation of it is planned"
    ]
    assert told(pilot_without_evaluation, plan, "nl") == [
        "dit is een pilot, maar er is geen evaluatie van gepland"
    ]


@pytest.mark.parametrize(
    ("criterion", "message", "bericht"),
    [
        (
            Missing.NOT_STATED,
            "the paper does not say by what this pilot is judged: Evaluatie",
            "het stuk zegt niet waaraan deze pilot wordt getoetst: Evaluatie",
        ),
        (
            Missing.UNKNOWN,
            "nothing says by what this pilot is judged: Evaluatie",
            "nergens staat waaraan deze pilot wordt getoetst: Evaluatie",
        ),
    ],
)
def test_an_evaluation_without_a_yardstick(criterion, message, bericht):
    plan = changed(plan_of(PLAN), "evaluatie", criterion=criterion)

    assert told(pilot_without_evaluation, plan) == [message]
    assert told(pilot_without_evaluation, plan, "nl") == [bericht]


def test_a_yardstick_settles_it():
    assert told(pilot_without_evaluation, changed(plan_of(PLAN), "evaluatie", criterion="x")) == []


def test_waiting_for_something_else_is_no_evaluation():
    plan = changed(plan_of(PLAN), "evaluatie", kind=EventKind.DECISION, criterion="x")

    assert len(told(pilot_without_evaluation, plan)) == 1


@given(st.sampled_from(ActionKind))
def test_only_pilots_are_judged(kind):
    plan = changed(plan_of(PLAN), "spreekuur", kind=kind)

    assert bool(told(pilot_without_evaluation, plan)) == (kind is ActionKind.PILOT)
