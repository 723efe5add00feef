"""What became of a question of the council, and of each question inside it."""

from __future__ import annotations

from attrs import frozen

from samendomein import (
    Answer,
    Answers,
    Missing,
    Plan,
    Question,
    SubQuestion,
    SubQuestionOf,
    Text,
    Verdict,
    has_come,
    reading_order,
)


@frozen(kw_only=True)
class PartOfQuestion:
    """A sub-question with what became of it.

    Attributes:
        part: The sub-question.
        question: The question that holds it, if that is known.
        answers: The answers that say they are about this part.
        whole: The answers to the question as a whole, which name no part.
    """

    part: SubQuestion
    question: Question | None
    answers: tuple[Answer, ...]
    whole: tuple[Answer, ...]

    @property
    def standing(self) -> Verdict | None:
        """The verdict of a person, or else what the answers show.

        ``None`` if only the question as a whole has an answer: then nobody can see whether this
        part was answered.
        """
        if isinstance(self.part.verdict, Verdict):
            return self.part.verdict
        if self.answers:
            return Verdict.ANSWERED
        return None if self.whole else Verdict.NOT_ANSWERED


def parts_of_questions(plan: Plan) -> tuple[PartOfQuestion, ...]:
    """Every sub-question, in the order of the files."""
    return tuple(_part(plan, one) for one in reading_order(plan.all(SubQuestion)))


def has_reaction(plan: Plan, question: Question) -> bool:
    """Whether anything in it was answered, or a person judged what was said of it."""
    return bool(answers_to(plan, question)) or any(
        isinstance(part.verdict, Verdict) or answers_to(plan, part)
        for part in plan.sources(question, SubQuestionOf)
    )


def answers_to(plan: Plan, asked: Question | SubQuestion) -> tuple[Answer, ...]:
    """The answers that were given by the day one looks."""
    return tuple(one for one in plan.sources(asked, Answers) if has_come(plan, one.given_on))


def judged(part: SubQuestion) -> Text | str | Missing:
    """Who judged and when, as far as that is known."""
    by, on = part.judged_by, part.judged_on
    if not isinstance(part.verdict, Verdict):
        return Missing.NOT_APPLICABLE
    if isinstance(by, Missing):
        return by if isinstance(on, Missing) else Text("somebody, on {day}", day=on)
    return by if isinstance(on, Missing) else Text("{role}, on {day}", role=by, day=on)


def _part(plan: Plan, part: SubQuestion) -> PartOfQuestion:
    question = next(iter(plan.targets(part, SubQuestionOf)), None)
    return PartOfQuestion(
        part=part,
        question=question,
        answers=answers_to(plan, part),
        whole=() if question is None else answers_to(plan, question),
    )
