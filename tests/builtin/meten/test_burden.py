"""What indicators cost against what they tell."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given

from samendomein import Event, Goal, Indicator, Measures, Translator, load_plugins
from samendomein.builtin.meten.burden import Advice, burdens
from samendomein.builtin.meten.costly_and_uninformative import (
    CostlyAndUninformative,
    costly_and_uninformative,
)
from samendomein.builtin.meten.indicator_advice import indicator_advice
from samendomein.testing.strategies import plans
from tests.builtin.laws import plan_of, told

TWO = """
[[goal]]
id = "meedoen"
title = "Meedoen"

[[indicator]]
id = "lijst"
title = "Vragenlijst"
measures = ["meedoen"]
hours_a_year = 200

[[indicator]]
id = "telling"
title = "Telling"
measures = ["meedoen"]
hours_a_year = 8

[[indicator]]
id = "los"
title = "Los"
hours_a_year = 12
observations = [{ year = 2021, value = 5 }, { year = 2022, value = 5 }, { year = 2023, value = 5 }]

[[indicator]]
id = "vaag"
title = "Onbekend"
"""


def test_the_table_says_what_could_be_done_with_each():
    translator = Translator("nl", load_plugins().catalogues)
    measured = indicator_advice(plan_of(TWO))

    assert [[translator.write(one, "meten") for one in row] for row in measured.rows] == [
        ["Vragenlijst", "200", "1", "0", "samenvoegen", "Telling"],
        ["Telling", "8", "1", "0", "houden", "niet van toepassing"],
        ["Los", "12", "0", "0", "schrappen", "niet van toepassing"],
        ["Onbekend", "onbekend", "0", "0", "uren onbekend", "niet van toepassing"],
    ]
    assert translator.render(measured.sentence, "meten") == (
        "Indicatoren: 4; te houden: 1, samen te voegen: 1, te schrappen: 1; uren onbekend: 1."
    )


def test_much_work_that_tells_little_is_told_with_the_reasons():
    assert told(costly_and_uninformative, plan_of(TWO)) == [
        (
            "this takes 200 hours a year, but Telling tells as much for fewer hours and no "
            "decision used it"
        )
    ]
    assert told(costly_and_uninformative, plan_of(TWO), "nl") == [
        (
            "deze indicator kost 200 uur per jaar, maar Telling zegt evenveel in minder uren "
            "en geen enkel besluit gebruikte hem"
        )
    ]


def test_from_how_many_hours_it_is_much_work_can_be_chosen():
    options = CostlyAndUninformative(hours=12)

    assert told(costly_and_uninformative, plan_of(TWO), options=options)[1] == (
        "this takes 12 hours a year, but it tells about no goal, it did not change in 3 years, "
        "and no decision used it"
    )
    assert told(costly_and_uninformative, plan_of(TWO), "nl", options)[1] == (
        "deze indicator kost 12 uur per jaar, maar hij zegt niets over een doel, hij veranderde "
        "niet in 3 jaar en geen enkel besluit gebruikte hem"
    )


def test_what_a_decision_used_or_the_state_asks_for_is_kept():
    used = TWO.replace("hours_a_year = 200", 'hours_a_year = 200\nused_for = ["nota"]')
    event = '[[event]]\nid = "nota"\ntitle = "Kadernota"'
    national = TWO.replace("hours_a_year = 200", 'hours_a_year = 200\nbbv = "20"')

    assert told(costly_and_uninformative, plan_of(used + event)) == []
    assert told(costly_and_uninformative, plan_of(national)) == []


@given(plans(only=(Indicator, Goal, Event), max_elements=10, max_relations=14))
def test_following_all_advice_leaves_no_goal_without_an_indicator_that_had_one(plan):
    gone = {one.indicator.id for one in burdens(plan) if one.advice in (Advice.MERGE, Advice.DROP)}
    for goal in plan.all(Goal):
        measuring = {one.id for one in plan.sources(goal, Measures)}

        assert not measuring or measuring - gone


@given(plans(only=(Indicator, Goal, Event), max_elements=8, max_relations=12))
def test_what_one_can_merge_costs_more_than_what_tells_as_much(plan):
    for one in burdens(plan):
        if one.told_by is None:
            continue
        told_there = {each.id for each in plan.targets(one.told_by, Measures)}

        assert {each.id for each in one.tells_about} <= told_there
        assert isinstance(one.told_by.hours_a_year, Decimal)
        assert one.hours > one.told_by.hours_a_year
