"""How a plan hangs together: goals, themes, actions, and plans of other years."""

from __future__ import annotations

from samendomein.plan.elements import (
    Action,
    Budget,
    Coupling,
    Document,
    Goal,
    Indicator,
    Nota,
    Theme,
)
from samendomein.plan.elements.element import Element
from samendomein.plan.relations.relation import Relation, relation
from samendomein.plan.words import RelationWords


@relation(
    RelationWords(
        name="part_of",
        nl="onderdeel_van",
        inverse="consists of",
        nl_inverse="bestaat uit",
        synonyms=(
            "parent",
            "hoort_onder",
        ),
        doc="A goal is part of a wider goal: together they are the goal tree.",
        doc_nl="Een doel is deel van een breder doel: samen de doelenboom.",
    )
)
class PartOf(Relation[Goal, Goal]):
    """A goal is part of a wider goal: together they are the goal tree."""

    __slots__ = ()


@relation(
    RelationWords(
        name="nota",
        nl="nota",
        inverse="holds",
        nl_inverse="bevat",
        synonyms=(
            "plan",
            "hoort_bij",
        ),
        doc="The plan it belongs to; in a file with one plan it need not be said.",
        doc_nl="Het plan waar het bij hoort; is er maar één plan, dan hoeft het niet.",
    )
)
class BelongsTo(Relation[Element, Nota]):
    """The plan it belongs to; in a file with one plan it need not be said."""

    __slots__ = ()


@relation(
    RelationWords(
        name="theme",
        nl="thema",
        inverse="groups",
        nl_inverse="bundelt",
        synonyms=(
            "themes",
            "themas",
            "thema's",
            "ontwikkelthema",
        ),
        doc="An action or goal is grouped under a theme.",
        doc_nl="Een actie of doel valt onder een thema.",
    )
)
class InTheme(Relation[Goal | Action | Indicator | Budget, Theme]):
    """An action or goal is grouped under a theme."""

    __slots__ = ()


@relation(
    RelationWords(
        name="contributes_to",
        nl="draagt_bij_aan",
        inverse="is served by",
        nl_inverse="krijgt bijdrage van",
        synonyms=(
            "goals",
            "doelen",
        ),
        doc="An action contributes to a goal.",
        doc_nl="Een actie draagt bij aan een doel.",
    )
)
class ContributesTo(Relation[Action, Goal]):
    """An action contributes to a goal."""

    __slots__ = ()


@relation(
    RelationWords(
        name="serves",
        nl="dient",
        inverse="is served by theme",
        nl_inverse="wordt gediend door thema",
        doc="A theme serves a goal.",
        doc_nl="Een thema dient een doel.",
    )
)
class Serves(Relation[Theme, Goal]):
    """A theme serves a goal."""

    __slots__ = ()


@relation(
    RelationWords(
        name="affects",
        nl="beinvloedt",
        inverse="is affected by",
        nl_inverse="wordt beïnvloed door",
        synonyms=("beïnvloedt",),
        doc="Progress on one goal helps or hinders another, on the seven-point scale.",
        doc_nl="Voortgang op een doel helpt of hindert een ander, op de zevenpuntsschaal.",
    )
)
class Affects(Relation[Goal, Goal]):
    """Progress on one goal helps or hinders another, on the seven-point scale."""

    __slots__ = ()


@relation(
    RelationWords(
        name="corresponds_to",
        nl="komt_overeen_met",
        inverse="corresponds to",
        nl_inverse="komt overeen met",
        doc="A goal of one plan says the same as a goal of another.",
        doc_nl="Een doel van het ene plan zegt hetzelfde als een doel van het andere.",
    )
)
class CorrespondsTo(Relation[Goal, Goal]):
    """A goal of one plan says the same as a goal of another."""

    __slots__ = ()


@relation(
    RelationWords(
        name="couples",
        nl="koppelt",
        inverse="is coupled by",
        nl_inverse="is gekoppeld door",
        doc="A coupling ties these plans together.",
        doc_nl="Een koppeling verbindt deze plannen.",
    )
)
class Couples(Relation[Coupling, Nota]):
    """A coupling ties these plans together."""

    __slots__ = ()


@relation(
    RelationWords(
        name="elaborated_in",
        nl="uitgewerkt_in",
        inverse="elaborates",
        nl_inverse="werkt uit",
        doc="The actions of a plan stand in another paper.",
        doc_nl="De acties van een plan staan in een ander stuk.",
    )
)
class ElaboratedIn(Relation[Nota, Nota | Document]):
    """The actions of a plan stand in another paper."""

    __slots__ = ()


@relation(
    RelationWords(
        name="replaces",
        nl="vervangt",
        inverse="is replaced by",
        nl_inverse="is vervangen door",
        synonyms=(
            "extends",
            "verlengt",
        ),
        doc="An element takes the place of one of an earlier year.",
        doc_nl="Een element komt in de plaats van een eerder.",
    )
)
class Replaces(
    Relation[Nota | Goal | Theme | Action | Indicator, Nota | Goal | Theme | Action | Indicator]
):
    """An element takes the place of one of an earlier year."""

    __slots__ = ()


@relation(
    RelationWords(
        name="splits_into",
        nl="splitst_in",
        inverse="was split off from",
        nl_inverse="is afgesplitst van",
        doc="A goal was split into others.",
        doc_nl="Een doel is gesplitst in andere.",
    )
)
class SplitsInto(Relation[Goal, Goal]):
    """A goal was split into others."""

    __slots__ = ()


@relation(
    RelationWords(
        name="merges_into",
        nl="gaat_op_in",
        inverse="took in",
        nl_inverse="heeft opgenomen",
        doc="A goal went into another.",
        doc_nl="Een doel is opgegaan in een ander.",
    )
)
class MergesInto(Relation[Goal, Goal]):
    """A goal went into another."""

    __slots__ = ()
