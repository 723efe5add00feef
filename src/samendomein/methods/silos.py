"""Silos: whether ties stay within groups, such as teams, laws or themes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import combinations
from math import inf
from typing import TypeVar

from attrs import frozen

Shared = TypeVar("Shared", bound=Hashable)
Joined = TypeVar("Joined", bound=Hashable)

Tie = tuple[Hashable, Hashable]
"""Two nodes that are tied; the order makes no difference."""


class CountedAs(StrEnum):
    """How the ties of one group are counted; for the whole network it makes no difference."""

    TIE_ENDS = "tie ends"
    """A tie within the group is counted from both its members, as UCINET does."""

    TIES_ONCE = "ties once"
    """A tie within the group is counted once."""


@frozen(kw_only=True)
class GroupTies:
    """The ties of one group.

    Attributes:
        group: The group.
        members: How many nodes are in it.
        within: How many ties stay within it.
        between: How many ties go from it to another group.
    """

    group: Hashable
    members: int
    within: float
    between: float

    def ei_index(self, counted_as: CountedAs) -> float | None:
        """The E-I index of the group: −1 if it is closed, +1 if it looks outward only.

        Args:
            counted_as: The convention. It makes a difference here, so one has to choose.
        """
        inside = self.within * (2 if counted_as is CountedAs.TIE_ENDS else 1)
        whole = self.between + inside
        return (self.between - inside) / whole if whole else None


@frozen(kw_only=True)
class Segregation:
    """Ties within and between groups.

    Attributes:
        within: How many ties join two nodes of one group.
        between: How many ties join two nodes of different groups.
        groups: The same for each group, by its name.
        assortativity: Newman's r: 1 if all ties stay within groups, 0 if the groups make no
            difference; ``None`` without ties, or if all ties are in one group.
        modularity: The share of ties within groups, less what chance would give with the same
            number of ties at each node; ``None`` without ties.
    """

    within: float
    between: float
    groups: tuple[GroupTies, ...]
    assortativity: float | None
    modularity: float | None

    @property
    def nodes(self) -> int:
        """How many nodes there are."""
        return sum(one.members for one in self.groups)

    @property
    def ei_index(self) -> float | None:
        """(E − I) / (E + I), with E ties between and I within (Krackhardt and Stern 1988)."""
        whole = self.between + self.within
        return (self.between - self.within) / whole if whole else None

    @property
    def expected_ei_index(self) -> float | None:
        """The E-I index if the nodes had been put in groups of these sizes by lot.

        Exactly the mean over every way to do so, so that no lots need to be drawn. Large groups
        have more ties within them by chance alone, which is why it stands beside the index.
        """
        return expected_ei_index([one.members for one in self.groups])

    @property
    def freeman(self) -> float | None:
        """Freeman's segregation of two groups: 0 if chance would do, 1 if nothing is between.

        ``max(0, (expected - between) / expected)``, where expected is the number of ties between
        two groups by lot (Freeman 1978). ``None`` if there are not two groups, or no ties.
        """
        if len(self.groups) != 2:
            return None
        first, second = (one.members for one in self.groups)
        whole = self.within + self.between
        expected = whole * 2 * first * second / (self.nodes * (self.nodes - 1))
        return max(0.0, (expected - self.between) / expected) if expected else None

    def coleman(self, group: Hashable) -> float | None:
        """Coleman's homophily of a group: what it chooses within, beyond what chance gives.

        ``(s - s*) / (t - s*)`` with s the tie ends within, t all its tie ends, and
        ``s* = t (n - 1) / (N - 1)``; below chance it is divided by s* instead, so that it runs
        from −1 to 1. ``None`` if the group has no ties or holds everybody.

        Raises:
            ValueError: There is no such group.
        """
        one = next((one for one in self.groups if one.group == group), None)
        if one is None:
            raise ValueError(f"there is no group {group}")
        chosen = 2 * one.within
        every = chosen + one.between
        if not every or self.nodes < 2:
            return None
        by_chance = every * (one.members - 1) / (self.nodes - 1)
        most = every - by_chance if chosen >= by_chance else by_chance
        return (chosen - by_chance) / most if most else None


def segregation(
    ties: Iterable[Tie] | dict[Tie, float], groups: Mapping[Hashable, Hashable]
) -> Segregation:
    """How ties run within and between groups.

    Args:
        ties: The ties, each once, or with a weight for each; a node is not tied to itself.
        groups: The group of each node; nodes without ties count as members.

    Raises:
        ValueError: A tie has a node without a group, or a weight below zero.
    """
    weights = ties if isinstance(ties, dict) else dict.fromkeys(map(_either_way, ties), 1.0)
    mixing: defaultdict[tuple[Hashable, Hashable], float] = defaultdict(float)
    for (one, other), weight in weights.items():
        if one not in groups or other not in groups:
            raise ValueError(f"a node without a group: {one if one not in groups else other}")
        if one != other:
            mixing[groups[one], groups[other]] += weight
    return from_mixing(mixing, Counter(groups.values()))


def from_mixing(
    mixing: Mapping[tuple[Hashable, Hashable], float], members: Mapping[Hashable, int]
) -> Segregation:
    """The same as `segregation`, of ties that were counted by the groups of their ends.

    Args:
        mixing: How many ties join two groups; either order, or both, which are added up.
        members: How many nodes each group has.

    Raises:
        ValueError: A group has ties and no members, or a number of ties is below zero.
    """
    _refuse_below_zero(mixing.values())
    without = sorted({str(one) for pair in mixing for one in pair if one not in members})
    if without:
        raise ValueError(f"a group without members: {without[0]}")
    within: defaultdict[Hashable, float] = defaultdict(float)
    between: defaultdict[Hashable, float] = defaultdict(float)
    crossing = 0.0
    for (one, other), weight in mixing.items():
        if one == other:
            within[one] += weight
        else:
            crossing += weight
            between[one] += weight
            between[other] += weight
    staying = sum(within.values())
    whole = staying + crossing
    ends = {one: 2 * within[one] + between[one] for one in members}
    # Both measures hold what stays within against the squares of each group's share of tie ends.
    by_chance = sum((end / (2 * whole)) ** 2 for end in ends.values()) if whole else 0.0
    modular = staying / whole - by_chance if whole else None
    assorted = None if modular is None or by_chance >= 1 - 1e-12 else modular / (1 - by_chance)
    return Segregation(
        within=staying,
        between=crossing,
        groups=tuple(
            GroupTies(group=one, members=count, within=within[one], between=between[one])
            for one, count in sorted(members.items(), key=lambda pair: str(pair[0]))
        ),
        assortativity=assorted,
        modularity=modular,
    )


def expected_ei_index(sizes: Collection[int]) -> float | None:
    """The mean E-I index over every way to put nodes in groups of these sizes."""
    nodes = sum(sizes)
    if nodes < 2:
        return None
    return 1 - 2 * sum(size * (size - 1) for size in sizes) / (nodes * (nodes - 1))


def rescaled_ei_index(found: Segregation) -> float | None:
    """The E-I index between the lowest and the highest that these group sizes allow, −1 to +1.

    With few ties both ends can be reached; with many, there are not enough pairs of nodes within
    or between groups to hold them all. ``None`` if only one value is possible.
    """
    whole = found.within + found.between
    nodes = found.nodes
    pairs_within = sum(one.members * (one.members - 1) / 2 for one in found.groups)
    pairs_between = nodes * (nodes - 1) / 2 - pairs_within
    most, least = min(whole, pairs_between), whole - min(whole, pairs_within)
    if most <= least:
        return None
    return 2 * (found.between - least) / (most - least) - 1


def assortativity(mixing: Sequence[Sequence[float]]) -> float | None:
    """Newman's r of a mixing matrix: ``(tr e - sum a b) / (1 - sum a b)``.

    Args:
        mixing: The ties, or their shares, from the group of the row to that of the column; it
            need not be symmetric. Of an undirected network each tie stands in it from both ends.

    Raises:
        ValueError: The matrix is not square, or has a number below zero.
    """
    size = len(mixing)
    if any(len(row) != size for row in mixing):
        raise ValueError("a mixing matrix has as many rows as columns")
    _refuse_below_zero(one for row in mixing for one in row)
    whole = sum(map(sum, mixing))
    if not whole:
        return None
    trace = sum(mixing[at][at] for at in range(size)) / whole
    rows = [sum(row) / whole for row in mixing]
    columns = [sum(row[at] for row in mixing) / whole for at in range(size)]
    by_chance = sum(one * other for one, other in zip(rows, columns, strict=True))
    return (trace - by_chance) / (1 - by_chance) if by_chance < 1 else None


def projection(
    memberships: Mapping[Shared, Collection[Joined]],
    *,
    newman: bool = False,
    most: int = 1_000_000,
) -> dict[tuple[Joined, Joined], float]:
    """Ties between things that share something, with how many they share.

    Two actions that serve one goal are tied once; two that serve the same three goals, thrice.

    Args:
        memberships: What each shared thing joins, such as the actions of each goal.
        newman: Whether what is shared by n things counts for ``1 / (n - 1)`` in each tie, so that
            what everybody shares ties nobody closely (Newman 2001).
        most: How many pairs are looked at.

    Raises:
        ValueError: There are more pairs than that.
    """
    groups = [sorted(set(joined), key=str) for joined in memberships.values()]
    pairs = sum(len(joined) * (len(joined) - 1) // 2 for joined in groups)
    if pairs > most:
        raise ValueError(f"{pairs} pairs share something; at most {most} are looked at")
    shared: dict[tuple[Joined, Joined], float] = {}
    for joined in groups:
        weight = 1 / (len(joined) - 1) if newman and len(joined) > 1 else 1
        for pair in combinations(joined, 2):
            shared[pair] = shared.get(pair, 0) + weight
    return dict(sorted(shared.items(), key=lambda pair: (str(pair[0][0]), str(pair[0][1]))))


def _refuse_below_zero(numbers: Iterable[float]) -> None:
    for one in numbers:
        if not 0 <= one < inf:
            raise ValueError(f"expected numbers of ties, zero or more, found {one}")


def _either_way(tie: Tie) -> Tie:
    one, other = tie
    return (one, other) if str(one) <= str(other) else (other, one)
