"""Which elements are tied to each other, in whatever number of steps (union-find)."""

from __future__ import annotations

from samendomein import Document, Nota, Plan, Relation


class Islands:
    """Elements that are tied to each other stand on one island.

    Being in the same plan ties nothing, and neither does being in the same paper: otherwise every
    plan would be whole.
    """

    def __init__(self, plan: Plan) -> None:
        self._leader: dict[str, str] = {}
        apart = {one.id for kind in (Nota, Document) for one in plan.all(kind)}
        for source, target in plan.ends(Relation):
            if source not in apart and target not in apart:
                self._join(source, target)

    def of(self, id: str) -> str:
        """The element that stands for the whole island."""
        leader = self._leader
        while (above := leader.get(id, id)) != id:
            # Each step also points half of the way at what is further up, so ways stay short.
            leader[id] = id = leader.get(above, above)
        return id

    def _join(self, one: str, other: str) -> None:
        first, second = self.of(one), self.of(other)
        if first != second:
            self._leader[max(first, second)] = min(first, second)
