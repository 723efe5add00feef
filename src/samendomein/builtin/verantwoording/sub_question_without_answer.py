"""Parts of a question that were passed over in the answer."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import (
    Element,
    Finding,
    Missing,
    Plan,
    SubQuestion,
    Text,
    Verdict,
    check,
    option,
)
from samendomein.builtin.verantwoording.answering import (
    PartOfQuestion,
    has_reaction,
    judged,
    parts_of_questions,
)


@frozen(kw_only=True)
class SubQuestionWithoutAnswer:
    """What counts as an answer."""

    referred_is_answered: bool = option(
        True, help="Whether a referral to another paper counts as an answer."
    )


@check("verantwoording/sub-question-without-answer", code="V04", about=SubQuestion, absence=True)
def sub_question_without_answer(plan: Plan, options: SubQuestionWithoutAnswer) -> Iterator[Finding]:
    """Part of a question without an answer.

    Why: a question often holds several. What the answer passes over is easily forgotten.

    Fix: answer this part as well. Is it in the answer already? Then link that answer to this
    part, or write down the verdict, with who judged it and when.

    Limits: the verdict of a person goes before what the links show. A question without any
    answer is told once, and not for each part.
    """
    for one in parts_of_questions(plan):
        standing = one.standing
        if isinstance(one.part.verdict, Verdict):
            fine = standing is Verdict.ANSWERED or (
                standing is Verdict.REFERRED and options.referred_is_answered
            )
            if not fine:
                yield _judged(one, one.part.verdict)
        elif one.part.verdict not in (Missing.NOT_APPLICABLE, Missing.WITHHELD):
            if standing is None:
                yield _told(one, "whole")
            elif standing is Verdict.NOT_ANSWERED and _others_were_answered(plan, one):
                yield _told(one, "none")


def _others_were_answered(plan: Plan, one: PartOfQuestion) -> bool:
    return one.question is None or has_reaction(plan, one.question)


def _judged(one: PartOfQuestion, verdict: Verdict) -> Finding:
    judge = judged(one.part)
    if isinstance(judge, Missing):
        return _told(one, verdict.value)
    return _told(one, f"{verdict.value}, signed", judge)


def _told(one: PartOfQuestion, case: str, judge: Text | str = "") -> Finding:
    near: list[Element] = [one.part, *one.answers, *one.whole]
    if one.question is not None:
        near.insert(1, one.question)
    return Finding(
        one.part,
        _MESSAGES[case],
        passages=[passage for each in near for passage in each.passages],
        judge=judge,
    )


_MESSAGES = {
    "none": "there is no answer to this part of the question",
    "whole": ("the question as a whole has an answer; to this part there is none of its own"),
    "not answered": "this part of the question was judged not to be answered",
    "not answered, signed": (
        "this part of the question is not answered, in the verdict of {judge}"
    ),
    "partly": "this part of the question was judged to be answered in part",
    "partly, signed": ("this part of the question is answered in part, in the verdict of {judge}"),
    "referred": "this part of the question was only referred to another paper",
    "referred, signed": (
        "this part of the question was only referred to another paper, in the verdict of {judge}"
    ),
}
