"""Motions that the council adopted, and that then ended quietly."""

from __future__ import annotations

import pytest
from hypothesis import given

from samendomein import Action, Document, Motion, MotionKind, MotionStatus
from samendomein.builtin.verantwoording.motion_not_carried_out import (
    MotionNotCarriedOut,
    motion_not_carried_out,
)
from samendomein.testing.strategies import plans
from tests.builtin.laws import changed, found, plan_of, told

MOTION = """
[[motion]]
id = "budget"
title = "Een budget voor maatwerk"
status = "adopted"
"""


def test_a_motion_that_nothing_carries_out_is_told():
    assert told(motion_not_carried_out, plan_of(MOTION)) == [
        "this was adopted, and nothing carries it out"
    ]
    assert told(motion_not_carried_out, plan_of(MOTION), "nl") == [
        "dit is aangenomen, en niets voert het uit"
    ]


def test_the_message_says_when_it_was_adopted():
    plan = plan_of(MOTION + "decided_on = 2023-11-09")

    assert told(motion_not_carried_out, plan) == [
        "this was adopted on 9 November 2023, and nothing carries it out"
    ]
    assert told(motion_not_carried_out, plan, "nl") == [
        "dit is aangenomen op 9 november 2023, en niets voert het uit"
    ]


def test_a_motion_that_ended_in_silence_is_told():
    plan = plan_of(
        MOTION + '[[action]]\nid = "x"\ntitle = "Fonds"\nperiod = "2022"\nfulfils = ["budget"]'
    )

    assert told(motion_not_carried_out, plan) == [
        "what carried this out has ended (Fonds), and it is not settled with the council"
    ]
    assert told(motion_not_carried_out, plan, "nl") == [
        "wat dit uitvoerde is voorbij (Fonds), en het is niet bij de raad afgedaan"
    ]


@pytest.mark.parametrize(
    "fine",
    [
        "settled_on = 2024-01-01",
        "decided_on = 2024-04-01",
        '[[action]]\nid = "x"\ntitle = "Fonds"\nfulfils = ["budget"]',
    ],
)
def test_what_is_settled_new_or_under_way_is_left_alone(fine):
    assert told(motion_not_carried_out, plan_of(MOTION + fine)) == []


@pytest.mark.parametrize("status", [one for one in MotionStatus if one is not MotionStatus.ADOPTED])
def test_only_what_was_adopted_must_be_carried_out(status):
    assert told(motion_not_carried_out, changed(plan_of(MOTION), "budget", status=status)) == []


def test_kinds_can_be_exempt():
    amendment = changed(plan_of(MOTION), "budget", kind=MotionKind.AMENDMENT)
    exempt = MotionNotCarriedOut(exempt=(MotionKind.AMENDMENT,))

    assert told(motion_not_carried_out, amendment) != []
    assert told(motion_not_carried_out, amendment, options=exempt) == []


@given(plans(only=(Motion, Action, Document), max_elements=6, max_relations=6))
def test_held_motions_are_never_told(plan):
    for one in plan.all(Motion):
        plan = changed(plan, one.id, status=MotionStatus.HELD)

    assert found(motion_not_carried_out, plan) == set()
