"""Work that goes on, paid from money of the state that stops."""

from __future__ import annotations

from hypothesis import given, strategies as st

from samendomein import ActionKind, Missing, Period, Recurrence
from samendomein.builtin.sturing.temporary_national_source import temporary_national_source
from tests.builtin.laws import changed, plan_of, told

DIEMEN = """
[nota]
id = "nota"
title = "Samen Diemen"
period = "2024-2027"

[[action]]
id = "sturing"
title = "Actieve sturing"

[[budget]]
id = "inzet"
title = "Inzet"
funds = ["sturing"]
paid_from = ["pok"]

[[funding_source]]
id = "pok"
title = "POK-middelen"
national = true
period = "tot en met 2027"
"""


def test_an_action_that_names_no_end():
    assert told(temporary_national_source, plan_of(DIEMEN)) == [
        (
            "this action names no end, and the money from the state for it stops with the plan or "
            "before: POK-middelen"
        )
    ]
    assert told(temporary_national_source, plan_of(DIEMEN), "nl") == [
        (
            "er staat niet wanneer deze actie eindigt, en het geld van het rijk ervoor stopt met "
            "het plan of eerder: POK-middelen"
        )
    ]


def test_a_structural_action_outlives_any_source_that_stops():
    plan = changed(plan_of(DIEMEN), "sturing", recurrence=Recurrence.STRUCTURAL)
    plan = changed(plan, "pok", period=Period.parse("2024-2030"))

    assert told(temporary_national_source, plan) == [
        "this action goes on, and the money from the state for it stops: POK-middelen"
    ]


def test_a_pilot_or_an_action_with_an_end_stops_too():
    plan = plan_of(DIEMEN)

    assert told(temporary_national_source, changed(plan, "sturing", kind=ActionKind.PILOT)) == []
    ended = changed(plan, "sturing", period=Period.parse("2024-2025"))
    assert told(temporary_national_source, ended) == []


def test_other_money_may_take_over():
    more = '[[budget]]\nid = "eigen"\ntitle = "Eigen geld"\nfunds = ["sturing"]\n'

    assert told(temporary_national_source, plan_of(DIEMEN + more)) == []


@given(st.integers(2024, 2030), st.sampled_from([True, False, *Missing]))
def test_only_a_source_of_the_state_that_stops_by_the_end_of_the_plan(last, national):
    plan = changed(
        plan_of(DIEMEN), "pok", period=Period.parse(f"tot en met {last}"), national=national
    )

    assert bool(told(temporary_national_source, plan)) == (national is True and last <= 2027)
