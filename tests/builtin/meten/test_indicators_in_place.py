"""Indicators without a goal, a baseline, a target or a new value."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from samendomein import Goal, Indicator, IndicatorKind, Missing, Observation, Target
from samendomein.builtin.meten.indicator_without_goal import (
    IndicatorWithoutGoal,
    indicator_without_goal,
)
from samendomein.builtin.meten.no_baseline import NoBaseline, no_baseline
from samendomein.builtin.meten.no_target import NoTarget, no_target
from samendomein.builtin.meten.stale_value import StaleValue, stale_value
from samendomein.testing.strategies import plans
from tests.builtin.laws import changed, found, plan_of, told

BARE = """
[[indicator]]
id = "bewegen"
title = "Inwoners die bewegen"
"""


def test_an_indicator_that_measures_nothing_is_told():
    assert told(indicator_without_goal, plan_of(BARE)) == ["this measures no goal, theme or action"]
    assert told(indicator_without_goal, plan_of(BARE), "nl") == [
        "deze indicator meet geen doel, thema of actie"
    ]
    assert told(indicator_without_goal, plan_of(BARE + 'measures = "not stated"')) == [
        "the paper does not say which goal this measures"
    ]
    assert told(indicator_without_goal, plan_of(BARE + 'measures = "niet vermeld"'), "nl") == [
        "het stuk zegt niet welk doel deze indicator meet"
    ]
    assert told(indicator_without_goal, plan_of(BARE + 'measures = "not applicable"')) == []


def test_what_the_state_asks_for_needs_no_goal_unless_one_says_so():
    plan = plan_of(BARE + 'bbv = "20"')

    assert told(indicator_without_goal, plan) == []
    assert told(indicator_without_goal, plan, options=IndicatorWithoutGoal(national=True)) != []


def test_an_indicator_without_a_first_value_is_told():
    empty = BARE + 'observations = [{ year = 2020, value = "not stated", baseline = true }]'

    assert told(no_baseline, plan_of(BARE)) == ["this has no baseline"]
    assert told(no_baseline, plan_of(BARE), "nl") == ["deze indicator heeft geen nulmeting"]
    assert told(no_baseline, plan_of(empty)) == ["the baseline of 2020 has no value"]
    assert told(no_baseline, plan_of(empty), "nl") == ["de nulmeting van 2020 heeft geen waarde"]
    assert told(no_baseline, plan_of(empty.replace("not stated", "withheld"))) == []


def test_an_indicator_without_a_target_or_a_year_is_told():
    fewer = BARE + 'targets = [{ direction = "down" }]'

    assert told(no_target, plan_of(BARE)) == ["this has no target"]
    assert told(no_target, plan_of(BARE), "nl") == ["deze indicator heeft geen streefwaarde"]
    assert told(no_target, plan_of(fewer)) == ["the target has no year"]
    assert told(no_target, plan_of(fewer), "nl") == ["de streefwaarde heeft geen jaar"]


def test_no_target_by_choice_needs_no_target_and_no_baseline():
    plan = plan_of(BARE + 'targets = [{ value = "not applicable" }]')

    assert told(no_target, plan) == []
    assert told(no_baseline, plan) == []


def test_key_figures_need_neither_unless_one_says_so():
    plan = changed(plan_of(BARE), "bewegen", kind=IndicatorKind.FIGURE)

    assert told(no_target, plan) == told(no_baseline, plan) == []
    assert told(no_target, plan, options=NoTarget(exempt=())) != []
    assert told(no_baseline, plan, options=NoBaseline(exempt=())) != []


def test_the_message_says_how_old_the_newest_value_is():
    plan = plan_of(BARE + "observations = [{ year = 2016, value = 1 }, { year = 2020, value = 2 }]")

    assert told(stale_value, plan) == [
        "the newest value is of 2020: on 1 April 2024 that is 4 years ago"
    ]
    assert told(stale_value, plan, "nl") == [
        "de nieuwste waarde is van 2020: op 1 april 2024 is dat 4 jaar geleden"
    ]
    assert told(stale_value, plan, options=StaleValue(years=4)) == []


@pytest.mark.parametrize(
    "gone",
    [
        'period = "2016-2020"',
        '[[indicator]]\nid = "nieuw"\ntitle = "Nieuw"\nreplaces = ["bewegen"]',
    ],
)
def test_what_ended_or_was_replaced_need_not_be_new(gone):
    old = "observations = [{ year = 2020, value = 2 }]\n"

    assert told(stale_value, plan_of(BARE + old + gone)) == []


@given(plans(only=(Indicator,), max_elements=4), st.integers(0, 3000))
def test_old_values_only_get_older(plan, days):
    later = evolve(plan, as_of=plan.as_of + timedelta(days=days))
    ended_since = {one.id for one in later.all(Indicator) if not isinstance(one.period, Missing)}
    old = {each for each in found(stale_value, plan) if ended_since.isdisjoint(each[1])}

    assert old <= found(stale_value, later)


@given(plans(only=(Indicator, Goal), max_elements=5))
def test_with_a_baseline_and_a_target_nothing_is_told(plan):
    for one in plan.all(Indicator):
        plan = changed(
            plan,
            one.id,
            observations=(Observation(year=2020, value=Decimal(1), baseline=True),),
            targets=(Target(year=2027, value=Decimal(2)),),
        )

    assert found(no_baseline, plan) == found(no_target, plan) == set()


def test_a_plan_is_looked_at_on_its_own_day():
    plan = plan_of(BARE + "observations = [{ year = 2020, value = 2 }]", as_of=date(2022, 12, 31))

    assert told(stale_value, plan) == []


@pytest.mark.parametrize(
    ("printed", "told_of"),
    [
        ("Geen; aantal is geen doel", []),
        ("Minimale afname 200 in 4 jaar vanaf 1 juli 2018", []),
        ("Geen toename", ["the target has no year"]),
        ("Afname", ["the target has no year"]),
    ],
)
def test_the_words_of_a_target_can_say_that_there_is_none_or_by_when(printed, told_of):
    plan = plan_of(BARE + f'targets = [{{ printed = "{printed}" }}]')

    assert told(no_target, plan) == told_of
