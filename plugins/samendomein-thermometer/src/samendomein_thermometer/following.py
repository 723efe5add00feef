"""Whether a withheld count follows from what is told of a distribution."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice, permutations

Counts = tuple[int, ...]

Told = Callable[[Counts], object]
"""What is told of a distribution: a rounded number, or how much of a share is shown."""

NEEDED = 3
"""How many numbers each withheld count could be, at least, for somebody who knows what is told."""

MOST_TRIES = 4_000


def stays_hidden(counts: Sequence[int], told: Sequence[Told], smallest_part: int) -> bool:
    """Whether several other distributions would be told in just the same way.

    Looks for other answers of the same group for which everything that is told comes out the same.
    Each count below the smallest part must be able to be `NEEDED` different numbers, and so must
    the answer that nearly everybody gave. Whoever finds too few says no, so a yes is certain.

    Args:
        counts: How many gave each answer.
        told: What is told of them.
        smallest_part: Counts below this number are withheld.
    """
    true = tuple(counts)
    whole, most = sum(true), max(true, default=0)
    guarded = {at for at, count in enumerate(true) if 0 < count < smallest_part}
    if whole - most < smallest_part:
        guarded.add(true.index(most))
    if not guarded:
        return True
    known = [one(true) for one in told]
    values = {at: {true[at]} for at in guarded}
    for other in islice(_near(true), MOST_TRIES):
        wanting = [at for at in guarded if len(values[at]) < NEEDED]
        if not wanting:
            return True
        if all(other[at] in values[at] for at in wanting):
            continue
        if all(one(other) == said for one, said in zip(told, known, strict=True)):
            for at in guarded:
                values[at].add(other[at])
    return all(len(found) >= NEEDED for found in values.values())


def _near(counts: Counts) -> Iterator[Counts]:
    """Distributions in which a few gave another answer: the nearest first."""
    pairs = list(permutations(range(len(counts)), 2))
    for size in (1, 2, 3):
        for move in pairs:
            yield from _moved(counts, move, size)
    for first in pairs:
        for size in (1, 2):
            for once in _moved(counts, first, size):
                for second in pairs:
                    if second > first:
                        yield from _moved(once, second, size)


def _moved(counts: Counts, move: tuple[int, int], size: int) -> Iterator[Counts]:
    source, target = move
    if counts[source] >= size:
        changed = list(counts)
        changed[source] -= size
        changed[target] += size
        yield tuple(changed)
