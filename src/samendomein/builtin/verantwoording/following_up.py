"""Recommendations: claimed, named and traced are three different things."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from samendomein import (
    Action,
    ActionStatus,
    Answer,
    Certainty,
    Claims,
    Document,
    Event,
    Fulfils,
    Instrument,
    MadeIn,
    Names,
    Plan,
    Recommendation,
    Relation,
)

Follower = Action | Instrument | Event


@frozen(kw_only=True)
class FollowUp:
    """What was said and done about a recommendation.

    Attributes:
        recommendation: The recommendation.
        claiming: Papers and answers that say it is taken over.
        naming: Papers and answers that name it, apart from the paper that gave it.
        traced: What carries it out.
        stopped: Actions that would carry it out, and were stopped.
        certain: Whether something surely carries it out.
    """

    recommendation: Recommendation
    claiming: tuple[Answer | Document, ...]
    naming: tuple[Answer | Document, ...]
    traced: tuple[Follower, ...]
    stopped: tuple[Follower, ...]
    certain: bool

    @property
    def is_traced(self) -> bool | Certainty:
        """Whether it was followed up: yes, no, or possibly."""
        return Certainty.POSSIBLE if self.traced and not self.certain else bool(self.traced)


def follow_up(plan: Plan, recommendation: Recommendation) -> FollowUp:
    """What was said and done about a recommendation."""
    given_in = {one.id for one in plan.targets(recommendation, MadeIn)}
    followers = plan.sources(recommendation, Fulfils)
    traced = tuple(one for one in followers if not _was_stopped(one))
    return FollowUp(
        recommendation=recommendation,
        claiming=plan.sources(recommendation, Claims),
        naming=tuple(one for one in plan.sources(recommendation, Names) if one.id not in given_in),
        traced=traced,
        stopped=tuple(filter(_was_stopped, followers)),
        certain=_some_is_sure(plan.links_to(recommendation, Fulfils), {one.id for one in traced}),
    )


def _was_stopped(one: Follower) -> bool:
    return isinstance(one, Action) and one.status is ActionStatus.STOPPED


def _some_is_sure(links: Iterable[Relation[Any, Any]], traced: set[str]) -> bool:
    return any(
        link.source in traced and link.details.certainty is not Certainty.POSSIBLE for link in links
    )
