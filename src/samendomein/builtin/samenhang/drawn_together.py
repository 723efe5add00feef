"""A plan in which what holds together by itself is drawn together to one point."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Set as AbstractSet

from samendomein.builtin.samenhang.cut_points import cut_points

Tie = tuple[str, str]


def may_hold_parts_together(
    ties: Iterable[Tie], among: AbstractSet[str], counted: Collection[str]
) -> Iterator[str]:
    """The ids without which something that counts comes loose from something else that does.

    What is tied without any of these ids stays together when one of them goes. So it is drawn
    together first, and only what is left is walked through; in most plans that is next to nothing.

    Args:
        ties: What is tied to what.
        among: The ids that are asked about.
        counted: The ids that count.
    """
    apart: list[Tie] = []
    together: list[Tie] = []
    for tie in ties:
        (together if tie[0] not in among and tie[1] not in among else apart).append(tie)
    points = _points(together)
    next_to: dict[str, list[str]] = {}
    for one, other in {(points.get(one, one), points.get(other, other)) for one, other in apart}:
        next_to.setdefault(one, []).append(other)
        next_to.setdefault(other, []).append(one)
    count = {points.get(id, id) for id in counted}
    for id, loose in cut_points(next_to, among, count):
        if sum(1 for part in loose if part.size) > 1:
            yield id


def _points(ties: Iterable[Tie]) -> dict[str, str]:
    """By id, the id that stands for everything it is tied to, in whatever number of steps.

    When two parts meet, the smaller takes over the point of the larger. So an id gets another
    point only a few times, and it is seen at once that two are together already.
    """
    found: dict[str, str] = {}
    parts: dict[str, list[str]] = {}
    for one, other in ties:
        first, second = found.get(one, one), found.get(other, other)
        if first == second:
            continue
        ours, theirs = parts.get(first) or [first], parts.pop(second, None) or [second]
        if len(ours) < len(theirs):
            parts.pop(first, None)
            first, ours, theirs = second, theirs, ours
        found.update(dict.fromkeys(theirs, first))
        ours += theirs
        parts[first] = ours
    return found
