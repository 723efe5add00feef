"""A length of time in whole months: twee jaar, 18 maanden."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import field, frozen

from samendomein.language.text import Text
from samendomein.plan.calendar_words import any_of
from samendomein.plan.number_words import NUMBER_WORDS, in_letters
from samendomein.plan.printed import WordsError, as_printed, plain, shown

if TYPE_CHECKING:
    from samendomein.language.translate import Translator

_MOST_MONTHS = 1200
_LENGTH = re.compile(
    rf"(?:(?P<digits>[0-9]{{1,4}}(?:[.,][0-9]{{1,2}})?)|(?P<word>{any_of(NUMBER_WORDS)}))"
    r"(?P<half> en een half| and a half)?[ -]"
    r"(?:(?P<years>jaar|jaren|year|years)|maand|maanden|month|months)"
)


class DurationWordsError(WordsError):
    """Words that name no length of time in whole months."""


@frozen(kw_only=True)
class Duration:
    """A length of time.

    Attributes:
        months: How many months.
        printed: The words on the paper.
    """

    months: int = field()
    printed: str

    @months.validator
    def _is_a_length(self, _: object, months: int) -> None:
        if not 1 <= months <= _MOST_MONTHS:
            raise DurationWordsError(
                Text("a duration of {months} months", months=months),
                Text("write at least one month and at most a hundred years"),
            )

    @classmethod
    def parse(cls, words: str) -> Duration:
        """Read a length in years or months.

        Raises:
            DurationWordsError: The words are no length of whole months.
        """
        return _read(words)

    def __str__(self) -> str:
        return self.printed

    def in_words(self, translator: Translator) -> str:
        """Years where it is whole years, and months otherwise."""
        years, odd_months = divmod(self.months, 12)
        count = self.months if odd_months else years
        if odd_months:
            template = "{count} month" if count == 1 else "{count} months"
        else:
            template = "{count} year" if count == 1 else "{count} years"
        return translator.say(template, count=in_letters(count, translator.language))


def months_later(day: date, months: int) -> date:
    """The same day so many months later or earlier, or the last day of a shorter month.

    A day outside the calendar is its first or last day.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year < date.min.year or day == date.min:
        return date.min
    if year > date.max.year or day == date.max:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@lru_cache(maxsize=1024)
def _read(words: str) -> Duration:
    printed = as_printed(words, DurationWordsError)
    found = _LENGTH.fullmatch(plain(printed))
    if found is None:
        raise DurationWordsError(
            Text("'{found}' is not a length in months or years", found=shown(printed)),
            Text("write it as {examples}", examples=("2 jaar", "18 maanden")),
        )
    count = NUMBER_WORDS[found["word"]] if found["word"] else _number(found["digits"])
    count += Fraction(1, 2) if found["half"] else 0
    months = count * 12 if found["years"] else count
    if months.denominator != 1:
        raise DurationWordsError(
            Text("'{found}' is not a number of whole months", found=shown(printed)),
            Text("write the number of months, or write the last day instead"),
        )
    return Duration(months=int(months), printed=printed)


def _number(digits: str) -> Fraction:
    return Fraction(digits.replace(",", "."))
