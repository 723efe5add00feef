"""Which days the words for a date can mean.

Words say less than a day, so they are read as the widest span a reasonable reader would give them:

- A season runs from its first day by the weather (1 March, June, September, December) to its last
  day by the sun (20 June, 22 September, 21 December, 20 March), since papers mean either. "Winter
  2023" is the winter that begins in 2023.
- "Begin", "medio" and "eind" are thirds: four months of a year, ten days of a month.
- "Voor de zomer van 2024" is from 1 January to 20 June 2024, and "na de zomer van 2024" from
  1 September to 31 December 2024: the year is named.
- "Uiterlijk 1 oktober 2025" has no first day, and "na 1 mei 2024" no last day. The first and last
  day that a computer knows stand for these.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from re import Match
from typing import NamedTuple

from samendomein.language.text import Text
from samendomein.plan.calendar_words import MONTHS, ORDINALS, PARTS, SEASONS, any_of
from samendomein.plan.printed import WordsError, plain, shown

ONE_DAY = timedelta(days=1)


class DateWordsError(WordsError):
    """Words that name no date, or one that does not exist."""


class Days(NamedTuple):
    """The days that words can mean.

    Attributes:
        first: The first of them.
        last: The last of them.
        whole: Whether the words name exactly these days, as "juni 2024" does. "Najaar 2024" means
            some days about then.
    """

    first: date
    last: date
    whole: bool


def days_named(printed: str) -> Days:
    """The days that words can mean.

    Raises:
        DateWordsError: The words name no date, no year, or a day that does not exist.
    """
    words = _LEAD_IN.sub("", plain(printed))
    days = _named(words, printed) or _bounded(words, printed)
    if days is None:
        raise _unreadable(words, printed)
    return days


def month_of(year: int, month: int) -> Days:
    """The days of a month."""
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]), True)


def _named(words: str, printed: str) -> Days | None:
    for pattern, read in _forms():
        if found := pattern.fullmatch(words):
            return read(found, printed)
    return None


def _bounded(words: str, printed: str) -> Days | None:
    """Words that give only the last day, or only the first."""
    found = _BOUND.fullmatch(words)
    days = found and _named(found["rest"], printed)
    if not found or not days:
        return None
    if found["by"]:
        return Days(date.min, days.last, False)
    if not days.whole or days.first == date.min or days.last == date.max:
        raise DateWordsError(
            Text("'{found}' does not say which day is meant", found=shown(printed)),
            Text("write a day, a month or a year: as in {example}", example="voor 1 juni 2024"),
        )
    if found["before"]:
        return Days(date.min, days.first - ONE_DAY, False)
    return Days(days.last + ONE_DAY, date.max, False)


def _iso_day(found: Match[str], printed: str) -> Days:
    return _day(int(found["y"]), int(found["m"]), int(found["d"]), printed)


def _day_in_letters(found: Match[str], printed: str) -> Days:
    return _day(int(found["year"]), MONTHS[found["month"]], int(found["d"]), printed)


def _iso_month(found: Match[str], printed: str) -> Days:
    _refuse_other_months(int(found["m"]), int(found["year"]), printed)
    return month_of(int(found["year"]), int(found["m"]))


def _month_in_letters(found: Match[str], printed: str) -> Days:
    return month_of(int(found["year"]), MONTHS[found["month"]])


def _year(found: Match[str], printed: str) -> Days:
    return _months(int(found["year"]), 1, 12)


def _quarter(found: Match[str], printed: str) -> Days:
    number = ORDINALS[found["nth"]] if found["nth"] else int(found["n"])
    return _months(int(found["year"]), 3 * number - 2, 3 * number)


def _half(found: Match[str], printed: str) -> Days:
    number = ORDINALS[found["nth"]] if found["nth"] else int(found["n"])
    if number > 2:
        raise DateWordsError(
            Text("'{found}' names half {number} of a year", found=shown(printed), number=number),
            Text("a year has two halves and four quarters"),
        )
    return _months(int(found["year"]), 6 * number - 5, 6 * number)


def _part(found: Match[str], printed: str) -> Days:
    year, part = int(found["year"]), PARTS[found["part"]]
    if not found["month"]:
        return _months(year, 4 * part + 1, 4 * part + 4)._replace(whole=False)
    month = month_of(year, MONTHS[found["month"]])
    first = month.first.replace(day=10 * part + 1)
    return Days(first, month.last if part == 2 else first.replace(day=10 * part + 10), False)


def _season(found: Match[str], printed: str) -> Days:
    year, season = int(found["year"]), SEASONS[found["season"]]
    if found["next"] and (int(found["next"]) != year + 1 or season != _WINTER):
        raise DateWordsError(
            Text("'{found}' names two years", found=shown(printed)),
            Text("only a winter lies in two years, and then the second follows the first"),
        )
    return Days(*_season_days(year, season), False)


def _beside_a_season(found: Match[str], printed: str) -> Days:
    year, season = int(found["year"]), SEASONS[found["season"]]
    if found["side"] in ("voor", "before"):
        return Days(date(year, 1, 1), date(year, *_ENDS[season - 1]), False)
    return Days(date(year, 3 * season + 6, 1), date(year, 12, 31), False)


def _between(found: Match[str], printed: str) -> Days:
    first = days_named(found["first"]) if found["first"] else None
    last = days_named(found["last"]) if found["last"] else None
    days = Days(first.first if first else date.min, last.last if last else date.max, False)
    if days.first > days.last or not (first or last):
        raise DateWordsError(
            Text("'{found}' has no days between its first and its last", found=shown(printed)),
            Text("write the first day, two points and the last day"),
        )
    return days


def _two_ways(found: Match[str], printed: str) -> Days:
    raise DateWordsError(
        Text("'{found}' does not say which number is the month", found=shown(printed)),
        Text("write the year first, then the month and the day: as in {example}",
             example="2024-06-15"),
    )  # fmt: skip


def _day(year: int, month: int, day: int, printed: str) -> Days:
    _refuse_other_months(month, year, printed)
    length = monthrange(year, month)[1]
    if not 1 <= day <= length:
        raise DateWordsError(
            Text("'{found}' is a day that does not exist", found=shown(printed)),
            Text("that month has {days} days", days=length),
        )
    named = date(year, month, day)
    return Days(named, named, True)


def _refuse_other_months(month: int, year: int, printed: str) -> None:
    if year == 0 or not 1 <= month <= 12:
        raise DateWordsError(
            Text("'{found}' is a month that does not exist", found=shown(printed)),
            Text("write the year, then the month from 01 to 12; a period of years is {example}",
                 example="2024-2027"),
        )  # fmt: skip


def _months(year: int, first: int, last: int) -> Days:
    return Days(date(year, first, 1), month_of(year, last).last, True)


def _season_days(year: int, season: int) -> tuple[date, date]:
    last_year = year + 1 if season == _WINTER else year
    return date(year, 3 * season + 3, 1), date(last_year, *_ENDS[season])


def _unreadable(words: str, printed: str) -> DateWordsError:
    if not _A_YEAR.search(words):
        return DateWordsError(
            Text("'{found}' names no year", found=shown(printed)),
            Text('write a date with its year, or "not stated" ("niet vermeld")'),
        )
    return DateWordsError(
        Text("'{found}' is not a date that can be read", found=shown(printed)),
        Text("write it as {examples}", examples=("2024-06-15", "2024-06", "Q2 2024", "juni 2024",
                                                 "najaar 2024", "eind 2024")),
    )  # fmt: skip


_WINTER = SEASONS["winter"]
_ENDS = ((6, 20), (9, 22), (12, 21), (3, 20))
_YEAR = "(?P<year>[12][0-9]{3})"
_MONTH = f"(?P<month>{any_of(MONTHS)})"
_NTH = f"(?P<nth>{any_of(ORDINALS)})"
_SEASON = f"(?P<season>{any_of(SEASONS)})"
_OF = "(?:,| van| of| in)? "
_A_YEAR = re.compile("[0-9]{4}")
_LEAD_IN = re.compile(r"^(?:(?:in|op|on|d\.d\.) )?(?:(?:de|het|the) )?")
_BOUND = re.compile(
    "(?:(?P<by>uiterlijk|niet later dan|ten laatste|no later than|at the latest|by)"
    "|(?P<before>voor|before)|(?:na|after)) (?:op |in |on )?(?:de |het |the )?(?P<rest>.+)"
)


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Callable[[Match[str], str], Days]], ...]:
    """Each form and how it is read; made when the first words come, since many plans have none."""
    other_seasons = f"(?P<season>{any_of(word for word in SEASONS if word != 'winter')})"
    forms = (
        ("(?P<y>[0-9]{4})-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})", _iso_day),
        (f"{_YEAR}-(?P<m>[0-9]{{2}})", _iso_month),
        (_YEAR, _year),
        (f"(?P<d>[0-9]{{1,2}})(?:e|st|nd|rd|th)? {_MONTH} {_YEAR}", _day_in_letters),
        (f"{_MONTH} (?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}", _day_in_letters),
        (f"{_MONTH}{_OF}{_YEAR}", _month_in_letters),
        (f"(?:{_NTH} (?:kwartaal|quarter)|(?:q|kwartaal |quarter )(?P<n>[1-4])){_OF}{_YEAR}",
         _quarter),
        (f"{_YEAR}[ -]?(?P<nth>)q(?P<n>[1-4])", _quarter),
        (f"(?:{_NTH} (?:helft|half|halfjaar)|h(?P<n>[12])){_OF}{_YEAR}", _half),
        (f"(?P<part>{any_of(PARTS)})(?:-|{_OF})(?:{_MONTH}{_OF})?{_YEAR}", _part),
        (f"{_SEASON}{_OF}{_YEAR}(?:[-/](?P<next>[12][0-9]{{3}}))?", _season),
        (f"(?P<side>voor|before|na|after) (?:de |het |the )?{other_seasons}{_OF}{_YEAR}",
         _beside_a_season),
        (r"(?P<first>[0-9-]{4,10})?\.\.(?P<last>[0-9-]{4,10})?", _between),
        ("[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}", _two_ways),
    )  # fmt: skip
    return tuple((re.compile(pattern), read) for pattern, read in forms)
