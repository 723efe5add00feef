"""Single links: nodes and ties without which a network falls apart."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

Node = TypeVar("Node", bound=Hashable)


def cut_points(ties: Iterable[tuple[Node, Node]]) -> frozenset[Node]:
    """The nodes without which others are no longer joined (articulation points)."""
    return _Walk(_near(ties)).cut_points


def bridges(ties: Iterable[tuple[Node, Node]]) -> frozenset[frozenset[Node]]:
    """The ties without which nodes are no longer joined, each as its two ends."""
    return _Walk(_near(ties)).bridges


def dominators(onward: Mapping[Node, Iterable[Node]], start: Node) -> dict[Node, Node]:
    """Of each node that can be reached, the last that every way to it goes through.

    With goals that lead to the actions below them it says on which single thing each hangs. The
    start itself is not in it. (Cooper, Harvey and Kennedy.)

    Args:
        onward: To which nodes each node leads.
        start: Where every way begins.
    """
    order, before = _reached(onward, start)
    place = {node: number for number, node in enumerate(order)}
    last: dict[Node, Node] = {start: start}
    changed = True
    while changed:
        changed = False
        for node in order[1:]:
            ready = [one for one in before[node] if one in last]
            found = ready[0]
            for other in ready[1:]:
                found = _common(found, other, last, place)
            if last.get(node) != found:
                last[node] = found
                changed = True
    del last[start]
    return last


def _common(one: Node, other: Node, last: Mapping[Node, Node], place: Mapping[Node, int]) -> Node:
    while one != other:
        while place[one] > place[other]:
            one = last[one]
        while place[other] > place[one]:
            other = last[other]
    return one


def _reached(
    onward: Mapping[Node, Iterable[Node]], start: Node
) -> tuple[list[Node], dict[Node, list[Node]]]:
    """The nodes in an order in which a node mostly comes after what leads to it."""
    before: dict[Node, list[Node]] = {start: []}
    done: list[Node] = []
    way: list[tuple[Node, Iterator[Node]]] = [(start, iter(onward.get(start, ())))]
    while way:
        here, steps = way[-1]
        step = next(steps, None)
        if step is None:
            done.append(here)
            way.pop()
            continue
        if step not in before:
            before[step] = []
            way.append((step, iter(onward.get(step, ()))))
        before[step].append(here)
    done.reverse()
    return done, before


class _Walk(Generic[Node]):
    """One walk through a network, depth first, without recursion (Hopcroft and Tarjan)."""

    def __init__(self, near: Mapping[Node, list[Node]]) -> None:
        self._near = near
        self._number: dict[Node, int] = {}
        self._earliest: dict[Node, int] = {}
        found: set[Node] = set()
        apart: set[frozenset[Node]] = set()
        for start in near:
            if start not in self._number:
                self._from(start, found, apart)
        self.cut_points = frozenset(found)
        self.bridges = frozenset(apart)

    def _from(self, start: Node, found: set[Node], apart: set[frozenset[Node]]) -> None:
        number, earliest = self._number, self._earliest
        number[start] = earliest[start] = len(number)
        way: list[tuple[Node, Node | None, Iterator[Node]]] = [
            (start, None, iter(self._near[start]))
        ]
        branches = 0
        while way:
            here, came_from, steps = way[-1]
            step = next(steps, None)
            if step is None:
                way.pop()
                if came_from is None:
                    continue
                earliest[came_from] = min(earliest[came_from], earliest[here])
                if earliest[here] > number[came_from]:
                    apart.add(frozenset((came_from, here)))
                if came_from == start:
                    branches += 1
                elif earliest[here] >= number[came_from]:
                    found.add(came_from)
            elif step not in number:
                number[step] = earliest[step] = len(number)
                way.append((step, here, iter(self._near[step])))
            elif step != came_from:
                earliest[here] = min(earliest[here], number[step])
        if branches > 1:
            found.add(start)


def _near(ties: Iterable[tuple[Node, Node]]) -> dict[Node, list[Node]]:
    found: dict[Node, dict[Node, None]] = {}
    for one, other in ties:
        if one != other:
            found.setdefault(one, {})[other] = None
            found.setdefault(other, {})[one] = None
    return {node: list(others) for node, others in found.items()}
