"""What each key of a row stands for: a field, or a relation."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from samendomein.plan.elements.element import Element
from samendomein.plan.elements.records import RECORDS
from samendomein.plan.relations.relation import Relation
from samendomein.plan.remembered import remembered
from samendomein.plan.vocabulary import FieldTerm, fields_of, relations_from
from samendomein.sources.convert import Convert, converter


@frozen
class Slot:
    """What a key stands for.

    Attributes:
        name: The English word for it.
        required: Whether a row cannot do without.
        convert: How its value is read, if it is a field with a value.
        record: What its value is made into, if it is a field with records.
        relation: The relation that it is, if it is one.
    """

    name: str
    required: bool = False
    convert: Convert | None = None
    record: type | None = None
    relation: type[Relation[Any, Any]] | None = None


@remembered
def slots_of(kind: type[Element]) -> dict[str, Slot]:
    """By every word that a row of this kind can have as a key, what the key stands for."""
    slots = dict(record_slots_of(kind))
    for relation in relations_from(kind):
        slot = Slot(relation.words.name, relation=relation)
        slots.update(dict.fromkeys(relation.words.written(), slot))
    return slots


@remembered
def record_slots_of(cls: type) -> dict[str, Slot]:
    """The same for a record, which has fields only."""
    slots: dict[str, Slot] = {}
    for field in fields_of(cls):
        slots.update(dict.fromkeys(field.written(), _slot(field)))
    return slots


@remembered
def required_of(cls: type) -> tuple[str, ...]:
    """The names of the fields that a record cannot do without."""
    return tuple(field.name for field in fields_of(cls) if field.required)


def _slot(field: FieldTerm) -> Slot:
    if field.holds in RECORDS:
        return Slot(field.name, field.required, record=field.holds)
    return Slot(field.name, field.required, convert=converter(field))
