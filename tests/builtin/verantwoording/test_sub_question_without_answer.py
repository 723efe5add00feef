"""Parts of a question that were passed over in the answer."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, strategies as st

from samendomein import Answer, Question, SubQuestion, Translator, Verdict, load_plugins
from samendomein.builtin.verantwoording.answering import parts_of_questions
from samendomein.builtin.verantwoording.sub_question_without_answer import (
    SubQuestionWithoutAnswer,
    sub_question_without_answer,
)
from samendomein.builtin.verantwoording.sub_questions import sub_questions
from samendomein.testing.strategies import plans
from tests.builtin.laws import changed, found, plan_of, told

PARTS = """
[[question]]
id = "crisis"
title = "De crisis"

[[sub_question]]
id = "lessen"
title = "Wat is er geleerd?"
question = ["crisis"]

[[sub_question]]
id = "gebruikt"
title = "Is dat gebruikt?"
question = ["crisis"]
"""

OF_ONE_PART = PARTS + '[[answer]]\nid = "a"\ntitle = "Klein beginnen"\nanswers = ["lessen"]'
OF_THE_WHOLE = PARTS + '[[answer]]\nid = "a"\ntitle = "Klein beginnen"\nanswers = ["crisis"]'


def test_a_part_that_was_passed_over_is_told():
    assert told(sub_question_without_answer, plan_of(OF_ONE_PART)) == [
        "there is no answer to this part of the question"
    ]
    assert told(sub_question_without_answer, plan_of(OF_ONE_PART), "nl") == [
        "op deze deelvraag is geen antwoord"
    ]


def test_an_answer_to_the_whole_names_no_part():
    assert (
        told(sub_question_without_answer, plan_of(OF_THE_WHOLE))
        == ["the question as a whole has an answer; to this part there is none of its own"] * 2
    )
    assert told(sub_question_without_answer, plan_of(OF_THE_WHOLE), "nl")[0] == (
        "op de vraag als geheel is een antwoord; op deze deelvraag staat geen eigen antwoord"
    )


def test_a_question_without_any_answer_is_not_told_for_each_part():
    assert told(sub_question_without_answer, plan_of(PARTS)) == []


@pytest.mark.parametrize(
    ("verdict", "en", "nl"),
    [
        (
            "not answered",
            "this part of the question is not answered, in the verdict of griffier, on 2 May 2024",
            "deze deelvraag is niet beantwoord, oordeelt griffier, op 2 mei 2024",
        ),
        (
            "partly",
            (
                "this part of the question is answered in part, in the verdict of griffier, "
                "on 2 May 2024"
            ),
            "deze deelvraag is deels beantwoord, oordeelt griffier, op 2 mei 2024",
        ),
    ],
)
def test_the_verdict_of_a_person_goes_first_and_names_role_and_day(verdict, en, nl):
    signed = f'verdict = "{verdict}"\njudged_by = "griffier"\njudged_on = 2024-05-02\n'
    plan = plan_of(OF_ONE_PART.replace('title = "Wat is er geleerd?"\n', f'title = "W"\n{signed}'))

    assert en in told(sub_question_without_answer, plan)
    assert nl in told(sub_question_without_answer, plan, "nl")


def test_an_unsigned_verdict_is_told_as_such():
    plan = changed(plan_of(OF_ONE_PART), "lessen", verdict=Verdict.PARTLY)

    assert "this part of the question was judged to be answered in part" in told(
        sub_question_without_answer, plan
    )
    assert "deze deelvraag is volgens het oordeel deels beantwoord" in told(
        sub_question_without_answer, plan, "nl"
    )


def test_a_referral_is_an_answer_unless_one_says_otherwise():
    plan = changed(plan_of(OF_ONE_PART), "gebruikt", verdict=Verdict.REFERRED)
    strict = SubQuestionWithoutAnswer(referred_is_answered=False)

    assert told(sub_question_without_answer, plan) == []
    assert told(sub_question_without_answer, plan, options=strict) == [
        "this part of the question was only referred to another paper"
    ]
    assert told(sub_question_without_answer, plan, "nl", strict) == [
        "deze deelvraag is alleen doorverwezen naar een ander stuk"
    ]


def test_the_table_shows_what_became_of_each_part():
    translator = Translator("nl", load_plugins().catalogues)
    measured = sub_questions(changed(plan_of(OF_THE_WHOLE), "lessen", verdict=Verdict.PARTLY))

    assert [[translator.write(one, "verantwoording") for one in row] for row in measured.rows] == [
        ["De crisis", "Wat is er geleerd?", "deels", "onbekend"],
        ["De crisis", "Is dat gebruikt?", "alleen op de vraag als geheel", "niet van toepassing"],
    ]
    assert translator.render(measured.sentence, "verantwoording") == (
        "Deelvragen: 2; beantwoord: 0, deels: 1, doorverwezen: 0, niet beantwoord: 0, "
        "alleen een antwoord op de vraag als geheel: 1."
    )


@given(plans(only=(Question, SubQuestion, Answer), max_elements=7, max_relations=8))
def test_every_part_has_exactly_one_standing(plan):
    counted = Counter(one.standing for one in parts_of_questions(plan))

    assert sum(counted.values()) == len(plan.all(SubQuestion)) == len(sub_questions(plan).rows)


@given(
    plans(only=(Question, SubQuestion, Answer), max_elements=7, max_relations=8),
    st.data(),
)
def test_judged_to_be_answered_is_never_told(plan, data):
    parts = plan.all(SubQuestion)
    if not parts:
        return
    part = data.draw(st.sampled_from(parts))
    judged = changed(plan, part.id, verdict=Verdict.ANSWERED)

    assert all(
        part.id not in elements for _, elements, _ in found(sub_question_without_answer, judged)
    )
