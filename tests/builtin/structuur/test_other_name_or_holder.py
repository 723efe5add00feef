"""Things that papers call otherwise, or give to somebody else."""

from __future__ import annotations

import pytest
from hypothesis import given

from samendomein import Action, Code, Document, Nota, Theme, assemble
from samendomein.builtin.structuur.other_name_or_holder import (
    OtherNameOrHolder,
    other_name_or_holder,
)
from samendomein.builtin.structuur.spelling import differ_in_spelling, is_short_for, say_the_same
from samendomein.testing.strategies import plans
from tests.builtin.laws import LOOKED_AT, assert_every_law_holds, changed, plan_of, told

PAPERS = (Document(id="een", title="Voorstel"), Document(id="twee", title="Vragen"))

HOLDERS = """
[[nota]]
id = "nota"
title = "Samen Diemen"

[[document]]
id = "voorstel"
title = "Voorstel"
dated = 2024-02-13
about = ["nota"]
answered_for_by = [{first}]

[[document]]
id = "vragen"
title = "Vragen"
dated = {dated}
about = ["nota"]
answered_for_by = [{second}]

[[actor]]
id = "a"
title = "Wethouder A"

[[actor]]
id = "b"
title = "Wethouder B"

[[actor]]
id = "c"
title = "Wethouder C"
"""


def action_called(title, *printed, aliases=()):
    codes = tuple(
        Code(code="V", document=document, section="Toelichting", printed=name)
        for document, name in printed
    )
    action = Action(id="x", title=title, codes=codes, aliases=aliases)
    return assemble((action, *PAPERS), (), as_of=LOOKED_AT)


def holders(first, second, dated="2024-03-19"):
    return plan_of(HOLDERS.format(first=first, second=second, dated=dated))


def test_another_spelling_is_shown_beside_the_title():
    plan = action_called("Integraal inloopspreekuur", ("een", "Integraal inloopsprekuur"))

    assert told(other_name_or_holder, plan) == [
        (
            "this is spelled in more than one way: 'Integraal inloopsprekuur' and "
            "'Integraal inloopspreekuur'"
        )
    ]
    assert told(other_name_or_holder, plan, "nl") == [
        (
            "dit wordt op meer dan één manier gespeld: ‘Integraal inloopsprekuur’ en "
            "‘Integraal inloopspreekuur’"
        )
    ]


def test_another_spelling_among_the_other_names_is_told_too():
    plan = action_called("Inloopspreekuur", aliases=("Inloopsprekuur", "Het spreekuur"))

    assert len(told(other_name_or_holder, plan)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pilot verbindingfunctionarissen", "Pilot verbindingsfunctionarissen"),
        ("Sociaaldomein", "Sociaal domein"),
    ],
)
def test_what_differs_in_spelling(one, other):
    assert differ_in_spelling(one, other)
    assert differ_in_spelling(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sociaal team", "sociaal team."),
        ("Samen Diemen 2020-2023", "Samen Diemen 2024-2027"),
        ("Jeugdhulp", "Jeugdzorg"),
        ("Wmo", "Wpg"),
        ("Kerk en wijk", "Werk en wijk"),
        ("Beleid Samenleving", "Team Beleid Samenleving"),
    ],
)
def test_what_does_not_differ_in_spelling(one, other):
    assert not differ_in_spelling(one, other)


def test_a_name_with_words_left_out_is_the_same_name():
    assert is_short_for("Kansrijke start", "Kansrijke start voor de jeugd")
    assert not is_short_for("Kansrijke start", "Gezonde start")
    assert say_the_same("Kansrijke start", "Een kansrijke start voor de jeugd")
    assert not say_the_same("Wel meedoen", "Niet meedoen")


def test_other_names_beside_a_code_are_shown_with_their_papers():
    plan = action_called("X", ("een", "Vitaal netwerk"), ("twee", "Verbinden van partijen"))

    assert told(other_name_or_holder, plan) == [
        (
            "papers call this by more than one name: 'Vitaal netwerk' in Voorstel and "
            "'Verbinden van partijen' in Vragen"
        )
    ]
    assert told(other_name_or_holder, plan, "nl") == [
        (
            "stukken noemen dit met meer dan één naam: ‘Vitaal netwerk’ in Voorstel en "
            "‘Verbinden van partijen’ in Vragen"
        )
    ]
    (finding,) = other_name_or_holder(plan)
    assert [one.quote for one in finding.passages] == ["Vitaal netwerk", "Verbinden van partijen"]


def test_our_own_title_may_say_it_in_other_words():
    plan = action_called("Netwerkpilot", ("een", "Verbinden van partijen"))

    assert told(other_name_or_holder, plan) == []


def test_papers_that_name_different_portefeuillehouders_are_told():
    plan = holders('"a", "b"', '"a", "c"')

    assert told(other_name_or_holder, plan) == [
        (
            "papers on this plan name different portefeuillehouders: Voorstel (Wethouder A and "
            "Wethouder B) and Vragen (Wethouder A and Wethouder C)"
        )
    ]
    assert told(other_name_or_holder, plan, "nl") == [
        (
            "stukken over dit plan noemen verschillende portefeuillehouders: Voorstel "
            "(Wethouder A en Wethouder B) en Vragen (Wethouder A en Wethouder C)"
        )
    ]


def test_a_paper_that_names_one_of_the_two_says_nothing_else():
    assert told(other_name_or_holder, holders('"a", "b"', '"a"')) == []


def test_papers_of_which_the_date_is_missing_or_far_off_are_not_compared():
    far = holders('"a"', '"b"', dated="2026-10-01")

    assert told(other_name_or_holder, far) == []
    assert told(other_name_or_holder, holders('"a"', '"b"', dated='"not stated"')) == []
    assert len(told(other_name_or_holder, far, options=OtherNameOrHolder(days=2000))) == 1


def test_two_papers_on_two_plans_together_are_one_finding():
    plan = plan_of(
        HOLDERS.format(first='"a"', second='"b"', dated="2024-03-19").replace(
            '["nota"]', '["nota", "oud"]'
        )
        + '[[nota]]\nid = "oud"\ntitle = "Oud"\n'
    )

    assert [one.elements for one in other_name_or_holder(plan)] == [
        ("nota", "oud", "voorstel", "vragen")
    ]


@given(plans(only=(Theme, Document, Nota), max_elements=6, max_relations=6))
def test_the_laws_of_checks_hold_for_names(plan):
    assert_every_law_holds(other_name_or_holder, plan)


@given(plans(only=(Theme, Document), max_elements=6, max_relations=0))
def test_capitals_and_points_make_no_difference(plan):
    louder = plan
    for one in plan.all(Theme):
        if one.title.isascii():
            louder = changed(louder, one.id, title=f"{one.title.upper()}.")

    assert [one.identity for one in other_name_or_holder(louder)] == [
        one.identity for one in other_name_or_holder(plan)
    ]


def test_the_plan_itself_names_a_portefeuillehouder_on_the_day_it_was_adopted():
    one_paper = HOLDERS.format(first='"a"', second="", dated="2024-03-19")
    adopted = 'title = "Samen Diemen"\nanswered_for_by = ["b"]\nadopted_on = 2024-03-28'
    plan = plan_of(one_paper.replace('title = "Samen Diemen"', adopted))

    assert told(other_name_or_holder, plan, "nl") == [
        (
            "stukken over dit plan noemen verschillende portefeuillehouders: Voorstel (Wethouder "
            "A) en Samen Diemen (Wethouder B)"
        )
    ]
