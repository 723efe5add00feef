"""Who is in it: actors, posts, target groups, and how they were heard."""

from decimal import Decimal
from typing import Annotated

from attrs import frozen

from samendomein.plan.elements.element import Element, kind
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.values import Choice, Missing
from samendomein.plan.words import KindWords, Words


class Layer(Choice):
    """The layer of governance in which somebody works."""

    COUNCIL = "council", "raad"
    COLLEGE = "college", "college", "bestuur"
    POLICY = "policy", "beleid"
    ACCESS = "access", "toegang"
    EXECUTION = "execution", "uitvoering"
    PARTNER = "partner", "partner"
    RESIDENT = "resident", "inwoner"


class ActorKind(Choice):
    """What sort of actor it is."""

    MUNICIPALITY = "municipality", "gemeente"
    BODY = "governing body", "bestuursorgaan"
    TEAM = "team", "team", "afdeling"
    ROLE = "role", "rol"
    ORGANISATION = "organisation", "organisatie", "netwerkpartner"
    JOINT = "joint arrangement", "gemeenschappelijke regeling"
    ADVISORY = "advisory council", "adviesraad", "cliëntenraad", "jongerenraad"
    FACTION = "faction", "fractie"
    STATE = "national body", "rijkspartij"


@kind(
    KindWords(
        name="actor",
        plural="actors",
        nl="actor",
        nl_plural="actoren",
        synonyms=("partij", "team", "partner", "organisatie"),
        doc="A team, organisation, council or role; never a person by name.",
        doc_nl="Een team, organisatie, raad of rol; nooit een persoon bij naam.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Actor(Element):
    """A team, organisation, council or role; never a person by name."""

    layer: Annotated[
        Layer | Missing,
        Words("laag", "The layer of governance.", "De laag: van raad tot uitvoering."),
    ] = Missing.UNKNOWN
    kind: Annotated[
        ActorKind | Missing, Words("soort", "What sort of actor.", "Wat voor actor.")
    ] = Missing.UNKNOWN


class PostStatus(Choice):
    """Whether somebody holds the post."""

    FILLED = "filled", "vervuld"
    VACANT = "vacant", "vacant"
    PLANNED = "planned", "nog aan te stellen", "gepland"
    INFORMAL = "informal", "niet geformaliseerd", "informeel"


@kind(
    KindWords(
        name="post",
        plural="posts",
        nl="functie",
        nl_plural="functies",
        doc="A post that somebody holds for a time: project lead, quartermaster, liaison officer.",
        doc_nl="Een functie die iemand een tijd vervult: projectleider, kwartiermaker.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Post(Element):
    """A post that somebody holds for a time: project lead, quartermaster, liaison officer.

    Its period is its term.
    """

    fte: Annotated[
        Decimal | Missing,
        Words("fte", "Size in full-time equivalents.", "Omvang in fte.", at_least=0),
    ] = Missing.UNKNOWN
    status: Annotated[
        PostStatus | Missing,
        Words("status", "Whether somebody holds it.", "Of iemand de functie vervult."),
    ] = Missing.UNKNOWN
    temporary: Annotated[
        bool | Missing,
        Words("tijdelijk", "Whether it is for a time only.", "Of de functie tijdelijk is."),
    ] = Missing.UNKNOWN


@kind(
    KindWords(
        name="target_group",
        plural="target groups",
        nl="doelgroep",
        nl_plural="doelgroepen",
        doc="The people for whom a goal or action is meant.",
        doc_nl="De mensen voor wie een doel of actie is bedoeld.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class TargetGroup(Element):
    """The people for whom a goal or action is meant."""


class ConsultationKind(Choice):
    """How people were heard."""

    INTERVIEW = "interview", "interview", "gesprek"
    SURVEY = "survey", "enquête"
    MEETING = "meeting", "bijeenkomst"
    ADVICE = "advice", "advies"


@kind(
    KindWords(
        name="consultation",
        plural="consultations",
        nl="raadpleging",
        nl_plural="raadplegingen",
        doc="An occasion on which people were heard.",
        doc_nl="Een keer dat mensen zijn gehoord.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Consultation(Element):
    """An occasion on which people were heard."""

    kind: Annotated[
        ConsultationKind | Missing,
        Words("soort", "How people were heard.", "Hoe mensen zijn gehoord."),
    ] = Missing.UNKNOWN
    held_on: Annotated[PartialDate | Missing, Words("gehouden_op", "When.", "Wanneer.")] = (
        Missing.UNKNOWN
    )
    invited: Annotated[
        int | Missing, Words("uitgenodigd", "How many were asked.", "Hoeveel er gevraagd zijn.")
    ] = Missing.UNKNOWN
    reached: Annotated[
        int | Missing, Words("bereikt", "How many were heard.", "Hoeveel er gehoord zijn.")
    ] = Missing.UNKNOWN


@kind(
    KindWords(
        name="advice_point",
        plural="advice points",
        nl="adviespunt",
        nl_plural="adviespunten",
        doc="One point of an advice that was given.",
        doc_nl="Een punt uit een advies dat is gegeven.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class AdvicePoint(Element):
    """One point of an advice that was given."""
