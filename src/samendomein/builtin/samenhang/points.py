"""Which ids are tied to each other, in whatever number of steps."""

from __future__ import annotations

from collections.abc import Iterable

Tie = tuple[str, str]


class Points:
    """By id, the point to which everything that it is tied to is drawn together.

    When two parts meet, the smaller takes over the point of the larger. So an id gets another
    point only a few times, and it is seen at once that two are together already.

    Attributes:
        of: By id its point; an id that is not there is a point itself.
    """

    def __init__(self, ties: Iterable[Tie] = ()) -> None:
        self.of: dict[str, str] = {}
        self._parts: dict[str, list[str]] = {}
        self._draw_together(ties)

    def with_(self, ties: Iterable[Tie]) -> Points:
        """The same with more ties."""
        more = Points()
        more.of = self.of.copy()
        more._parts = {point: part.copy() for point, part in self._parts.items()}
        more._draw_together(ties)
        return more

    def _draw_together(self, ties: Iterable[Tie]) -> None:
        of, parts = self.of, self._parts
        point_of = of.get
        for one, other in ties:
            first, second = point_of(one, one), point_of(other, other)
            if first == second:
                continue
            ours, theirs = parts.get(first) or [first], parts.pop(second, None) or [second]
            if len(ours) < len(theirs):
                parts.pop(first, None)
                first, ours, theirs = second, theirs, ours
            for id in theirs:
                of[id] = first
            ours += theirs
            parts[first] = ours
