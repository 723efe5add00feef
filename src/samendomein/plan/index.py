"""Look-up tables over a plan, each built when somebody first asks for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import chain
from operator import attrgetter, itemgetter
from typing import Any, TypeVar

from samendomein.plan.elements.element import Element
from samendomein.plan.links import AnyRelation, Links, RelationClass
from samendomein.plan.relations.relation import Relation

Key = TypeVar("Key")
Value = TypeVar("Value")

_Ends = Callable[[Any], str]

# The ends of a relation in its row.
_SOURCE: _Ends = itemgetter(0)
_TARGET: _Ends = itemgetter(1)
_BOTH: Callable[[Any], tuple[str, str]] = itemgetter(0, 1)


class OnDemand(dict[Key, Value]):
    """A dictionary that makes what it lacks, once."""

    def __init__(self, make: Callable[[Key], Value]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: Key) -> Value:
        made = self[key] = self._make(key)
        return made


class Index:
    """Elements by id and kind, relations by class and end.

    Attributes:
        by_id: Each element.
        targets: By relation and id, what the element points to.
        sources: By relation and id, what points to the element.
        leaving: By relation and id, the relations that start from the element.
        arriving: By relation and id, the relations that point to the element.
        ends: By relation, the ids of both ends of each; those of every class for `Relation`.
    """

    __slots__ = ("_by_kind", "_links", "arriving", "by_id", "ends", "leaving", "sources", "targets")

    def __init__(self, elements: tuple[Element, ...], links: Links) -> None:
        self.by_id: dict[str, Element] = {element.id: element for element in elements}
        self._by_kind: dict[type[Element], tuple[Any, ...]] = _grouped(elements, type)
        self._links = links
        self.targets: OnDemand[RelationClass, dict[str, tuple[Any, ...]]] = OnDemand(
            lambda relation: self._far_ends(relation, _SOURCE, _TARGET)
        )
        self.sources: OnDemand[RelationClass, dict[str, tuple[Any, ...]]] = OnDemand(
            lambda relation: self._far_ends(relation, _TARGET, _SOURCE)
        )
        self.leaving: OnDemand[RelationClass, dict[str, tuple[AnyRelation, ...]]] = OnDemand(
            lambda relation: _grouped(links.of_class(relation), attrgetter("source"))
        )
        self.arriving: OnDemand[RelationClass, dict[str, tuple[AnyRelation, ...]]] = OnDemand(
            lambda relation: _grouped(links.of_class(relation), attrgetter("target"))
        )
        self.ends: OnDemand[RelationClass, tuple[tuple[str, str], ...]] = OnDemand(self._ends)

    def of_kind(self, kind: type[Element]) -> tuple[Any, ...]:
        """The elements of a kind, by id."""
        if kind is Element:
            return tuple(self.by_id.values())
        return self._by_kind.get(kind, ())

    def _ends(self, relation: RelationClass) -> tuple[tuple[str, str], ...]:
        if relation is Relation:
            return tuple(chain.from_iterable(map(self.ends.__getitem__, self._links.classes)))
        return tuple(map(_BOTH, self._links.rows(relation)))

    def _far_ends(
        self, relation: RelationClass, near: _Ends, far: _Ends
    ) -> dict[str, tuple[Element, ...]]:
        by_id = self.by_id
        found: dict[str, list[Element]] = {}
        for row in self._links.rows(relation):
            id, other = near(row), by_id[far(row)]
            held = found.get(id)
            if held is None:
                found[id] = [other]
            # Relations come by source and target, so what several assessors said stands together.
            elif held[-1] is not other:
                held.append(other)
        return {id: tuple(others) for id, others in found.items()}


def _grouped(things: Iterable[Any], key: Callable[[Any], Any]) -> dict[Any, tuple[Any, ...]]:
    found: defaultdict[Any, list[Any]] = defaultdict(list)
    for thing in things:
        found[key(thing)].append(thing)
    return {name: tuple(group) for name, group in found.items()}
