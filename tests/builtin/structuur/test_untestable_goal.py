"""Goals that say what is done, and by nothing when it is enough."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from samendomein import Goal, GoalKind, Nota, Selection
from samendomein.assessment.run import run
from samendomein.builtin.structuur.untestable_goal import UntestableGoal, untestable_goal
from samendomein.testing.strategies import plans
from tests.builtin.laws import changed, found, plan_of, told, with_elements

GOAL = """
[[goal]]
id = "bewegen"
title = "Stimuleren van bewegen"
"""

INDICATOR = """
[[indicator]]
id = "sport"
title = "Niet-sporters"
measures = ["bewegen"]
targets = [{target}]
"""


def test_the_message_names_the_word_of_effort():
    plan = plan_of(GOAL)

    assert told(untestable_goal, plan) == [
        (
            "this goal begins with 'stimuleren': it says what will be done, and names no number, "
            "no year and no indicator with a target"
        )
    ]
    assert told(untestable_goal, plan, "nl") == [
        (
            "dit doel begint met ‘stimuleren’: het zegt wat er gedaan wordt, en noemt geen getal, "
            "geen jaar en geen indicator met een streefwaarde"
        )
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Het onderzoeken van de wachttijd",
        "We blijven inzetten op samenwerking",
        "Voortzetten van het inloopspreekuur",
        "Continue the walk-in hour",
    ],
)
def test_small_words_may_stand_before_the_effort(title):
    assert len(told(untestable_goal, changed(plan_of(GOAL), "bewegen", title=title))) == 1


@pytest.mark.parametrize(
    "title",
    [
        "Kansrijke start voor de jeugd van Diemen",
        "Meer inwoners bewegen; dat stimuleren wij",
        "Stimuleren van bewegen: 60% haalt de norm",
        "Stimuleren dat de helft van de inwoners beweegt",
        "Verdere groei van het aantal banen",
        "",
    ],
)
def test_a_result_or_a_number_is_something_to_test_by(title):
    assert told(untestable_goal, changed(plan_of(GOAL), "bewegen", title=title)) == []


def test_a_number_in_the_description_is_enough():
    plan = changed(plan_of(GOAL), "bewegen", description="In 2027 haalt 60% de norm.")

    assert told(untestable_goal, plan) == []


@pytest.mark.parametrize(
    "target",
    [
        '{ value = 40, unit = "%" }',
        "{ low = 35, high = 40 }",
        '{ direction = "down" }',
        '{ value = "not applicable" }',
    ],
)
def test_an_indicator_with_a_target_or_with_none_by_choice_is_enough(target):
    assert told(untestable_goal, plan_of(GOAL + INDICATOR.format(target=target))) == []


@pytest.mark.parametrize("target", ["", '{ value = "not stated", year = 2027 }'])
def test_an_indicator_without_a_target_is_not_enough(target):
    assert len(told(untestable_goal, plan_of(GOAL + INDICATOR.format(target=target)))) == 1


@pytest.mark.parametrize("kind", [GoalKind.AMBITION, GoalKind.PRINCIPLE])
def test_ambitions_and_principles_need_not_be_testable(kind):
    assert told(untestable_goal, changed(plan_of(GOAL), "bewegen", kind=kind)) == []


def test_the_words_can_be_chosen_in_settings():
    plan = plan_of(GOAL)
    chosen = Selection(options={"D04": {"effort_words": ["Bevorderen"]}})

    assert run(plan, checks=[untestable_goal], selection=chosen).findings == ()
    assert len(told(untestable_goal, plan, options=UntestableGoal())) == 1


def test_a_plan_entered_in_part_lacks_nothing():
    plan = with_elements(plan_of(GOAL), Nota(id="n", title="N", complete=False))

    assert run(plan, checks=[untestable_goal]).findings == ()


@given(plans(only=(Goal,), max_elements=6, max_relations=6), st.data())
def test_a_number_in_the_title_never_gives_a_finding(plan, data):
    if not plan.elements:
        return
    goal = data.draw(st.sampled_from(plan.all(Goal)))
    before = changed(plan, goal.id, title="Stimuleren", kind=GoalKind.GOAL, description="")
    after = changed(before, goal.id, title="Stimuleren: 5%")

    assert found(untestable_goal, before) - found(untestable_goal, after) == {
        (untestable_goal.id, frozenset([goal.id]), "")
    }
