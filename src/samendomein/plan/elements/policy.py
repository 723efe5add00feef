"""What a plan wants and does: nota, goal, theme, action, and the coupling of two plans."""

from typing import Annotated

from attrs import frozen

from samendomein.plan.elements.element import Element, kind
from samendomein.plan.elements.records import Label
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.values import Choice, Missing
from samendomein.plan.words import KindWords, Words


class NotaKind(Choice):
    """What sort of plan paper it is."""

    NOTA = "nota", "nota", "beleidsplan", "beleidskader", "kadernota", "policy plan"
    AGREEMENT = "agreement", "akkoord", "coalitieakkoord"
    DELIVERY = "delivery programme", "uitvoeringsprogramma", "uitvoeringsplan", "plan van aanpak"
    BUDGET = "budget", "begroting", "programmabegroting"
    SPENDING = "spending plan", "bestedingsplan"


class NotaStatus(Choice):
    """How far the plan is."""

    DRAFT = "draft", "concept"
    SUBMITTED = "submitted", "voorgelegd"
    ADOPTED = "adopted", "vastgesteld"
    ENDED = "ended", "beëindigd"


@kind(
    KindWords(
        name="nota",
        plural="notas",
        nl="nota",
        nl_plural="nota's",
        synonyms=("plan", "beleidsplan", "akkoord", "policy_plan"),
        doc="A policy plan, an agreement or a programme that goals and actions belong to.",
        doc_nl="Een beleidsplan, akkoord of programma waar doelen en acties bij horen.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Nota(Element):
    """A policy plan, an agreement or a programme that goals and actions belong to."""

    kind: Annotated[
        NotaKind, Words("soort", "What sort of plan paper it is.", "Wat voor planstuk het is.")
    ] = NotaKind.NOTA
    status: Annotated[
        NotaStatus | Missing,
        Words("status", "How far the plan is.", "Hoe ver het plan is."),
    ] = Missing.UNKNOWN
    adopted_on: Annotated[
        PartialDate | Missing,
        Words("vastgesteld_op", "When the council adopted it.", "Wanneer de raad het vaststelde."),
    ] = Missing.UNKNOWN
    municipality: Annotated[
        str | Missing,
        Words(
            "gemeente",
            "The municipality, by its CBS or TOOI code: gm0384.",
            "De gemeente, met haar CBS- of TOOI-code: gm0384.",
        ),
    ] = Missing.UNKNOWN
    complete: Annotated[
        bool,
        Words(
            "volledig",
            "No if the plan was entered only in part: then nothing is said to be absent.",
            "Nee als het plan maar deels is ingevoerd: dan heet er niets te ontbreken.",
        ),
    ] = True
    actions_elsewhere: Annotated[
        bool,
        Words(
            "acties_elders",
            "Yes if the plan leaves its actions to another paper on purpose.",
            "Ja als het plan zijn acties met opzet aan een ander stuk overlaat.",
        ),
    ] = False
    labels: Annotated[
        tuple[Label, ...],
        Words(
            "etiketten",
            "The plan's own words for kinds.",
            "De eigen woorden van het plan voor soorten.",
        ),
    ] = ()


class GoalKind(Choice):
    """What sort of goal it is."""

    AMBITION = "ambition", "ambitie", "missie", "visie"
    EFFECT = "effect", "effect", "maatschappelijk effect", "outcome"
    GOAL = "goal", "doel", "doelstelling"
    PROCESS_GOAL = "process goal", "procesdoel", "procesmatig doel"
    PRINCIPLE = "principle", "uitgangspunt"


@kind(
    KindWords(
        name="goal",
        plural="goals",
        nl="doel",
        nl_plural="doelen",
        synonyms=("doelstelling", "ambitie", "ambition", "effect"),
        doc="What the municipality wants to be so: an ambition, an effect, a goal, a principle.",
        doc_nl="Wat de gemeente wil bereiken: een ambitie, een effect, een doel, een uitgangspunt.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Goal(Element):
    """What the municipality wants to be so: an ambition, an effect, a goal, a principle."""

    kind: Annotated[
        GoalKind, Words("soort", "What sort of goal it is.", "Wat voor doel het is.")
    ] = GoalKind.GOAL
    cross_cutting: Annotated[
        bool | Missing,
        Words(
            "domeinoverstijgend",
            "Whether it can only be reached by several domains together.",
            "Of alleen meerdere domeinen samen het kunnen bereiken.",
        ),
    ] = Missing.UNKNOWN


@kind(
    KindWords(
        name="theme",
        plural="themes",
        nl="thema",
        nl_plural="thema's",
        synonyms=("ontwikkelthema", "opgave", "speerpunt", "spoor", "pijler", "programma"),
        doc="What groups actions across goals.",
        doc_nl="Wat acties bundelt, over doelen heen.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Theme(Element):
    """What groups actions across goals."""


class ActionKind(Choice):
    """What sort of action it is."""

    ACTION = "action", "actie", "activiteit", "inspanning", "maatregel"
    PILOT = "pilot", "pilot", "testfase", "proef"
    SERVICE = "service", "voorziening"
    RESULT = "result", "resultaat", "prestatie"
    DECISION = "decision", "besluit"


class ActionStatus(Choice):
    """How far the action is."""

    PLANNED = "planned", "gepland", "voorgenomen"
    RUNNING = "running", "loopt", "in uitvoering"
    DONE = "done", "klaar", "afgerond"
    STOPPED = "stopped", "gestopt"


class Recurrence(Choice):
    """Whether something comes back every year."""

    STRUCTURAL = "structural", "structureel"
    ONE_OFF = "one-off", "incidenteel", "eenmalig"


class CostExpectation(Choice):
    """Whether the action costs money."""

    EXPECTED = "expected", "verwacht", "ja", "yes"
    NONE = "none", "geen", "nee", "no"


@kind(
    KindWords(
        name="action",
        plural="actions",
        nl="actie",
        nl_plural="acties",
        synonyms=("activiteit", "inspanning", "maatregel", "resultaat", "pilot", "voorziening"),
        doc="What somebody does for a goal: an action, a pilot, a service, a result, a decision.",
        doc_nl="Wat iemand voor een doel doet: actie, pilot, voorziening, resultaat of besluit.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Action(Element):
    """What somebody does for a goal: an action, a pilot, a service, a result, a decision."""

    kind: Annotated[
        ActionKind, Words("soort", "What sort of action it is.", "Wat voor actie het is.")
    ] = ActionKind.ACTION
    status: Annotated[
        ActionStatus | Missing, Words("status", "How far it is.", "Hoe ver het is.")
    ] = Missing.UNKNOWN
    recurrence: Annotated[
        Recurrence | Missing,
        Words(
            "aard",
            "Whether the action is structural or one-off.",
            "Of de actie structureel of incidenteel is.",
        ),
    ] = Missing.UNKNOWN
    cost: Annotated[
        CostExpectation | Missing,
        Words(
            "kosten",
            "Whether the action costs money: expected, none, or one of the ways of missing.",
            "Of de actie geld kost: verwacht, geen, of waarom dat er niet staat.",
        ),
    ] = Missing.UNKNOWN
    follow_on_cost: Annotated[
        CostExpectation | Missing,
        Words(
            "vervolgkosten",
            "Whether it costs money afterwards too, such as upkeep: expected, none, or missing.",
            "Of het daarna ook geld kost, zoals beheer: verwacht, geen, of waarom het ontbreekt.",
            ("beheerkosten",),
        ),
    ] = Missing.UNKNOWN


class CouplingKind(Choice):
    """What the one plan does for the other."""

    CARRIES_OUT = "carries out", "voert uit"
    OVERLAPS = "overlaps", "overlapt"
    PAYS = "pays", "betaalt"


@kind(
    KindWords(
        name="coupling",
        plural="couplings",
        nl="koppeling",
        nl_plural="koppelingen",
        doc="Two plans that are tied together on purpose.",
        doc_nl="Twee plannen die met opzet aan elkaar zijn verbonden.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Coupling(Element):
    """Two plans that are tied together on purpose."""

    kinds: Annotated[
        tuple[CouplingKind, ...],
        Words("soorten", "What the coupling does.", "Wat de koppeling doet.", ("soort",)),
    ] = ()
