"""Circles in a directed graph of ids, in time that grows with the number of lines."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence, Set

Lines = Mapping[str, Sequence[str]]


def circles(lines: Lines) -> Iterator[frozenset[str]]:
    """Each set of ids that can all reach each other (Tarjan, without recursion)."""
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    on_path: dict[str, None] = {}
    for start in sorted(lines):
        if start in number:
            continue
        walk = [(start, iter(lines[start]))]
        number[start] = lowest[start] = len(number)
        on_path[start] = None
        while walk:
            here, onward = walk[-1]
            step = next(onward, None)
            if step is None:
                walk.pop()
                if walk:
                    before = walk[-1][0]
                    lowest[before] = min(lowest[before], lowest[here])
                if lowest[here] == number[here]:
                    circle = _taken_back_to(here, on_path)
                    if len(circle) > 1:
                        yield circle
            elif step not in number:
                number[step] = lowest[step] = len(number)
                on_path[step] = None
                walk.append((step, iter(lines.get(step, ()))))
            elif step in on_path:
                lowest[here] = min(lowest[here], number[step])


def way_round(start: str, circle: Set[str], lines: Lines) -> list[str]:
    """The shortest way from an id of a circle back to it, without the return itself."""
    came_from = {start: start}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for step in lines.get(here, ()):
            if step == start:
                return _traced(here, start, came_from)
            if step in circle and step not in came_from:
                came_from[step] = here
                waiting.append(step)
    raise ValueError(f"{start} is in no circle")


def _taken_back_to(id: str, on_path: dict[str, None]) -> frozenset[str]:
    taken = set()
    while id not in taken:
        taken.add(on_path.popitem()[0])
    return frozenset(taken)


def _traced(last: str, start: str, came_from: Mapping[str, str]) -> list[str]:
    way = [last]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return way[::-1]
