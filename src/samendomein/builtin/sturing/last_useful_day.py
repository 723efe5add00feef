"""The last day on which an event can still change what waits for it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from samendomein import (
    Action,
    Budget,
    Element,
    Event,
    Missing,
    MoneyForActions,
    Nota,
    PartialDate,
    Period,
    Plan,
    Post,
)

EARLIEST, NEVER = date.min.toordinal(), date.max.toordinal()


class Days(NamedTuple):
    """Some day from the first to the last, as ordinals; the ends of the calendar if not known."""

    first: int
    last: int

    def or_sooner(self, other: Days) -> Days:
        """The sooner of two days, as far as that is known."""
        return Days(min(self.first, other.first), min(self.last, other.last))

    def or_later(self, other: Days) -> Days:
        """The later of two days, as far as that is known."""
        return Days(max(self.first, other.first), max(self.last, other.last))

    @property
    def date(self) -> PartialDate:
        """These days in words."""
        return PartialDate.of(date.fromordinal(self.first), date.fromordinal(self.last))


NOT_TOLD = Days(EARLIEST, NEVER)
"""It ends, but nothing says when."""

NO_END = Days(NEVER, NEVER)
"""It does not end."""


class LastDays:
    """The last day of each thing in a plan that can wait for an event."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._money = plan.once(MoneyForActions)

    def of(self, waiting: Element) -> Days:
        """The last day on which it can still be changed.

        An action ends with its money, and with its plan unless it names an end of its own. A post
        ends with its term. A dated event needs what it waits for on its own day.
        """
        if isinstance(waiting, Event):
            return _day_of(waiting)
        if isinstance(waiting, Action):
            return self._end_of_action(waiting)
        if isinstance(waiting, Post) and isinstance(waiting.period, Missing):
            return NO_END if waiting.temporary is False else _last_day(waiting.period)
        if isinstance(waiting, Post | Budget | Nota):
            return _last_day(waiting.period)
        return NO_END

    def _end_of_action(self, action: Action) -> Days:
        found = _last_day(action.period)
        if found == NOT_TOLD:
            notas = [_last_day(nota.period) for nota in self._plan.notas_of(action)]
            found = _latest(notas) if notas else NOT_TOLD
        money = [_last_day(one.period) for one in self._money.of(action) if one.is_set_aside]
        return found.or_sooner(_latest(money)) if money else found


def _day_of(event: Event) -> Days:
    if isinstance(event.date, Missing):
        return NO_END
    return Days(event.date.earliest.toordinal(), event.date.latest.toordinal())


def _last_day(period: Period | Missing) -> Days:
    if period in (Missing.NOT_APPLICABLE, Missing.WITHHELD):
        return NO_END
    if isinstance(period, Missing):
        return NOT_TOLD
    bounds = period.bounds
    if period.last is Missing.NOT_APPLICABLE:
        return NO_END
    if isinstance(period.ends, Missing):
        return NOT_TOLD
    return Days(max(EARLIEST, bounds.first_end - 1), min(NEVER, bounds.last_end - 1))


def _latest(days: list[Days]) -> Days:
    found = days[0]
    for one in days[1:]:
        found = found.or_later(one)
    return found
