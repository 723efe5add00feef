"""Evaluations that come later than planned, or of which nobody knows when they come."""

from __future__ import annotations

from datetime import date

from hypothesis import given, strategies as st

from samendomein import Event, EventKind, Missing, PartialDate, Period, Plan, assemble
from samendomein.builtin.sturing.evaluation_late_or_undated import evaluation_late_or_undated
from tests.builtin.laws import LOOKED_AT, changed, plan_of, told

DIEMEN = """
[nota]
id = "nota"
title = "Samen Diemen"
period = "2024-2027"

[[event]]
id = "eindevaluatie"
title = "Eindevaluatie"
kind = "evaluation"
date = "not stated"

[[pilot]]
id = "spreekuur"
title = "Inloopspreekuur"
period = "not stated"
waits_for = ["eindevaluatie"]

[[post]]
id = "projectleider"
title = "Projectleider"
period = "twee jaar"
waits_for = ["eindevaluatie"]
"""

EVALUATION = '[[event]]\nid = "e"\ntitle = "E"\nkind = "evaluation"\ndate = "not stated"\n'


def messages(plan: Plan, language: str = "en") -> list[str]:
    return told(evaluation_late_or_undated, plan, language)


def with_start(first: str) -> Plan:
    period = Period.parse({"start": first, "duration": "2 jaar"})
    return changed(plan_of(DIEMEN), "projectleider", period=period)


def test_while_a_start_is_not_stated_the_last_useful_day_is_a_span():
    assert messages(plan_of(DIEMEN)) == [
        (
            "the paper does not say when this is, while this waits for it: Projectleider and "
            "Inloopspreekuur; the last useful day is at the latest 31 December 2027; "
            "nothing says when this ends: Projectleider"
        )
    ]
    assert messages(plan_of(DIEMEN), "nl") == [
        (
            "het stuk zegt niet wanneer dit is, en hierop wacht: Projectleider en "
            "Inloopspreekuur; de laatste zinvolle dag is uiterlijk 31 december 2027; "
            "nergens staat wanneer dit eindigt: Projectleider"
        )
    ]


def test_once_the_start_is_given_the_last_useful_day_is_a_day():
    (message,) = messages(with_start("2024-04-01"))

    assert message.endswith("; the last useful day is 31 March 2026")


def test_a_last_useful_day_that_is_past_is_told_as_such():
    (message,) = messages(with_start("2021-04-01"))

    assert message.endswith("; the last useful day, 31 March 2023, is past")


def test_without_a_plan_the_last_useful_day_cannot_be_told():
    _, _, rest = DIEMEN.partition("\n[[event]]")
    (message,) = messages(plan_of("[[event]]" + rest))

    assert message.endswith("; the last useful day cannot be told")


def test_an_evaluation_for_which_nothing_waits():
    plan = plan_of(EVALUATION)

    assert messages(plan) == ["the paper does not say when this evaluation is"]
    assert messages(changed(plan, "e", date=Missing.UNKNOWN)) == [
        "nothing says when this evaluation is"
    ]
    assert messages(changed(plan, "e", date=Missing.NOT_APPLICABLE)) == []


def test_of_an_evaluation_that_was_held_the_day_is_told_as_past():
    held = EVALUATION + '[[consultation]]\nid = "c"\ntitle = "C"\nabout = ["e"]\n'

    assert messages(plan_of(held)) == ["the paper does not say when this evaluation was"]
    assert messages(plan_of(held), "nl") == ["het stuk zegt niet wanneer deze evaluatie is geweest"]
    assert messages(plan_of(held + 'held_on = "2099-01-01"\n')) == [
        "the paper does not say when this evaluation is"
    ]
    assert messages(changed(plan_of(held), "e", date=Missing.UNKNOWN)) == []


def test_a_dated_report_says_enough():
    report = EVALUATION + (
        '[[document]]\nid = "d"\ntitle = "D"\nkind = "evaluation"\nabout = ["e"]\n'
    )

    assert messages(plan_of(report)) == ["the paper does not say when this evaluation was"]
    assert messages(plan_of(report + 'dated = "2023-05-01"\n')) == []


def test_a_proposal_to_evaluate_is_no_report():
    proposal = EVALUATION + (
        '[[document]]\nid = "d"\ntitle = "D"\nkind = "council proposal"\nabout = ["e"]\n'
        'dated = "2023-05-01"\n'
    )

    assert messages(plan_of(proposal)) == ["the paper does not say when this evaluation is"]


def test_a_delay_that_the_paper_tells():
    plan = plan_of(
        '[[event]]\nid = "e"\ntitle = "E"\nkind = "evaluation"\ndate = "najaar 2022"\n'
        'planned_for = "not stated"\ndelayed = true\n'
    )

    assert messages(plan) == [
        "this evaluation came later than planned; when it was planned is not stated"
    ]
    assert messages(plan, "nl") == [
        "deze evaluatie kwam later dan gepland; er staat niet wanneer zij gepland was"
    ]
    assert messages(changed(plan, "e", delayed=Missing.UNKNOWN)) == []


def test_a_planned_day_that_went_by():
    plan = plan_of('[[event]]\nid = "e"\ntitle = "E"\nkind = "evaluation"\nplanned_for = "2023"\n')

    assert messages(plan) == [
        "this evaluation was planned for 2023, and nothing says that it took place"
    ]
    assert messages(changed(plan, "e", date=PartialDate.parse("2024-02-01"))) == [
        "this evaluation was planned for 2023, and is later: 1 February 2024"
    ]


def test_what_belongs_to_a_plan_that_was_entered_in_part_is_not_said_to_lack_a_date():
    plan = plan_of(
        '[nota]\nid = "n"\ntitle = "N"\ncomplete = false\n'
        '[[event]]\nid = "e"\ntitle = "E"\nkind = "evaluation"\n'
    )

    assert messages(plan) == []


@given(st.dates(date(2022, 1, 1), date(2023, 1, 1)), st.dates(date(2022, 1, 1), date(2023, 1, 1)))
def test_an_evaluation_is_late_exactly_when_its_day_is_after_the_planned_one(held, planned):
    event = Event(
        id="e",
        title="E",
        kind=EventKind.EVALUATION,
        date=PartialDate.of(held),
        planned_for=PartialDate.of(planned),
    )

    assert bool(messages(assemble((event,), (), as_of=LOOKED_AT))) == (held > planned)
