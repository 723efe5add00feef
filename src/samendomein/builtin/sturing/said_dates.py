"""When something is, according to the plan and to each paper that says so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from samendomein import (
    Action,
    Budget,
    DatedIn,
    DecidedIn,
    Document,
    Element,
    Event,
    MadeIn,
    Missing,
    Motion,
    Nota,
    PartialDate,
    Passage,
    Period,
    Plan,
    Post,
    Precondition,
    Relation,
    SettledBy,
    Text,
    Toezegging,
)

Dated = Event | Nota | Action | Post | Budget

Days = tuple[int, int]
"""Some day from the first to the last, as ordinals."""


@frozen(kw_only=True)
class Said:
    """When something is, as somebody says.

    Attributes:
        said_by: The paper, or the element itself.
        begins: The days on which it can begin.
        ends: The days on which it can end; for an event these are the same.
        in_text: The date, and who says so.
        passages: Where it stands.
    """

    said_by: Element
    begins: Days
    ends: Days
    in_text: Text
    passages: tuple[Passage, ...] = ()


def dates_of(plan: Plan, element: Dated) -> list[Said]:
    """What is said of the date of an element; not what a later paper has overtaken."""
    papers = [
        (plan[link.target], link.details.period, link.details.passages)
        for link in plan.links_from(element, DatedIn)
        if isinstance(link.details.period, Period)
    ]
    if not papers:
        return []
    found = [] if (own := _own(element)) is None else [own]
    for paper, period, passages in papers:
        if not any(_is_later(other, paper) for other, *_ in papers):
            begins, ends = _days_of_event(period) if isinstance(element, Event) else _days(period)
            in_text = Text("{date} ({paper})", date=period, paper=paper)
            found.append(
                Said(
                    said_by=paper,
                    begins=begins,
                    ends=ends,
                    in_text=in_text,
                    passages=passages,
                )
            )
    return found


def other_dates_of(
    plan: Plan,
) -> Iterator[tuple[Element, PartialDate, Event, PartialDate]]:
    """What was made, decided or settled on another day than the event in which that was done."""
    for kind, relation, field in _SAME_DAY:
        for element in plan.all(kind):
            own = getattr(element, field)
            if isinstance(own, Missing):
                continue
            for event in plan.targets(element, relation):
                if isinstance(event, Event) and isinstance(event.date, PartialDate):
                    day = event.date
                    if own.surely_before(day.earliest) or day.surely_before(own.earliest):
                        yield element, own, event, day


_SAME_DAY: tuple[tuple[type[Element], type[Relation[Any, Any]], str], ...] = (
    (Nota, DecidedIn, "adopted_on"),
    (Motion, DecidedIn, "decided_on"),
    (Precondition, DecidedIn, "decided_on"),
    (Toezegging, MadeIn, "made_on"),
    (Toezegging, SettledBy, "settled_on"),
)


def _own(element: Dated) -> Said | None:
    if isinstance(element, Event):
        day = element.date
        if isinstance(day, Missing):
            return None
        days = day.earliest.toordinal(), day.latest.toordinal()
        return Said(said_by=element, begins=days, ends=days, in_text=Text("{date}", date=day))
    period = element.period
    if isinstance(period, Missing):
        return None
    begins, ends = _days(period)
    return Said(said_by=element, begins=begins, ends=ends, in_text=Text("{date}", date=period))


def _days(period: Period) -> tuple[Days, Days]:
    bounds = period.bounds
    return (bounds.first_start, bounds.last_start), (bounds.first_end, bounds.last_end)


def _days_of_event(period: Period) -> tuple[Days, Days]:
    """An event is on some day of the period."""
    days = period.bounds.first_start, period.bounds.last_end - 1
    return days, days


def _is_later(paper: Element, than: Element) -> bool:
    """Whether one paper is surely later than another."""
    return (
        isinstance(paper, Document)
        and isinstance(than, Document)
        and isinstance(paper.dated, PartialDate)
        and isinstance(than.dated, PartialDate)
        and than.dated.surely_before(paper.dated.earliest)
    )
