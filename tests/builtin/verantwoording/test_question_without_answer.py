"""Questions of the council that nobody answered."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from samendomein import Answer, Answers, PartialDate, Question, SubQuestion
from samendomein.builtin.verantwoording.question_without_answer import (
    QuestionWithoutAnswer,
    question_without_answer,
)
from samendomein.testing.strategies import plans
from tests.builtin.laws import changed, found, plan_of, told, with_relations

QUESTION = """
[[question]]
id = "kosten"
title = "Wat kost het?"
"""


def test_the_message_says_when_it_was_asked():
    plan = plan_of(QUESTION + "asked_on = 2024-02-01")

    assert told(question_without_answer, plan) == [
        "this was asked 1 February 2024, and on 1 April 2024 there is no answer"
    ]
    assert told(question_without_answer, plan, "nl") == [
        "dit is gevraagd op 1 februari 2024, en op 1 april 2024 is er geen antwoord"
    ]


def test_the_message_says_when_it_was_due():
    plan = plan_of(QUESTION + "asked_on = 2024-02-01\ndue = 2024-03-15")

    assert told(question_without_answer, plan) == [
        "this was to be answered 15 March 2024, and on 1 April 2024 there is no answer"
    ]
    assert told(question_without_answer, plan, "nl") == [
        "de termijn was 15 maart 2024, en op 1 april 2024 is er geen antwoord"
    ]


def test_without_dates_the_message_says_only_that():
    assert told(question_without_answer, plan_of(QUESTION)) == ["there is no answer to this"]
    assert told(question_without_answer, plan_of(QUESTION), "nl") == ["hier is geen antwoord op"]


def test_an_answer_that_has_yet_to_come_is_none():
    answer = '[[answer]]\nid = "a"\ntitle = "Niets"\nanswers = ["kosten"]\n'

    assert told(question_without_answer, plan_of(QUESTION + answer)) == []
    assert told(question_without_answer, plan_of(QUESTION + answer + "given_on = 2024-05-01")) != []


@pytest.mark.parametrize(
    "fine",
    [
        "due = 2024-04-01",
        "asked_on = 2024-04-01",
        '[[sub_question]]\nid = "s"\ntitle = "S"\nquestion = ["kosten"]\nverdict = "not answered"',
    ],
)
def test_a_question_that_may_wait_or_was_judged_is_left_alone(fine):
    assert told(question_without_answer, plan_of(QUESTION + fine)) == []


def test_days_to_wait_put_it_off():
    plan = plan_of(QUESTION + "asked_on = 2024-03-02")

    assert told(question_without_answer, plan, options=QuestionWithoutAnswer(days=29)) != []
    assert told(question_without_answer, plan, options=QuestionWithoutAnswer(days=30)) == []


@given(
    plans(only=(Question, SubQuestion, Answer), max_elements=7, max_relations=7),
    st.data(),
)
def test_answering_a_question_only_ever_settles_it(plan, data):
    questions, answers = plan.all(Question), plan.all(Answer)
    if not questions or not answers:
        return
    question = data.draw(st.sampled_from(questions))
    answer = data.draw(st.sampled_from(answers))
    given_now = changed(plan, answer.id, given_on=PartialDate.of(plan.as_of))
    now = found(
        question_without_answer,
        with_relations(given_now, Answers(answer.id, question.id)),
    )

    assert now <= found(question_without_answer, plan)
    assert all(question.id not in elements for _, elements, _ in now)
