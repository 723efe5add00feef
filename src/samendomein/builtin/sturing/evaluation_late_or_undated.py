"""Evaluations that come later than planned, or of which nobody knows when they come."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    About,
    Claim,
    Consultation,
    Document,
    DocumentKind,
    Element,
    Event,
    EventKind,
    Evidence,
    Finding,
    MadeIn,
    Missing,
    PartialDate,
    Plan,
    check,
    entered_whole,
)
from samendomein.builtin.sturing.awaited_words import waits_in_vain
from samendomein.builtin.sturing.waiting import awaited_events, is_undated

_REPORTS = {DocumentKind.EVALUATION, DocumentKind.RESEARCH, DocumentKind.ARTICLE}


@check("sturing/evaluation-late-or-undated", code="T04", about=Event)
def evaluation_late_or_undated(plan: Plan) -> Iterator[Finding]:
    """Evaluation late or undated.

    Why: what is learnt too late changes nothing. Without a date nobody can prepare for it, and
    what waits for it waits on.

    Fix: give the evaluation a date, before the last day on which it is still of use. Was it
    later than planned? Then tell the council why.

    Limits: an evaluation without a date that is planned for a day to come is not late. A delay
    is found if both dates are known, or if the paper itself says that there was one. An
    evaluation for which people were heard, or of which there is a report, evidence or advice, was
    held; a report with a date then says enough.
    """
    awaited = {one.event.id: one for one in awaited_events(plan)}
    for event in plan.all(Event):
        if event.kind is not EventKind.EVALUATION:
            continue
        if late := _late(plan, event):
            yield late
        elif is_undated(event) and isinstance(event.planned_for, Missing):
            results = _results(plan, event)
            if results:
                if event.date is Missing.NOT_STATED and not any(map(_is_dated, results)):
                    yield Finding(event, "the paper does not say when this evaluation was")
            elif event.id in awaited and awaited[event.id].waiting:
                yield waits_in_vain(plan, awaited[event.id])
            elif event.date is Missing.NOT_STATED:
                yield Finding(event, "the paper does not say when this evaluation is")
            elif entered_whole(plan, event):
                yield Finding(event, "nothing says when this evaluation is")


def _results(plan: Plan, event: Event) -> list[Element]:
    """What is only there because the evaluation was held."""
    about = [one for one in plan.sources(event, About) if _is_result(one)]
    found: list[Element] = [*about, *plan.sources(event, MadeIn)]
    return [one for one in found if not _is_to_come(plan, one)]


def _is_result(about: Element) -> bool:
    """Whether it can only be there afterwards: a proposal to evaluate comes before."""
    if isinstance(about, Document):
        return isinstance(about.kind, Missing) or about.kind in _REPORTS
    return isinstance(about, Claim | Consultation | Evidence)


def _is_to_come(plan: Plan, result: Element) -> bool:
    day = result.held_on if isinstance(result, Consultation) else _dated(result)
    return not isinstance(day, Missing) and day.surely_after(plan.as_of)


def _is_dated(result: Element) -> bool:
    return not isinstance(_dated(result), Missing)


def _dated(result: Element) -> PartialDate | Missing:
    return result.dated if isinstance(result, Document) else Missing.UNKNOWN


def _late(plan: Plan, event: Event) -> Finding | None:
    planned, held = event.planned_for, event.date
    if isinstance(planned, Missing):
        if event.delayed is not True:
            return None
        return Finding(
            event, "this evaluation came later than planned; when it was planned is not stated"
        )
    if not isinstance(held, Missing):
        if event.delayed is not True and not planned.surely_before(held.earliest):
            return None
        return Finding(
            event,
            "this evaluation was planned for {planned}, and is later: {held}",
            planned=planned,
            held=held,
        )
    if is_undated(event) and planned.surely_before(plan.as_of):
        return Finding(
            event,
            "this evaluation was planned for {planned}, and nothing says that it took place",
            planned=planned,
        )
    return None
