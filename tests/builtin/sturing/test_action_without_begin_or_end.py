"""Actions of which nobody knows when they begin, or when they are done."""

from __future__ import annotations

import pytest
from hypothesis import given

from samendomein import Action, ActionKind, Missing, Period, Recurrence, assemble
from samendomein.builtin.sturing.action_without_begin_or_end import (
    ActionWithoutBeginOrEnd,
    action_without_begin_or_end,
)
from samendomein.testing.strategies import periods
from tests.builtin.laws import LOOKED_AT, told


def messages(language="en", options=None, **fields):
    plan = assemble((Action(id="a", title="A", **fields),), (), as_of=LOOKED_AT)
    return told(action_without_begin_or_end, plan, language, options)


@pytest.mark.parametrize(
    ("period", "message", "bericht"),
    [
        (
            Missing.NOT_STATED,
            "the paper does not say when this action begins and ends",
            "het stuk zegt niet wanneer deze actie begint en eindigt",
        ),
        (
            Missing.UNKNOWN,
            "nothing says when this action begins and ends",
            "nergens staat wanneer deze actie begint en eindigt",
        ),
        (
            Period.parse("twee jaar"),
            "this action lasts two years, and nothing says from when",
            "deze actie duurt twee jaar, maar nergens staat vanaf wanneer",
        ),
        (
            Period.parse("tot en met 2025"),
            "nothing says when this action begins",
            "nergens staat wanneer deze actie begint",
        ),
        (
            Period.parse({"start": "2024", "end": "not stated"}),
            "nothing says when this action ends",
            "nergens staat wanneer deze actie eindigt",
        ),
    ],
)
def test_what_is_not_known_is_told(period, message, bericht):
    assert messages(period=period) == [message]
    assert messages("nl", period=period) == [bericht]


@pytest.mark.parametrize("period", [Missing.NOT_APPLICABLE, Missing.WITHHELD])
def test_an_action_without_period_by_choice_is_no_finding(period):
    assert messages(period=period) == []


def test_a_structural_action_needs_no_end():
    period = Period.parse({"start": "2024", "end": "not stated"})

    assert messages(period=period, recurrence=Recurrence.STRUCTURAL) == []


def test_kinds_can_be_exempt():
    options = ActionWithoutBeginOrEnd(exempt=(ActionKind.DECISION,))

    assert messages(options=options, kind=ActionKind.DECISION) == []
    assert messages(options=options) != []


@given(periods())
def test_a_period_with_both_ends_is_never_found(period):
    known = Missing.UNKNOWN, Missing.NOT_STATED
    whole = period.begins not in known and period.ends not in known

    assert bool(messages(period=period)) != whole
