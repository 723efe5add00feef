"""What stands in the way and what must be so: bottlenecks, solutions, preconditions, premises."""

from typing import Annotated

from attrs import frozen

from samendomein.plan.elements.element import Element, kind
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.values import Choice, Missing
from samendomein.plan.words import KindWords, Words


class Resource(Choice):
    """What a premise counts on, or what a bottleneck is short of."""

    CAPACITY = "capacity", "capaciteit"
    MONEY = "money", "geld"
    PARTNER = "partner", "partner"
    BEHAVIOUR = "behaviour", "gedrag"
    KNOWLEDGE = "knowledge", "kennis"
    STRUCTURE = "structure", "structuur"


_RESOURCE = Words("hulpbron", "What it is about.", "Waar het over gaat.")


@kind(
    KindWords(
        name="bottleneck",
        plural="bottlenecks",
        nl="knelpunt",
        nl_plural="knelpunten",
        doc="What goes wrong, as somebody observed it.",
        doc_nl="Wat er misgaat, zoals iemand het zag.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Bottleneck(Element):
    """What goes wrong, as somebody observed it."""

    resource: Annotated[Resource | Missing, _RESOURCE] = Missing.UNKNOWN
    structural: Annotated[
        bool | Missing,
        Words("structureel", "Whether it lasts.", "Of het knelpunt blijft bestaan."),
    ] = Missing.UNKNOWN


class Term(Choice):
    """For how long it helps."""

    SHORT = "short", "kort"
    LONG = "long", "lang"
    BOTH = "short and long", "kort en lang"


@kind(
    KindWords(
        name="solution",
        plural="solutions",
        nl="oplossing",
        nl_plural="oplossingen",
        synonyms=("oplossingsrichting",),
        doc="What could be done about a bottleneck.",
        doc_nl="Wat er aan een knelpunt gedaan kan worden.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Solution(Element):
    """What could be done about a bottleneck."""

    term: Annotated[
        Term | Missing, Words("duur", "For how long it helps.", "Hoe lang het helpt.")
    ] = Missing.UNKNOWN
    chosen: Annotated[
        bool | Missing, Words("gekozen", "Whether it was chosen.", "Of ervoor is gekozen.")
    ] = Missing.UNKNOWN


@kind(
    KindWords(
        name="precondition",
        plural="preconditions",
        nl="randvoorwaarde",
        nl_plural="randvoorwaarden",
        doc="What must be arranged before something can work.",
        doc_nl="Wat geregeld moet zijn voordat iets kan werken.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Precondition(Element):
    """What must be arranged before something can work."""

    decided_on: Annotated[
        PartialDate | Missing,
        Words("besloten_op", "When it was decided.", "Wanneer erover is besloten."),
    ] = Missing.UNKNOWN


@kind(
    KindWords(
        name="premise",
        plural="premises",
        nl="aanname",
        nl_plural="aannames",
        doc="What the plan takes to be so.",
        doc_nl="Waar het plan van uitgaat.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Premise(Element):
    """What the plan takes to be so."""

    resource: Annotated[Resource | Missing, _RESOURCE] = Missing.UNKNOWN
