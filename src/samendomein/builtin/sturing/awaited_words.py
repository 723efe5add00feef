"""How it is said that something waits for an event without a date."""

from __future__ import annotations

from samendomein import Finding, Missing, Plan, Text
from samendomein.builtin.sturing.last_useful_day import NO_END, NOT_TOLD
from samendomein.builtin.sturing.waiting import Awaited


def waits_in_vain(plan: Plan, awaited: Awaited) -> Finding:
    """What waits for an event without a date, and the last day on which its date is of use."""
    return Finding(
        awaited.event,
        "{undated}, while this waits for it: {waiting}; {last_useful}"
        if awaited.last_useful != NO_END
        else "{undated}, while this waits for it: {waiting}",
        also=awaited.waiting,
        undated=_undated(awaited),
        waiting=list(awaited.waiting),
        last_useful=_last_useful(plan, awaited),
    )


def _undated(awaited: Awaited) -> Text:
    if awaited.event.date is Missing.NOT_STATED:
        return Text("the paper does not say when this is")
    return Text("nothing says when this is")


def _last_useful(plan: Plan, awaited: Awaited) -> Text:
    days, not_told = awaited.last_useful, list(awaited.not_told)
    if days == NOT_TOLD:
        return Text("the last useful day cannot be told")
    if days.last < plan.as_of.toordinal():
        return Text("the last useful day, {day}, is past", day=days.date)
    if not_told:
        return Text(
            "the last useful day is {day}; nothing says when this ends: {ending}",
            day=days.date,
            ending=not_told,
        )
    return Text("the last useful day is {day}", day=days.date)
