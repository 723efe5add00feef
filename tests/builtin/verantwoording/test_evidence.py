"""How strong a claim is against its evidence, and whose voice was heard."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from samendomein import Actor, Claim, ClaimKind, Consultation, Event, Evidence, Supports, Voice
from samendomein.builtin.verantwoording.claim_beyond_evidence import claim_beyond_evidence
from samendomein.builtin.verantwoording.residents_by_proxy import residents_by_proxy
from samendomein.testing.strategies import plans
from tests.builtin.laws import changed, found, plan_of, told, with_relations

SUCCESS = """
[[claim]]
id = "succes"
title = "Het is een succes"
kind = "outcome"

[[evidence]]
id = "gesprekken"
title = "Gesprekken"
tells_about = "support"
supports = ["succes"]
"""

EVALUATION = """
[[event]]
id = "evaluatie"
title = "Evaluatie"

[[evidence]]
id = "raden"
title = "Drie raden"
voice = "by proxy"
about = ["evaluatie"]
"""


def test_a_claim_of_effect_does_not_rest_on_support():
    assert told(claim_beyond_evidence, plan_of(SUCCESS)) == [
        "this claims an effect, but its evidence only tells about support: Gesprekken"
    ]
    assert told(claim_beyond_evidence, plan_of(SUCCESS), "nl") == [
        (
            "beweerd wordt een effect, maar de onderbouwing zegt alleen iets over draagvlak: "
            "Gesprekken"
        )
    ]


def test_how_many_were_reached_is_shown_as_it_stands():
    plan = plan_of(SUCCESS + 'invited = 18\nreached = "not stated"')

    assert told(claim_beyond_evidence, plan)[0].endswith(
        "Gesprekken (invited: 18, reached: not stated)"
    )
    assert told(claim_beyond_evidence, plan, "nl")[0].endswith(
        "Gesprekken (uitgenodigd: 18, bereikt: niet vermeld)"
    )


@pytest.mark.parametrize("more", ['tells_about = "outcome"', ""])
def test_evidence_of_effect_or_of_who_knows_what_settles_it(more):
    other = f'[[evidence]]\nid = "x"\ntitle = "X"\nsupports = ["succes"]\n{more}'

    assert told(claim_beyond_evidence, plan_of(SUCCESS + other)) == []


def test_a_claim_without_evidence_is_not_judged_here():
    assert told(claim_beyond_evidence, plan_of(SUCCESS.replace('supports = ["succes"]', ""))) == []


@given(plans(only=(Claim, Evidence), max_elements=6, max_relations=6), st.data())
def test_measuring_the_effect_settles_any_claim(plan, data):
    claims, evidence = plan.all(Claim), plan.all(Evidence)
    if not claims or not evidence:
        return
    claim, one = data.draw(st.sampled_from(claims)), data.draw(st.sampled_from(evidence))
    measured = with_relations(
        changed(plan, one.id, tells_about=ClaimKind.OUTCOME), Supports(one.id, claim.id)
    )

    assert all(claim.id not in ids for _, ids, _ in found(claim_beyond_evidence, measured))


def test_voice_by_proxy_only_is_told_once_for_an_evaluation():
    assert told(residents_by_proxy, plan_of(EVALUATION)) == [
        "for this, residents were heard through others only: Drie raden"
    ]
    assert told(residents_by_proxy, plan_of(EVALUATION), "nl") == [
        "hiervoor zijn inwoners alleen via anderen gehoord: Drie raden"
    ]


def test_evidence_from_partners_is_not_the_voice_of_residents():
    partners = """
[[evidence]]
id = "p"
title = "Gesprekken met partners"
about = ["interviews"]

[[consultation]]
id = "interviews"
title = "Interviews"
consults = ["partners"]
about = ["evaluatie"]

[[actor]]
id = "partners"
title = "Partners"
"""
    known = partners + 'layer = "partner"'

    assert told(residents_by_proxy, plan_of(EVALUATION + partners)) == []
    assert len(told(residents_by_proxy, plan_of(EVALUATION + known))) == 1


@given(plans(only=(Event, Evidence, Consultation, Actor), max_elements=8, max_relations=8))
def test_who_all_spoke_for_themselves_is_never_told(plan):
    for one in plan.all(Evidence):
        plan = changed(plan, one.id, voice=Voice.DIRECT)

    assert found(residents_by_proxy, plan) == set()
