"""Elements without which a part of the plan comes loose, found in one walk (Hopcroft, Tarjan)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import frozen

Neighbours = Mapping[str, Sequence[str]]

Piece = tuple[int, int]
"""A piece of the walk: its first number, and the number after its last."""


@frozen(kw_only=True)
class Part:
    """A part that is held to the rest by one element only.

    Attributes:
        size: How many of the ids that count are in it.
        example: The first of these that the walk came by; empty if there are none.
    """

    size: int
    example: str


def cut_points(
    neighbours: Neighbours, among: Collection[str], counted: Collection[str]
) -> Iterator[tuple[str, list[Part]]]:
    """The cut points among these ids, in order, with the parts that fall apart without them.

    Every id gets a number in the order of the walk. What was reached through an id then has
    numbers that follow each other, so that a part is a piece of the walk. A part comes loose if
    nothing in it is next to an id that was reached earlier.

    Args:
        neighbours: What each id is next to, both ways.
        among: The ids that are asked about.
        counted: The ids that are counted in each part.
    """
    walk = _Walk(neighbours)
    at = [number for number, id in enumerate(walk.order) if id in counted]
    for id in sorted(among):
        loose = walk.loose.get(id, [])
        if not loose:
            continue
        pieces = [[piece] for piece in loose]
        first, end = walk.component[id]
        rest = _rest(first, end, [*loose, (walk.number[id], walk.number[id] + 1)])
        if rest:
            pieces.append(rest)
        if len(pieces) > 1:
            yield id, [_part(piece, at, walk.order) for piece in pieces]


class _Walk:
    """One walk through everything, depth first, without recursion."""

    def __init__(self, neighbours: Neighbours) -> None:
        self.order: list[str] = []
        self.number: dict[str, int] = {}
        self.loose: dict[str, list[Piece]] = {}
        self.component: dict[str, tuple[int, int]] = {}
        self._earliest: dict[str, int] = {}
        self._neighbours = neighbours
        for start in sorted(neighbours):
            if start not in self.number:
                first = len(self.order)
                self._from(start)
                whole = (first, len(self.order))
                self.component |= dict.fromkeys(self.order[first:], whole)

    def _from(self, start: str) -> None:
        earliest, number = self._earliest, self.number
        way = [(start, iter(self._neighbours[start]))]
        self._reach(start)
        while way:
            here, onward = way[-1]
            step = next(onward, None)
            if step is None:
                way.pop()
                if way:
                    before = way[-1][0]
                    earliest[before] = min(earliest[before], earliest[here])
                    if earliest[here] >= number[before]:
                        piece = (number[here], len(self.order))
                        self.loose.setdefault(before, []).append(piece)
            elif step in number:
                earliest[here] = min(earliest[here], number[step])
            else:
                self._reach(step)
                way.append((step, iter(self._neighbours[step])))

    def _reach(self, id: str) -> None:
        self.number[id] = self._earliest[id] = len(self.order)
        self.order.append(id)


def _rest(first: int, end: int, taken: list[Piece]) -> list[Piece]:
    """What is left of a piece of the walk when other pieces are taken out of it."""
    left = []
    for begin, stop in sorted(taken):
        if first < begin:
            left.append((first, begin))
        first = stop
    return [*left, (first, end)] if first < end else left


def _part(pieces: list[Piece], at: list[int], order: list[str]) -> Part:
    size, example = 0, ""
    for first, end in pieces:
        begin, stop = bisect_left(at, first), bisect_left(at, end)
        if begin < stop:
            size, example = size + stop - begin, example or order[at[begin]]
    return Part(size=size, example=example)
