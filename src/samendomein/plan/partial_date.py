"""A date that is known in part: 2024, Q1 2024, najaar 2022, voor de zomer 2024."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import field, frozen

from samendomein.language.text import Text
from samendomein.plan.date_words import ONE_DAY, DateWordsError, days_named, month_of
from samendomein.plan.printed import as_printed, shown

if TYPE_CHECKING:
    from samendomein.language.translate import Translator


@frozen(kw_only=True)
class PartialDate:
    """Some day from the earliest to the latest, both included.

    The words take part in equality: they are what the paper says. How wide words are read stands
    in :mod:`samendomein.plan.date_words`.

    Attributes:
        earliest: The first day it can be; the first day of the calendar if there is no bound.
        latest: The last day it can be; the last day of the calendar if there is no bound.
        printed: The words on the paper.
    """

    earliest: date
    latest: date = field()
    printed: str

    @latest.validator
    def _is_not_before_the_earliest(self, _: object, latest: date) -> None:
        if latest < self.earliest:
            raise DateWordsError(
                Text("the latest day, {latest}, is before the earliest, {earliest}",
                     latest=latest, earliest=self.earliest)
            )  # fmt: skip

    @classmethod
    def parse(cls, value: str | int | date) -> PartialDate:
        """Read a date, the number of a year, or words.

        Raises:
            DateWordsError: The value is no date, names no year, or names a day that does not exist.
        """
        if isinstance(value, str):
            return _read(value)
        if isinstance(value, datetime):
            raise DateWordsError(
                Text("'{found}' has a time of day", found=value.isoformat(" ")),
                Text("write the day only: {day}", day=value.date().isoformat()),
            )
        if isinstance(value, date):
            return _of_day(value)
        if type(value) is int:
            return _read(str(value))
        raise DateWordsError(
            Text("'{found}' is not a date", found=shown(value)),
            Text("write a day such as {day}, or words between quotes", day="2024-06-15"),
        )

    @classmethod
    def of(cls, earliest: date, latest: date | None = None) -> PartialDate:
        """A day, or some day in a span, in the shortest words that mean it."""
        latest = earliest if latest is None else latest
        return cls(earliest=earliest, latest=latest, printed=_words_for(earliest, latest))

    @property
    def is_exact(self) -> bool:
        """Whether this is one day."""
        return self.earliest == self.latest

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """What dates are put in order by; it does not say that one is surely before another."""
        return self.earliest, self.latest, self.printed

    def surely_before(self, day: date) -> bool:
        """Whether it is before the day in every reading."""
        return self.latest < day

    def surely_after(self, day: date) -> bool:
        """Whether it is after the day in every reading."""
        return self.earliest > day

    def next_day(self) -> PartialDate:
        """The day after it, which is known as far as it is."""
        return PartialDate.of(
            _moved(self.earliest, ONE_DAY.days), _moved(self.latest, ONE_DAY.days)
        )

    def __str__(self) -> str:
        return self.printed

    def in_words(self, translator: Translator) -> str:
        """A day, month or year in the reader's language; anything else as it is printed."""
        if self.is_exact:
            return translator.day(self.earliest)
        if self.printed.count("..") == 1:
            return self._span_in_words(translator)
        return whole_in_words(self.earliest, self.latest, translator) or self.printed

    def _span_in_words(self, translator: Translator) -> str:
        if self.earliest == date.min:
            return translator.say("at the latest {day}", day=self.latest)
        if self.latest == date.max:
            return translator.say("at the earliest {day}", day=self.earliest)
        return translator.say("between {first} and {last}", first=self.earliest, last=self.latest)


def whole_in_words(first: date, last: date, translator: Translator) -> str | None:
    """The day, month or year from first to last in a language; ``None`` if it is neither."""
    if first == last:
        return translator.day(first)
    if _is_whole_year(first, last):
        return str(first.year)
    if _is_whole_month(first, last):
        # The month stands in the day, after its number: "1 juni 2024".
        return translator.day(first).removeprefix("1 ")
    return None


@lru_cache(maxsize=4096)
def _of_day(day: date) -> PartialDate:
    return PartialDate(earliest=day, latest=day, printed=day.isoformat())


@lru_cache(maxsize=4096)
def _read(words: str) -> PartialDate:
    printed = as_printed(words, DateWordsError)
    days = days_named(printed)
    return PartialDate(earliest=days.first, latest=days.last, printed=printed)


def _words_for(earliest: date, latest: date) -> str:
    if earliest == latest:
        return earliest.isoformat()
    if 1000 <= earliest.year < 3000:
        if _is_whole_year(earliest, latest):
            return str(earliest.year)
        if _is_whole_month(earliest, latest):
            return earliest.isoformat()[:7]
    first = "" if earliest == date.min else earliest.isoformat()
    last = "" if latest == date.max else latest.isoformat()
    return f"{first}..{last}"


def _is_whole_year(first: date, last: date) -> bool:
    return first.year == last.year and first.timetuple()[1:3] == (1, 1) and (
        last.timetuple()[1:3] == (12, 31)
    )  # fmt: skip


def _is_whole_month(first: date, last: date) -> bool:
    return first.day == 1 and last == month_of(first.year, first.month).last


def _moved(day: date, days: int) -> date:
    """The day so many days on; a bound that is not there stays so."""
    return day if day in (date.min, date.max) else date.fromordinal(day.toordinal() + days)
