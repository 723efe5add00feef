"""From days to places on a line, with a mark for each year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from samendomein.pictures.boxes import SMALL
from samendomein.pictures.svg import number, tag, text
from samendomein.report.timeline import Timeline

MOST_YEARS = 24
"""A longer line would make a plan of four years too small to read."""


@frozen(kw_only=True)
class TimeAxis:
    """A line of whole years.

    Attributes:
        first: The first day on it.
        last: The last day on it.
        left: Where it begins.
        right: Where it ends.
    """

    first: date
    last: date
    left: float
    right: float

    @classmethod
    def of(cls, line: Timeline, *, left: float, right: float) -> TimeAxis:
        """The years of what is dated and of the day on which one looks.

        If these are too many, the years around that day are shown, and what lies beyond has an
        arrow.
        """
        days = [line.as_of]
        for one in line.entries:
            ends = (one.first_start, one.last_start, one.first_end, one.last_end)
            days += [day for day in ends if day is not None]
        first, last = min(days).year, max(days).year
        today = line.as_of.year
        if last - first >= MOST_YEARS:
            first = max(first, min(today - MOST_YEARS // 3, last - MOST_YEARS + 1))
            last = min(last, first + MOST_YEARS - 1)
        return cls(first=date(first, 1, 1), last=date(last, 12, 31), left=left, right=right)

    def x(self, day: date) -> float:
        """Where a day is; a day beyond an end is at that end."""
        days = (self.last - self.first).days + 1
        place = min(max((day - self.first).days, 0), days)
        return self.left + (self.right - self.left) * place / days

    def drawn(self, y: float, bottom: float) -> Iterator[str]:
        """The years, each with a line down to the bottom."""
        count = self.last.year - self.first.year + 1
        wide = (self.right - self.left) / count
        every = 1 if wide >= 34 else 2 if wide >= 17 else 5
        for place in range(count + 1):
            x = self.left + place * wide
            yield tag(
                "path", class_="sd-edge sd-rule", d=f"M{number(x)} {number(y)}V{number(bottom)}",
                stroke="currentColor", stroke_opacity=0.25, fill="none",
            )  # fmt: skip
            if place < count and place % every == 0:
                year = str(self.first.year + place)
                yield text((year,), x + 3, y - 4, class_="sd-quiet", font_size=SMALL)
