"""A plan back as rows of words: what stands in a plan file, by the vocabulary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

import attrs

from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.plan.elements.element import Element
from samendomein.plan.elements.records import RECORDS
from samendomein.plan.money import Money
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.period import Period
from samendomein.plan.relations.relation import Details, Relation
from samendomein.plan.remembered import remembered
from samendomein.plan.values import Choice, Missing
from samendomein.plan.vocabulary import FieldTerm, fields_of, kinds, relation_named
from samendomein.sources.convert import missing_word

Row = dict[str, Any]
AnyRelation = Relation[Any, Any]

_PERIOD_NL = {"start": "begin", "end": "eind", "duration": "duur"}


class Written(Protocol):
    """What can be written as rows: a plan, or what one source read."""

    @property
    def elements(self) -> tuple[Element, ...]:
        """The elements."""

    @property
    def relations(self) -> Sequence[AnyRelation]:
        """The relations, each from one of the elements."""


def as_records(plan: Written, language: str = "nl") -> dict[str, list[Row]]:
    """Write a plan as the tables of a plan file: reading them again gives an equal plan.

    What is left out has its default when it is read. Numbers with decimals are `Decimal` and
    days are `datetime.date`; everything else is text, whole number, boolean, list or dictionary.

    Args:
        plan: A plan, or a fragment that holds the elements from which its relations start.
        language: Whether tables and keys have their Dutch (``nl``) or English (``en``) words.

    Raises:
        UsageError: A relation starts from an element that is not there.
    """
    leaving: defaultdict[str, list[AnyRelation]] = defaultdict(list)
    for link in plan.relations:
        leaving[link.source].append(link)
    found: defaultdict[type[Element], list[Row]] = defaultdict(list)
    for element in plan.elements:
        row = _row(element, language)
        row.update(_relations(element, leaving.pop(element.id, ()), language))
        found[type(element)].append(row)
    if leaving:
        raise UsageError(
            Text(
                "a relation starts from {source}, which is not one of the elements",
                source=f"'{min(leaving)}'",
            ),
            Text("give the element too: its relations are written in its own row"),
        )
    return {_word(kind.words, language): found[kind] for kind in kinds() if kind in found}


def _row(thing: object, language: str) -> Row:
    """The fields of an element or a record that differ from their defaults."""
    row: Row = {}
    for field, default in _fields(type(thing)):
        value = getattr(thing, field.name)
        # "unknown" as a text is equal to the way of missing, but it is not the same.
        if type(value) is not type(default) or value != default:
            row[_key(field, language)] = _value(field, value, language)
    return row


@remembered
def _fields(cls: type) -> tuple[tuple[FieldTerm, Any], ...]:
    defaults = {one.name: one.default for one in attrs.fields(cls)}
    return tuple((field, defaults[field.name]) for field in fields_of(cls))


def _relations(element: Element, links: Iterable[AnyRelation], language: str) -> Row:
    row: defaultdict[str, list[Any]] = defaultdict(list)
    for gap in element.absences:
        row[_word(relation_named(gap.relation).words, language)].append(_said(gap.why, language))
    for link in links:
        row[_word(link.words, language)].append(_link(link, language))
    return {
        word: said[0] if len(said) == 1 and missing_word(said[0]) is not None else said
        for word, said in row.items()
    }


def _link(link: AnyRelation, language: str) -> str | Row:
    details = _row(link.details, language)
    if not details:
        return link.target
    return {"naar" if language == "nl" else "to": link.target, **details}


def _value(field: FieldTerm, value: Any, language: str) -> Any:
    if field.many:
        return [_one(field, item, language) for item in value]
    return _one(field, value, language)


def _one(field: FieldTerm, value: Any, language: str) -> Any:
    match value:
        case Choice():
            return _said(value, language)
        case str():
            is_taken = field.can_be_missing and missing_word(value) is not None
            return {"text": value} if is_taken else value
        case Decimal():
            return _number(value)
        case PartialDate():
            return value.earliest if value.printed == value.earliest.isoformat() else value.printed
        case Period():
            return _period(value.canonical, language)
        case Money():
            return value.canonical
        case _ if type(value) in RECORDS or isinstance(value, Details):
            return _row(value, language)
        case _:
            return value


def _number(value: Decimal) -> Decimal | int:
    """The number itself; whole where it is written without decimals."""
    is_whole = value.as_tuple().exponent == 0 and not (value.is_zero() and value.is_signed())
    return int(value) if is_whole else value


def _period(written: str | Mapping[str, str | date], language: str) -> Any:
    if isinstance(written, str) or language != "nl":
        return written
    missing = {one.value: one.nl for one in Missing}
    return {
        _PERIOD_NL[key]: missing.get(part, part) if isinstance(part, str) else part
        for key, part in written.items()
    }


def _said(word: Choice, language: str) -> str:
    return word.nl if language == "nl" else word.value


def _key(field: FieldTerm, language: str) -> str:
    return field.words.nl if language == "nl" else field.name


def _word(words: Any, language: str) -> str:
    return str(words.nl if language == "nl" else words.name)
