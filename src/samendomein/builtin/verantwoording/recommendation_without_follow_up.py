"""Recommendations of which nobody can see what was done with them."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import (
    Finding,
    Missing,
    Passage,
    Plan,
    Recommendation,
    Severity,
    check,
    has_come,
    option,
)
from samendomein.builtin.verantwoording.following_up import FollowUp, follow_up


@frozen(kw_only=True)
class RecommendationWithoutFollowUp:
    """What counts as follow-up."""

    possible_counts: bool = option(
        True, help="Whether a follow-up that is only possible counts as well."
    )


@check(
    "verantwoording/recommendation-without-follow-up",
    code="V05",
    severity=Severity.HIGH,
    about=Recommendation,
    absence=True,
)
def recommendation_without_follow_up(
    plan: Plan, options: RecommendationWithoutFollowUp
) -> Iterator[Finding]:
    """Recommendation without traceable follow-up.

    Why: that a recommendation is "taken along" says nothing yet: nobody can see what was done.

    Fix: link the action, the decision or the instrument that carries it out. Was it turned down?
    Write down that it was not adopted.

    Limits: saying that it is taken over, naming it and doing it are three different things; only
    doing it counts. The paper that gave the recommendation does not count as naming it.
    """
    for recommendation in plan.all(Recommendation):
        if recommendation.adopted in (False, Missing.NOT_APPLICABLE, Missing.WITHHELD):
            continue
        if not has_come(plan, recommendation.made_on):
            continue
        found = follow_up(plan, recommendation)
        if found.certain or (found.traced and options.possible_counts):
            continue
        yield _told(found)


def _told(found: FollowUp) -> Finding:
    papers = (*found.claiming, *found.naming)
    passages = [
        one for each in (found.recommendation, *papers, *found.traced) for one in each.passages
    ]
    if found.traced:
        return Finding(
            found.recommendation,
            "{followers} may carry this out, but that is only possible",
            passages=passages,
            followers=found.traced,
        )
    if found.stopped:
        return Finding(
            found.recommendation,
            "what was to carry this out was stopped ({stopped}), and nothing else does",
            passages=passages,
            stopped=found.stopped,
        )
    if found.claiming or found.recommendation.adopted is True:
        return _claimed(found, passages)
    if found.naming:
        return Finding(
            found.recommendation,
            "this is named in {naming}, but nothing says that it is taken over, and nothing "
            "carries it out",
            passages=passages,
            naming=found.naming,
        )
    return Finding(
        found.recommendation,
        "no paper says that this is taken over or names it, and nothing carries it out",
        passages=passages,
    )


def _claimed(found: FollowUp, passages: list[Passage]) -> Finding:
    said = "named" if found.naming else "claimed"
    return Finding(
        found.recommendation,
        _CLAIMED[said if found.claiming else "adopted"],
        passages=passages,
        claiming=found.claiming,
        naming=found.naming,
    )


_CLAIMED = {
    "adopted": "the council took this over, but nothing carries it out",
    "claimed": (
        "this is taken over according to {claiming}, but nothing names it and nothing carries "
        "it out"
    ),
    "named": (
        "this is taken over according to {claiming}, and named in {naming}, but nothing carries "
        "it out"
    ),
}
