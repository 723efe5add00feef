"""By what: money, laws, indicators, instruments."""

from __future__ import annotations

from samendomein.plan.elements import (
    Action,
    Actor,
    Budget,
    Event,
    FundingSource,
    Goal,
    Indicator,
    Instrument,
    Law,
    Nota,
    Post,
    Theme,
)
from samendomein.plan.relations.relation import Relation, relation
from samendomein.plan.words import RelationWords


@relation(
    RelationWords(
        name="funds",
        nl="bekostigt",
        inverse="is funded by",
        nl_inverse="wordt bekostigd uit",
        synonyms=(
            "voor",
            "for",
        ),
        doc="What an amount is for.",
        doc_nl="Waar een bedrag voor is.",
    )
)
class Funds(Relation[Budget, Nota | Goal | Theme | Action | Post | Indicator | Instrument]):
    """What an amount is for."""

    __slots__ = ()


@relation(
    RelationWords(
        name="paid_from",
        nl="gedekt_uit",
        inverse="pays",
        nl_inverse="dekt",
        synonyms=(
            "geldbron",
            "source",
        ),
        doc="Where an amount comes from.",
        doc_nl="Waar een bedrag vandaan komt.",
    )
)
class PaidFrom(Relation[Budget, FundingSource]):
    """Where an amount comes from."""

    __slots__ = ()


@relation(
    RelationWords(
        name="within",
        nl="binnen",
        inverse="is divided into",
        nl_inverse="is verdeeld in",
        synonyms=("deel_van",),
        doc="An amount is part of a larger one.",
        doc_nl="Een bedrag is deel van een groter bedrag.",
    )
)
class Within(Relation[Budget, Budget]):
    """An amount is part of a larger one."""

    __slots__ = ()


@relation(
    RelationWords(
        name="based_on",
        nl="op_grond_van",
        inverse="is the ground for",
        nl_inverse="is grondslag voor",
        synonyms=(
            "law",
            "laws",
            "wet",
            "wetten",
        ),
        doc="Which law it serves or rests on.",
        doc_nl="Welke wet het dient of waar het op rust.",
    )
)
class BasedOn(Relation[Nota | Goal | Theme | Action | Instrument | Actor | Budget, Law]):
    """Which law it serves or rests on."""

    __slots__ = ()


@relation(
    RelationWords(
        name="measures",
        nl="meet",
        inverse="is measured by",
        nl_inverse="wordt gemeten met",
        doc="What an indicator tells about.",
        doc_nl="Waar een indicator iets over zegt.",
    )
)
class Measures(Relation[Indicator, Goal | Action | Theme]):
    """What an indicator tells about."""

    __slots__ = ()


@relation(
    RelationWords(
        name="used_for",
        nl="gebruikt_bij",
        inverse="used the indicator",
        nl_inverse="gebruikte de indicator",
        doc="A decision that used the indicator.",
        doc_nl="Een besluit waarbij de indicator is gebruikt.",
    )
)
class UsedFor(Relation[Indicator, Event | Action]):
    """A decision that used the indicator."""

    __slots__ = ()


@relation(
    RelationWords(
        name="works_out",
        nl="werkt_uit",
        inverse="is worked out in",
        nl_inverse="is uitgewerkt in",
        doc="A link in the chain works out the link above it.",
        doc_nl="Een schakel werkt de schakel erboven uit.",
    )
)
class WorksOut(Relation[Instrument, Instrument | Goal | Nota]):
    """A link in the chain works out the link above it."""

    __slots__ = ()


@relation(
    RelationWords(
        name="delivers",
        nl="levert",
        inverse="is delivered by",
        nl_inverse="wordt geleverd door",
        doc="An action makes or uses an instrument.",
        doc_nl="Een actie maakt of gebruikt een instrument.",
    )
)
class Delivers(Relation[Action, Instrument]):
    """An action makes or uses an instrument."""

    __slots__ = ()
