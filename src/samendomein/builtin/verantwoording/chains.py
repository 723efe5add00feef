"""Toezeggingen that were met with new ones: a chain is done when all its ends are."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from samendomein import ContinuedBy, Plan, Toezegging, has_come, is_lapsed, is_settled

Step = Callable[[Toezegging], Iterable[Toezegging]]


class Chains:
    """Which toezeggingen still wait for something, on the day one looks.

    A promise that was met with a promise is kept when that one is; a ring of promises is never
    kept. Toezeggingen of after the day one looks do not count yet.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        made = [one for one in plan.all(Toezegging) if has_come(plan, one.made_on)]
        ends = [one for one in made if not self.next(one)]
        waiting = [one for one in ends if not (is_settled(plan, one) or is_lapsed(one))]
        kept_by_others = _reached(ends, self.before)
        in_rings = {one.id for one in made} - kept_by_others.keys()
        self._waiting = _reached(waiting, self.before).keys() | in_rings
        self.starts = tuple(one for one in made if not self.before(one))
        self.rings = tuple(one for one in made if one.id in in_rings)

    def is_open(self, toezegging: Toezegging) -> bool:
        """Whether it, or a promise that it was met with, still waits for something."""
        return toezegging.id in self._waiting

    def next(self, toezegging: Toezegging) -> list[Toezegging]:
        """The toezeggingen that it was met with."""
        following = self._plan.targets(toezegging, ContinuedBy)
        return [one for one in following if has_come(self._plan, one.made_on)]

    def before(self, toezegging: Toezegging) -> list[Toezegging]:
        """The toezeggingen that were met with it."""
        return [
            one
            for one in self._plan.sources(toezegging, ContinuedBy)
            if has_come(self._plan, one.made_on)
        ]

    def whole(self, toezegging: Toezegging) -> tuple[Toezegging, ...]:
        """It and all that followed from it."""
        return tuple(_reached([toezegging], self.next).values())

    def ends_of(self, toezegging: Toezegging) -> tuple[Toezegging, ...]:
        """The toezeggingen with which its chain ends."""
        return tuple(one for one in self.whole(toezegging) if not self.next(one))


def _reached(starts: Iterable[Toezegging], step: Step) -> dict[str, Toezegging]:
    waiting = list(starts)
    seen = {one.id: one for one in waiting}
    while waiting:
        for found in step(waiting.pop()):
            if found.id not in seen:
                seen[found.id] = found
                waiting.append(found)
    return seen
