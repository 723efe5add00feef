"""By what: laws, money, and the chain of instruments."""

from typing import Annotated

from attrs import frozen

from samendomein.plan.elements.element import Element, kind
from samendomein.plan.elements.policy import Recurrence
from samendomein.plan.money import Money
from samendomein.plan.values import Choice, Missing
from samendomein.plan.words import KindWords, Words


@kind(
    KindWords(
        name="law",
        plural="laws",
        nl="wet",
        nl_plural="wetten",
        doc="A law that gives the municipality a task.",
        doc_nl="Een wet die de gemeente een taak geeft.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Law(Element):
    """A law that gives the municipality a task."""

    bwb: Annotated[
        str | Missing,
        Words(
            "bwb",
            "Its id in the Basiswettenbestand: BWBR0035362.",
            "Het nummer in het Basiswettenbestand: BWBR0035362.",
        ),
    ] = Missing.UNKNOWN
    abbreviation: Annotated[
        str | Missing, Words("afkorting", "Its short name.", "De korte naam.")
    ] = Missing.UNKNOWN


@kind(
    KindWords(
        name="funding_source",
        plural="funding sources",
        nl="geldbron",
        nl_plural="geldbronnen",
        doc="Where money comes from; its period says how long it runs.",
        doc_nl="Waar geld vandaan komt; de periode zegt hoe lang de bron loopt.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class FundingSource(Element):
    """Where money comes from; its period says how long it runs."""

    national: Annotated[
        bool | Missing,
        Words("van_het_rijk", "Whether the state pays it.", "Of het rijk het betaalt."),
    ] = Missing.UNKNOWN


class BudgetStatus(Choice):
    """How firm the money is."""

    ASKED = "asked", "gevraagd"
    RESERVED = "reserved", "gereserveerd"
    ALLOTTED = "allotted", "toegekend"
    SPENT = "spent", "besteed"


@kind(
    KindWords(
        name="budget",
        plural="budgets",
        nl="bedrag",
        nl_plural="bedragen",
        synonyms=("begrotingspost", "dekking", "reservering"),
        doc="An amount of money for something, in some period.",
        doc_nl="Een bedrag voor iets, in een periode.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Budget(Element):
    """An amount of money for something, in some period."""

    amount: Annotated[
        Money | Missing,
        Words(
            "bedrag",
            'How much, as printed: "ca. € 35.000 per jaar".',
            'Hoeveel, zoals gedrukt: "ca. € 35.000 per jaar".',
        ),
    ] = Missing.UNKNOWN
    status: Annotated[
        BudgetStatus | Missing,
        Words("status", "How firm the money is.", "Hoe zeker het geld is."),
    ] = Missing.UNKNOWN
    recurrence: Annotated[
        Recurrence | Missing,
        Words(
            "aard",
            "Whether the money is structural or one-off.",
            "Of het geld structureel of incidenteel is.",
        ),
    ] = Missing.UNKNOWN
    follow_on: Annotated[
        bool | Missing,
        Words(
            "voor_vervolg",
            "Whether it is for what comes afterwards, such as upkeep.",
            "Of het voor daarna is, zoals beheer of een vervolg.",
            ("voor_beheer",),
        ),
    ] = Missing.UNKNOWN
    taakveld: Annotated[
        str | Missing,
        Words(
            "taakveld",
            "The Iv3 code, which is one of the year the money is for: 6.1.",
            "De Iv3-code, die hoort bij het jaar van het geld: 6.1.",
        ),
    ] = Missing.UNKNOWN


class InstrumentKind(Choice):
    """The link in the chain from intent to service."""

    POLICY = "policy", "beleid"
    BYLAW = "bylaw", "verordening"
    RULE = "policy rule", "beleidsregel"
    TENDER = "specification", "bestek", "tender"
    CONTRACT = "contract", "contract", "subsidie"
    SERVICE = "service", "dienst", "dienstverlening"


@kind(
    KindWords(
        name="instrument",
        plural="instruments",
        nl="instrument",
        nl_plural="instrumenten",
        synonyms=("verordening", "beleidsregel", "bestek", "contract", "dienst"),
        doc="A link in the chain from intent to service: bylaw, rule, specification, contract.",
        doc_nl="Een schakel tussen bedoeling en dienst: verordening, regel, bestek, contract.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Instrument(Element):
    """A link in the chain from intent to service: bylaw, rule, specification, contract."""

    kind: Annotated[
        InstrumentKind | Missing,
        Words("soort", "Which link in the chain.", "Welke schakel in de keten."),
    ] = Missing.UNKNOWN
    purpose: Annotated[
        str | Missing,
        Words(
            "bedoeling",
            "What the instrument itself says it is for.",
            "Waar het volgens het instrument zelf voor is.",
        ),
    ] = Missing.UNKNOWN
