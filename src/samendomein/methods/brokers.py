"""Brokers: who stands between others, by the roles and the holes of a network."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterable, Mapping
from math import inf
from typing import TypeVar

from attrs import frozen

Node = TypeVar("Node", bound=Hashable)

Ties = Iterable[tuple[Node, Node]] | dict[tuple[Node, Node], float]
"""The ties of a network, or the same with a weight for each."""


@frozen(kw_only=True)
class Brokerage:
    """How often a node joins two others that are not tied themselves, by role.

    For a tie from a to b and one from b to c, with b the broker. A tie from a to b is flow into b.

    Attributes:
        coordinator: All three are of one group.
        consultant: a and c are of one group, b of another; also called itinerant broker.
        representative: a and b are of one group, c of another.
        gatekeeper: b and c are of one group, a of another.
        liaison: All three are of different groups.
    """

    coordinator: int = 0
    consultant: int = 0
    representative: int = 0
    gatekeeper: int = 0
    liaison: int = 0

    @property
    def total(self) -> int:
        """All roles together."""
        return sum(
            (self.coordinator, self.consultant, self.representative, self.gatekeeper, self.liaison)
        )


def brokerage(
    ties: Iterable[tuple[Node, Node]], groups: Mapping[Node, Hashable], *, directed: bool = False
) -> dict[Node, Brokerage]:
    """The brokerage roles of Gould and Fernandez (1989) of every node.

    Without a direction every tie runs both ways, and each two others count from both sides; a
    representative then is a gatekeeper as often.

    Args:
        ties: The ties, each from a node into another.
        groups: The group of each node; nodes without ties have no roles, and are there.
        directed: Whether ties run one way.

    Raises:
        ValueError: A tie has a node without a group.
    """
    onward: dict[Node, set[Node]] = {node: set() for node in groups}
    inward: dict[Node, set[Node]] = {node: set() for node in groups}
    for one, other in ties:
        if one not in onward or other not in onward:
            raise ValueError(f"a node without a group: {one if one not in onward else other}")
        if one == other:
            continue
        onward[one].add(other)
        inward[other].add(one)
        if not directed:
            onward[other].add(one)
            inward[one].add(other)
    return {node: _roles(node, onward, inward, groups) for node in groups}


def _roles(
    broker: Node,
    onward: Mapping[Node, set[Node]],
    inward: Mapping[Node, set[Node]],
    groups: Mapping[Node, Hashable],
) -> Brokerage:
    counts = [0] * 5
    own = groups[broker]
    for first in inward[broker]:
        here = groups[first]
        for last in onward[broker] - onward[first]:
            if last != first:
                counts[_role(here, own, groups[last])] += 1
    return Brokerage(
        coordinator=counts[0],
        consultant=counts[1],
        representative=counts[2],
        gatekeeper=counts[3],
        liaison=counts[4],
    )


def _role(first: Hashable, broker: Hashable, last: Hashable) -> int:
    if first == last:
        return 0 if first == broker else 1
    if first == broker:
        return 2
    return 3 if last == broker else 4


@frozen(kw_only=True)
class StructuralHoles:
    """How much a node is hemmed in by contacts that know each other (Burt 1992).

    Attributes:
        contacts: How many contacts it has.
        effective_size: How many of these bring something that the others do not.
        constraint: How far everything it has hangs on few contacts; high is hemmed in.
    """

    contacts: int
    effective_size: float
    constraint: float

    @property
    def efficiency(self) -> float:
        """`effective_size` as a share of the contacts."""
        return self.effective_size / self.contacts


def structural_holes(ties: Ties[Node], *, directed: bool = False) -> dict[Node, StructuralHoles]:
    """Effective size and constraint of every node with a tie.

    With ``p_ij`` the share of its ties that i has with j, constraint is the sum over j of
    ``(p_ij + sum over q of p_iq p_qj) ** 2``, and effective size the sum over j of
    ``1 - sum over q of p_iq m_jq``, with ``m_jq`` the tie of j to q over the strongest of j.
    Without weights the latter is ``n - 2t / n``, with t the ties among the n contacts
    (Borgatti 1997).

    Args:
        ties: The ties, or a dictionary with a weight for each; if it has a tie in both directions,
            their weights are added up.
        directed: Whether ties run one way; then one in both directions is twice as strong as one
            in one direction.

    Raises:
        ValueError: A weight is not above zero.
    """
    weights = _weights(
        dict.fromkeys(ties, 1.0) if directed and not isinstance(ties, dict) else ties
    )
    whole = {node: sum(near.values()) for node, near in weights.items()}
    strongest = {node: max(near.values()) for node, near in weights.items()}
    found: dict[Node, StructuralHoles] = {}
    for node, near in weights.items():
        share = {one: weight / whole[node] for one, weight in near.items()}
        size, hemmed = 0.0, 0.0
        for contact in near:
            # Only those that both know lie between the two.
            shared = near.keys() & weights[contact].keys()
            size += 1 - sum(
                share[one] * weights[contact][one] / strongest[contact] for one in shared
            )
            around = sum(share[one] * weights[one][contact] / whole[one] for one in shared)
            hemmed += (share[contact] + around) ** 2
        found[node] = StructuralHoles(contacts=len(near), effective_size=size, constraint=hemmed)
    return found


def betweenness(ties: Iterable[tuple[Node, Node]]) -> dict[Node, float]:
    """On which share of the shortest ways between two others each node lies (Freeman, Brandes).

    The time grows with the nodes times the ties: for some thousands of nodes, not for more.
    """
    near = {node: list(others) for node, others in _weights(ties).items()}
    found = dict.fromkeys(near, 0.0)
    for start in near:
        _add_ways_from(start, near, found)
    pairs = (len(near) - 1) * (len(near) - 2)
    return {node: value / pairs if pairs > 0 else 0.0 for node, value in found.items()}


def _add_ways_from(start: Node, near: Mapping[Node, list[Node]], found: dict[Node, float]) -> None:
    ways = {start: 1.0}
    far = {start: 0}
    before: dict[Node, list[Node]] = {start: []}
    order: list[Node] = []
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        order.append(here)
        for onward in near[here]:
            if onward not in far:
                far[onward] = far[here] + 1
                ways[onward] = 0.0
                before[onward] = []
                waiting.append(onward)
            if far[onward] == far[here] + 1:
                ways[onward] += ways[here]
                before[onward].append(here)
    hangs_on = dict.fromkeys(order, 0.0)
    for node in reversed(order):
        for earlier in before[node]:
            hangs_on[earlier] += ways[earlier] / ways[node] * (1 + hangs_on[node])
        if node != start:
            found[node] += hangs_on[node]


def _weights(ties: Ties[Node]) -> dict[Node, dict[Node, float]]:
    """Of each node, its contacts with the weight of the ties in both directions."""
    weighed = isinstance(ties, dict)
    found: dict[Node, dict[Node, float]] = {}
    for tie in ties:
        one, other = tie
        if one == other:
            continue
        weight = ties[tie] if isinstance(ties, dict) else 1.0
        if not 0 < weight < inf:
            raise ValueError(f"expected weights above zero, found {weight}")
        for here, there in ((one, other), (other, one)):
            near = found.setdefault(here, {})
            near[there] = near.get(there, 0.0) + weight if weighed else 1.0
    return found
