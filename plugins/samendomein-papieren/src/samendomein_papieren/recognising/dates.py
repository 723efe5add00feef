"""Dates and periods in running text, exact and vague, with the words that were printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from attrs import frozen

from samendomein import Missing, PartialDate, Period, WordsError

_MONTH = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    r"jan\.?|feb\.?|mrt\.?|apr\.?|aug\.?|sept?\.?|okt\.?|nov\.?|dec\.?)"
)
_YEAR = r"(?:19|20)\d\d"
_SEASON = r"(?:voorjaar|lente|zomer|najaar|herfst|winter)"
_NTH = r"(?:eerste|tweede|derde|vierde|1e|2e|3e|4e|1ste|2de)"
_DATE = re.compile(
    rf"""(?i:(?<![\w.,-])(?:
      (?P<numeric>\d{{1,2}}[-/.]\d{{1,2}}[-/.]{_YEAR})
    | (?P<words>
        {_YEAR}-\d\d-\d\d
      | (?:(?:uiterlijk|voor|vóór|na|per)\s+)?\d{{1,2}}\s+{_MONTH}\s+{_YEAR}
      | (?:(?:uiterlijk|begin|medio|eind|einde|voor|vóór|na)\s+)?{_MONTH}\s+{_YEAR}
      | (?:(?:voor|vóór|na)\s+de\s+)?{_SEASON}\s+(?:van\s+)?{_YEAR}
      | (?:Q[1-4]|[1-4]e?\s*kwartaal|{_NTH}\s+(?:kwartaal|helft))\s*(?:van\s+)?{_YEAR}
      | {_YEAR}\s*[-/]?\s*Q[1-4]
      | (?:begin|medio|eind|einde|halverwege)\s+{_YEAR}
      | (?:uiterlijk|voor|vóór)\s+{_YEAR}
      )
    )(?![\w-]))""",
    re.VERBOSE,
)
_YEARS_OF = r"(?:jaren|begroting(?:en)?|jaarschijven)\s+(?:van\s+)?"
_OF = rf"(?:(?:in|over|voor)\s+(?:(?:de\s+)?{_YEARS_OF})?|(?:de\s+)?{_YEARS_OF})"
_LEAD = re.compile(
    rf"(?i)^(?:(?:in|over|voor) (?:het jaar |(?:de )?{_YEARS_OF})?|(?:de )?{_YEARS_OF})(?=\d{{4}})"
)
_PERIOD = re.compile(
    rf"""(?i:(?<![\w.,-])(?:
      (?:van\s+|vanaf\s+|de\s+jaren\s+|periode\s+)?{_YEAR}\s*(?:[-–—]|t/m|tot\s+en\s+met|tot\s+)\s*{_YEAR}
    | (?:t/m|tot\s+en\s+met)\s+{_YEAR}
    | vanaf\s+(?:{_MONTH}\s+)?{_YEAR}
    | (?:met\s+ingang\s+van)\s+(?:\d{{1,2}}\s+)?(?:{_MONTH}\s+)?{_YEAR}
    | {_OF}{_YEAR}(?:\s*,\s*{_YEAR}){{0,8}}\s+en\s+{_YEAR}
    | (?:gedurende|voor(?:\s+een\s+periode\s+van)?)\s+
      (?:een|één|anderhalf|twee|drie|vier|vijf|\d{{1,2}})\s+(?:jaar|jaren|maanden)
    | (?:in|over|voor)\s+(?:het\s+jaar\s+)?{_YEAR}
    )(?![\w-]))""",
    re.VERBOSE,
)


@frozen
class Dated:
    """A date that was found.

    Attributes:
        date: The date.
        start: Where it begins in the text that was searched.
        end: Where it ends.
    """

    date: PartialDate
    start: int
    end: int


def dates_in(text: str) -> Iterator[Dated]:
    """The dates in a text; a day in digits is read as day, month, year, the Dutch way."""
    for found in _DATE.finditer(text):
        read = _numeric(found[0]) if found["numeric"] else date_of(found[0])
        if not isinstance(read, Missing):
            yield Dated(read, found.start(), found.end())


def date_of(words: str) -> PartialDate | Missing:
    """The date that words name; not stated if they name none."""
    words = " ".join(words.split()).strip(" ,.;:()")
    numeric = _numeric(words)
    if not isinstance(numeric, Missing):
        return numeric
    words = re.sub(r"(?i)^(najaar|voorjaar|zomer|winter|herfst|lente) van ", r"\1 ", words)
    words = re.sub(r"(?i)^vóór ", "voor ", words)
    words = re.sub(r"^(\d{4})\s*[-/]?\s*(Q[1-4])$", r"\2 \1", words)
    try:
        return PartialDate.parse(words)
    except WordsError:
        return Missing.NOT_STATED


def first_date(text: str) -> PartialDate | Missing:
    """The first date in a text, or the text itself as a date; not stated if there is none."""
    whole = date_of(text) if text.strip() else Missing.NOT_STATED
    if not isinstance(whole, Missing):
        return whole
    return next((one.date for one in dates_in(text)), Missing.NOT_STATED)


@frozen
class Lasting:
    """A period that was found.

    Attributes:
        period: The period.
        start: Where it begins in the text that was searched.
        end: Where it ends.
    """

    period: Period
    start: int
    end: int


def periods_in(text: str) -> Iterator[Lasting]:
    """The periods in a text."""
    for found in _PERIOD.finditer(text):
        period = period_of(found[0])
        if not isinstance(period, Missing):
            yield Lasting(period, found.start(), found.end())


def period_in(text: str) -> Period | Missing:
    """The first period in a text; not stated if there is none."""
    return next((one.period for one in periods_in(text)), Missing.NOT_STATED)


def period_of(words: str) -> Period | Missing:
    """The period that words name; not stated if they name none."""
    words = " ".join(words.split()).strip(" ,.;:()")
    words = _LEAD.sub("in ", words)
    words = re.sub(r"(?i)^voor een periode van ", "gedurende ", words)
    try:
        return Period.parse(words)
    except WordsError:
        return Missing.NOT_STATED


def _numeric(words: str) -> PartialDate | Missing:
    found = re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", words)
    if found is None:
        return Missing.NOT_STATED
    day, month, year = (int(part) for part in found.groups())
    try:
        return PartialDate.of(date(year, month, day))
    except ValueError:
        return Missing.NOT_STATED
