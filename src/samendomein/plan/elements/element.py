"""What every element of a plan has."""

from collections.abc import Callable
from typing import Annotated, Any, ClassVar, Self, TypeVar

from attrs import evolve, field, fields, frozen

from samendomein.plan.elements.records import Absence, Announced, Code, Passage
from samendomein.plan.origin import BY_HAND, Origin
from samendomein.plan.period import Period
from samendomein.plan.values import Choice, Missing
from samendomein.plan.words import KindWords, Words

KIND_CLASSES: list["type[Element]"] = []
"""The class of every kind, in the order in which reports and reference list them."""

ElementType = TypeVar("ElementType", bound="type[Element]")


def kind(words: KindWords) -> Callable[[ElementType], ElementType]:
    """Enter a kind of element in the vocabulary."""

    def enter(cls: ElementType) -> ElementType:
        cls.words = words
        KIND_CLASSES.append(cls)
        return cls

    return enter


class State(Choice):
    """Whether a person has accepted what was read."""

    ACCEPTED = "accepted", "aanvaard", "geaccepteerd"
    PROPOSED = "proposed", "voorgesteld"


@frozen(kw_only=True, eq=False, repr=False)
class Element:
    """What every element of a plan has.

    Two elements are equal when they are of one kind and all their fields are equal. Where they
    were read (`origin`) takes no part in that.
    """

    words: ClassVar[KindWords]

    id: Annotated[
        str,
        Words(
            "id",
            "The name by which plan files point at this element; ours, never a printed code.",
            "De naam waarmee planbestanden naar dit element wijzen; nooit een gedrukte code.",
        ),
    ]
    title: Annotated[
        str,
        Words("titel", "What it is called.", "Hoe het heet.", ("naam", "name")),
    ]
    description: Annotated[
        str,
        Words(
            "toelichting",
            "A few sentences about it.",
            "Enkele zinnen erover.",
            ("omschrijving", "beschrijving"),
        ),
    ] = ""
    period: Annotated[
        Period | Missing,
        Words(
            "periode",
            "When it holds; the last day or year is included.",
            "Wanneer het geldt; de laatste dag of het laatste jaar telt mee.",
            ("looptijd",),
        ),
    ] = Missing.UNKNOWN
    codes: Annotated[
        tuple[Code, ...],
        Words(
            "codes",
            "The letters and numbers that papers print for it, each at its place.",
            "De letters en nummers waarmee stukken het aanduiden, elk op zijn plek.",
        ),
    ] = ()
    passages: Annotated[
        tuple[Passage, ...],
        Words(
            "passages",
            "Where papers speak of it.",
            "Waar stukken erover spreken.",
            ("vindplaatsen", "bronnen"),
        ),
    ] = ()
    aliases: Annotated[
        tuple[str, ...],
        Words(
            "ook_genoemd",
            "Other names that papers use for it.",
            "Andere namen die stukken ervoor gebruiken.",
        ),
    ] = ()
    announces: Annotated[
        tuple[Announced, ...],
        Words(
            "kondigt_aan",
            "How many of a kind it is said to hold.",
            "Hoeveel het er van een soort zegt te bevatten.",
        ),
    ] = ()
    state: Annotated[
        State,
        Words(
            "stand",
            "Whether a person has accepted it.",
            "Of een mens het heeft aanvaard.",
        ),
    ] = State.ACCEPTED
    absences: tuple[Absence, ...] = ()
    origin: Origin = field(default=BY_HAND, eq=False, repr=False)

    def absence(self, relation: type[Any]) -> Missing | None:
        """Why the element says it lacks a relation, or ``None`` if it says nothing."""
        name = relation.words.name
        return next((gap.why for gap in self.absences if gap.relation == name), None)

    def with_(self, **changes: Any) -> Self:
        """The same element with other values for some fields."""
        return evolve(self, **changes)

    def _compared(self) -> tuple[object, ...]:
        return tuple(
            getattr(self, name.name) for name in fields(type(self)) if name.name != "origin"
        )

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if type(self) is not type(other):
            return NotImplemented
        assert isinstance(other, Element)
        return self.id == other.id and self._compared() == other._compared()

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.id!r}, title={self.title!r})"

    def in_words(self, translator: object) -> str:
        """The title, which is how a reader knows the element."""
        return self.title
