"""By what one sees whether it works: indicators with observations and targets."""

from decimal import Decimal
from typing import Annotated

from attrs import frozen

from samendomein.plan.elements.element import Element, kind
from samendomein.plan.elements.records import record
from samendomein.plan.values import Choice, Missing
from samendomein.plan.words import KindWords, Words


@record(
    KindWords(
        name="observation",
        plural="observations",
        nl="meting",
        nl_plural="metingen",
        doc="A value that was measured, for one year, with its own unit and definition.",
        doc_nl="Een gemeten waarde voor een jaar, met eigen eenheid en definitie.",
    )
)
@frozen(kw_only=True)
class Observation:
    """A value that was measured, for one year, with its own unit and definition."""

    year: Annotated[int, Words("jaar", "The year measured.", "Het gemeten jaar.")]
    value: Annotated[Decimal | Missing, Words("waarde", "The value.", "De waarde.")] = (
        Missing.UNKNOWN
    )
    unit: Annotated[str | Missing, Words("eenheid", "Its unit.", "De eenheid.")] = Missing.UNKNOWN
    definition: Annotated[
        str | Missing,
        Words("definitie", "What exactly was counted.", "Wat er precies is geteld."),
    ] = Missing.UNKNOWN
    area: Annotated[str | Missing, Words("gebied", "For which area.", "Voor welk gebied.")] = (
        Missing.UNKNOWN
    )
    source: Annotated[
        str | Missing, Words("bron", "Who measured it.", "Wie het heeft gemeten.")
    ] = Missing.UNKNOWN
    baseline: Annotated[
        bool,
        Words(
            "nulmeting",
            "Whether progress is counted from this value.",
            "Of voortgang vanaf deze waarde wordt geteld.",
        ),
    ] = False


class Direction(Choice):
    """Which way is better."""

    UP = "up", "omhoog", "toename"
    DOWN = "down", "omlaag", "afname"
    SAME = "same", "gelijk", "gelijk blijven"


@record(
    KindWords(
        name="target",
        plural="targets",
        nl="streefwaarde",
        nl_plural="streefwaarden",
        doc="What is aimed at: a number, a band, a direction, or no target by choice.",
        doc_nl="Waarop wordt gemikt: een getal, een bandbreedte, een richting, of met opzet niets.",
    )
)
@frozen(kw_only=True)
class Target:
    """What is aimed at: a number, a band, a direction, or no target by choice.

    A number has `value`; a band has `low` and `high`; a direction has `direction` alone; no
    target by choice has `value` not applicable.
    """

    year: Annotated[int | Missing, Words("jaar", "By which year.", "Voor welk jaar.")] = (
        Missing.UNKNOWN
    )
    value: Annotated[
        Decimal | Missing,
        Words(
            "waarde",
            'The number; "not applicable" if there is no target by choice.',
            'Het getal; "n.v.t." als er met opzet geen streefwaarde is.',
        ),
    ] = Missing.UNKNOWN
    low: Annotated[
        Decimal | Missing, Words("ondergrens", "Lower end of a band.", "Ondergrens van een band.")
    ] = Missing.UNKNOWN
    high: Annotated[
        Decimal | Missing, Words("bovengrens", "Upper end of a band.", "Bovengrens van een band.")
    ] = Missing.UNKNOWN
    direction: Annotated[
        Direction | Missing, Words("richting", "Which way is better.", "Welke kant beter is.")
    ] = Missing.UNKNOWN
    unit: Annotated[str | Missing, Words("eenheid", "Its unit.", "De eenheid.")] = Missing.UNKNOWN
    printed: Annotated[
        str | Missing, Words("gedrukt", "The target as printed.", "De streefwaarde zoals gedrukt.")
    ] = Missing.UNKNOWN


class IndicatorKind(Choice):
    """What the indicator tells about."""

    EFFECT = "effect", "effect", "effectindicator"
    PERFORMANCE = "performance", "prestatie", "prestatie-indicator"
    OUTPUT = "output", "output"
    FIGURE = "key figure", "kengetal"
    BBV = "bbv", "bbv", "beleidsindicator"


@kind(
    KindWords(
        name="indicator",
        plural="indicators",
        nl="indicator",
        nl_plural="indicatoren",
        doc="What is counted to see whether a goal comes nearer.",
        doc_nl="Wat er geteld wordt om te zien of een doel dichterbij komt.",
    )
)
@frozen(kw_only=True, eq=False, repr=False)
class Indicator(Element):
    """What is counted to see whether a goal comes nearer."""

    kind: Annotated[
        IndicatorKind | Missing,
        Words("soort", "What it tells about.", "Waar hij iets over zegt."),
    ] = Missing.UNKNOWN
    bbv: Annotated[
        str | Missing,
        Words(
            "bbv",
            "Its number in the national list (BBV): names differ, the number does not.",
            "Het nummer in de BBV-lijst: namen verschillen, het nummer niet.",
        ),
    ] = Missing.UNKNOWN
    unit: Annotated[str | Missing, Words("eenheid", "The usual unit.", "De gewone eenheid.")] = (
        Missing.UNKNOWN
    )
    definition: Annotated[
        str | Missing, Words("definitie", "What is counted.", "Wat er wordt geteld.")
    ] = Missing.UNKNOWN
    direction: Annotated[
        Direction | Missing, Words("richting", "Which way is better.", "Welke kant beter is.")
    ] = Missing.UNKNOWN
    limit: Annotated[
        Decimal | Missing,
        Words("grens", "The natural limit, such as 100 or 0.", "De natuurlijke grens: 100 of 0."),
    ] = Missing.UNKNOWN
    hours_a_year: Annotated[
        Decimal | Missing,
        Words("uren_per_jaar", "What it costs to keep.", "Wat het bijhouden kost."),
    ] = Missing.UNKNOWN
    observations: Annotated[
        tuple[Observation, ...],
        Words("metingen", "What was measured.", "Wat er is gemeten.", ("waarden", "values")),
    ] = ()
    targets: Annotated[
        tuple[Target, ...],
        Words("streefwaarden", "What is aimed at.", "Waar op gemikt wordt."),
    ] = ()
