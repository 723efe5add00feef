"""Between which days a period must begin and end, and what can be told from that.

Days are ordinals, so that "no bound" is a number too. Answers are ``True`` or ``False`` where
every period within the bounds agrees, and ``None`` where it cannot be told.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

ALWAYS = date.min.toordinal()
FOREVER = date.max.toordinal() + 1


class Bounds(NamedTuple):
    """Bounds of a period that lasts at least a day.

    Attributes:
        first_start: The first day on which it can begin.
        last_start: The last day on which it can begin.
        first_end: The first day that can be the day after it.
        last_end: The last day that can be the day after it.
    """

    first_start: int
    last_start: int
    first_end: int
    last_end: int

    @classmethod
    def of(cls, starts: tuple[int, int], ends: tuple[int, int]) -> Bounds:
        """The bounds, each as narrow as the others make it."""
        return cls(
            starts[0],
            min(starts[1], ends[1] - 1),
            max(ends[0], starts[0] + 1),
            ends[1],
        )

    def contains(self, day: int) -> bool | None:
        """Whether the day is in the period."""
        if day < self.first_start or day >= self.last_end:
            return False
        return True if self.last_start <= day < self.first_end else None

    def overlaps(self, other: Bounds) -> bool | None:
        """Whether the two have a day in common."""
        if self.last_end <= other.first_start or other.last_end <= self.first_start:
            return False
        surely = self.first_end > other.last_start and other.first_end > self.last_start
        return True if surely else None

    def within(self, other: Bounds) -> bool | None:
        """Whether every day of this one is a day of the other."""
        if self.last_start < other.first_start or self.first_end > other.last_end:
            return False
        surely = self.first_start >= other.last_start and self.last_end <= other.first_end
        return True if surely else None
