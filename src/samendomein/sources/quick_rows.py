"""Reading the rows in which nothing is out of the ordinary, as nearly all of them are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from samendomein.plan.elements.element import Element
from samendomein.plan.elements.records import Announced, Label
from samendomein.plan.links import Rows
from samendomein.plan.origin import InFile
from samendomein.plan.relations.relation import NO_DETAILS, Relation
from samendomein.plan.values import MISSING_WORDS, Choice, Missing
from samendomein.sources.convert import AsText, Convert, NotAValue, OncePerText
from samendomein.sources.slots import record_slots_of, required_of, slots_of

_PLAIN_ID = re.compile(r"[A-Za-z0-9][\w.:/-]{0,199}\Z", re.ASCII)

_MOST_SHAPES = 10_000
"""How many shapes are remembered; a plan has some dozens."""


@frozen
class _Shape:
    """What the keys of a row stand for; rows with the same keys are read the same way.

    Attributes:
        texts: By word the field of which the values are texts, and the words for a missing one.
        repeated: By word the field of which each distinct text is read once, and how.
        fields: By word any other field, and how its value is read.
        records: By word the field of which the values are records, and their class.
        relations: By word the relation.
        has_kind: Whether the row says which kind it is, within its table.
    """

    texts: tuple[tuple[str, str, Mapping[str, Missing]], ...]
    repeated: tuple[tuple[str, str, OncePerText], ...]
    fields: tuple[tuple[str, str, Convert], ...]
    records: tuple[tuple[str, str, type], ...]
    relations: tuple[tuple[str, type[Relation[Any, Any]]], ...]
    has_kind: bool


class OutOfTheOrdinary(Exception):
    """Something in a row asks for care."""


class QuickRows:
    """Reads a row if everything in it is as it mostly is, and otherwise leaves it alone.

    A row that is left alone is read by who can tell what is the matter with it. So this need not
    tell anything, and does at once for all rows with the same keys what is asked of each key.
    """

    def __init__(self, links: Rows) -> None:
        self._links = links
        self._shapes: dict[tuple[Any, ...], _Shape | None] = {}

    def element(
        self, cls: type[Element], implied: Choice | None, row: Mapping[str, Any], origin: InFile
    ) -> Element | None:
        """The element that a row describes; its relations are added to the others.

        Returns:
            The element; ``None`` if nothing was read and nothing was added.
        """
        shape = self._shape(cls, row)
        if shape is None:
            return None
        id = row["id"]
        if type(id) is not str or id in MISSING_WORDS or not _PLAIN_ID.match(id):
            return None
        given: dict[str, Any] = {"id": id, "origin": origin}
        if implied is not None and not shape.has_kind:
            given["kind"] = implied
        try:
            _read_fields(shape, row, given)
            for word, name, record in shape.records:
                given[name] = self._records(record, row[word])
        except (NotAValue, OutOfTheOrdinary):
            return None
        for word, _ in shape.relations:
            if not _names_ids(row[word]):
                return None
        for word, relation in shape.relations:
            links, value = self._links[relation], row[word]
            if type(value) is str:
                links.append((id, value, NO_DETAILS, (origin, word)))
            else:
                for number, target in enumerate(value):
                    links.append((id, target, NO_DETAILS, (origin, word, number)))
        return cls(**given)

    def _records(self, cls: type, rows: object) -> tuple[Any, ...]:
        if type(rows) is not list:
            raise OutOfTheOrdinary
        return tuple([self._record(cls, row) for row in rows])

    def _record(self, cls: type, row: object) -> Any:
        if type(row) is not dict:
            raise OutOfTheOrdinary
        shape = self._shape(cls, row)
        if shape is None:
            raise OutOfTheOrdinary
        given: dict[str, Any] = {}
        _read_fields(shape, row, given)
        return cls(**given)

    def _shape(self, cls: type, row: Mapping[str, Any]) -> _Shape | None:
        keys = (cls, *row)
        if keys not in self._shapes:
            if len(self._shapes) >= _MOST_SHAPES:
                return None
            self._shapes[keys] = _shape_of(cls, tuple(row))
        return self._shapes[keys]


def _read_fields(shape: _Shape, row: Mapping[str, Any], given: dict[str, Any]) -> None:
    # What `AsText` and `OncePerText` do, without a call for each value.
    for word, name, missing in shape.texts:
        value = row[word]
        if type(value) is not str:
            raise OutOfTheOrdinary
        given[name] = missing.get(value, value)
    for word, name, read in shape.repeated:
        value = row[word]
        given[name] = read.text(value) if type(value) is str else read.other(value)
    for word, name, convert in shape.fields:
        given[name] = convert(row[word])


def _names_ids(value: object) -> bool:
    if type(value) is str:
        return value not in MISSING_WORDS
    if type(value) is not list:
        return False
    for one in value:  # noqa: SIM110 - in half the time of `all`
        if type(one) is not str or one in MISSING_WORDS:
            return False
    return True


def _shape_of(cls: type, words: tuple[str, ...]) -> _Shape | None:
    """What these keys stand for; ``None`` if a row with these keys asks for care."""
    is_element = issubclass(cls, Element)
    slots = slots_of(cls) if is_element else record_slots_of(cls)
    known = [(word, slots[word]) for word in words if word in slots]
    names = [slot.name for _, slot in known if slot.relation is None]
    needed = ("id", "title") if is_element else required_of(cls)
    told_with_care = issubclass(cls, Label | Announced)
    if len(known) < len(words) or len({*names}) < len(names) or told_with_care:
        return None
    if not {*needed} <= {*names} or (is_element and "id" not in words):
        return None
    read = [
        (word, slot.name, slot.convert)
        for word, slot in known
        if slot.convert is not None and not (is_element and slot.name == "id")
    ]
    shape = _Shape(
        texts=tuple((word, name, how.missing) for word, name, how in read if type(how) is AsText),
        repeated=tuple((word, name, how) for word, name, how in read if type(how) is OncePerText),
        fields=tuple(one for one in read if type(one[2]) not in (AsText, OncePerText)),
        records=tuple(
            (word, slot.name, slot.record) for word, slot in known if slot.record is not None
        ),
        relations=tuple((word, slot.relation) for word, slot in known if slot.relation is not None),
        has_kind="kind" in names,
    )
    return None if shape.records and not is_element else shape
