"""Deadlines that bind nobody."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import (
    Answer,
    Event,
    EventKind,
    Finding,
    Missing,
    PartialDate,
    Plan,
    Severity,
    Toezegging,
    check,
    entered_whole,
    option,
)
from samendomein.builtin.sturing.waiting import awaited_events, is_undated


@frozen(kw_only=True)
class VagueDeadline:
    """What is vague."""

    most_days: int = option(100, help="How many days a date still to come may leave open.")
    words: tuple[str, ...] = option(
        (
            "op een later moment",
            "zo spoedig mogelijk",
            "continue aandacht",
            "te zijner tijd",
            "op termijn",
        ),
        help="Words that name no time, if the quoted passage of an answer has them.",
    )


@check(
    "sturing/vague-deadline", code="T05", severity=Severity.LOW, about=(Event, Toezegging, Answer)
)
def vague_deadline(plan: Plan, options: VagueDeadline) -> Iterator[Finding]:
    """Vague deadline.

    Why: what has no date is never late, so nobody can be reminded of it.

    Fix: name a day, or at least a month.

    Limits: evaluations, events for which a decision waits, and toezeggingen without any date are
    told by checks of their own. What is past is not judged. In answers one looks for the words
    in the setting, in the quoted passage only.
    """
    told_elsewhere = {
        one.event.id for one in awaited_events(plan) if one.is_undated and one.waiting
    }
    for event in plan.all(Event):
        if isinstance(event.date, PartialDate):
            if _is_vague(event.date, plan, options):
                yield _left_open(event, event.date)
        elif (
            is_undated(event)
            and event.kind is not EventKind.EVALUATION
            and event.id not in told_elsewhere
            and isinstance(event.planned_for, Missing)
        ):
            if event.date is Missing.NOT_STATED:
                yield Finding(event, "the paper does not say when this is")
            elif entered_whole(plan, event):
                yield Finding(event, "nothing says when this is")
    for toezegging in plan.all(Toezegging):
        due = toezegging.due
        is_open = isinstance(toezegging.settled_on, Missing)
        if is_open and isinstance(due, PartialDate) and _is_vague(due, plan, options):
            yield _left_open(toezegging, due)
    for answer in plan.all(Answer):
        quotes = [one.quote for one in answer.passages if not isinstance(one.quote, Missing)]
        for words in options.words:
            if any(words.casefold() in quote.casefold() for quote in quotes):
                yield Finding(
                    answer, "the answer says “{words}”, which is no date", key=words, words=words
                )


def _is_vague(day: PartialDate, plan: Plan, options: VagueDeadline) -> bool:
    """Whether it is still to come, has a first and a last day, and leaves much between these."""
    if day.surely_before(plan.as_of) or day.latest.year == _NO_BOUND[1]:
        return False
    return day.earliest.year > _NO_BOUND[0] and (day.latest - day.earliest).days > options.most_days


_NO_BOUND = (1, 9999)


def _left_open(element: Event | Toezegging, day: PartialDate) -> Finding:
    return Finding(
        element,
        "“{printed}” leaves {days} days open",
        printed=day.printed,
        days=(day.latest - day.earliest).days + 1,
    )
