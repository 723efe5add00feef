"""Recommendations: claimed, named and traced are three different things."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from samendomein import (
    Action,
    Answer,
    Certainty,
    Document,
    Fulfils,
    Missing,
    Recommendation,
    Translator,
    load_plugins,
)
from samendomein.builtin.verantwoording.recommendation_without_follow_up import (
    RecommendationWithoutFollowUp,
    recommendation_without_follow_up,
)
from samendomein.builtin.verantwoording.recommendations import recommendations
from samendomein.testing.strategies import plans
from tests.builtin.laws import changed, found, plan_of, told, with_relations

ADVICE = """
[[recommendation]]
id = "kaders"
title = "Stel kaders"
"""

PAPER = '[[document]]\nid = "reactie"\ntitle = "Reactie"\n'
ACTION = '[[action]]\nid = "kader"\ntitle = "Een kader"\n'


@pytest.mark.parametrize(
    ("more", "en", "nl"),
    [
        (
            "",
            "no paper says that this is taken over or names it, and nothing carries it out",
            (
                "geen enkel stuk noemt deze aanbeveling of zegt dat ze is overgenomen, "
                "en niets voert haar uit"
            ),
        ),
        (
            PAPER + 'names = ["kaders"]',
            (
                "this is named in Reactie, but nothing says that it is taken over, "
                "and nothing carries it out"
            ),
            (
                "deze aanbeveling wordt genoemd in Reactie, maar nergens staat dat ze is "
                "overgenomen, en niets voert haar uit"
            ),
        ),
        (
            PAPER + 'claims = ["kaders"]',
            (
                "this is taken over according to Reactie, but nothing names it "
                "and nothing carries it out"
            ),
            (
                "deze aanbeveling is overgenomen volgens Reactie, maar niets noemt haar "
                "en niets voert haar uit"
            ),
        ),
        (
            PAPER + 'claims = ["kaders"]\nnames = ["kaders"]',
            (
                "this is taken over according to Reactie, and named in Reactie, "
                "but nothing carries it out"
            ),
            (
                "deze aanbeveling is overgenomen volgens Reactie en wordt genoemd in Reactie, "
                "maar niets voert haar uit"
            ),
        ),
        (
            "adopted = true",
            "the council took this over, but nothing carries it out",
            "de raad heeft deze aanbeveling overgenomen, maar niets voert haar uit",
        ),
        (
            ACTION + 'status = "stopped"\nfulfils = ["kaders"]',
            "what was to carry this out was stopped (Een kader), and nothing else does",
            (
                "wat deze aanbeveling zou uitvoeren is gestopt (Een kader), "
                "en verder voert niets haar uit"
            ),
        ),
    ],
)
def test_the_message_says_how_far_it_came(more, en, nl):
    assert told(recommendation_without_follow_up, plan_of(ADVICE + more)) == [en]
    assert told(recommendation_without_follow_up, plan_of(ADVICE + more), "nl") == [nl]


def test_the_paper_that_gave_it_does_not_count_as_naming_it():
    plan = plan_of(ADVICE + 'made_in = ["reactie"]\n' + PAPER + 'names = ["kaders"]')

    assert told(recommendation_without_follow_up, plan) == [
        "no paper says that this is taken over or names it, and nothing carries it out"
    ]


@pytest.mark.parametrize("why", [False, Missing.NOT_APPLICABLE, Missing.WITHHELD])
def test_what_was_turned_down_needs_no_follow_up(why):
    assert (
        told(recommendation_without_follow_up, changed(plan_of(ADVICE), "kaders", adopted=why))
        == []
    )


def test_a_follow_up_that_is_only_possible_is_enough_unless_one_says_otherwise():
    plan = plan_of(ADVICE + ACTION + 'fulfils = [{ to = "kaders", certainty = "possible" }]')
    strict = RecommendationWithoutFollowUp(possible_counts=False)

    assert told(recommendation_without_follow_up, plan) == []
    assert told(recommendation_without_follow_up, plan, options=strict) == [
        "Een kader may carry this out, but that is only possible"
    ]
    assert told(recommendation_without_follow_up, plan, "nl", strict) == [
        "mogelijk voert Een kader deze aanbeveling uit, maar zeker is dat niet"
    ]
    assert recommendations(plan).rows[0][4] is Certainty.POSSIBLE


def test_the_table_keeps_the_three_apart():
    plan = plan_of(ADVICE + PAPER + 'claims = ["kaders"]')
    translator = Translator("nl", load_plugins().catalogues)

    assert recommendations(plan).rows == ((plan["kaders"], Missing.UNKNOWN, True, False, False),)
    assert translator.render(recommendations(plan).sentence, "verantwoording") == (
        "Aanbevelingen: 1; overgenomen volgens een stuk: 1, genoemd: 0, zeker uitgevoerd: 0."
    )


@given(
    plans(only=(Recommendation, Action, Answer, Document), max_elements=8, max_relations=8),
    st.data(),
)
def test_linking_one_node_settles_that_recommendation_and_no_other(plan, data):
    advice, actions = plan.all(Recommendation), plan.all(Action)
    if not advice or not actions:
        return
    one = data.draw(st.sampled_from(advice))
    action = data.draw(st.sampled_from(actions))
    running = changed(plan, action.id, status=Missing.UNKNOWN)
    before = found(recommendation_without_follow_up, running)
    now = found(
        recommendation_without_follow_up,
        with_relations(running, Fulfils(action.id, one.id)),
    )

    assert now == {each for each in before if one.id not in each[1]}


def test_a_recommendation_of_after_the_day_one_looks_is_not_judged():
    assert told(recommendation_without_follow_up, plan_of(ADVICE + "made_on = 2024-05-01")) == []
