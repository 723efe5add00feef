"""Advice of which nobody says what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    About,
    Action,
    AdvicePoint,
    AdvisedBy,
    Answer,
    Finding,
    Plan,
    RespondsTo,
    check,
    has_come,
)


@check("samenhang/advice-without-response", code="P02", about=AdvicePoint, absence=True)
def advice_without_response(plan: Plan) -> Iterator[Finding]:
    """Advice without a response.

    Why: people who gave their time to advise do not hear what was done with it.

    Fix: say what was done with this advice, also if it was not followed, and link the answer or
    the action to it.

    Limits: an answer of after the day one looks does not count yet.
    """
    for advice in plan.all(AdvicePoint):
        said = [one for one in plan.sources(advice, About) if isinstance(one, Answer)]
        if any(_is_there(plan, one) for one in (*said, *plan.sources(advice, RespondsTo))):
            continue
        advisers = plan.targets(advice, AdvisedBy)
        if advisers:
            yield Finding(
                advice,
                "{advisers} gave this advice, and nothing says what was done with it",
                advisers=advisers,
            )
        else:
            yield Finding(advice, "nothing says what was done with this advice")


def _is_there(plan: Plan, response: Action | Answer) -> bool:
    return isinstance(response, Action) or has_come(plan, response.given_on)
