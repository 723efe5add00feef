"""When what holds and happens, in words: for a picture and for tables."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen

from samendomein.plan.bounds import ALWAYS, FOREVER
from samendomein.plan.elements import Action, Event, FundingSource, Nota, Post
from samendomein.plan.elements.element import Element
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.period import Period
from samendomein.plan.plan import Plan
from samendomein.plan.reading_order import reading_order
from samendomein.plan.values import Missing

if TYPE_CHECKING:
    from samendomein.report.naming import Naming
    from samendomein.report.told import Named


@frozen(kw_only=True)
class TimelineEntry:
    """Something that holds for a time, or happens at one.

    Each end is a span, since papers say "najaar 2022". ``None`` means that nobody says.

    Attributes:
        element: What it is.
        name: The English name of its kind.
        words: When, in words; "not stated", "unknown" and so on if nobody says.
        stated: Whether anything is said of when it is.
        happens: Whether it happens at a time, and does not last.
        first_start: The first day on which it can begin.
        last_start: The last day on which it can begin.
        first_end: The first day that can be its last.
        last_end: The last day that can be its last.
        endless: Whether it is said to have no end.
    """

    element: Named
    name: str
    words: str
    stated: bool
    happens: bool = False
    first_start: date | None = None
    last_start: date | None = None
    first_end: date | None = None
    last_end: date | None = None
    endless: bool = False


@frozen(kw_only=True)
class Timeline:
    """Plans, actions, posts and sources of money with their periods, and events with their dates.

    Attributes:
        entries: By kind, and within a kind by when they begin; what nobody dates comes last.
        as_of: The day on which one looks.
    """

    entries: tuple[TimelineEntry, ...] = ()
    as_of: date = date.min


_LASTING: tuple[type[Element], ...] = (Nota, Action, Post, FundingSource)


def timeline(plan: Plan, naming: Naming) -> Timeline:
    """The time line of a plan."""
    return Timeline(entries=tuple(_entries(plan, naming)), as_of=plan.as_of)


def _entries(plan: Plan, naming: Naming) -> Iterator[TimelineEntry]:
    for kind in _LASTING:
        lasting = [_lasting(one, naming) for one in reading_order(plan.all(kind))]
        yield from sorted(lasting, key=_when)
    happening = [_happening(one, naming) for one in reading_order(plan.all(Event))]
    yield from sorted(happening, key=_when)


def _when(entry: TimelineEntry) -> tuple[bool, date]:
    """First what is dated, by its first day; what has only an end goes by that."""
    day = entry.first_start or entry.last_end or date.max
    return (not entry.stated, day)


def _lasting(element: Element, naming: Naming) -> TimelineEntry:
    period = element.period
    if not isinstance(period, Period):
        return _undated(element, period, naming)
    bounds = period.bounds
    return TimelineEntry(
        element=naming.named(element),
        name=element.words.name,
        words=naming.words(period),
        stated=True,
        first_start=_day(bounds.first_start),
        last_start=None if bounds.first_start == ALWAYS else _day(bounds.last_start),
        first_end=None if bounds.last_end == FOREVER else _day(bounds.first_end - 1),
        last_end=_day(bounds.last_end - 1) if bounds.last_end != FOREVER else None,
        endless=period.last is Missing.NOT_APPLICABLE,
    )


def _happening(event: Event, naming: Naming) -> TimelineEntry:
    when = event.date
    if not isinstance(when, PartialDate):
        return _undated(event, when, naming, happens=True)
    first = None if when.earliest == date.min else when.earliest
    last = None if when.latest == date.max else when.latest
    return TimelineEntry(
        element=naming.named(event),
        name=event.words.name,
        words=naming.words(when),
        stated=True,
        happens=True,
        first_start=first,
        last_start=last,
        first_end=first,
        last_end=last,
    )


def _undated(
    element: Element, why: Missing, naming: Naming, *, happens: bool = False
) -> TimelineEntry:
    return TimelineEntry(
        element=naming.named(element),
        name=element.words.name,
        words=naming.translator.write(why),
        stated=False,
        happens=happens,
    )


def _day(ordinal: int) -> date | None:
    """The day; ``None`` for the ends of the calendar, which stand for "nobody says"."""
    inside = ALWAYS < ordinal < FOREVER - 1
    return date.fromordinal(ordinal) if inside else None
