"""The portfolio: which kinds of action are used for which goals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence, Set as AbstractSet
from math import log2

from attrs import frozen

Cell = tuple[Hashable, Hashable]
"""An instrument (or kind of action) that is used for a target (or goal)."""


@frozen(kw_only=True)
class Portfolio:
    """How large and how varied a portfolio is.

    Attributes:
        cells: How many combinations of an instrument and a target are used.
        space: How many combinations there could be.
        instruments: How many instruments are used for any target.
        targets: How many targets have any instrument.
        of_instruments: How many instruments there are.
        of_targets: How many targets there are.
        average_instrument_diversity: For each cell, the share of the cells of other targets that
            use another instrument, averaged over the cells; 0 for a portfolio that is empty or
            has one target.
        gini_simpson: The chance that two cells, drawn with replacement, use different
            instruments.
        shannon: The entropy over the instruments, in bits.
        unique: How many instruments have a set of targets that no other has.
        configurations: How many different sets of targets there are, the empty one included.
        equality: 1 less the Gini coefficient of the sizes of the configurations; ``None`` without
            instruments.
    """

    cells: int
    space: int
    instruments: int
    targets: int
    of_instruments: int
    of_targets: int
    average_instrument_diversity: float
    gini_simpson: float
    shannon: float
    unique: int
    configurations: int
    equality: float | None

    @property
    def size(self) -> float | None:
        """Which part of the space is used (Adam, Knill and Fernández-i-Marín 2016)."""
        return self.cells / self.space if self.space else None


def portfolio(
    cells: Iterable[Cell],
    *,
    instruments: int | None = None,
    targets: int | None = None,
) -> Portfolio:
    """The measures of Fernández-i-Marín, Knill and Steinebach (2021) on a portfolio.

    Args:
        cells: The combinations that are used; one that is named twice counts once.
        instruments: How many instruments there are, those without a target included; as many as
            are used unless given.
        targets: How many targets there are; as many as have an instrument unless given.

    Raises:
        ValueError: More are used than there are said to be.
    """
    used = set(cells)
    targets_of: dict[Hashable, set[Hashable]] = {}
    for instrument, target in used:
        targets_of.setdefault(instrument, set()).add(target)
    reached = {target for _, target in used}
    of_instruments = len(targets_of) if instruments is None else instruments
    of_targets = len(reached) if targets is None else targets
    if of_instruments < len(targets_of) or of_targets < len(reached):
        raise ValueError(
            f"{len(targets_of)} instruments and {len(reached)} targets are used; "
            f"there are said to be {of_instruments} and {of_targets}"
        )
    shares = [len(goals) / len(used) for goals in targets_of.values()]
    groups = Counter(frozenset(goals) for goals in targets_of.values())
    idle = of_instruments - len(targets_of)
    if idle:
        groups[frozenset()] = idle
    return Portfolio(
        cells=len(used),
        space=of_instruments * of_targets,
        instruments=len(targets_of),
        targets=len(reached),
        of_instruments=of_instruments,
        of_targets=of_targets,
        average_instrument_diversity=average_instrument_diversity(used),
        gini_simpson=1 - sum(share * share for share in shares) if shares else 0.0,
        shannon=-sum(share * log2(share) for share in shares) if len(shares) > 1 else 0.0,
        unique=sum(1 for size in groups.values() if size == 1),
        configurations=len(groups),
        equality=1 - gini(list(groups.values())) if groups else None,
    )


def average_instrument_diversity(cells: Iterable[Cell]) -> float:
    """For each cell, the share of the cells of other targets that use another instrument.

    The average over all cells; 0 if there are no two targets.
    """
    used = set(cells)
    of_instrument = Counter(instrument for instrument, _ in used)
    of_target = Counter(target for _, target in used)
    if len(of_target) < 2:
        return 0.0
    # A cell shares its instrument with the other cells of that instrument, which all stand under
    # other targets; so nothing needs to be compared two by two.
    parts = []
    for instrument, target in used:
        elsewhere = len(used) - of_target[target]
        parts.append((elsewhere - (of_instrument[instrument] - 1)) / elsewhere)
    return sum(sorted(parts)) / len(parts)


def gini(sizes: Sequence[float]) -> float:
    """The Gini coefficient: 0 if all are as large.

    Raises:
        ValueError: There are no sizes, one is below zero, or they add up to nothing.
    """
    total = sum(sizes)
    if not sizes or total <= 0 or min(sizes) < 0:
        raise ValueError("expected sizes of which none is below zero and one is above it")
    ranked = sum(rank * size for rank, size in enumerate(sorted(sizes), start=1))
    count = len(sizes)
    return 2 * ranked / (count * total) - (count + 1) / count


@frozen(kw_only=True)
class Overlap:
    """How much two sets have in common.

    Attributes:
        both: How many are in both.
        only_one: How many are in the first only.
        only_other: How many are in the second only.
        neither: How many could be in either and are in none; ``None`` if that is not known.
    """

    both: int
    only_one: int
    only_other: int
    neither: int | None

    @property
    def jaccard(self) -> float | None:
        """What is in both, as a share of what is in either; ``None`` if both are empty."""
        return _share(self.both, self.both + self.only_one + self.only_other)

    @property
    def dice(self) -> float | None:
        """Twice what is in both, as a share of the two sizes together."""
        return _share(2 * self.both, 2 * self.both + self.only_one + self.only_other)

    @property
    def overlap_coefficient(self) -> float | None:
        """What is in both, as a share of the smaller one."""
        return _share(self.both, self.both + min(self.only_one, self.only_other))

    @property
    def hamming(self) -> int:
        """In how many places the two differ."""
        return self.only_one + self.only_other

    @property
    def simple_matching(self) -> float | None:
        """In which share of all places the two are the same; ``None`` if the whole is unknown."""
        if self.neither is None:
            return None
        return _share(self.both + self.neither, self.both + self.neither + self.hamming)


def overlap(
    one: AbstractSet[Hashable], other: AbstractSet[Hashable], *, space: int | None = None
) -> Overlap:
    """What two sets have in common, such as the cells of two portfolios.

    Args:
        one: The first.
        other: The second.
        space: How many there could be in either; needed for simple matching only.

    Raises:
        ValueError: There is more in the two than there could be.
    """
    both = len(one & other)
    either = len(one) + len(other) - both
    if space is not None and space < either:
        raise ValueError(f"{either} are in one of the two; there are said to be {space} at most")
    return Overlap(
        both=both,
        only_one=len(one) - both,
        only_other=len(other) - both,
        neither=None if space is None else space - either,
    )


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None
