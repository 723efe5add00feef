"""Plans and their parts for hypothesis, made by the vocabulary.

Everything that is made here can stand: plan files can hold it, and `assemble` leaves nothing out.
Sizes are small unless one asks for more.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from samendomein.plan.assemble import assemble
from samendomein.plan.elements import Document
from samendomein.plan.elements.element import Element
from samendomein.plan.elements.records import Absence, Announced, Code, Label, Passage
from samendomein.plan.money import Money
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.period import Period
from samendomein.plan.plan import Plan
from samendomein.plan.relations.relation import STRONGEST, Details, Relation
from samendomein.plan.remembered import remembered
from samendomein.plan.values import Choice, Missing
from samendomein.plan.vocabulary import (
    FieldTerm,
    fields_of,
    kinds,
    records,
    relations,
    relations_from,
)
from samendomein.sources.records import can_be_id
from samendomein.sources.source import Fragment
from samendomein.testing.words import money, partial_dates, periods

__all__ = [
    "days",
    "details",
    "elements",
    "fragments",
    "ids",
    "missing",
    "money",
    "numbers",
    "partial_dates",
    "periods",
    "plans",
    "texts",
]

AnElement = TypeVar("AnElement", bound=Element)
AnyRelation = Relation[Any, Any]

_PAPERS = ((), ("stuk",), ("stuk", "besluit"))

MOST_VALUES = 3
"""How many values a field gets at most, if it can have several."""


def missing() -> SearchStrategy[Missing]:
    """The four ways of missing."""
    return st.sampled_from(Missing)


def texts(*, max_size: int = 12) -> SearchStrategy[str]:
    """Texts with everything that a file can hold, and texts that look like a way of missing."""
    return st.one_of(
        st.text(st.characters(codec="utf-8"), max_size=max_size),
        st.sampled_from(sorted(Missing.words())),
    )


def ids() -> SearchStrategy[str]:
    """Ids: mostly plain ones, and some that few people would choose."""
    plain = st.from_regex(r"[a-z]{1,3}(?:-[a-z0-9]{1,3})?", fullmatch=True)
    odd = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1)
    return st.one_of(plain, plain, odd).filter(can_be_id)


def days() -> SearchStrategy[date]:
    """Days in the years that plans are about."""
    return st.dates(date(2015, 1, 1), date(2035, 12, 31))


def numbers() -> SearchStrategy[Decimal]:
    """Numbers as they are measured."""
    return st.decimals(
        min_value=-1_000_000, max_value=1_000_000, allow_nan=False, allow_infinity=False, places=2
    ) | st.integers(-1000, 1000).map(Decimal)


def elements(
    kind: type[AnElement], *, documents: tuple[str, ...] = ()
) -> SearchStrategy[AnElement]:
    """Elements of a kind.

    Args:
        kind: The kind.
        documents: The ids of the documents that its passages and codes can be in; without any it
            has none.
    """
    return _elements(kind, documents)


def details(*, documents: tuple[str, ...] = ()) -> SearchStrategy[Details]:
    """What is known of a relation; often nothing."""
    made = _records(Details, documents)
    return st.one_of(st.just(Details()), made)


@st.composite
def fragments(
    draw: DrawFn,
    *,
    max_elements: int = 8,
    max_relations: int = 8,
    only: tuple[type[Element], ...] = (),
) -> Fragment:
    """What a source reads: elements of any kind, and relations between them.

    Args:
        draw: Given by hypothesis.
        max_elements: How many elements at most.
        max_relations: How many relations at most.
        only: The kinds of the elements; every kind, unless given.
    """
    allowed = only or kinds()
    # Papers have ids of their own, so that each list of papers is a strategy that is made once.
    documents = draw(st.sampled_from(_PAPERS if Document in allowed else ((),)))[:max_elements]
    kind_of: dict[str, type[Element]] = dict.fromkeys(documents, Document)
    for id in draw(st.lists(ids(), max_size=max_elements - len(documents), unique=True)):
        kind_of.setdefault(id, draw(st.sampled_from(allowed)))
    links = draw(_links(kind_of, documents, max_relations))
    linked = {(link.source, type(link)) for link in links}
    made: list[Element] = []
    for id, kind in kind_of.items():
        element = draw(elements(kind, documents=documents))
        free = [one for one in relations_from(kind) if (id, one) not in linked]
        made.append(element.with_(id=id, absences=draw(_absences(free))))
    return Fragment(elements=made, relations=links)


@st.composite
def plans(
    draw: DrawFn,
    *,
    max_elements: int = 8,
    max_relations: int = 8,
    only: tuple[type[Element], ...] = (),
) -> Plan:
    """Whole plans.

    Args:
        draw: Given by hypothesis.
        max_elements: How many elements at most.
        max_relations: How many relations at most.
        only: The kinds of the elements; every kind, unless given.
    """
    read = draw(fragments(max_elements=max_elements, max_relations=max_relations, only=only))
    return assemble(read.elements, read.relations, as_of=draw(days()))


@remembered
def _elements(kind: type[AnElement], documents: tuple[str, ...]) -> SearchStrategy[AnElement]:
    fields = {term.name: _values(term, documents) for term in fields_of(kind)}
    required = {term.name for term in fields_of(kind) if term.required}
    return st.fixed_dictionaries(
        {name: fields[name] for name in sorted(required)},
        optional={name: value for name, value in fields.items() if name not in required},
    ).map(lambda values: kind(**values))


@st.composite
def _links(
    draw: DrawFn, kind_of: dict[str, type[Element]], documents: tuple[str, ...], most: int
) -> list[AnyRelation]:
    ends: list[tuple[type[AnyRelation], list[str], list[str]]] = []
    for relation in relations():
        sources = [id for id, kind in kind_of.items() if kind in relation.source_kinds]
        targets = [id for id, kind in kind_of.items() if kind in relation.target_kinds]
        if sources and targets and len({*sources, *targets}) > 1:
            ends.append((relation, sources, targets))
    if not ends:
        return []
    found: dict[tuple[str, str, str, str], AnyRelation] = {}
    for _ in range(draw(st.integers(0, most))):
        relation, sources, targets = draw(st.sampled_from(ends))
        source, target = draw(st.sampled_from(sources)), draw(st.sampled_from(targets))
        if source != target:
            link = relation(source, target, draw(details(documents=documents)))
            found.setdefault(link.key, link)
    return list(found.values())


def _absences(free: list[type[AnyRelation]]) -> SearchStrategy[tuple[Absence, ...]]:
    if not free:
        return st.just(())
    names = st.sampled_from(sorted(relation.words.name for relation in free))
    return st.dictionaries(names, missing(), max_size=2).map(
        lambda gaps: tuple(Absence(name, gaps[name]) for name in sorted(gaps))
    )


@remembered
def _values(term: FieldTerm, documents: tuple[str, ...]) -> SearchStrategy[Any]:
    if term.holds in (Passage, Code) and not documents:
        return st.just(())
    if term.name == "id":
        return ids()
    value = _held(term, documents)
    if term.many:
        return st.lists(value, max_size=MOST_VALUES).map(tuple)
    return st.one_of(value, missing()) if term.can_be_missing else value


def _held(term: FieldTerm, documents: tuple[str, ...]) -> SearchStrategy[Any]:
    if issubclass(term.holds, Choice):
        return st.sampled_from(term.holds)
    if term.holds in records():
        return _records(term.holds, documents)
    least = term.words.at_least
    simple: dict[type, SearchStrategy[Any]] = {
        str: texts().filter(str.strip) if term.required else texts(),
        bool: st.booleans(),
        int: st.integers(2000, 2040),
        Decimal: numbers() if least is None else numbers().filter(lambda one: one >= least),
        PartialDate: partial_dates(),
        Period: periods(),
        Money: money(),
    }
    return simple[term.holds]


@remembered
def _records(cls: type, documents: tuple[str, ...]) -> SearchStrategy[Any]:
    values = {term.name: _values(term, documents) for term in fields_of(cls)}
    if "document" in values:
        values["document"] = st.sampled_from(documents)
    if cls is Details:
        values["strength"] = st.integers(-STRONGEST, STRONGEST) | missing()
    if cls in (Label, Announced):
        values["kind"] = st.sampled_from([kind.words.name for kind in kinds()])
    return st.builds(cls, **values)
