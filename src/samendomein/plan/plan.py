"""A plan: elements, the relations between them, and the day on which one looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import evolve, field, frozen

from samendomein.errors import Problem
from samendomein.plan.elements import Nota
from samendomein.plan.elements.element import Element
from samendomein.plan.index import Index, OnDemand
from samendomein.plan.links import AnyRelation, Links, Row, as_links
from samendomein.plan.origin import ReadFrom
from samendomein.plan.period import Period
from samendomein.plan.relations import BelongsTo
from samendomein.plan.relations.relation import Relation
from samendomein.plan.values import Missing

if TYPE_CHECKING:
    from networkx import MultiDiGraph

AnElement = TypeVar("AnElement", bound=Element)
ASource = TypeVar("ASource", bound=Element)
ATarget = TypeVar("ATarget", bound=Element)
Answer = TypeVar("Answer")


@frozen(kw_only=True)
class Plan:
    """A policy plan as a graph. A plan that exists is well formed: `assemble` makes it.

    Attributes:
        elements: Everything in the plan, by id.
        as_of: The day on which one looks (peildatum). Nothing in the library asks for today.
        problems: What could not stand and was left out; takes no part in equality.
        read_from: What it was read from; takes no part in equality.
        waiting: What is proposed and was left out until somebody decides; takes no part in
            equality.
        data: What was read beside elements, such as the counts of a survey; takes no part in
            equality. Ask for it with `data_of`.
    """

    elements: tuple[Element, ...]
    _links: Links = field(alias="relations", converter=as_links)
    as_of: date
    problems: tuple[Problem, ...] = field(default=(), eq=False, repr=False)
    read_from: ReadFrom = field(default=ReadFrom(), eq=False, repr=False)
    waiting: tuple[Element, ...] = field(default=(), eq=False, repr=False)
    data: tuple[object, ...] = field(default=(), eq=False, repr=False)

    def __getitem__(self, id: str) -> Element:
        """The element with this id.

        Raises:
            KeyError: There is no such element.
        """
        return self.index.by_id[id]

    def __contains__(self, id: object) -> bool:
        """Whether there is an element with this id."""
        return id in self.index.by_id

    def __len__(self) -> int:
        """How many elements there are."""
        return len(self.elements)

    def all(self, kind: type[AnElement]) -> tuple[AnElement, ...]:
        """Every element of a kind, by id."""
        found: tuple[AnElement, ...] = self.index.of_kind(kind)
        return found

    def data_of(self, kind: type[Answer]) -> tuple[Answer, ...]:
        """What sources read beside elements, of one class, in the order of the sources."""
        return tuple(one for one in self.data if isinstance(one, kind))

    @cached_property
    def read_in_part(self) -> frozenset[str]:
        """The ids of elements of which something could not be read: see `problems`."""
        return frozenset(id for problem in self.problems for id in problem.elements)

    @cached_property
    def relations(self) -> tuple[AnyRelation, ...]:
        """Every line between two elements, by name, source and target."""
        return tuple(self._links)

    def ends(self, relation: type[Relation[Any, Any]]) -> tuple[tuple[str, str], ...]:
        """The ids that the relations of a class join; those of every class for `Relation`."""
        return self.index.ends[relation]

    def targets(
        self, element: ASource, relation: type[Relation[ASource, ATarget]]
    ) -> tuple[ATarget, ...]:
        """What the element points to by this relation, by id."""
        found: tuple[ATarget, ...] = self.index.targets[relation].get(element.id, ())
        return found

    def sources(
        self, element: ATarget, relation: type[Relation[ASource, ATarget]]
    ) -> tuple[ASource, ...]:
        """What points to the element by this relation, by id."""
        found: tuple[ASource, ...] = self.index.sources[relation].get(element.id, ())
        return found

    def links(self, relation: type[Relation[ASource, ATarget]]) -> tuple[AnyRelation, ...]:
        """Every relation of a class, with its details."""
        return self._links.of_class(relation)

    def links_from(
        self, element: ASource, relation: type[Relation[ASource, ATarget]]
    ) -> tuple[AnyRelation, ...]:
        """The relations of a class that start from the element, with their details."""
        return self.index.leaving[relation].get(element.id, ())

    def links_to(
        self, element: ATarget, relation: type[Relation[ASource, ATarget]]
    ) -> tuple[AnyRelation, ...]:
        """The relations of a class that point to the element, with their details."""
        return self.index.arriving[relation].get(element.id, ())

    def below(
        self, element: AnElement, relation: type[Relation[AnElement, AnElement]]
    ) -> tuple[AnElement, ...]:
        """Everything that leads to the element by this relation, in one step or more."""
        return self._reached(element, lambda one: self.sources(one, relation))

    def above(
        self, element: AnElement, relation: type[Relation[AnElement, AnElement]]
    ) -> tuple[AnElement, ...]:
        """Everything that the element leads to by this relation, in one step or more."""
        return self._reached(element, lambda one: self.targets(one, relation))

    def up_from(
        self, elements: Iterable[AnElement], relation: type[Relation[AnElement, AnElement]]
    ) -> frozenset[str]:
        """The ids of the elements and of all they lead to by this relation, in one walk."""
        waiting = list(elements)
        seen = {one.id for one in waiting}
        while waiting:
            for found in self.targets(waiting.pop(), relation):
                if found.id not in seen:
                    seen.add(found.id)
                    waiting.append(found)
        return frozenset(seen)

    def notas_of(self, element: Element) -> tuple[Nota, ...]:
        """The plans that the element belongs to; the only plan there is, if none is named.

        An element with "not applicable" for its plan belongs to none.
        """
        named = self.targets(element, BelongsTo)
        if named or isinstance(element, Nota):
            return named
        if element.absences and element.absence(BelongsTo) is Missing.NOT_APPLICABLE:
            return ()
        return self._only_nota

    @cached_property
    def _only_nota(self) -> tuple[Nota, ...]:
        everything = self.all(Nota)
        return everything if len(everything) == 1 else ()

    def once(self, work_out: Callable[[Plan], Answer]) -> Answer:
        """What a function says of this plan, worked out the first time that somebody asks.

        Several checks often need the same: which teams there are, which money is for what. The
        answer is kept as long as the plan, and all who ask get the same object: change nothing
        in it.

        Args:
            work_out: A function, or a class that is made of a plan; not a lambda, which would be
                another one each time.
        """
        found: Answer = self._answers[work_out]
        return found

    @cached_property
    def _answers(self) -> OnDemand[Callable[[Plan], Any], Any]:
        return OnDemand(lambda work_out: work_out(self))

    def at(self, day: date) -> Plan:
        """The plan as it stands on another day: without what surely does not hold then."""
        kept = {one.id: one for one in self.elements if _can_hold(one.period, day)}

        def stands(row: Row) -> bool:
            source, target, details, _ = row
            return source in kept and target in kept and _can_hold(details.period, day)

        links = self._links.that(stands)
        return evolve(self, elements=tuple(kept.values()), relations=links, as_of=day)

    @cached_property
    def index(self) -> Index:
        """The look-up tables that all questions share."""
        return Index(self.elements, self._links)

    @cached_property
    def graph(self) -> MultiDiGraph[str]:
        """A frozen networkx graph of ids, with the names of relations as keys and no data."""
        from samendomein.plan.graph import frozen_graph

        return frozen_graph(self.elements, self._links)

    def to_networkx(self) -> MultiDiGraph[str]:
        """A fresh graph to explore and to export, with titles, kinds and periods as attributes."""
        from samendomein.plan.graph import described_graph

        return described_graph(self.elements, self.relations)

    def _reached(self, element: AnElement, step: Any) -> tuple[AnElement, ...]:
        seen = {element.id: element}
        waiting = [element]
        while waiting:
            for found in step(waiting.pop()):
                if found.id not in seen:
                    seen[found.id] = found
                    waiting.append(found)
        del seen[element.id]
        return tuple(seen[id] for id in sorted(seen))


def _can_hold(period: Period | Missing, day: date) -> bool:
    return isinstance(period, Missing) or period.contains(day) is not False
