"""Making one plan of what several sources read; what cannot stand is left out and told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from operator import eq, itemgetter
from typing import Any

import attrs

from samendomein.errors import Problem
from samendomein.language.text import Text
from samendomein.plan.elements import Document
from samendomein.plan.elements.element import Element, State
from samendomein.plan.links import AnyRelation, Links, Row, Rows, as_links, made, row_of
from samendomein.plan.nearest import Nearest
from samendomein.plan.origin import InFile
from samendomein.plan.plan import Plan
from samendomein.plan.relations.relation import Relation

# The ends of a relation in its row.
_SOURCE, _TARGET = itemgetter(0), itemgetter(1)


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
    document that is not there.

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
    hints = _Hints(by_id)
    aside = frozenset(one.id for one in waiting if one.id not in by_id)
    theirs = relations
    if doubles or waiting:
        theirs = _without_those_of([*doubles, *waiting], relations, aside)
    links = Links(_standing(as_links(theirs), by_id, hints, told))
    kept = tuple(
        [
            _well_referenced(one, by_id, aside, hints, told) if one.passages or one.codes else one
            for one in map(by_id.__getitem__, sorted(by_id))
        ]
    )
    told.sort(key=_reading_order)
    return Plan(
        elements=kept,
        relations=links,
        as_of=as_of,
        problems=tuple(told),
        waiting=tuple(sorted(waiting, key=lambda one: (one.id, one.origin.location))),
        data=tuple(data),
    )


class _Hints:
    """What an unknown id was probably meant to be, with the place where that stands."""

    def __init__(self, by_id: dict[str, Element]) -> None:
        self._by_id = by_id
        self._nearest: dict[tuple[type[Element], ...], Nearest] = {}

    def for_id(self, id: str, kinds: tuple[type[Element], ...]) -> Text | None:
        if kinds not in self._nearest:
            self._nearest[kinds] = Nearest(
                one.id for one in self._by_id.values() if type(one) in kinds
            )
        meant = self._nearest[kinds].to(id)
        if meant is None:
            return None
        place = self._by_id[meant].origin.location
        return Text("did you mean {meant} ({place})?", meant=f"'{meant}'", place=place)


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
        told.extend(_double(one, found[0]) for one in found[1:])
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


def _double(element: Element, first: Element) -> Problem:
    return Problem(
        id="plan/duplicate-id",
        message=Text(
            "{kind} {id} has the id of another element",
            kind=KindWord(element),
            id=f"'{element.id}'",
        ),
        location=element.origin.location,
        hint=Text(
            "{place} has it already: give one of the two another id",
            place=first.origin.location,
        ),
    )


@attrs.frozen
class KindWord:
    """The word for the kind of an element, in the reader's language."""

    element: Element

    def in_words(self, translator: Any) -> str:
        """For instance ``goal`` or ``doel``."""
        return self.element.words.label(translator.language)


def _standing(links: Links, by_id: dict[str, Element], hints: _Hints, told: list[Problem]) -> Rows:
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
            else:
                told.append(_refused(made(cls, row), by_id, hints))
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
    by_ends = {row[:2]: row for row in rows}
    if len(by_ends) == len(rows):
        return [by_ends[ends] for ends in sorted(by_ends)]
    links = list(every.of_class(cls))
    first: dict[tuple[str, str, str, str], AnyRelation] = {}
    links.sort(key=lambda one: (one.key, one.origin.location, repr(one.details)))
    told.extend(
        _said_twice(link, by_id)
        for link in links
        if first.setdefault(link.key, link) is not link and link.source in by_id
    )
    return [row_of(link) for link in first.values()]


