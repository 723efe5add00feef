"""Plans for which nobody gave the assignment, or somebody of whom no paper says who it is."""

from __future__ import annotations

from hypothesis import given, strategies as st

from samendomein import Actor, ActorKind, Layer, Missing, Nota, NotaKind, SponsoredBy, assemble
from samendomein.builtin.sturing.no_named_sponsor import no_named_sponsor
from tests.builtin.laws import LOOKED_AT, changed, plan_of, told

DIEMEN = """
[nota]
id = "nota"
title = "Samen Diemen"
sponsor = ["opdrachtgever"]

[[action]]
id = "kaart"
title = "Sociale kaart"

[[actor]]
id = "opdrachtgever"
title = "Opdrachtgever"
kind = "role"
layer = "not stated"
"""


def test_a_role_of_which_nothing_is_known_is_not_named():
    assert told(no_named_sponsor, plan_of(DIEMEN)) == [
        "this is the sponsor of Samen Diemen, and nothing says which post that is"
    ]
    assert told(no_named_sponsor, plan_of(DIEMEN), "nl") == [
        "dit is de opdrachtgever van Samen Diemen, maar nergens staat welke functie dat is"
    ]


def test_a_layer_or_another_kind_of_actor_names_the_sponsor():
    plan = plan_of(DIEMEN)

    assert told(no_named_sponsor, changed(plan, "opdrachtgever", layer=Layer.COLLEGE)) == []
    assert told(no_named_sponsor, changed(plan, "opdrachtgever", kind=ActorKind.BODY)) == []


def test_a_plan_without_sponsor():
    plan = plan_of('[nota]\nid = "n"\ntitle = "N"\n')
    stated = plan_of('[nota]\nid = "n"\ntitle = "N"\nsponsor = "not stated"\n')

    assert told(no_named_sponsor, plan) == ["no sponsor is named for this plan"]
    assert told(no_named_sponsor, stated, "nl") == [
        "het stuk zegt niet wie opdracht gaf voor dit plan"
    ]
    assert told(no_named_sponsor, changed(plan, "n", kind=NotaKind.AGREEMENT)) == []


def test_an_action_of_no_plan_needs_a_sponsor_of_its_own():
    stated = plan_of('[[action]]\nid = "a"\ntitle = "A"\nsponsor = "not stated"\n')
    unknown = plan_of('[[action]]\nid = "a"\ntitle = "A"\n')

    assert told(no_named_sponsor, stated) == [
        "the paper does not say who gave the assignment for this action"
    ]
    assert told(no_named_sponsor, unknown, "nl") == [
        "voor deze actie is geen opdrachtgever genoemd"
    ]


@given(st.sampled_from([*ActorKind, *Missing]), st.sampled_from([*Layer, *Missing]))
def test_only_a_role_without_a_layer_is_nobody_in_particular(kind, layer):
    plan = assemble(
        (Nota(id="n", title="N"), Actor(id="a", title="A", kind=kind, layer=layer)),
        (SponsoredBy("n", "a"),),
        as_of=LOOKED_AT,
    )
    nobody = kind is ActorKind.ROLE and layer in (Missing.UNKNOWN, Missing.NOT_STATED)

    assert bool(told(no_named_sponsor, plan)) == nobody
