"""Questions of the council that nobody answered."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import Finding, Missing, PartialDate, Plan, Question, Severity, check, option
from samendomein.builtin.verantwoording.answering import has_reaction


@frozen(kw_only=True)
class QuestionWithoutAnswer:
    """How long a question may wait."""

    days: int = option(
        0, help="How many days a question may wait for an answer if it has no date of its own."
    )


@check(
    "verantwoording/question-without-answer",
    code="V03",
    severity=Severity.HIGH,
    about=Question,
    absence=True,
)
def question_without_answer(plan: Plan, options: QuestionWithoutAnswer) -> Iterator[Finding]:
    """Question without answer.

    Why: the council asks in order to do its work, and has a right to an answer.

    Fix: answer the question, and link the answer to it. Was there an answer already? Link that.

    Limits: a question whose date has not passed may still wait. When a part of it was answered,
    the other parts are judged by themselves.
    """
    today = plan.as_of.toordinal()
    for question in plan.all(Question):
        if has_reaction(plan, question):
            continue
        due, asked = question.due, question.asked_on
        if isinstance(due, PartialDate):
            if due.latest.toordinal() < today:
                yield Finding(
                    question,
                    "this was to be answered {due}, and on {as_of} there is no answer",
                    due=due,
                    as_of=plan.as_of,
                )
        elif isinstance(asked, Missing):
            yield Finding(question, "there is no answer to this")
        elif asked.latest.toordinal() + options.days < today:
            yield Finding(
                question,
                "this was asked {asked}, and on {as_of} there is no answer",
                asked=asked,
                as_of=plan.as_of,
            )
