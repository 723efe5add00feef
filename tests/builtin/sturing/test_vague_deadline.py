"""Deadlines that bind nobody."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from samendomein import Event, EventKind, Missing, PartialDate, Toezegging, assemble
from samendomein.builtin.sturing.vague_deadline import VagueDeadline, vague_deadline
from tests.builtin.laws import LOOKED_AT, plan_of, told


def messages(*elements, language="en", options=None):
    return told(vague_deadline, assemble(elements, (), as_of=LOOKED_AT), language, options)


def toezegging(due):
    return Toezegging(id="t", title="T", due=PartialDate.parse(due))


def test_a_date_that_leaves_much_open():
    assert messages(toezegging("voor de zomer 2025")) == [
        "“voor de zomer 2025” leaves 171 days open"
    ]
    assert messages(toezegging("voor de zomer 2025"), language="nl") == [
        "“voor de zomer 2025” laat 171 dagen open"
    ]
    assert messages(toezegging("voor de zomer 2025"), options=VagueDeadline(most_days=200)) == []


@pytest.mark.parametrize(
    "due", ["uiterlijk 1 oktober 2025", "juni 2025", "najaar 2022", "na 1 mei 2025"]
)
def test_a_last_day_a_month_and_what_is_past_are_not_vague(due):
    assert messages(toezegging(due)) == []


def test_an_event_without_a_date():
    event = Event(id="e", title="E", date=Missing.NOT_STATED)

    assert messages(event) == ["the paper does not say when this is"]
    assert messages(event, language="nl") == ["het stuk zegt niet wanneer dit is"]
    assert messages(event.with_(date=Missing.UNKNOWN)) == ["nothing says when this is"]
    assert messages(event.with_(date=Missing.NOT_APPLICABLE)) == []
    assert messages(event.with_(kind=EventKind.EVALUATION)) == []


def test_words_in_an_answer_that_name_no_time():
    plan = plan_of("""
[[answer]]
id = "a"
title = "A"
passages = [{ document = "d", quote = "Dit heeft onze continue aandacht." }]

[[document]]
id = "d"
title = "D"
""")

    assert told(vague_deadline, plan) == ["the answer says “continue aandacht”, which is no date"]
    assert told(vague_deadline, plan, "nl") == [
        "het antwoord zegt “continue aandacht”, en dat is geen datum"
    ]
    assert told(vague_deadline, plan, options=VagueDeadline(words=())) == []


@given(st.integers(0, 300), st.integers(0, 300))
def test_it_is_vague_exactly_when_it_leaves_more_days_open_than_asked(days, most):
    first = date(2025, 1, 1)
    due = PartialDate.of(first, first + timedelta(days=days))
    options = VagueDeadline(most_days=most)

    assert bool(messages(Toezegging(id="t", title="T", due=due), options=options)) == (days > most)
