"""What may be shown of a small group, so that nobody's answer follows from it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen


@frozen(kw_only=True)
class Rules:
    """From how many answers on something is shown.

    Attributes:
        threshold: Groups with fewer answers are withheld.
        smallest_part: Parts of a group with fewer answers are told as "fewer than".
    """

    threshold: int
    smallest_part: int


@frozen(kw_only=True)
class Portion:
    """How many of a group gave an answer, as far as that is shown.

    Attributes:
        whole: How many are in the group.
        low: At least how many.
        high: At most how many; the same as `low` if the number is shown.
    """

    whole: int
    low: int
    high: int

    @property
    def is_exact(self) -> bool:
        """Whether the number itself is shown."""
        return self.low == self.high

    @property
    def is_open(self) -> bool:
        """Whether nothing is shown but the size of the group."""
        return self.low == 0 and self.high == self.whole

    @property
    def at_least(self) -> float:
        """The share, at least."""
        return self.low / self.whole

    @property
    def at_most(self) -> float:
        """The share, at most."""
        return self.high / self.whole


def portion(part: int, whole: int, rules: Rules) -> Portion | None:
    """What may be shown of a part of a group; ``None`` if the whole group is withheld.

    A part below the smallest part, and with it the rest of the group, is told as "fewer than".
    If the group is so small that "neither part is small" would tell the numbers, nothing is
    shown but its size. Nobody and everybody are small parts too.
    """
    if whole < rules.threshold:
        return None
    least = rules.smallest_part
    if whole < 2 * least - 1:
        return Portion(whole=whole, low=0, high=whole)
    if part < least:
        return Portion(whole=whole, low=0, high=least - 1)
    if whole - part < least:
        return Portion(whole=whole, low=whole - least + 1, high=whole)
    return Portion(whole=whole, low=part, high=part)


def shown_total(sizes: Sequence[int], rules: Rules) -> int | None:
    """The total of groups, if no withheld one can be reckoned from it; otherwise ``None``.

    Args:
        sizes: How many answers each group has.
        rules: From how many on something is shown.
    """
    total = sum(sizes)
    hidden = [size for size in sizes if 0 < size < rules.threshold]
    if not hidden:
        return total if total >= rules.threshold else None
    rest, most, others = sum(hidden), rules.threshold - 1, len(hidden) - 1
    low, high = max(1, rest - most * others), min(most, rest - others)
    return total if high - low >= most // 2 else None
