"""Preconditions that nobody decided on."""

from __future__ import annotations

import pytest
from hypothesis import given

from samendomein import Actor, Event, Missing, PartialDate, Precondition
from samendomein.builtin.samenhang.precondition_without_decision import (
    precondition_without_decision,
)
from samendomein.testing.strategies import plans
from tests.builtin.laws import changed, found, plan_of, told

PRECONDITION = '[[precondition]]\nid = "tijd"\ntitle = "Tijd om samen te werken"\n'
TEAM = '[[team]]\nid = "team"\ntitle = "Sociaal Team"\n'


@pytest.mark.parametrize(
    ("said", "english", "dutch"),
    [
        (
            "",
            "nothing says that this was decided, or who must see to it",
            "nergens staat dat hierover is besloten, of wie ervoor zorgt",
        ),
        (
            'owner = ["team"]',
            "nothing says that this was decided; Sociaal Team must see to it",
            "nergens staat dat hierover is besloten; Sociaal Team moet ervoor zorgen",
        ),
        (
            'decided_in = "not stated"',
            "the papers do not say that this was decided, or who must see to it",
            "de stukken zeggen niet dat hierover is besloten, of wie ervoor zorgt",
        ),
        (
            'decided_on = "not stated"\nowner = ["team"]',
            "the papers do not say that this was decided; Sociaal Team must see to it",
            "de stukken zeggen niet dat hierover is besloten; Sociaal Team moet ervoor zorgen",
        ),
    ],
)
def test_the_message_says_what_is_not_there(said, english, dutch):
    plan = plan_of(TEAM + PRECONDITION + said)

    assert told(precondition_without_decision, plan) == [english]
    assert told(precondition_without_decision, plan, "nl") == [dutch]


@pytest.mark.parametrize("word", ["not applicable", "withheld"])
@pytest.mark.parametrize("key", ["decided_on", "decided_in"])
def test_what_is_not_applicable_or_withheld_is_left_alone(key, word):
    plan = plan_of(PRECONDITION + f'{key} = "{word}"')

    assert told(precondition_without_decision, plan) == []


@given(plans(only=(Precondition, Actor, Event), max_elements=6, max_relations=6))
def test_a_date_settles_that_precondition_alone(plan):
    for one in plan.all(Precondition):
        decided = changed(plan, one.id, decided_on=PartialDate.parse("2024"))
        settled = {("samenhang/precondition-without-decision", frozenset({one.id}), "")}

        assert (
            found(precondition_without_decision, decided)
            == found(precondition_without_decision, plan) - settled
        )


def test_the_four_ways_of_missing_are_all_judged():
    silent = {
        way
        for way in Missing
        if not told(
            precondition_without_decision, plan_of(PRECONDITION + f'decided_on = "{way.value}"')
        )
    }

    assert silent == {Missing.NOT_APPLICABLE, Missing.WITHHELD}
