"""Things that are said to happen at two times."""

from __future__ import annotations

from datetime import date

from hypothesis import given, strategies as st

from samendomein import (
    DatedIn,
    Details,
    Document,
    Event,
    PartialDate,
    Period,
    Plan,
    assemble,
)
from samendomein.builtin.sturing.contradicting_dates import contradicting_dates
from tests.builtin.laws import LOOKED_AT, changed, plan_of, told

PLAN = """
[[event]]
id = "invoering"
title = "Invoering"
date = 2028

    [event.dated_in]
    to = "begroting"
    period = "2027"

[[document]]
id = "begroting"
title = "Begroting 2026"
"""

OLDER = """
[[event]]
id = "invoering"
title = "Invoering"

    [[event.dated_in]]
    to = "begroting"
    period = "2027"

    [[event.dated_in]]
    to = "brief"
    period = "2025"

[[document]]
id = "begroting"
title = "Begroting 2026"
dated = 2025-10-01

[[document]]
id = "brief"
title = "Brief"
dated = 2024-10-01
"""


def messages(plan: Plan, language: str = "en") -> list[str]:
    return told(contradicting_dates, plan, language)


def test_both_dates_are_named_with_the_paper_that_says_so():
    assert messages(plan_of(PLAN)) == ["this is at two times: 2028 and 2027 (Begroting 2026)"]
    assert messages(plan_of(PLAN), "nl") == [
        "dit is op twee momenten: 2028 en 2027 (Begroting 2026)"
    ]


def test_a_later_paper_overtakes_an_older_one():
    plan = plan_of(OLDER)

    assert messages(plan) == []
    assert messages(changed(plan, "brief", dated=PartialDate.parse("2025-10-01"))) == [
        "this is at two times: 2027 (Begroting 2026) and 2025 (Brief)"
    ]


def test_what_can_be_the_same_day_is_no_contradiction():
    plan = plan_of(PLAN.replace("date = 2028", 'date = "najaar 2027"'))

    assert messages(plan) == []


def test_an_action_with_two_ends():
    plan = plan_of(
        PLAN.replace("event", "action")
        .replace("date = 2028", 'period = "2026-2028"')
        .replace('"2027"', '"2026-2027"')
        .replace("actiond", "dated")
    )

    assert messages(plan) == [
        (
            "this is at two times: 2026 up to and including 2028 and "
            "2026 up to and including 2027 (Begroting 2026)"
        )
    ]


def test_a_toezegging_that_was_made_on_another_day_than_its_meeting():
    plan = plan_of("""
[[toezegging]]
id = "brief"
title = "Brief"
made_on = 2024-03-12
made_in = ["raad"]

[[event]]
id = "raad"
title = "Raad"
date = 2024-03-21
""")

    assert messages(plan) == ["the date here is 12 March 2024, and that of Raad is 21 March 2024"]
    assert messages(plan, "nl") == [
        "de datum is hier 12 maart 2024, en die van Raad is 21 maart 2024"
    ]


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(0, 4)), min_size=1, max_size=4))
def test_dates_contradict_each_other_exactly_when_two_have_no_day_in_common(spans):
    papers = [Document(id=f"d{number}", title="D") for number in range(len(spans))]
    links = [
        DatedIn("e", paper.id, Details(period=Period.of(day(first), day(first + more))))
        for paper, (first, more) in zip(papers, spans, strict=True)
    ]
    plan = assemble((Event(id="e", title="E"), *papers), links, as_of=LOOKED_AT)
    days = [set(range(first, first + more + 1)) for first, more in spans]

    assert bool(messages(plan)) == any(not one & other for one in days for other in days)


def day(number):
    return date(2024, 5, number)


def test_one_paper_can_name_two_dates():
    plan = plan_of(
        '[[moment]]\nid = "start"\ntitel = "Start"\n'
        'gedateerd_in = [{ naar = "d", periode = "2028" }, { naar = "d", periode = "2027" }]\n'
        '[[document]]\nid = "d"\ntitel = "Begroting"\n'
    )

    assert told(contradicting_dates, plan, "nl") == [
        "dit is op twee momenten: 2027 (Begroting) en 2028 (Begroting)"
    ]
