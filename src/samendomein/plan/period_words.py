"""Reading the words for a period: 2024 t/m 2027, vanaf 2026, gedurende twee jaar.

Years, halves, quarters, months and days are whole: "vanaf 2026" begins on 1 January 2026, and "t/m
juni 2026" ends on 30 June. Words that name no whole stay as they are: a period that begins
"najaar 2026" begins on some day of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache
from re import Match
from typing import NamedTuple

from samendomein.language.text import Text
from samendomein.plan.date_words import ONE_DAY, DateWordsError, days_named
from samendomein.plan.duration import Duration, DurationWordsError
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.printed import WordsError, missing_word, plain, shown
from samendomein.plan.values import Missing


class PeriodWordsError(WordsError):
    """Words that name no period, or one that cannot be."""


class PeriodParts(NamedTuple):
    """What the words of a period say.

    Attributes:
        start: The first day.
        last: The last day.
        duration: How long it lasts.
    """

    start: PartialDate | Missing
    last: PartialDate | Missing
    duration: Duration | None = None


def period_parts(printed: str) -> PeriodParts:
    """What the words say.

    Raises:
        WordsError: They name no period, can be read in two ways, or name no year.
    """
    missing = missing_word(printed)
    if missing is not None:
        return PeriodParts(missing, missing)
    words = _LEAD_IN.sub("", plain(printed))
    for pattern, read in _forms():
        if found := pattern.fullmatch(words):
            return read(found, printed)
    return _one_span(words, printed)


@lru_cache(maxsize=1024)
def first_day(words: str) -> PartialDate:
    """The first day of what the words name."""
    days = days_named(words)
    return PartialDate.of(days.first) if days.whole else PartialDate.parse(words)


@lru_cache(maxsize=1024)
def last_day(words: str) -> PartialDate:
    """The last day of what the words name."""
    days = days_named(words)
    return PartialDate.of(days.last) if days.whole else PartialDate.parse(words)


def _one_span(words: str, printed: str) -> PeriodParts:
    try:
        days = days_named(words)
    except DateWordsError as error:
        if any(char.isdigit() for char in words):
            raise
        raise PeriodWordsError(
            Text("'{found}' names no year and no duration", found=shown(printed)),
            Text('write the years, a duration such as {example}, or "not stated"',
                 example="2 jaar"),
        ) from error  # fmt: skip
    if days.whole:
        return PeriodParts(PartialDate.of(days.first), PartialDate.of(days.last))
    part = PartialDate.parse(words)
    return PeriodParts(part, part)


def _years(found: Match[str], printed: str) -> PeriodParts:
    return PeriodParts(first_day(found["first"]), last_day(found["last"]))


def _years_with_a_slash(found: Match[str], printed: str) -> PeriodParts:
    first, last = found["first"], found["last"]
    raise PeriodWordsError(
        Text("'{found}' can be two calendar years or one that starts halfway",
             found=shown(printed)),
        Text("write {years}, or {school_year}", years=f"{first}-{last}",
             school_year=f"schooljaar {first}-{last}"),
    )  # fmt: skip


def _school_year(found: Match[str], printed: str) -> PeriodParts:
    first, last = int(found["first"]), int(found["last"])
    if last != first + 1:
        raise PeriodWordsError(
            Text("'{found}' is not one school year", found=shown(printed)),
            Text("a school year runs from one year into the next, as in {example}",
                 example=f"schooljaar {first}-{first + 1}"),
        )  # fmt: skip
    return PeriodParts(PartialDate.of(date(first, 8, 1)), PartialDate.of(date(last, 7, 31)))


def _listed_years(found: Match[str], printed: str) -> PeriodParts:
    years = [int(year) for year in _YEAR.findall(found[0])]
    if years != list(range(years[0], years[-1] + 1)):
        raise PeriodWordsError(
            Text("'{found}' names years that do not follow each other", found=shown(printed)),
            Text("write each row of years as a period of its own"),
        )
    return PeriodParts(first_day(str(years[0])), last_day(str(years[-1])))


def _from_through(found: Match[str], printed: str) -> PeriodParts:
    first = found["first"]
    if not _YEAR.search(first) and (year := _YEAR.search(found["last"])):
        first = f"{first} {year[0]}"
    return PeriodParts(first_day(first), last_day(found["last"]))


def _from_until(found: Match[str], printed: str) -> PeriodParts:
    return PeriodParts(first_day(found["first"]), _day_before(found["last"], printed))


def _until(found: Match[str], printed: str) -> PeriodParts:
    return PeriodParts(Missing.NOT_STATED, _day_before(found["last"], printed))


def _through(found: Match[str], printed: str) -> PeriodParts:
    return PeriodParts(Missing.NOT_STATED, last_day(found["last"]))


def _from(found: Match[str], printed: str) -> PeriodParts:
    return PeriodParts(first_day(found["first"]), Missing.NOT_APPLICABLE)


def _from_during(found: Match[str], printed: str) -> PeriodParts:
    length = Duration.parse(found["length"])
    return PeriodParts(first_day(found["first"]), Missing.NOT_STATED, length)


def _during(found: Match[str], printed: str) -> PeriodParts:
    length = Duration.parse(found["length"])
    return PeriodParts(Missing.NOT_STATED, Missing.NOT_STATED, length)


def _other_length(found: Match[str], printed: str) -> PeriodParts:
    raise DurationWordsError(
        Text("'{found}' is not a number of whole months", found=shown(printed)),
        Text("write the number of months, or write the last day instead"),
    )


def _day_before(words: str, printed: str) -> PartialDate:
    """The last day of what lasts "tot" a day; of a month or year, that can be read in two ways."""
    days = days_named(words)
    if days.first != days.last:
        inclusive = f"tot en met {words}" if "tot" in plain(printed) else f"through {words}"
        raise PeriodWordsError(
            Text("'{found}' does not say whether '{last}' is part of it",
                 found=shown(printed), last=shown(words)),
            Text("write {inclusive}, or name the last day", inclusive=inclusive),
        )  # fmt: skip
    return PartialDate.of(days.first - ONE_DAY)


_YEAR = re.compile("[12][0-9]{3}")
_LEAD_IN = re.compile(
    "^(?:(?:in )?(?:de |the )?(?:periode|period|jaren|years) (?:van |of )?|in (?=[12]))"
)
_YEARS = "(?P<first>[12][0-9]{3}) ?%s ?(?P<last>[12][0-9]{3})"
_FROM = "(?:vanaf|from|since|sinds|m\\.i\\.v\\.|met ingang van|as of|starting|per)"
_VAN = "(?:(?:van|vanaf|from) )?"
_THROUGH = "(?:t/m|tot en met|t\\.e\\.m\\.|up to and including|through)"
_LENGTH = "(?P<length>[a-z0-9,. ]+[ -](?:jaar|jaren|years?|maand|maanden|months?))"


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Callable[[Match[str], str], PeriodParts]], ...]:
    """Each form and how it is read; made when the first words come, since many plans have none."""
    forms = (
        (_YEARS % "-", _years),
        (f"(?:school ?(?:jaar|year)) {_YEARS % '[-/]'}", _school_year),
        (_YEARS % "/", _years_with_a_slash),
        ("[12][0-9]{3}(?:, [12][0-9]{3}){0,20} (?:en|and) [12][0-9]{3}", _listed_years),
        (f"{_VAN}(?P<first>.+?)(?: {_THROUGH} | - )(?P<last>.+)", _from_through),
        (f"{_THROUGH} (?P<last>.+)", _through),
        (f"{_VAN}(?P<first>.+?) (?:tot|until|till|to) (?P<last>.+)", _from_until),
        ("(?:tot|until|till) (?P<last>.+)", _until),
        (f"{_FROM} (?P<first>.+?),? (?:gedurende|voor|for) {_LENGTH}", _from_during),
        (f"(?:(?:gedurende|voor|for|during) )?{_LENGTH} (?:vanaf|from) (?P<first>.+)",
         _from_during),
        (f"{_FROM} (?P<first>.+?)(?: en verder| and beyond| onwards?| on)?", _from),
        ("(?P<first>.+?) (?:en verder|e\\.v\\.|and beyond|onwards?)", _from),
        (f"(?:(?:gedurende|voor|for|during) )?{_LENGTH}", _during),
        ("(?:(?:gedurende|voor|for|during) )?[a-z0-9]+ (?:dag|dagen|days?|weken|week|weeks)",
         _other_length),
    )  # fmt: skip
    return tuple((re.compile(pattern), read) for pattern, read in forms)
