"""Look-up tables over a plan, each built when somebody first asks for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from samendomein.plan.elements.element import Element
from samendomein.plan.relations.relation import Relation

AnyRelation = Relation[Any, Any]


class Index:
    """Elements by id and kind, relations by class and end."""

    __slots__ = ("_by_kind", "_by_relation", "_from", "_sources", "_targets", "_to", "by_id")

    def __init__(self, elements: tuple[Element, ...], relations: tuple[AnyRelation, ...]) -> None:
        self.by_id: dict[str, Element] = {element.id: element for element in elements}
        self._by_kind: dict[type[Element], tuple[Element, ...]] = _grouped_by_class(elements)
        self._by_relation: dict[type[AnyRelation], tuple[AnyRelation, ...]] = _grouped_by_class(
            relations
        )
        self._targets: dict[type[AnyRelation], Mapping[str, tuple[Element, ...]]] = {}
        self._sources: dict[type[AnyRelation], Mapping[str, tuple[Element, ...]]] = {}
        self._from: dict[type[AnyRelation], Mapping[str, tuple[AnyRelation, ...]]] = {}
        self._to: dict[type[AnyRelation], Mapping[str, tuple[AnyRelation, ...]]] = {}

    def of_kind(self, kind: type[Element]) -> tuple[Any, ...]:
        """The elements of a kind, by id."""
        if kind is Element:
            return tuple(self.by_id.values())
        return self._by_kind.get(kind, ())

    def of_relation(self, relation: type[AnyRelation]) -> tuple[AnyRelation, ...]:
        """The relations of a class, by source and target."""
        return self._by_relation.get(relation, ())

    def targets(self, relation: type[AnyRelation]) -> Mapping[str, tuple[Any, ...]]:
        """What each element points to."""
        try:
            return self._targets[relation]
        except KeyError:
            pairs = ((one.source, one.target) for one in self.of_relation(relation))
            return self._targets.setdefault(relation, self._joined(pairs))

    def sources(self, relation: type[AnyRelation]) -> Mapping[str, tuple[Any, ...]]:
        """What points to each element."""
        try:
            return self._sources[relation]
        except KeyError:
            pairs = ((one.target, one.source) for one in self.of_relation(relation))
            return self._sources.setdefault(relation, self._joined(pairs))

    def leaving(self, relation: type[AnyRelation]) -> Mapping[str, tuple[AnyRelation, ...]]:
        """The relations that start from each element."""
        if relation not in self._from:
            self._from[relation] = _grouped((one.source, one) for one in self.of_relation(relation))
        return self._from[relation]

    def arriving(self, relation: type[AnyRelation]) -> Mapping[str, tuple[AnyRelation, ...]]:
        """The relations that point to each element."""
        if relation not in self._to:
            self._to[relation] = _grouped((one.target, one) for one in self.of_relation(relation))
        return self._to[relation]

    def _joined(self, pairs: Any) -> Mapping[str, tuple[Element, ...]]:
        by_id = self.by_id
        found: defaultdict[str, dict[str, Element]] = defaultdict(dict)
        for near, far in pairs:
            found[near][far] = by_id[far]
        return {near: tuple(far.values()) for near, far in found.items()}


def _grouped(pairs: Any) -> dict[Any, tuple[Any, ...]]:
    found: defaultdict[Any, list[Any]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}


def _grouped_by_class(things: tuple[Any, ...]) -> dict[Any, tuple[Any, ...]]:
    return _grouped((type(thing), thing) for thing in things)
