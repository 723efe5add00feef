"""Accepting findings: what stands, what is accepted, and until when."""

from __future__ import annotations

from datetime import date

import pytest

import samendomein as sd
from samendomein import Finding, Goal
from samendomein.assessment.acceptance import AcceptanceState
from samendomein.assessment.run import run
from samendomein.assessment.selection import Selection
from samendomein.assessment.signing import sign
from samendomein.assessment.standing import apply
from samendomein.assessment.until import Until
from samendomein.testing import plan_of
from tests.assessment.accepting import (
    DAY,
    GOALS,
    LAST,
    acceptance,
    ids,
    judged,
    said,
    signed,
    untold_of,
)


def test_an_accepted_finding_stays_visible_apart_from_those_that_stand():
    before = judged()
    after = apply(before, [acceptance()])

    assert ids(one.finding for one in after.accepted) == untold_of("gezond")
    assert after.accepted[0].last_day == LAST
    assert set(ids(before.findings)) - set(ids(after.findings)) == {*untold_of("gezond")}
    assert after.at_least(sd.Severity.LOW) == after.findings
    assert said(after) == []


def test_on_the_last_day_a_finding_is_accepted_and_the_day_after_it_is_back():
    on_the_day = apply(judged(LAST), [acceptance()])
    day_after = apply(judged(LAST + DAY), [acceptance()])

    assert ids(one.finding for one in on_the_day.accepted) == untold_of("gezond")
    assert day_after.findings == judged(LAST + DAY).findings
    assert said(day_after) == [
        (
            "expired",
            "the acceptance of 'X01' ended on 30 June 2024",
            "mend what it accepted, or let policy officer sign anew",
        )
    ]
    assert ids(day_after.remarks[0].findings) == untold_of("gezond")


def test_an_acceptance_can_hold_until_an_event():
    until = acceptance(until=Until(event="evaluatie"))
    day_after = apply(judged(LAST + DAY), [until])

    assert apply(judged(LAST), [until]).accepted[0].event.id == "evaluatie"
    assert said(day_after) == [
        (
            "expired",
            "the acceptance of 'X01' ended with Evaluatie on 30 June 2024",
            "mend what it accepted, or let policy officer sign anew",
        )
    ]


def test_an_event_of_which_the_day_is_known_in_part_ends_it_when_it_has_surely_been():
    until = acceptance(until=Until(event="najaar"))

    assert apply(judged(date(2024, 11, 30)), [until]).accepted[0].last_day == date(2024, 11, 30)
    assert not apply(judged(date(2024, 12, 1)), [until]).accepted


@pytest.mark.parametrize(
    ("until", "text", "hint"),
    [
        (
            "ooit",
            "Herijking has no date",
            "give the event a date, or write the last day instead",
        ),
        (
            "vanaf",
            "Overdracht has no date",
            "give the event a date, or write the last day instead",
        ),
        (
            "evaluatei",
            "'evaluatei' is neither a day nor an event of the plan",
            "did you mean 'evaluatie'?",
        ),
        (
            "2024-06-31",
            "'2024-06-31' is neither a day nor an event of the plan",
            "write a day such as 2025-12-31, or the id of an event",
        ),
        (
            "gezond",
            "'gezond' is neither a day nor an event of the plan",
            "write a day such as 2025-12-31, or the id of an event",
        ),
    ],
)
def test_without_an_end_an_acceptance_does_not_hold_and_that_is_told(until, text, hint):
    after = apply(judged(), [acceptance(until=Until.parse(until))])

    assert after.findings == judged().findings
    assert said(after) == [
        ("without an end", f"the acceptance of 'X01' does not hold: {text}", hint)
    ]
    assert ids(after.remarks[0].findings) == untold_of("gezond")


def test_a_request_accepts_nothing_and_is_told():
    after = apply(judged(), [acceptance(state=AcceptanceState.REQUESTED)])

    assert after.findings == judged().findings
    assert said(after) == [
        (
            "requested",
            "acceptance of 'X01' is requested and not approved",
            "let it be approved, or take the request out of the file",
        )
    ]
    assert ids(after.remarks[0].findings) == untold_of("gezond")


def test_an_acceptance_that_accepts_nothing_is_told():
    described = GOALS.replace('titel = "Gezond leven"', 'titel = "Gezond leven"\ntoelichting = "x"')
    after = apply(judged(text=described), [signed()])

    assert said(after) == [
        (
            "unused",
            "the acceptance of 'X01' accepts nothing",
            "take it out of the file: what it was for is no longer there",
        )
    ]


def test_an_acceptance_is_not_called_unused_when_its_check_did_not_run():
    after = apply(judged(selection=Selection(ignore=["X01"])), [signed()])

    assert said(after) == []


@sd.check("proef/no-period", code="X04", absence=True)
def no_period(plan: sd.Plan):
    """A goal without a period.

    Why: it never ends.

    Fix: give it a period.
    """
    for goal in plan.all(Goal):
        yield Finding(goal, "{goal} has no period", goal=goal)


def test_an_acceptance_is_not_called_unused_when_the_plan_was_entered_in_part():
    whole = run(plan_of(GOALS), checks=[no_period])
    part = run(
        plan_of(GOALS.replace('id = "sociaal"', 'id = "sociaal"\nvolledig = false')),
        checks=[no_period],
    )
    one = sign(acceptance(check="X04", until=Until(LAST + 3650 * DAY)), whole)

    assert untold_of("gezond") != ids(part.findings)
    assert said(apply(part, [one])) == []
