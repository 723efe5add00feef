"""A period written for a reader of Dutch or English."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from samendomein.plan.partial_date import PartialDate, whole_in_words
from samendomein.plan.values import Missing

if TYPE_CHECKING:
    from samendomein.language.translate import Translator
    from samendomein.plan.period import Period


def period_in_words(period: Period, translator: Translator) -> str:
    """The period, and what is missing from it."""
    start, last = period.start, period.last
    if isinstance(start, Missing):
        return _without_a_start(period, start, translator)
    if not isinstance(last, Missing):
        return _from_start_to_last(start, last, translator)
    first = _start_in_words(start, translator)
    if period.duration is not None:
        return translator.say("{duration} from {first}", duration=period.duration, first=first)
    if last is Missing.NOT_APPLICABLE:
        return translator.say("from {first}", first=first)
    return translator.say("from {first}, end {why}", first=first, why=last.in_words(translator))


def _without_a_start(period: Period, start: Missing, translator: Translator) -> str:
    why, last, duration = start.in_words(translator), period.last, period.duration
    if not isinstance(last, Missing):
        until = _last_in_words(last, translator)
        if duration is not None:
            return translator.say(
                "{duration}, up to and including {last}", duration=duration, last=until
            )
        return translator.say("up to and including {last}, start {why}", last=until, why=why)
    if duration is not None:
        return translator.say("{duration}, start {why}", duration=duration, why=why)
    if last is start:
        return why
    return translator.say("start {why}, end {end}", why=why, end=last.in_words(translator))


def _from_start_to_last(start: PartialDate, last: PartialDate, translator: Translator) -> str:
    if start == last:
        return start.in_words(translator)
    if start.is_exact and last.is_exact:
        whole = whole_in_words(start.earliest, last.latest, translator)
        if whole is not None:
            return whole
    if _begins_a_year(start) and _ends_a_year(last):
        first, until = str(start.earliest.year), str(last.latest.year)
    else:
        first, until = start.in_words(translator), last.in_words(translator)
    return translator.say("{first} up to and including {last}", first=first, last=until)


def _start_in_words(start: PartialDate, translator: Translator) -> str:
    return str(start.earliest.year) if _begins_a_year(start) else start.in_words(translator)


def _last_in_words(last: PartialDate, translator: Translator) -> str:
    return str(last.latest.year) if _ends_a_year(last) else last.in_words(translator)


def _begins_a_year(start: PartialDate) -> bool:
    return start.is_exact and start.earliest == date(start.earliest.year, 1, 1)


def _ends_a_year(last: PartialDate) -> bool:
    return last.is_exact and last.latest == date(last.latest.year, 12, 31)
