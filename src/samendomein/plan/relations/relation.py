"""What a relation is: a line between two elements, with what is known of it."""

from collections.abc import Callable
from types import UnionType
from typing import Annotated, Any, ClassVar, Generic, TypeVar, Union, get_args, get_origin

from attrs import field, frozen

from samendomein.plan.certainty import Certainty
from samendomein.plan.elements.element import KIND_CLASSES, Element
from samendomein.plan.elements.records import Passage
from samendomein.plan.origin import BY_HAND, Origin
from samendomein.plan.period import Period
from samendomein.plan.values import Missing
from samendomein.plan.words import RelationWords, Words

Source = TypeVar("Source", bound=Element)
Target = TypeVar("Target", bound=Element)
RelationType = TypeVar("RelationType", bound="type[Relation[Any, Any]]")

RELATION_CLASSES: list["type[Relation[Any, Any]]"] = []
"""The class of every relation, in the order in which the reference lists them."""

STRONGEST = 3
"""Strength is judged from minus this to this."""


@frozen(kw_only=True)
class Details:
    """What is known of a relation besides its two ends.

    `strength` is ordinal, from −3 (makes impossible) to +3 (cannot do without): nobody
    multiplies it except a metric that documents doing so.
    """

    rationale: Annotated[
        str,
        Words("onderbouwing", "Why it is so.", "Waarom dat zo is.", ("reden", "toelichting")),
    ] = ""
    certainty: Annotated[
        Certainty | Missing, Words("zekerheid", "How sure that is.", "Hoe zeker dat is.")
    ] = Missing.UNKNOWN
    strength: Annotated[
        int | Missing,
        Words("sterkte", "From −3 to +3, ordinal.", "Van −3 tot +3, alleen een volgorde."),
    ] = Missing.UNKNOWN
    assessor: Annotated[
        str,
        Words("beoordelaar", "The role that judged it.", "De rol die het beoordeelde."),
    ] = ""
    period: Annotated[
        Period | Missing, Words("periode", "When it holds.", "Wanneer het geldt.")
    ] = Missing.UNKNOWN
    passages: Annotated[
        tuple[Passage, ...], Words("passages", "Where it stands.", "Waar het staat.")
    ] = ()


NO_DETAILS = Details()
"""Nothing is known of the relation but its two ends."""


@frozen
class Relation(Generic[Source, Target]):
    """A line from one element to another.

    Attributes:
        source: The id of the element it starts from.
        target: The id of the element it points to.
        details: Why, how sure, when, and where it stands.
        origin: Where it was read; takes no part in equality.
    """

    words: ClassVar[RelationWords]
    source_kinds: ClassVar[tuple[type[Element], ...]] = ()
    target_kinds: ClassVar[tuple[type[Element], ...]] = ()

    source: str
    target: str
    details: Details = NO_DETAILS
    origin: Origin = field(default=BY_HAND, eq=False, repr=False)

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What makes it this relation and no other."""
        return (self.words.name, self.source, self.target, self.details.assessor)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Where papers say so."""
        return self.details.passages


def relation(words: RelationWords) -> Callable[[RelationType], RelationType]:
    """Enter a relation in the vocabulary, with the kinds that it joins."""

    def enter(cls: RelationType) -> RelationType:
        ends = next(
            get_args(made_from)
            for made_from in getattr(cls, "__orig_bases__", ())
            if get_origin(made_from) is Relation
        )
        cls.words = words
        cls.source_kinds, cls.target_kinds = _kinds(ends[0]), _kinds(ends[1])
        RELATION_CLASSES.append(cls)
        return cls

    return enter


def _kinds(end: Any) -> tuple[type[Element], ...]:
    if end is Element:
        return tuple(KIND_CLASSES)
    return get_args(end) if get_origin(end) in (Union, UnionType) else (end,)
