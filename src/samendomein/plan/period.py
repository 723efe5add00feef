"""When something holds: from a first day up to, and not including, the day after its last."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from attrs import field, frozen

from samendomein.language.text import Text
from samendomein.plan.bounds import ALWAYS, FOREVER, Bounds
from samendomein.plan.duration import Duration, months_later
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.period_table import on_one_line, read_table, table_on
from samendomein.plan.period_words import PeriodParts, PeriodWordsError, period_parts
from samendomein.plan.printed import as_printed, shown
from samendomein.plan.values import Missing

if TYPE_CHECKING:
    from samendomein.language.translate import Translator


@frozen(kw_only=True)
class Period:
    """A span of time, known as far as the paper says.

    Attributes:
        start: The first day.
        last: The last day, as people write it; not applicable if there is no end.
        duration: How long it lasts, if that is said.
        printed: The words on the paper; empty if it was written as separate days.
    """

    start: PartialDate | Missing = field()
    last: PartialDate | Missing = field()
    duration: Duration | None = field(default=None)
    printed: str = ""

    @start.validator
    def _has_a_start(self, _: object, start: PartialDate | Missing) -> None:
        if start is Missing.NOT_APPLICABLE:
            raise PeriodWordsError(
                Text("a period without a first day"),
                Text('write "not stated" ("niet vermeld") if the paper gives no first day'),
            )

    @last.validator
    def _ends_after_it_starts(self, _: object, last: PartialDate | Missing) -> None:
        start = self.start
        if isinstance(start, Missing) or isinstance(last, Missing):
            return
        if last.latest < start.earliest:
            raise PeriodWordsError(
                Text("the period ends ({last}) before it starts ({start})",
                     last=str(last), start=str(start)),
                Text("swap the two days, or correct the year"),
            )  # fmt: skip

    @duration.validator
    def _lasts_as_long_as_it_says(self, _: object, duration: Duration | None) -> None:
        if duration is None:
            return
        if self.last is Missing.NOT_APPLICABLE:
            raise PeriodWordsError(
                Text("a duration of {duration} and no end", duration=str(duration)),
                Text("leave out the duration, or leave out the end"),
            )
        if isinstance(self.start, Missing) or isinstance(self.last, Missing):
            return
        follows, end = _after(self.start, duration), self.last.next_day()
        if follows.latest < end.earliest or end.latest < follows.earliest:
            raise PeriodWordsError(
                Text("{duration} from {start} does not end on {last}",
                     duration=str(duration), start=str(self.start), last=str(self.last)),
                Text("leave out the duration, or leave out the end"),
            )  # fmt: skip

    @classmethod
    def parse(cls, value: str | int | date | Mapping[str, object]) -> Period:
        """Read words, a year, a day, or a table of start, end and duration.

        In a text the table stands on one line: ``start: 2024; end: not stated``.

        Raises:
            WordsError: The value is no period, or part of it cannot be read.
        """
        if isinstance(value, str):
            table = table_on(value) if ":" in value or "=" in value else None
            return _read(value) if table is None else _of_parts(read_table(table), "")
        if isinstance(value, Mapping):
            return _of_parts(read_table(value), "")
        if type(value) is int or isinstance(value, date):
            return _read(str(PartialDate.parse(value)))
        raise PeriodWordsError(
            Text("'{found}' is not a period", found=shown(value)),
            Text("write it as {example}, or as a table with start and end", example="2024-2027"),
        )

    @classmethod
    def of(cls, first: date, last: date) -> Period:
        """The period from the first day to the last, both included."""
        return cls(start=PartialDate.of(first), last=PartialDate.of(last))

    @cached_property
    def end(self) -> PartialDate | Missing:
        """The first day after it, if its last day is stated."""
        return self.last if isinstance(self.last, Missing) else self.last.next_day()

    @cached_property
    def begins(self) -> PartialDate | Missing:
        """The first day: as stated, or as it follows from the end and the duration."""
        if not isinstance(self.start, Missing) or self.duration is None:
            return self.start
        end = self.end
        return end if isinstance(end, Missing) else _before(end, self.duration)

    @cached_property
    def ends(self) -> PartialDate | Missing:
        """The first day after it: as stated, or as it follows from the start and the duration."""
        if not isinstance(self.last, Missing):
            return self.last.next_day()
        if isinstance(self.start, Missing) or self.duration is None:
            return self.last
        return _after(self.start, self.duration)

    @cached_property
    def bounds(self) -> Bounds:
        """Between which days it must begin and end."""
        begins = self.begins
        if isinstance(begins, Missing):
            return Bounds.of((ALWAYS, FOREVER), self._end_bounds())
        starts = begins.earliest.toordinal(), begins.latest.toordinal()
        return Bounds.of(starts, self._end_bounds())

    def _end_bounds(self) -> tuple[int, int]:
        if not isinstance(self.last, Missing):
            return self.last.earliest.toordinal() + 1, self.last.latest.toordinal() + 1
        if self.last is Missing.NOT_APPLICABLE:
            return FOREVER, FOREVER
        ends = self.ends
        if isinstance(ends, Missing):
            return ALWAYS, FOREVER
        return ends.earliest.toordinal(), ends.latest.toordinal()

    def years(self) -> range | None:
        """The calendar years in which it has days; ``None`` if they cannot be told for sure."""
        bounds = self.bounds
        if bounds.first_start == ALWAYS or bounds.last_end == FOREVER:
            return None
        first, latest_first = _year(bounds.first_start), _year(bounds.last_start)
        earliest_last, last = _year(bounds.first_end - 1), _year(bounds.last_end - 1)
        return range(first, last + 1) if (first, earliest_last) == (latest_first, last) else None

    def contains(self, day: date) -> bool | None:
        """Whether the day is in it; ``None`` if that cannot be told."""
        return self.bounds.contains(day.toordinal())

    def overlaps(self, other: Period) -> bool | None:
        """Whether the two have a day in common; ``None`` if that cannot be told."""
        return self.bounds.overlaps(other.bounds)

    def within(self, other: Period) -> bool | None:
        """Whether all its days are in the other; ``None`` if that cannot be told."""
        return self.bounds.within(other.bounds)

    def surely_ended_before(self, day: date) -> bool:
        """Whether its last day is before the day in every reading."""
        return self.bounds.last_end <= day.toordinal()

    def surely_starts_after(self, day: date) -> bool:
        """Whether its first day is after the day in every reading."""
        return self.bounds.first_start > day.toordinal()

    @property
    def canonical(self) -> str | dict[str, str | date]:
        """What to write in a plan file: reading it gives an equal period."""
        if self.printed:
            return self.printed
        parts = {"start": _written(self.start), "end": _written(self.last)}
        table = {key: part for key, part in parts.items() if part != Missing.UNKNOWN.value}
        return table if self.duration is None else {**table, "duration": str(self.duration)}

    @staticmethod
    def on_one_line(written: str | Mapping[str, str | date]) -> str:
        """What is written in a plan file, as one text: a table too; `parse` reads it again."""
        return written if isinstance(written, str) else on_one_line(written)

    def in_words(self, translator: Translator) -> str:
        """The period in the reader's language."""
        from samendomein.plan.period_phrases import period_in_words

        return period_in_words(self, translator)


@lru_cache(maxsize=4096)
def _read(words: str) -> Period:
    printed = as_printed(words, PeriodWordsError)
    return _of_parts(period_parts(printed), printed)


def _of_parts(parts: PeriodParts, printed: str) -> Period:
    return Period(start=parts.start, last=parts.last, duration=parts.duration, printed=printed)


def _after(start: PartialDate, duration: Duration) -> PartialDate:
    earliest, latest = (months_later(d, duration.months) for d in (start.earliest, start.latest))
    return PartialDate.of(earliest, latest)


def _before(end: PartialDate, duration: Duration) -> PartialDate:
    earliest, latest = (months_later(d, -duration.months) for d in (end.earliest, end.latest))
    if _is_last_of_month(end.latest):
        # Two months before 28 February can be 28, 29, 30 or 31 December.
        latest = latest.replace(day=monthrange(latest.year, latest.month)[1])
    return PartialDate.of(earliest, latest)


def _is_last_of_month(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def _year(ordinal: int) -> int:
    return date.fromordinal(ordinal).year


def _written(part: PartialDate | Missing) -> str | date:
    if isinstance(part, Missing):
        return part.value
    return part.earliest if part.printed == part.earliest.isoformat() else part.printed
