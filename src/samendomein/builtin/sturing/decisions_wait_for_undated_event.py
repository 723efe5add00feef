"""Decisions that wait for something of which nobody knows when it comes."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Event, EventKind, Finding, Missing, Plan, Severity, check
from samendomein.builtin.sturing.awaited_words import waits_in_vain
from samendomein.builtin.sturing.waiting import Awaited, awaited_events, loops


@check("sturing/decisions-wait-for-undated-event", severity=Severity.MEDIUM, about=Event)
def decisions_wait_for_undated_event(plan: Plan) -> Iterator[Finding]:
    """Decisions wait for an event without a date, or with one that is too late.

    Why: a post or a budget ends on its day, also if the decision about it has not been taken by
    then.

    Fix: give the event a date, before the last useful day. Do two events wait for each other?
    Then let one of them go first.

    Limits: the last useful day follows from what waits: the end of a term, of money or of a
    period, and the day of a dated event. An action without an end of its own ends with its plan.
    An evaluation without a date is told by the check of late and undated evaluations (T04).
    """
    for loop in loops(plan):
        first, *others = loop
        yield Finding(
            first, "these events wait for each other: {loop}", also=others, loop=list(loop)
        )
    for awaited in awaited_events(plan):
        if awaited.is_undated:
            if awaited.waiting and awaited.event.kind is not EventKind.EVALUATION:
                yield waits_in_vain(plan, awaited)
        elif _is_too_late(awaited):
            yield Finding(
                awaited.event,
                "{day} is too late for what waits for it: {waiting}; the last useful day is {last}",
                also=awaited.because,
                day=awaited.event.date,
                waiting=list(awaited.because),
                last=awaited.last_useful.date,
            )


def _is_too_late(awaited: Awaited) -> bool:
    day = awaited.event.date
    return not isinstance(day, Missing) and day.earliest.toordinal() > awaited.last_useful.last
