"""Which plans are coupled, and what ties the goals and actions of one to those of another."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from attrs import frozen

from samendomein import (
    Action,
    Affects,
    BelongsTo,
    ContributesTo,
    CorrespondsTo,
    Couples,
    Coupling,
    Element,
    Funds,
    Goal,
    InTheme,
    MergesInto,
    Nota,
    PartOf,
    Plan,
    Relation,
    Serves,
    SplitsInto,
    Theme,
)

CONTENT: tuple[type[Relation[Any, Any]], ...] = (
    Affects,
    ContributesTo,
    CorrespondsTo,
    InTheme,
    MergesInto,
    PartOf,
    Serves,
    SplitsInto,
)
"""The relations that tie what one plan wants or does to what another wants or does."""

MONEY: tuple[type[Relation[Any, Any]], ...] = (Funds,)
"""The relations by which one plan pays for what stands in another."""

Ties = set[frozenset[str]]
"""The ids of plans, two by two."""


@frozen(kw_only=True)
class Pair:
    """Two plans that a coupling ties together, in the order of their ids."""

    coupling: Coupling
    first: Nota
    other: Nota

    @property
    def both_ways(self) -> tuple[tuple[Nota, Nota], tuple[Nota, Nota]]:
        """Each of the two with the other."""
        return (self.first, self.other), (self.other, self.first)


def coupled_pairs(plan: Plan) -> Iterator[Pair]:
    """Every two plans that are coupled; a coupling of three plans gives three pairs."""
    for coupling in plan.all(Coupling):
        for first, other in combinations(plan.targets(coupling, Couples), 2):
            yield Pair(coupling=coupling, first=first, other=other)


def ties_between_plans(plan: Plan, relations: tuple[type[Relation[Any, Any]], ...]) -> Ties:
    """Which plans a relation ties together."""
    homes: dict[str, tuple[str, ...]] = {nota.id: (nota.id,) for nota in plan.all(Nota)}
    for belonging in plan.links(BelongsTo):
        if not isinstance(plan[belonging.source], Nota):
            homes[belonging.source] = (*homes.get(belonging.source, ()), belonging.target)
    return {
        frozenset((near, far))
        for relation in relations
        for link in plan.links(relation)
        for near in homes.get(link.source, ())
        for far in homes.get(link.target, ())
        if near != far
    }


def plans_that_share(plan: Plan) -> Ties:
    """Which plans have a goal, theme or action in common."""
    return {
        frozenset((first.id, other.id))
        for kind in (Goal, Theme, Action)
        for element in plan.all(kind)
        for first, other in combinations(plan.targets(element, BelongsTo), 2)
    }


def belongs_to_only(plan: Plan, element: Element, nota: Nota) -> bool:
    """Whether the element belongs to this plan and to no other."""
    return plan.targets(element, BelongsTo) == (nota,)
