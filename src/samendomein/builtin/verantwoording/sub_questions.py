"""How much of what the council asked was answered."""

from __future__ import annotations

from collections import Counter

from samendomein import Measurement, Missing, Plan, Text, Verdict, metric
from samendomein.builtin.verantwoording.answering import judged, parts_of_questions


@metric("verantwoording/sub-questions")
def sub_questions(plan: Plan) -> Measurement:
    """Sub-questions of the council, and their answers.

    Why: one sees at a glance which parts of a question were passed over.

    Limits: without the verdict of a person, a part counts as answered when an answer points at
    it. What the answer is worth, only a person can tell.
    """
    parts = parts_of_questions(plan)
    if not parts:
        return Measurement.nothing(Text("the plan has no sub-questions"))
    standings = Counter(one.standing for one in parts)
    return Measurement(
        columns=(Text("question"), Text("sub-question"), Text("answer"), Text("judged by")),
        rows=[
            (
                Missing.UNKNOWN if one.question is None else one.question,
                one.part,
                one.standing or Text("only to the question as a whole"),
                judged(one.part),
            )
            for one in parts
        ],
        sentence=Text(
            "Sub-questions: {count}; answered: {answered}, partly: {partly}, referred: {referred}, "
            "not answered: {open}, with an answer only to the question as a whole: {whole}.",
            count=len(parts),
            answered=standings[Verdict.ANSWERED],
            partly=standings[Verdict.PARTLY],
            referred=standings[Verdict.REFERRED],
            open=standings[Verdict.NOT_ANSWERED],
            whole=standings[None],
        ),
    )
