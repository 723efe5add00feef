"""Target groups that nobody asked, and advice that nobody answered."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from samendomein import (
    Actor,
    AdvicePoint,
    Answer,
    Consultation,
    Consults,
    Goal,
    Nota,
    RespondsTo,
    TargetGroup,
)
from samendomein.builtin.samenhang.advice_without_response import advice_without_response
from samendomein.builtin.samenhang.target_group_not_consulted import target_group_not_consulted
from samendomein.testing.strategies import plans
from tests.builtin.laws import found, plan_of, told, with_relations

GROUP = """
[[target_group]]
id = "jeugd"
title = "Jeugd"

[[actor]]
id = "raad"
title = "Jongerenraad"
represents = ["jeugd"]
"""
GOAL = '[[goal]]\nid = "start"\ntitle = "Kansrijke start"\nfor_group = ["jeugd"]\n'
TALK = '[[consultation]]\nid = "gesprek"\ntitle = "Gesprek"\nconsults = ["{whom}"]\n'


def test_a_group_that_nobody_heard_is_told():
    plan = plan_of(GROUP + GOAL)

    assert told(target_group_not_consulted, plan) == ["nothing says that this group was heard"]
    assert told(target_group_not_consulted, plan, "nl") == [
        "nergens staat dat deze groep is gehoord"
    ]


def test_who_spoke_for_a_group_is_named():
    plan = plan_of(GROUP + GOAL + TALK.format(whom="raad"))

    assert told(target_group_not_consulted, plan) == [
        "nothing says that this group was heard itself; Jongerenraad spoke for it"
    ]
    assert told(target_group_not_consulted, plan, "nl") == [
        "nergens staat dat deze groep zelf is gehoord; Jongerenraad sprak namens de groep"
    ]


def test_a_group_of_a_plan_that_was_entered_in_part_is_left_alone():
    part = '[[nota]]\nid = "n"\ntitle = "N"\ncomplete = false\n'

    assert told(target_group_not_consulted, plan_of(part + GROUP + GOAL)) == []


def test_a_group_that_takes_part_is_heard():
    assert told(target_group_not_consulted, plan_of(GROUP + GOAL + 'involves = ["jeugd"]')) == []


@given(plans(only=(TargetGroup, Consultation, Actor, Goal, Nota), max_relations=12), st.data())
def test_hearing_a_group_settles_that_group_alone(plan, data):
    groups, talks = plan.all(TargetGroup), plan.all(Consultation)
    if not groups or not talks:
        return
    group = data.draw(st.sampled_from(groups)).id
    heard = with_relations(plan, Consults(data.draw(st.sampled_from(talks)).id, group))
    settled = {("samenhang/target-group-not-consulted", frozenset({group}), "")}

    assert (
        found(target_group_not_consulted, heard)
        == found(target_group_not_consulted, plan) - settled
    )


def test_who_gave_the_advice_is_named():
    advice = '[[advice_point]]\nid = "a"\ntitle = "Schrijf eenvoudiger"\n'
    named = plan_of(GROUP + advice + 'advised_by = ["raad"]')

    assert told(advice_without_response, named) == [
        "Jongerenraad gave this advice, and nothing says what was done with it"
    ]
    assert told(advice_without_response, named, "nl") == [
        "Jongerenraad gaf dit advies, en nergens staat wat ermee is gedaan"
    ]
    assert told(advice_without_response, plan_of(advice)) == [
        "nothing says what was done with this advice"
    ]
    assert told(advice_without_response, plan_of(advice), "nl") == [
        "nergens staat wat er met dit advies is gedaan"
    ]


@given(plans(only=(AdvicePoint, Answer, Actor), max_elements=7, max_relations=8), st.data())
def test_an_answer_settles_that_advice_alone(plan, data):
    points, answers = plan.all(AdvicePoint), plan.all(Answer)
    if not points or not answers:
        return
    point = data.draw(st.sampled_from(points)).id
    answered = with_relations(plan, RespondsTo(data.draw(st.sampled_from(answers)).id, point))
    settled = {("samenhang/advice-without-response", frozenset({point}), "")}

    assert (
        found(advice_without_response, answered) == found(advice_without_response, plan) - settled
    )


@pytest.mark.parametrize(("given_on", "count"), [("2024-03-01", 0), ("2024-05-01", 1)])
def test_an_answer_of_after_the_day_one_looks_is_no_response_yet(given_on, count):
    plan = plan_of(
        '[[adviespunt]]\nid = "a"\ntitel = "Advies"\n'
        f'[[antwoord]]\nid = "b"\ntitel = "B"\nreageert_op = "a"\ngegeven_op = {given_on}\n'
    )

    assert len(told(advice_without_response, plan)) == count
