"""The scores that people gave to pairs of goals."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from attrs import frozen

from samendomein import Affects, Goal, Missing, Plan, reading_order

if TYPE_CHECKING:
    from samendomein.methods import PairScores


@frozen(kw_only=True)
class Scores:
    """What assessors said of pairs of goals.

    Attributes:
        goals: The goals that stand in a scored pair, in reading order.
        pairs: By the ids of a goal and of the one that it influences, what each assessor said.
        assessors: How many assessors there are.
        unscored: How many pairs are named without a score.
    """

    goals: tuple[Goal, ...]
    pairs: dict[tuple[str, str], PairScores]
    assessors: int
    unscored: int

    @property
    def possible(self) -> int:
        """How many pairs there are of these goals."""
        return len(self.goals) * (len(self.goals) - 1)


def scores_of(plan: Plan) -> Scores:
    """Gather the scores in a plan; each assessor counts once for a pair."""
    from samendomein.methods import pair_scores

    said: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    assessors: set[str] = set()
    unscored = 0
    for link in plan.links(Affects):
        strength = link.details.strength
        if isinstance(strength, Missing):
            unscored += 1
        elif link.source != link.target:
            said[link.source, link.target].append(strength)
            assessors.add(link.details.assessor)
    named = {id for pair in said for id in pair}
    return Scores(
        goals=tuple(goal for goal in reading_order(plan.all(Goal)) if goal.id in named),
        pairs={pair: pair_scores(found) for pair, found in sorted(said.items())},
        assessors=len(assessors),
        unscored=unscored,
    )
