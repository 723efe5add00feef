"""Until when an acceptance holds: a day, an event of the plan, or for good."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from attrs import frozen

from samendomein.language.text import Text
from samendomein.plan.elements import Event
from samendomein.plan.nearest import Nearest
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.plan import Plan
from samendomein.plan.values import MISSING_WORDS, Missing

if TYPE_CHECKING:
    from samendomein.language.translate import Translator

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)


@frozen
class Until:
    """Until when an acceptance holds.

    Attributes:
        day: The last day, if one is named.
        event: Otherwise the id of an event, or words that are neither.
        never_ends: Whether it holds for good, which only the rejection of a hint can.
    """

    day: date | None = None
    event: str = ""
    never_ends: bool = False

    @classmethod
    def parse(cls, value: str | date) -> Until:
        """Read a day, a text with a day, "not applicable", or the id of an event.

        Only the plan knows the events.
        """
        if isinstance(value, datetime):
            return cls(value.date())
        if isinstance(value, date):
            return cls(value)
        if MISSING_WORDS.get(value) is Missing.NOT_APPLICABLE:
            return cls(never_ends=True)
        try:
            return cls(date.fromisoformat(value)) if _DAY.match(value) else cls(event=value)
        except ValueError:
            return cls(event=value)

    def in_words(self, translator: Translator) -> str:
        """The day as the reader writes it, or the id between quotes."""
        if self.never_ends:
            return Missing.NOT_APPLICABLE.in_words(translator)
        return f"'{self.event}'" if self.day is None else translator.day(self.day)

    def end(self, plan: Plan) -> End | NoEnd:
        """The last day in this plan, or why there is none."""
        if self.never_ends:
            return End(last_day=date.max)
        if self.day is not None:
            return End(last_day=self.day)
        event = plan.index.by_id.get(self.event)
        if not isinstance(event, Event):
            return NoEnd(
                why=Text("{until} is neither a day nor an event of the plan", until=self),
                hint=_meant(self.event, plan),
            )
        last = _last_day(event)
        if last is None:
            return NoEnd(
                why=Text("{event} has no date", event=event),
                hint=Text("give the event a date, or write the last day instead"),
            )
        return End(last_day=last, event=event)


@frozen(kw_only=True)
class End:
    """The last day on which an acceptance holds, and the event that ends it if there is one."""

    last_day: date
    event: Event | None = None

    @property
    def never_comes(self) -> bool:
        """Whether it holds for good."""
        return self.last_day == date.max


@frozen(kw_only=True)
class NoEnd:
    """No day can be told on which an acceptance ends, and so it does not hold."""

    why: Text
    hint: Text


def _last_day(event: Event) -> date | None:
    """The last day on which the event can be; nothing if it has no bound, which is for ever."""
    for when in (event.date, event.planned_for):
        if isinstance(when, PartialDate):
            return None if when.latest == date.max else when.latest
    return None


def _meant(word: str, plan: Plan) -> Text:
    meant = Nearest(event.id for event in plan.all(Event)).to(word)
    if meant is not None:
        return Text("did you mean {meant}?", meant=f"'{meant}'")
    return Text("write a day such as 2025-12-31, or the id of an event")
