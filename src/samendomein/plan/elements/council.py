"""What is said between council and college: questions, promises, motions, recommendations."""

from typing import Annotated

from attrs import frozen

from samendomein.plan.elements.element import Element, kind
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.values import Choice, Missing
from samendomein.plan.words import KindWords, Words

_NUMBER = Words("nummer", "Its number in the register.", "Het nummer in het register.")


class ToezeggingStatus(Choice):
    """What the register says of it."""

    OPEN = "open", "open"
    RUNNING = "in progress", "in uitvoering"
    SETTLED = "settled", "afgedaan"
    LAPSED = "lapsed", "vervallen"


@kind(
    KindWords(
        name="toezegging",
        plural="toezeggingen",
        nl="toezegging",
        nl_plural="toezeggingen",
        synonyms=("commitment",),
        doc="What a portefeuillehouder promised the council in a meeting.",
        doc_nl="Wat een portefeuillehouder de raad in een vergadering heeft beloofd.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Toezegging(Element):
    """What a portefeuillehouder promised the council in a meeting."""

    number: Annotated[str | Missing, _NUMBER] = Missing.UNKNOWN
    made_on: Annotated[
        PartialDate | Missing, Words("gedaan_op", "When it was made.", "Wanneer die is gedaan.")
    ] = Missing.UNKNOWN
    agenda_item: Annotated[
        str | Missing, Words("agendapunt", "At which item.", "Bij welk agendapunt.")
    ] = Missing.UNKNOWN
    due: Annotated[
        PartialDate | Missing,
        Words("termijn", "Before when.", "Voor wanneer.", ("deadline", "uiterlijk")),
    ] = Missing.UNKNOWN
    settled_on: Annotated[
        PartialDate | Missing,
        Words("afgedaan_op", "When it was settled.", "Wanneer die is afgedaan."),
    ] = Missing.UNKNOWN
    status: Annotated[
        ToezeggingStatus | Missing,
        Words("status", "What the register says.", "Wat het register zegt."),
    ] = Missing.UNKNOWN


class MotionKind(Choice):
    """What sort of council decision it asks."""

    MOTION = "motion", "motie"
    AMENDMENT = "amendment", "amendement"
    UNRELATED = "motion on another subject", "motie vreemd"


class MotionStatus(Choice):
    """What became of it."""

    ADOPTED = "adopted", "aangenomen"
    REJECTED = "rejected", "verworpen"
    HELD = "held", "aangehouden"
    WITHDRAWN = "withdrawn", "ingetrokken"
    SETTLED = "settled", "afgedaan"


@kind(
    KindWords(
        name="motion",
        plural="motions",
        nl="motie",
        nl_plural="moties",
        synonyms=("amendement", "amendment"),
        doc="A motion or an amendment of the council.",
        doc_nl="Een motie of amendement van de raad.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Motion(Element):
    """A motion or an amendment of the council."""

    number: Annotated[str | Missing, _NUMBER] = Missing.UNKNOWN
    kind: Annotated[MotionKind, Words("soort", "Motion or amendment.", "Motie of amendement.")] = (
        MotionKind.MOTION
    )
    status: Annotated[
        MotionStatus | Missing, Words("status", "What became of it.", "Wat ervan kwam.")
    ] = Missing.UNKNOWN
    decided_on: Annotated[PartialDate | Missing, Words("besloten_op", "When.", "Wanneer.")] = (
        Missing.UNKNOWN
    )
    settled_on: Annotated[
        PartialDate | Missing,
        Words("afgedaan_op", "When it was settled.", "Wanneer die is afgedaan."),
    ] = Missing.UNKNOWN


class QuestionKind(Choice):
    """By which right it was asked."""

    TECHNICAL = "technical", "technische vraag", "technisch"
    WRITTEN = "written", "schriftelijke vraag", "schriftelijk"
    ORAL = "oral", "mondelinge vraag", "mondeling"


@kind(
    KindWords(
        name="question",
        plural="questions",
        nl="raadsvraag",
        nl_plural="raadsvragen",
        synonyms=("vraag",),
        doc="A question of the council, which may hold several sub-questions.",
        doc_nl="Een vraag van de raad, waar meer deelvragen in kunnen zitten.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Question(Element):
    """A question of the council, which may hold several sub-questions."""

    number: Annotated[str | Missing, _NUMBER] = Missing.UNKNOWN
    kind: Annotated[
        QuestionKind | Missing,
        Words("soort", "By which right it was asked.", "Met welk recht die is gesteld."),
    ] = Missing.UNKNOWN
    asked_on: Annotated[
        PartialDate | Missing, Words("gesteld_op", "When it was asked.", "Wanneer.")
    ] = Missing.UNKNOWN
    due: Annotated[
        PartialDate | Missing, Words("termijn", "Before when.", "Voor wanneer.", ("deadline",))
    ] = Missing.UNKNOWN


class Verdict(Choice):
    """Whether a question got its answer."""

    ANSWERED = "answered", "beantwoord"
    PARTLY = "partly", "deels", "deels beantwoord"
    REFERRED = "referred", "doorverwezen"
    NOT_ANSWERED = "not answered", "niet beantwoord"


@kind(
    KindWords(
        name="sub_question",
        plural="sub-questions",
        nl="deelvraag",
        nl_plural="deelvragen",
        doc="One of the questions inside a question.",
        doc_nl="Een van de vragen binnen een raadsvraag.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class SubQuestion(Element):
    """One of the questions inside a question."""

    verdict: Annotated[
        Verdict | Missing,
        Words(
            "oordeel",
            "What a person judged: answered, partly, referred, not answered.",
            "Wat een mens oordeelde: beantwoord, deels, doorverwezen, niet beantwoord.",
        ),
    ] = Missing.UNKNOWN
    judged_by: Annotated[
        str | Missing,
        Words("beoordeeld_door", "The role that judged.", "De rol die oordeelde."),
    ] = Missing.UNKNOWN
    judged_on: Annotated[PartialDate | Missing, Words("beoordeeld_op", "When.", "Wanneer.")] = (
        Missing.UNKNOWN
    )


@kind(
    KindWords(
        name="answer",
        plural="answers",
        nl="antwoord",
        nl_plural="antwoorden",
        synonyms=("reactie",),
        doc="What was answered to a question, a sub-question or an advice point.",
        doc_nl="Wat er op een vraag, deelvraag of adviespunt is geantwoord.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Answer(Element):
    """What was answered to a question, a sub-question or an advice point."""

    given_on: Annotated[PartialDate | Missing, Words("gegeven_op", "When.", "Wanneer.")] = (
        Missing.UNKNOWN
    )


@kind(
    KindWords(
        name="recommendation",
        plural="recommendations",
        nl="aanbeveling",
        nl_plural="aanbevelingen",
        doc="What a court of audit, an evaluation or a researcher advises.",
        doc_nl="Wat een rekenkamer, evaluatie of onderzoeker aanbeveelt.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Recommendation(Element):
    """What a court of audit, an evaluation or a researcher advises."""

    number: Annotated[str | Missing, _NUMBER] = Missing.UNKNOWN
    made_on: Annotated[PartialDate | Missing, Words("gedaan_op", "When.", "Wanneer.")] = (
        Missing.UNKNOWN
    )
    adopted: Annotated[
        bool | Missing,
        Words("overgenomen", "Whether the council took it over.", "Of de raad die overnam."),
    ] = Missing.UNKNOWN
