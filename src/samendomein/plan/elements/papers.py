"""What it stands in and when: documents, events, and what papers claim."""

from typing import Annotated

from attrs import frozen

from samendomein.plan.elements.element import Element, kind
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.values import Choice, Missing
from samendomein.plan.words import KindWords, Words


class DocumentKind(Choice):
    """What sort of paper it is."""

    PROPOSAL = "council proposal", "raadsvoorstel", "raadsvoordracht"
    COLLEGE = "college proposal", "collegevoorstel"
    QUESTIONS = "council questions", "raadsvragen", "technische vragen"
    LETTER = "letter to the council", "raadsinformatiebrief", "raadsbrief"
    POLICY = "policy plan", "beleidsplan", "nota"
    BUDGET = "budget", "begroting"
    ACCOUNTS = "accounts", "jaarstukken"
    EVALUATION = "evaluation", "evaluatie"
    RESEARCH = "research", "onderzoek", "rekenkamerrapport"
    DECISIONS = "list of decisions", "besluitenlijst"
    ARTICLE = "article", "artikel"
    REGISTER = "register", "register"


@kind(
    KindWords(
        name="document",
        plural="documents",
        nl="document",
        nl_plural="documenten",
        synonyms=("stuk", "paper"),
        doc="A paper that says something about the plan.",
        doc_nl="Een stuk dat iets over het plan zegt.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Document(Element):
    """A paper that says something about the plan."""

    kind: Annotated[
        DocumentKind | Missing, Words("soort", "What sort of paper.", "Wat voor stuk.")
    ] = Missing.UNKNOWN
    dated: Annotated[PartialDate | Missing, Words("datum", "Its date.", "De datum.")] = (
        Missing.UNKNOWN
    )
    url: Annotated[
        str | Missing, Words("url", "Where it can be found.", "Waar het te vinden is.")
    ] = Missing.UNKNOWN
    hash: Annotated[
        str | Missing,
        Words("hash", "SHA-256 of the file.", "SHA-256 van het bestand."),
    ] = Missing.UNKNOWN
    file: Annotated[
        str | Missing,
        Words(
            "bestand",
            "The name of the file; a later version is known by it.",
            "De naam van het bestand; een latere versie is daaraan te herkennen.",
        ),
    ] = Missing.UNKNOWN
    complete: Annotated[
        bool,
        Words(
            "volledig",
            "No if only part of the paper is at hand: then what was asked or promised in it is not "
            "said to lack anything.",
            "Nee als maar een deel van het stuk beschikbaar is: dan heet er niets te ontbreken aan "
            "wat erin is gevraagd of toegezegd.",
        ),
    ] = True


class EventKind(Choice):
    """What happens."""

    EVALUATION = "evaluation", "evaluatie", "tussenevaluatie", "eindevaluatie"
    DECISION = "decision", "besluit"
    MEETING = "meeting", "vergadering"
    DELIVERY = "delivery", "oplevering"


@kind(
    KindWords(
        name="event",
        plural="events",
        nl="moment",
        nl_plural="momenten",
        synonyms=("evaluatie", "evaluation", "vergadering", "besluit"),
        doc="Something that happens at some time: an evaluation, a decision, a meeting.",
        doc_nl="Iets wat op een moment gebeurt: een evaluatie, besluit of vergadering.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Event(Element):
    """Something that happens at some time: an evaluation, a decision, a meeting."""

    kind: Annotated[EventKind | Missing, Words("soort", "What happens.", "Wat er gebeurt.")] = (
        Missing.UNKNOWN
    )
    date: Annotated[
        PartialDate | Missing,
        Words(
            "datum",
            'When; "not stated" if the paper does not say.',
            'Wanneer; "niet vermeld" als het stuk het niet zegt.',
        ),
    ] = Missing.UNKNOWN
    planned_for: Annotated[
        PartialDate | Missing,
        Words("gepland_voor", "When it was planned.", "Wanneer het gepland was."),
    ] = Missing.UNKNOWN
    delayed: Annotated[
        bool | Missing,
        Words(
            "later_dan_gepland",
            "Whether a paper says that it came later than planned.",
            "Of een stuk zegt dat het later kwam dan gepland.",
        ),
    ] = Missing.UNKNOWN
    criterion: Annotated[
        str | Missing,
        Words(
            "criterium",
            "By what an evaluation judges.",
            "Waaraan een evaluatie toetst.",
        ),
    ] = Missing.UNKNOWN


class ClaimKind(Choice):
    """What is claimed."""

    RELEVANCE = "relevance", "relevantie"
    SUPPORT = "support", "draagvlak"
    OUTPUT = "output", "output"
    OUTCOME = "outcome", "effect"


@kind(
    KindWords(
        name="claim",
        plural="claims",
        nl="bewering",
        nl_plural="beweringen",
        doc="What a paper says has been reached or is so.",
        doc_nl="Wat volgens een stuk is bereikt of zo is.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Claim(Element):
    """What a paper says has been reached or is so."""

    kind: Annotated[
        ClaimKind | Missing, Words("soort", "What is claimed.", "Wat er beweerd wordt.")
    ] = Missing.UNKNOWN


class EvidenceKind(Choice):
    """What the evidence is made of."""

    INTERVIEW = "interview", "interview", "gesprek"
    SURVEY = "survey", "enquête"
    MEASUREMENT = "measurement", "meting"
    DOCUMENT = "document", "document"


class Voice(Choice):
    """Whose voice is heard."""

    DIRECT = "direct", "zelf"
    PROXY = "by proxy", "via anderen"


@kind(
    KindWords(
        name="evidence",
        plural="evidence",
        nl="onderbouwing",
        nl_plural="onderbouwingen",
        synonyms=("bewijs",),
        doc="What a claim rests on, or what speaks against it.",
        doc_nl="Waar een bewering op steunt, of wat ertegen pleit.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Evidence(Element):
    """What a claim rests on, or what speaks against it."""

    kind: Annotated[
        EvidenceKind | Missing,
        Words("soort", "What it is made of.", "Waar het uit bestaat."),
    ] = Missing.UNKNOWN
    tells_about: Annotated[
        ClaimKind | Missing,
        Words("zegt_iets_over", "What it can tell about.", "Waar het iets over kan zeggen."),
    ] = Missing.UNKNOWN
    voice: Annotated[
        Voice | Missing,
        Words("stem", "Whether people spoke for themselves.", "Of mensen zelf spraken."),
    ] = Missing.UNKNOWN
    invited: Annotated[
        int | Missing, Words("uitgenodigd", "How many were asked.", "Hoeveel er gevraagd zijn.")
    ] = Missing.UNKNOWN
    reached: Annotated[
        int | Missing, Words("bereikt", "How many were reached.", "Hoeveel er bereikt zijn.")
    ] = Missing.UNKNOWN


class StatementSection(Choice):
    """The fixed section of a council proposal."""

    RISKS = "risks", "risico's", "kanttekeningen"
    FINANCE = "finance", "financieel", "financiën"
    LEGAL = "legal", "juridisch"
    SUSTAINABILITY = "sustainability", "duurzaamheid"
    COMMUNICATION = "communication", "communicatie"
    PARTICIPATION = "participation", "participatie"
    EFFECT = "societal effect", "maatschappelijk effect"


@kind(
    KindWords(
        name="statement",
        plural="statements",
        nl="paragraaf",
        nl_plural="paragrafen",
        synonyms=("verklaring",),
        doc="What a fixed section of a council proposal says: something, or that there is nothing.",
        doc_nl="Wat een vaste paragraaf van een raadsvoorstel zegt: iets, of dat er niets is.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Statement(Element):
    """What a fixed section of a council proposal says: something, or that there is nothing."""

    section: Annotated[
        StatementSection | Missing, Words("rubriek", "Which section.", "Welke rubriek.")
    ] = Missing.UNKNOWN
    says_none: Annotated[
        bool | Missing,
        Words(
            "zegt_geen",
            "Whether it says that there is nothing to tell.",
            "Of er staat dat er niets te melden is.",
        ),
    ] = Missing.UNKNOWN
