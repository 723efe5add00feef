"""What is accepted, and what is to be told of acceptances and of the baseline, in words."""

from __future__ import annotations

from datetime import date

from samendomein.assessment.acceptance import AcceptedFinding
from samendomein.assessment.remark import Remark
from samendomein.language.translate import Translator
from samendomein.plan.elements import Event
from samendomein.report.report import AcceptedEntry, RemarkEntry
from samendomein.report.telling import Telling


def accepted_entry(accepted: AcceptedFinding, telling: Telling) -> AcceptedEntry:
    """A finding that somebody accepted, with who, why and until when."""
    acceptance, translator = accepted.acceptance, telling.translator
    return AcceptedEntry(
        finding=telling.finding(accepted.finding),
        reason=acceptance.reason,
        owner=acceptance.owner,
        approved_by=acceptance.approved_by,
        signed_on=acceptance.signed_on.isoformat(),
        signed_on_words=translator.day(acceptance.signed_on),
        until="" if accepted.is_for_good else accepted.last_day.isoformat(),
        until_words=translator.say("for good: the hint is rejected")
        if accepted.is_for_good
        else until_words(accepted.last_day, accepted.event, translator),
        place=telling.place(acceptance.origin.location),
    )


def until_words(last_day: date, event: Event | None, translator: Translator) -> str:
    """Until when an acceptance holds: the last day, with the event that ends it if there is one."""
    if event is None:
        return translator.day(last_day)
    return translator.say("{event}, {day}", event=event, day=last_day)


def remark_entry(remark: Remark, telling: Telling) -> RemarkEntry:
    """A remark, with the findings that stand because of it."""
    translator = telling.translator
    return RemarkEntry(
        kind=remark.kind.value,
        kind_word=remark.kind.in_words(translator),
        message=translator.render(remark.text),
        hint=translator.render(remark.hint),
        place=None if remark.location is None else telling.place(remark.location),
        findings=tuple(map(telling.finding, remark.findings)),
    )
