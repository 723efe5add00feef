"""Posts without which parts of a plan may come loose."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Set as AbstractSet

from samendomein.builtin.samenhang.cut_points import cut_points
from samendomein.builtin.samenhang.points import Tie
from samendomein.builtin.samenhang.ties import Ties


def may_hold_parts_together(
    ties: Ties, among: AbstractSet[str], counted: Collection[str]
) -> Iterator[str]:
    """The posts without which something that counts comes loose from something else that does.

    What is tied without any of these posts stays together when one of them goes. So it is drawn
    together first, and only what is left is walked through; in most plans that is next to nothing.

    Args:
        ties: What is tied to what.
        among: The ids of the posts that are asked about.
        counted: The ids that count.
    """
    apart: list[Tie] = []
    together: list[Tie] = []
    for tie in ties.of_posts:
        (together if among.isdisjoint(tie) else apart).append(tie)
    points = ties.points_without_posts.with_(together).of
    next_to: dict[str, list[str]] = {}
    for one, other in {(points.get(one, one), points.get(other, other)) for one, other in apart}:
        next_to.setdefault(one, []).append(other)
        next_to.setdefault(other, []).append(one)
    count = {points.get(id, id) for id in counted}
    for id, loose in cut_points(next_to, among, count):
        if sum(1 for part in loose if part.size) > 1:
            yield id
