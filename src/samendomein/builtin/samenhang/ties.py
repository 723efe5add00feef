"""What ties the elements of a plan to each other."""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from samendomein import Document, Nota, Plan, Post, Relation
from samendomein.builtin.samenhang.points import Points, Tie


@frozen(kw_only=True, eq=False)
class Ties:
    """What is tied to what.

    Attributes:
        of_posts: The ties of which one end is a post, or both.
        others: The other ties.
    """

    of_posts: list[Tie]
    others: list[Tie]

    @property
    def all(self) -> list[Tie]:
        """Every tie."""
        return [*self.others, *self.of_posts]

    @cached_property
    def points_without_posts(self) -> Points:
        """What is drawn together without any post."""
        return Points(self.others)


def ties_of(plan: Plan) -> Ties:
    """What is tied to what in a plan.

    Being in the same plan ties nothing, and neither does being in the same paper: otherwise every
    plan would be whole.
    """
    apart = {one.id for kind in (Nota, Document) for one in plan.all(kind)}
    posts = {one.id for one in plan.all(Post)}
    ties = Ties(of_posts=[], others=[])
    for tie in plan.ends(Relation):
        one, other = tie
        if one not in apart and other not in apart:
            (ties.of_posts if one in posts or other in posts else ties.others).append(tie)
    return ties
