"""Decisions that wait for something of which nobody knows when it comes."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations

from hypothesis import given, strategies as st

from samendomein import (
    Event,
    Missing,
    PartialDate,
    Period,
    Plan,
    Post,
    WaitsFor,
    assemble,
)
from samendomein.builtin.sturing.decisions_wait_for_undated_event import (
    decisions_wait_for_undated_event,
)
from samendomein.builtin.sturing.waiting import awaited_events, loops
from tests.builtin.laws import LOOKED_AT, changed, plan_of, told

PLAN = """
[[event]]
id = "kadernota"
title = "Kadernota"
kind = "decision"
date = 2025-11-10

[[post]]
id = "projectleider"
title = "Projectleider"
period = "2024-01-01 t/m 2025-06-30"
waits_for = ["kadernota"]
"""


def messages(plan: Plan, language: str = "en") -> list[str]:
    return told(decisions_wait_for_undated_event, plan, language)


def test_an_event_after_the_last_useful_day_is_too_late():
    assert messages(plan_of(PLAN)) == [
        (
            "10 November 2025 is too late for what waits for it: Projectleider; "
            "the last useful day is 30 June 2025"
        )
    ]
    assert messages(plan_of(PLAN), "nl") == [
        (
            "10 november 2025 is te laat voor wat erop wacht: Projectleider; "
            "de laatste zinvolle dag is 30 juni 2025"
        )
    ]


def test_an_event_on_the_last_useful_day_is_in_time():
    plan = plan_of(PLAN)

    assert messages(changed(plan, "kadernota", date=PartialDate.parse("2025-06-30"))) == []
    assert messages(changed(plan, "kadernota", date=PartialDate.parse("2025-07-01"))) != []


def test_an_event_without_a_date_is_told_with_what_waits_for_it():
    plan = changed(plan_of(PLAN), "kadernota", date=Missing.UNKNOWN)

    assert messages(plan) == [
        (
            "nothing says when this is, while this waits for it: Projectleider; "
            "the last useful day is 30 June 2025"
        )
    ]
    assert messages(plan, "nl") == [
        (
            "nergens staat wanneer dit is, en hierop wacht: Projectleider; "
            "de laatste zinvolle dag is 30 juni 2025"
        )
    ]


def test_a_lasting_post_can_wait_for_ever():
    plan = changed(plan_of(PLAN), "kadernota", date=Missing.NOT_STATED)
    plan = changed(plan, "projectleider", period=Missing.UNKNOWN, temporary=False)

    assert messages(plan) == [
        "the paper does not say when this is, while this waits for it: Projectleider"
    ]


def test_a_chain_without_dates_is_told_where_something_hangs_on_it():
    plan = plan_of(
        PLAN.replace("date = 2025-11-10", 'date = "not stated"\nwaits_for = ["advies"]')
        + '[[event]]\nid = "advies"\ntitle = "Advies"\ndate = "not stated"\n'
    )
    plan = changed(plan, "kadernota", kind=Missing.UNKNOWN)

    assert [one.elements[0] for one in decisions_wait_for_undated_event(plan)] == ["kadernota"]


def test_an_event_can_be_too_late_by_way_of_another():
    plan = plan_of(
        PLAN.replace("date = 2025-11-10", 'date = "not stated"\nwaits_for = ["advies"]')
        + '[[event]]\nid = "advies"\ntitle = "Advies"\ndate = 2025-08-01\n'
    )

    assert messages(plan)[0] == (
        "1 August 2025 is too late for what waits for it: Projectleider; "
        "the last useful day is 30 June 2025"
    )


def test_money_that_ends_counts_as_well():
    plan = plan_of("""
[[event]]
id = "e"
title = "Kadernota"
date = 2026-05-01

[[action]]
id = "a"
title = "Beweegteam"
period = "2024-2027"
waits_for = ["e"]

[[budget]]
id = "b"
title = "GALA"
amount = "€ 5 per jaar"
period = "2024-2025"
funds = ["a"]
""")

    assert messages(plan)[0].endswith("the last useful day is 31 December 2025")


def test_events_that_wait_for_each_other_are_a_loop():
    plan = plan_of("""
[[event]]
id = "advies"
title = "Advies"
waits_for = ["voorstel"]

[[event]]
id = "voorstel"
title = "Voorstel"
waits_for = ["advies"]
""")

    assert messages(plan) == ["these events wait for each other: Advies and Voorstel"]
    assert messages(plan, "nl") == ["deze momenten wachten op elkaar: Advies en Voorstel"]


EVENTS, POSTS = "abcde", "pqr"
FIRST = date(2025, 1, 1)


@st.composite
def waits(draw):
    """A small plan of events that wait for each other, and posts that wait for them."""
    arrows = draw(st.sets(st.tuples(st.sampled_from(EVENTS + POSTS), st.sampled_from(EVENTS))))
    days = {one: draw(st.none() | st.integers(0, 9)) for one in EVENTS + POSTS}
    elements = [
        Event(id=one, title=one, date=Missing.UNKNOWN if days[one] is None else on(days[one]))
        for one in EVENTS
    ] + [
        Post(id=one, title=one, temporary=days[one] is not None, period=term(days[one]))
        for one in POSTS
    ]
    arrows = {(one, other) for one, other in arrows if one != other}
    links = [WaitsFor(*arrow) for arrow in sorted(arrows)]
    return assemble(elements, links, as_of=LOOKED_AT), arrows, days


def on(day):
    return PartialDate.of(FIRST + timedelta(days=day))


def term(day):
    if day is None:
        return Missing.NOT_APPLICABLE
    return Period.of(date(2024, 1, 1), FIRST + timedelta(days=day))


@given(waits())
def test_loops_are_what_trying_every_way_round_gives(made):
    plan, arrows, _ = made
    together = {frozenset(one.id for one in loop) for loop in loops(plan)}
    tried = {
        frozenset(way)
        for length in range(2, len(EVENTS) + 1)
        for way in permutations(EVENTS, length)
        if all(pair in arrows for pair in zip(way, (*way[1:], way[0]), strict=True))
    }
    largest = {
        frozenset.union(*(other for other in tried if joined(one, other, tried))) for one in tried
    }

    assert together == largest


def joined(one, other, all_loops):
    """Whether loops share events, straight or by way of other loops."""
    reached = {one}
    while more := {each for each in all_loops - reached if any(each & had for had in reached)}:
        reached |= more
    return other in reached


@given(waits())
def test_last_useful_days_are_what_following_every_way_gives(made):
    plan, arrows, days = made
    in_a_loop = {event.id for loop in loops(plan) for event in loop}

    def soonest(event):
        ends = [10**6]
        for one, other in arrows:
            if other == event and one not in in_a_loop:
                ends.append(10**6 if days[one] is None else days[one])
                if one in EVENTS:
                    ends.append(soonest(one))
        return min(ends)

    for awaited in awaited_events(plan):
        expected = soonest(awaited.event.id)
        if expected == 10**6:
            assert awaited.because == ()
        else:
            assert awaited.last_useful.last == FIRST.toordinal() + expected
