"""The vocabulary: every kind, field and relation with its words, taken from the classes."""

from __future__ import annotations

from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import attrs
from attrs import frozen

import samendomein.plan.relations  # noqa: F401 - enters every relation in the vocabulary
from samendomein.plan.elements.element import KIND_CLASSES, Element
from samendomein.plan.elements.records import RECORDS
from samendomein.plan.relations.relation import RELATION_CLASSES, Details, Relation
from samendomein.plan.remembered import remembered
from samendomein.plan.values import Choice, Missing
from samendomein.plan.words import Words, spelt


@frozen(kw_only=True)
class FieldTerm:
    """A field of a kind or a record: its words, and what it holds.

    Attributes:
        name: The name in Python, which is also the English word in a plan file.
        words: The other words and the description.
        holds: The class of the value, or of each value.
        many: Whether there can be several values.
        can_be_missing: Whether the four ways of missing are values of this field.
        required: Whether an element cannot do without.
    """

    name: str
    words: Words
    holds: type
    many: bool
    can_be_missing: bool
    required: bool

    def written(self) -> tuple[str, ...]:
        """Every word that a plan file may use as the key."""
        return (self.name, self.words.nl, *self.words.synonyms)

    def label(self, language: str) -> str:
        """The word as a reader of that language sees it."""
        return spelt(self.words.nl if language == "nl" else self.name)


def kinds() -> tuple[type[Element], ...]:
    """Every kind of element, in the order in which reports list them."""
    return tuple(KIND_CLASSES)


def relations() -> tuple[type[Relation[Any, Any]], ...]:
    """Every relation."""
    return tuple(RELATION_CLASSES)


def records() -> tuple[type, ...]:
    """Every record that can stand inside an element."""
    return tuple(RECORDS)


@remembered
def kind_named(name: str) -> type[Element]:
    """The kind with this English name.

    Raises:
        KeyError: There is no such kind.
    """
    return {kind.words.name: kind for kind in KIND_CLASSES}[name]


@remembered
def relation_named(name: str) -> type[Relation[Any, Any]]:
    """The relation with this English name.

    Raises:
        KeyError: There is no such relation.
    """
    return {relation.words.name: relation for relation in RELATION_CLASSES}[name]


@remembered
def fields_of(cls: type) -> tuple[FieldTerm, ...]:
    """The fields of a kind or a record that a plan file can hold."""
    return tuple(
        _term(attribute)
        for attribute in attrs.fields(cls)
        if get_origin(attribute.type) is Annotated
    )


@remembered
def relations_from(kind: type[Element]) -> tuple[type[Relation[Any, Any]], ...]:
    """The relations that an element of this kind can have."""
    return tuple(relation for relation in RELATION_CLASSES if kind in relation.source_kinds)


@remembered
def tables() -> dict[str, tuple[type[Element], Choice | None]]:
    """Every word for a table in a plan file, with the kind it stands for.

    Some words say more than the kind: ``[[pilot]]`` is an action of the kind pilot. Then the
    second value is that kind of action.
    """
    found: dict[str, tuple[type[Element], Choice | None]] = {}
    for cls in KIND_CLASSES:
        implied = _kinds_within(cls)
        for word in cls.words.written():
            said = None if word in (cls.words.name, cls.words.nl) else implied.get(word)
            found.setdefault(word, (cls, said))
    return found


def kind_meant(word: str) -> tuple[type[Element], Choice | None] | None:
    """The kind that a word stands for, and which sort of it if the word says so.

    A pilot is an action of the sort pilot; ``None`` if no kind is called so.
    """
    return tables().get(word.casefold())


@remembered
def relation_details() -> tuple[FieldTerm, ...]:
    """What can be said of a relation besides its two ends."""
    return fields_of(Details)


def _kinds_within(cls: type[Element]) -> dict[str, Choice]:
    for field in fields_of(cls):
        if field.name == "kind" and issubclass(field.holds, Choice):
            return dict(field.holds.words())
    return {}


def _term(attribute: attrs.Attribute[Any]) -> FieldTerm:
    holds, *described = get_args(attribute.type)
    words = next(extra for extra in described if isinstance(extra, Words))
    can_be_missing = False
    if get_origin(holds) in (Union, UnionType):
        options = [option for option in get_args(holds) if option is not Missing]
        can_be_missing = len(options) < len(get_args(holds))
        (holds,) = options
    many = get_origin(holds) is tuple
    if many:
        holds = get_args(holds)[0]
    return FieldTerm(
        name=attribute.name,
        words=words,
        holds=holds,
        many=many,
        can_be_missing=can_be_missing,
        required=attribute.default is attrs.NOTHING,
    )
