"""Actions that run when their plan does not."""

from __future__ import annotations

from datetime import date

from hypothesis import given, strategies as st

from samendomein import Action, Nota, Period, assemble
from samendomein.builtin.sturing.outside_plan_period import outside_plan_period
from tests.builtin.laws import LOOKED_AT, plan_of, told

NOTA = """
[nota]
id = "nota"
title = "Samen Diemen"
period = "2024-2027"
"""


def action(period: str) -> str:
    return f'[[action]]\nid = "kaart"\ntitle = "Sociale kaart"\nperiod = "{period}"\n'


def test_the_message_names_both_periods():
    plan = plan_of(NOTA + action("2026-2029"))

    assert told(outside_plan_period, plan) == [
        (
            "the period of this action, 2026 up to and including 2029, "
            "does not fit in that of Samen Diemen: 2024 up to and including 2027"
        )
    ]
    assert told(outside_plan_period, plan, "nl") == [
        (
            "de looptijd van deze actie, 2026 t/m 2029, "
            "past niet in die van Samen Diemen: 2024 t/m 2027"
        )
    ]


def test_what_may_still_fit_is_no_finding():
    assert told(outside_plan_period, plan_of(NOTA + action("twee jaar"))) == []
    assert told(outside_plan_period, plan_of(NOTA + action("tot en met 2025"))) == []


@given(
    st.tuples(st.integers(2020, 2030), st.integers(0, 5)),
    st.tuples(st.integers(2020, 2030), st.integers(0, 5)),
)
def test_whole_years_are_found_exactly_when_one_of_them_is_no_year_of_the_plan(of_plan, of_action):
    def years(first, more):
        return Period.of(date(first, 1, 1), date(first + more, 12, 31))

    plan = assemble(
        (
            Nota(id="n", title="N", period=years(*of_plan)),
            Action(id="a", title="A", period=years(*of_action)),
        ),
        (),
        as_of=LOOKED_AT,
    )
    plan_years = set(years(*of_plan).years())
    action_years = set(years(*of_action).years())

    assert bool(list(outside_plan_period(plan))) == bool(action_years - plan_years)


def test_of_an_action_without_an_end_only_the_begin_must_fit():
    assert told(outside_plan_period, plan_of(NOTA + action("vanaf 2025"))) == []
    assert len(told(outside_plan_period, plan_of(NOTA + action("vanaf 2023")))) == 1
    assert len(told(outside_plan_period, plan_of(NOTA + action("vanaf 2029")))) == 1
