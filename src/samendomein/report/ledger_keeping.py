"""From a plan to the council ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from samendomein.plan.certainty import Certainty
from samendomein.plan.elements import (
    Action,
    Answer,
    Document,
    Event,
    Instrument,
    Motion,
    Question,
    Recommendation,
    SubQuestion,
    Toezegging,
)
from samendomein.plan.elements.council import MotionStatus, ToezeggingStatus, Verdict
from samendomein.plan.elements.element import Element, State
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.plan import Plan
from samendomein.plan.reading_order import reading_order
from samendomein.plan.relations import (
    Answers,
    Claims,
    ContinuedBy,
    Fulfils,
    MadeBy,
    MadeIn,
    MadeTo,
    SettledBy,
    SubQuestionOf,
)
from samendomein.plan.settlement import has_come, is_lapsed, is_settled
from samendomein.plan.values import Missing
from samendomein.report.ledger import Ledger, LedgerAnswer, LedgerEntry, LedgerStatus
from samendomein.report.telling import Telling

Asked = Question | SubQuestion | Toezegging | Motion | Recommendation
Reply = Answer | Action | Instrument | Event | Document


def ledger(plan: Plan, telling: Telling) -> Ledger:
    """What was asked and promised by the day one looks, with what became of it."""
    keeping = _Keeping(plan, telling)
    return Ledger(
        entries=tuple(
            keeping.entry(one) for one in _asked(plan) if has_come(plan, keeping.made_on(one))
        )
    )


def _asked(plan: Plan) -> Iterator[Asked]:
    placed: set[str] = set()
    for question in reading_order(plan.all(Question)):
        yield question
        for part in reading_order(plan.sources(question, SubQuestionOf)):
            if part.id not in placed:
                placed.add(part.id)
                yield part
    yield from (part for part in reading_order(plan.all(SubQuestion)) if part.id not in placed)
    yield from reading_order(plan.all(Toezegging))
    yield from reading_order(plan.all(Motion))
    yield from reading_order(plan.all(Recommendation))


class _Keeping:
    def __init__(self, plan: Plan, telling: Telling) -> None:
        self._plan = plan
        self._telling = telling
        self._naming = telling.naming
        self._translator = telling.translator

    def entry(self, asked: Asked) -> LedgerEntry:
        plan, question = self._plan, self._question(asked)
        made_on, due = self.made_on(asked), self._due(asked)
        status = self._status(asked)
        replies = self._replies(asked)
        since = _days(plan, made_on) if status.is_open else None
        return LedgerEntry(
            about=self._naming.named(asked),
            number=self._naming.words(getattr(asked, "number", Missing.UNKNOWN)),
            by=self._titles(asked, MadeBy, question),
            to=self._titles(asked, MadeTo, question),
            made_in=self._titles(asked, MadeIn, question),
            made_on=_written(made_on),
            made_on_words=self._translator.write(made_on),
            due=_written(due),
            due_words=self._translator.write(due),
            status=status,
            status_word=status.in_words(self._translator),
            answers=tuple(map(self._answer, replies)),
            days_open=since,
            days_open_words=self._open_words(since, made_on) if status.is_open else "",
            days_late=_late(plan, due) if status.is_open else None,
            question="" if question is None else question.id,
            proposed=asked.state is State.PROPOSED,
            passages=tuple(self._telling.passages(asked.passages)),
            place=self._telling.place(asked.origin.location),
        )

    def made_on(self, asked: Asked) -> PartialDate | Missing:
        """When it was asked, promised, decided or advised."""
        match asked:
            case Question():
                said = asked.asked_on
            case Motion():
                said = asked.decided_on
            case SubQuestion():
                question = self._question(asked)
                return Missing.UNKNOWN if question is None else self.made_on(question)
            case _:
                said = asked.made_on
        if not isinstance(said, Missing):
            return said
        # The day of the meeting is the day on which it was said there.
        days = [one.date for one in self._plan.targets(asked, MadeIn) if isinstance(one, Event)]
        known = [one for one in days if isinstance(one, PartialDate)]
        return known[0] if len(known) == 1 else said

    def _due(self, asked: Asked) -> PartialDate | Missing:
        if isinstance(asked, SubQuestion):
            question = self._question(asked)
            return Missing.UNKNOWN if question is None else question.due
        return asked.due if isinstance(asked, Question | Toezegging) else Missing.NOT_APPLICABLE

    def _question(self, asked: Asked) -> Question | None:
        if not isinstance(asked, SubQuestion):
            return None
        return next(iter(self._plan.targets(asked, SubQuestionOf)), None)

    def _titles(
        self, asked: Asked, relation: type[Any], question: Question | None
    ) -> tuple[str, ...]:
        targets = self._plan.index.targets[relation]
        found: Iterable[Element] = targets.get(asked.id, ())
        if not found and question is not None:
            found = targets.get(question.id, ())
        return tuple(one.title for one in found)

    def _status(self, asked: Asked) -> LedgerStatus:
        match asked:
            case Question():
                return self._status_of_question(asked)
            case SubQuestion():
                return self._status_of_part(asked)
            case Toezegging():
                return self._status_of_promise(asked)
            case Motion():
                return self._status_of_motion(asked)
            case _:
                return self._status_of_advice(asked)

    def _status_of_question(self, question: Question) -> LedgerStatus:
        parts = [self._status_of_part(one) for one in self._plan.sources(question, SubQuestionOf)]
        if any(one.is_open for one in parts):
            answered = self._replies(question) or not all(one.is_open for one in parts)
            return LedgerStatus.PARTLY if answered else LedgerStatus.OPEN
        return LedgerStatus.ANSWERED if parts or self._replies(question) else LedgerStatus.OPEN

    def _status_of_part(self, part: SubQuestion) -> LedgerStatus:
        if isinstance(part.verdict, Verdict):
            return _VERDICTS[part.verdict]
        if self._replies(part):
            return LedgerStatus.ANSWERED
        question = self._question(part)
        if question is not None and self._replies(question):
            return LedgerStatus.AS_A_WHOLE
        return LedgerStatus.OPEN

    def _status_of_promise(self, promise: Toezegging) -> LedgerStatus:
        if is_settled(self._plan, promise):
            return LedgerStatus.SETTLED
        if is_lapsed(promise):
            return LedgerStatus.LAPSED
        following = self._plan.targets(promise, ContinuedBy)
        if any(has_come(self._plan, one.made_on) for one in following):
            return LedgerStatus.CONTINUED
        running = promise.status is ToezeggingStatus.RUNNING or self._plan.sources(promise, Fulfils)
        return LedgerStatus.RUNNING if running else LedgerStatus.OPEN

    def _status_of_motion(self, motion: Motion) -> LedgerStatus:
        if is_settled(self._plan, motion):
            return LedgerStatus.SETTLED
        ended = _MOTIONS.get(motion.status)
        if ended is not None:
            return ended
        return LedgerStatus.RUNNING if self._plan.sources(motion, Fulfils) else LedgerStatus.OPEN

    def _status_of_advice(self, advice: Recommendation) -> LedgerStatus:
        surely = [
            one
            for one in self._plan.links_to(advice, Fulfils)
            if one.details.certainty is not Certainty.POSSIBLE
        ]
        if surely:
            return LedgerStatus.FOLLOWED
        if advice.adopted is False:
            return LedgerStatus.DECLINED
        return LedgerStatus.CLAIMED if self._plan.sources(advice, Claims) else LedgerStatus.OPEN

    def _replies(self, asked: Asked) -> list[Reply]:
        index = self._plan.index
        arriving = {
            Question: (Answers,),
            SubQuestion: (Answers,),
            Recommendation: (Fulfils, Claims),
        }.get(type(asked), (Fulfils,))
        found = [one for each in arriving for one in index.sources[each].get(asked.id, ())]
        if isinstance(asked, Toezegging | Motion):
            found += index.targets[SettledBy].get(asked.id, ())
        once = {one.id: one for one in found if has_come(self._plan, _given_on(one))}
        return reading_order(once.values())

    def _answer(self, reply: Reply) -> LedgerAnswer:
        given_on = _given_on(reply)
        return LedgerAnswer(
            about=self._naming.named(reply),
            given_on=_written(given_on),
            given_on_words=self._translator.write(given_on),
            passages=tuple(self._telling.passages(reply.passages)),
        )

    def _open_words(
        self, since: tuple[int, int | None] | None, made_on: PartialDate | Missing
    ) -> str:
        if since is None:
            return self._translator.write(made_on) if isinstance(made_on, Missing) else ""
        least, most = since
        if most is None:
            return self._translator.say("at least {least}", least=least)
        if least == most:
            return self._translator.number(least)
        return self._translator.say("{least} to {most}", least=least, most=most)


_VERDICTS = {
    Verdict.ANSWERED: LedgerStatus.ANSWERED,
    Verdict.PARTLY: LedgerStatus.PARTLY,
    Verdict.REFERRED: LedgerStatus.REFERRED,
    Verdict.NOT_ANSWERED: LedgerStatus.NOT_ANSWERED,
}

_MOTIONS: dict[MotionStatus | Missing, LedgerStatus] = {
    MotionStatus.REJECTED: LedgerStatus.REJECTED,
    MotionStatus.HELD: LedgerStatus.HELD,
    MotionStatus.WITHDRAWN: LedgerStatus.WITHDRAWN,
}


def _given_on(reply: Reply) -> PartialDate | Missing:
    match reply:
        case Answer():
            return reply.given_on
        case Document():
            return reply.dated
        case Event():
            return reply.date
        case _:
            return Missing.NOT_APPLICABLE


def _written(day: PartialDate | Missing) -> str:
    if isinstance(day, Missing):
        return ""
    earliest = ".." if day.earliest == date.min else day.earliest.isoformat()
    latest = ".." if day.latest == date.max else day.latest.isoformat()
    return earliest if earliest == latest else f"{earliest}/{latest}"


def _days(plan: Plan, day: PartialDate | Missing) -> tuple[int, int | None] | None:
    if isinstance(day, Missing):
        return None
    today = plan.as_of.toordinal()
    least = max(today - day.latest.toordinal(), 0)
    return (least, None if day.earliest == date.min else today - day.earliest.toordinal())


def _late(plan: Plan, due: PartialDate | Missing) -> int | None:
    if isinstance(due, Missing):
        return None
    late = plan.as_of.toordinal() - due.latest.toordinal()
    return late if late > 0 else None
