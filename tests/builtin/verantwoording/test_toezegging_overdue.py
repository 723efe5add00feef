"""Toezeggingen that should have been settled by now."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from samendomein import Action, Missing, Toezegging
from samendomein.builtin.verantwoording.toezegging_overdue import (
    ToezeggingOverdue,
    toezegging_overdue,
)
from samendomein.testing.strategies import plans
from tests.builtin.laws import found, plan_of, told

DUE = """
[[toezegging]]
id = "monitor"
title = "Voorstel voor de monitor"
due = 2024-03-01
"""


def test_the_message_says_when_it_was_due():
    plan = plan_of(DUE)

    assert told(toezegging_overdue, plan) == [
        "this was due 1 March 2024, and on 1 April 2024 it is not settled (days late: 31)"
    ]
    assert told(toezegging_overdue, plan, "nl") == [
        (
            "de termijn was 1 maart 2024, en op 1 april 2024 is deze toezegging nog niet afgedaan "
            "(dagen te laat: 31)"
        )
    ]


def test_work_that_is_done_is_named_and_settles_nothing():
    plan = plan_of(
        DUE + '[[action]]\nid = "x"\ntitle = "Voorstel"\nstatus = "done"\nfulfils = ["monitor"]'
    )

    assert told(toezegging_overdue, plan) == [
        (
            "this was due 1 March 2024; Voorstel is done, "
            "but on 1 April 2024 it is not settled with the council (days late: 31)"
        )
    ]
    assert told(toezegging_overdue, plan, "nl") == [
        (
            "de termijn was 1 maart 2024; Voorstel is klaar, "
            "maar op 1 april 2024 is deze toezegging nog niet bij de raad afgedaan "
            "(dagen te laat: 31)"
        )
    ]


@pytest.mark.parametrize(
    "settled",
    [
        "settled_on = 2024-03-20",
        'status = "settled"',
        'status = "lapsed"',
        'settled_by = ["brief"]\n[[document]]\nid = "brief"\ntitle = "Brief"',
        'continued_by = ["later"]\n[[toezegging]]\nid = "later"\ntitle = "Later"',
    ],
)
def test_what_is_settled_or_goes_on_elsewhere_is_not_late(settled):
    assert told(toezegging_overdue, plan_of(DUE + settled)) == []


def test_it_is_late_from_the_day_after():
    assert told(toezegging_overdue, plan_of(DUE, as_of=date(2024, 3, 1))) == []
    assert len(told(toezegging_overdue, plan_of(DUE, as_of=date(2024, 3, 2)))) == 1


def test_days_of_grace_put_it_off():
    grace = ToezeggingOverdue(grace_days=31)

    assert told(toezegging_overdue, plan_of(DUE), options=grace) == []
    assert told(toezegging_overdue, plan_of(DUE, as_of=date(2024, 4, 2)), options=grace) != []


def test_what_is_settled_later_was_late_until_then():
    settled = plan_of(DUE + "settled_on = 2024-05-01")

    assert len(told(toezegging_overdue, settled)) == 1
    assert told(toezegging_overdue, evolve(settled, as_of=date(2024, 5, 1))) == []


def test_a_paper_that_has_yet_to_come_settles_nothing():
    paper = '[[document]]\nid = "brief"\ntitle = "Brief"\ndated = 2024-05-01'
    plan = plan_of(DUE + f'settled_by = ["brief"]\n{paper}')

    assert len(told(toezegging_overdue, plan)) == 1
    assert told(toezegging_overdue, evolve(plan, as_of=date(2024, 5, 2))) == []


@given(
    plans(only=(Toezegging, Action), max_elements=6),
    st.integers(0, 2000),
)
def test_what_is_late_stays_late_until_it_is_settled(plan, days):
    later = evolve(plan, as_of=plan.as_of + timedelta(days=days))
    settled_since = {
        one.id for one in later.all(Toezegging) if not isinstance(one.settled_on, Missing)
    }
    still = {
        identity
        for identity in found(toezegging_overdue, plan)
        if settled_since.isdisjoint(identity[1])
    }

    assert still <= found(toezegging_overdue, later)


@given(plans(only=(Toezegging,), max_elements=4), st.integers(0, 400))
def test_more_days_of_grace_never_give_more_findings(plan, days):
    assert found(toezegging_overdue, plan, ToezeggingOverdue(grace_days=days)) <= found(
        toezegging_overdue, plan
    )
