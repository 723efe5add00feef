"""Making one plan of what several sources read; what cannot stand is left out and told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from operator import eq, itemgetter

import attrs

from samendomein.errors import Problem
from samendomein.plan.elements import Document
from samendomein.plan.elements.element import Element, State
from samendomein.plan.links import AnyRelation, Links, Row, Rows, as_links, made, row_of
from samendomein.plan.origin import InFile
from samendomein.plan.plan import Plan
from samendomein.plan.refusing import (
    Hints,
    double,
    proposed_document,
    refused,
    said_twice,
    unknown_document,
)

# The ends of a relation in its row.
_SOURCE, _TARGET, _ENDS = itemgetter(0), itemgetter(1), itemgetter(0, 1)


def assemble(
    elements: Iterable[Element],
    relations: Iterable[AnyRelation],
    *,
    as_of: date,
    problems: Iterable[Problem] = (),
    proposed: bool = True,
    data: Iterable[object] = (),
) -> Plan:
    """Make a plan. The order in which elements and relations are given does not matter.

    What cannot stand is left out and told as a problem of the plan: a second element with an
    id, a relation to an id that nothing has or to a kind that it cannot join, a passage in a
    document that is not there. What points to an element that could not be read is left out too;
    the problem with that element is told already.

    Args:
        elements: What the sources read.
        relations: The relations that they read.
        as_of: The day on which one looks.
        problems: What the sources themselves could not read.
        proposed: Whether proposed elements take part. Otherwise they wait beside the plan, with
            the relations that start from them or point to them.
        data: What the sources read beside elements.
    """
    told = list(problems)
    every = list(elements)
    waiting = [] if proposed else [one for one in every if one.state is State.PROPOSED]
    if waiting:
        every = [one for one in every if one.state is not State.PROPOSED]
    by_id, doubles = _distinct(every, told)
    hints = Hints(by_id)
    unread = _Unread(told, by_id)
    aside = frozenset(one.id for one in waiting if one.id not in by_id)
    theirs = relations
    if doubles or waiting:
        theirs = _without_those_of([*doubles, *waiting], relations, aside)
    links = Links(_standing(as_links(theirs), by_id, hints, unread, told))
    kept = tuple(
        [
            _well_referenced(one, by_id, aside, hints, unread, told)
            if one.passages or one.codes
            else one
            for one in map(by_id.__getitem__, sorted(by_id))
        ]
    )
    unread.pass_on(told)
    told.sort(key=_reading_order)
    return Plan(
        elements=kept,
        relations=links,
        as_of=as_of,
        problems=tuple(told),
        waiting=tuple(sorted(waiting, key=lambda one: (one.id, one.origin.location))),
        data=tuple(data),
    )


class _Unread:
    """The ids of elements that could not be read, and what pointed to them."""

    def __init__(self, told: list[Problem], by_id: dict[str, Element]) -> None:
        self._because = {
            id: number
            for number, problem in enumerate(told)
            for id in problem.elements
            if id not in by_id
        }
        self._pointing: dict[int, set[str]] = {}
        self.in_part = {id for problem in told for id in problem.elements if id in by_id}

    def __contains__(self, id: str) -> bool:
        return id in self._because

    def pointed_to(self, id: str, source: str) -> None:
        """Remember that an element points to one that could not be read."""
        self._pointing.setdefault(self._because[id], set()).add(source)

    def pass_on(self, told: list[Problem]) -> None:
        """Let the problem with an element tell that what pointed to it is not whole either."""
        for number, sources in self._pointing.items():
            problem = told[number]
            more = sorted(sources.difference(problem.elements))
            told[number] = attrs.evolve(problem, elements=(*problem.elements, *more))


def _distinct(
    elements: Iterable[Element], told: list[Problem]
) -> tuple[dict[str, Element], list[Element]]:
    by_id: dict[str, Element] = {}
    doubles: dict[str, list[Element]] = {}
    for element in elements:
        first = by_id.setdefault(element.id, element)
        if first is not element:
            doubles.setdefault(element.id, [first]).append(element)
    for id, found in doubles.items():
        found.sort(key=lambda one: (one.origin.location, repr(attrs.astuple(one, recurse=False))))
        by_id[id] = found[0]
        told.extend(double(one, found[0]) for one in found[1:])
    return by_id, [one for found in doubles.values() for one in found[1:]]


def _without_those_of(
    apart: list[Element], relations: Iterable[AnyRelation], aside: frozenset[str]
) -> Iterator[AnyRelation]:
    left_out = {
        (id(one.origin.file), one.origin.keys) for one in apart if isinstance(one.origin, InFile)
    }
    for link in relations:
        place = link.origin
        if link.source in aside or link.target in aside:
            continue
        if not (
            isinstance(place, InFile)
            and any((id(place.file), place.keys[:end]) in left_out for end in range(1, 4))
        ):
            yield link


def _standing(
    links: Links,
    by_id: dict[str, Element],
    hints: Hints,
    unread: _Unread,
    told: list[Problem],
) -> Rows:
    found: Rows = {}
    kind_of = {id: type(element) for id, element in by_id.items()}
    for cls in sorted(links.classes, key=lambda one: one.words.name):
        sources, targets = frozenset(cls.source_kinds), frozenset(cls.target_kinds)
        rows = _each_once(links, cls, by_id, told)
        if _join_these(rows, kind_of, sources, targets):
            found[cls] = rows
            continue
        found[cls] = kept = []
        for row in rows:
            source, target = row[0], row[1]
            if (
                kind_of.get(source) in sources
                and kind_of.get(target) in targets
                and source != target
            ):
                kept.append(row)
            elif target in unread and source in by_id:
                unread.pointed_to(target, source)
            elif source not in unread:
                told.append(refused(made(cls, row), by_id, hints))
    return found


def _join_these(
    rows: list[Row],
    kind_of: Mapping[str, type[Element]],
    sources: frozenset[type[Element]],
    targets: frozenset[type[Element]],
) -> bool:
    """Whether every relation joins two elements of these kinds, as nearly always."""
    return (
        sources.issuperset(map(kind_of.get, map(_SOURCE, rows)))
        and targets.issuperset(map(kind_of.get, map(_TARGET, rows)))
        and not any(map(eq, map(_SOURCE, rows), map(_TARGET, rows)))
    )


def _each_once(
    every: Links, cls: type[AnyRelation], by_id: dict[str, Element], told: list[Problem]
) -> list[Row]:
    rows = every.rows(cls)
    by_ends = dict(zip(map(_ENDS, rows), rows, strict=True))
    if len(by_ends) == len(rows):
        return list(map(by_ends.__getitem__, sorted(by_ends)))
    links = list(every.of_class(cls))
    first: dict[tuple[str, str, str, str], AnyRelation] = {}
    links.sort(key=lambda one: (one.key, one.origin.location, repr(one.details)))
    told.extend(
        said_twice(link, by_id)
        for link in links
        if first.setdefault(link.key, link) is not link and link.source in by_id
    )
    return [row_of(link) for link in first.values()]


def _well_referenced(
    element: Element,
    by_id: dict[str, Element],
    aside: frozenset[str],
    hints: Hints,
    unread: _Unread,
    told: list[Problem],
) -> Element:
    passages = tuple(one for one in element.passages if type(by_id.get(one.document)) is Document)
    codes = tuple(one for one in element.codes if type(by_id.get(one.document)) is Document)
    if len(passages) == len(element.passages) and len(codes) == len(element.codes):
        return element
    named = {*(one.document for one in element.passages), *(one.document for one in element.codes)}
    told.extend(
        proposed_document(element, lost)
        if lost in aside
        else unknown_document(element, lost, hints, whole=element.id not in unread.in_part)
        for lost in sorted(named)
        if type(by_id.get(lost)) is not Document and lost not in unread
    )
    return attrs.evolve(element, passages=passages, codes=codes)


def _reading_order(problem: Problem) -> tuple[str, int, int, str, str]:
    place = problem.location
    return (place.path, place.line or 0, place.column or 0, problem.id, str(problem.message))