def _refused(link: AnyRelation, by_id: dict[str, Element], hints: _Hints) -> Problem:
    words = {"relation": _RelationWord(type(link)), "target": f"'{link.target}'"}
    source = by_id.get(link.source)
    if source is None:
        return Problem(
            id="plan/unknown-source",
            message=Text(
                "{relation} starts from {source}, which no source defines",
                relation=words["relation"],
                source=f"'{link.source}'",
            ),
            location=link.origin.location,
            hint=hints.for_id(link.source, type(link).source_kinds),
        )
    who = {"kind": KindWord(source), "source": f"'{source.id}'", **words}
    if link.source == link.target:
        return Problem(
            id="plan/points-to-itself",
            message=Text("{kind} {source}: {relation} points to the element itself", **who),
            location=link.origin.location,
            hint=Text("name another element, or take the line out"),
        )
    target = by_id.get(link.target)
    if target is None:
        return Problem(
            id="plan/unknown-target",
            message=Text("{kind} {source}: {relation} {target}, which no source defines", **who),
            location=link.origin.location,
            hint=hints.for_id(link.target, type(link).target_kinds)
            or Text("add an element with that id, or take it out of the list"),
        )
    return Problem(
        id="plan/cannot-join",
        message=Text(
            "{kind} {source}: {relation} {target}, which is a {target_kind}; expected {expected}",
            **who,
            target_kind=KindWord(target),
            expected=_KindList(type(link).target_kinds),
        ),
        location=link.origin.location,
        hint=Text("name an element of that kind"),
    )


def _said_twice(link: AnyRelation, by_id: dict[str, Element]) -> Problem:
    return Problem(
        id="plan/duplicate-relation",
        message=Text(
            "{kind} {source}: {relation} {target} is said twice",
            kind=KindWord(by_id[link.source]),
            source=f"'{link.source}'",
            relation=_RelationWord(type(link)),
            target=f"'{link.target}'",
        ),
        location=link.origin.location,
        hint=Text("keep one of the two, or say who judged each of them"),
    )


@attrs.frozen
class _RelationWord:
    relation: type[Relation[Any, Any]]

    def in_words(self, translator: Any) -> str:
        return self.relation.words.label(translator.language)


@attrs.frozen
class _KindList:
    kinds: tuple[type[Element], ...]

    def in_words(self, translator: Any) -> str:
        return " / ".join(kind.words.label(translator.language) for kind in self.kinds)


def _well_referenced(
    element: Element,
    by_id: dict[str, Element],
    aside: frozenset[str],
    hints: _Hints,
    told: list[Problem],
) -> Element:
    passages = tuple(one for one in element.passages if type(by_id.get(one.document)) is Document)
    codes = tuple(one for one in element.codes if type(by_id.get(one.document)) is Document)
    if len(passages) == len(element.passages) and len(codes) == len(element.codes):
        return element
    named = {*(one.document for one in element.passages), *(one.document for one in element.codes)}
    told.extend(
        _proposed_document(element, lost)
        if lost in aside
        else _unknown_document(element, lost, hints)
        for lost in sorted(named)
        if type(by_id.get(lost)) is not Document
    )
    return attrs.evolve(element, passages=passages, codes=codes)


def _unknown_document(element: Element, lost: str, hints: _Hints) -> Problem:
    return Problem(
        id="plan/unknown-document",
        message=Text(
            "{kind} {id} points to document {document}, which no source defines",
            kind=KindWord(element),
            id=f"'{element.id}'",
            document=f"'{lost}'",
        ),
        location=element.origin.location,
        hint=hints.for_id(lost, (Document,)) or Text("add a [[document]] with that id"),
    )


def _proposed_document(element: Element, lost: str) -> Problem:
    return Problem(
        id="plan/proposed-document",
        message=Text(
            "{kind} {id} points to document {document}, which is still a proposal",
            kind=KindWord(element),
            id=f"'{element.id}'",
            document=f"'{lost}'",
        ),
        location=element.origin.location,
        hint=Text("accept the document too: 'samendomein review' shows it"),
    )


def _reading_order(problem: Problem) -> tuple[str, int, int, str, str]:
    place = problem.location
    return (place.path, place.line or 0, place.column or 0, problem.id, str(problem.message))
