"""Who owns, carries out, is heard."""

from __future__ import annotations

from samendomein.plan.elements import (
    Action,
    Actor,
    AdvicePoint,
    Budget,
    Consultation,
    Document,
    Event,
    Goal,
    Indicator,
    Instrument,
    Nota,
    Post,
    Precondition,
    TargetGroup,
    Theme,
    Toezegging,
)
from samendomein.plan.relations.relation import Relation, relation
from samendomein.plan.words import RelationWords


@relation(
    RelationWords(
        name="owned_by",
        nl="eigenaar",
        inverse="owns",
        nl_inverse="is eigenaar van",
        synonyms=(
            "owner",
            "trekker",
        ),
        doc="Who sees to it that it happens.",
        doc_nl="Wie ervoor zorgt dat het gebeurt.",
    )
)
class OwnedBy(
    Relation[
        Nota | Goal | Theme | Action | Indicator | Precondition | Event | Instrument | Budget,
        Actor | Post,
    ]
):
    """Who sees to it that it happens."""

    __slots__ = ()


@relation(
    RelationWords(
        name="sponsored_by",
        nl="opdrachtgever",
        inverse="sponsors",
        nl_inverse="is opdrachtgever van",
        synonyms=("sponsor",),
        doc="Who gave the assignment.",
        doc_nl="Wie de opdracht gaf.",
    )
)
class SponsoredBy(Relation[Nota | Action | Post, Actor | Post]):
    """Who gave the assignment."""

    __slots__ = ()


@relation(
    RelationWords(
        name="answered_for_by",
        nl="portefeuillehouder",
        inverse="answers for",
        nl_inverse="is portefeuillehouder van",
        synonyms=("alderman",),
        doc="Who is politically accountable.",
        doc_nl="Wie politiek verantwoordelijk is.",
    )
)
class AnsweredForBy(Relation[Nota | Goal | Theme | Action | Document | Toezegging, Actor | Post]):
    """Who is politically accountable."""

    __slots__ = ()


@relation(
    RelationWords(
        name="carried_out_by",
        nl="uitgevoerd_door",
        inverse="carries out",
        nl_inverse="voert uit",
        synonyms=("uitvoerder",),
        doc="Who does the work.",
        doc_nl="Wie het werk doet.",
    )
)
class CarriedOutBy(Relation[Nota | Action | Instrument | Consultation, Actor | Post]):
    """Who does the work."""

    __slots__ = ()


@relation(
    RelationWords(
        name="involves",
        nl="betrekt",
        inverse="is involved in",
        nl_inverse="is betrokken bij",
        synonyms=("betrokken",),
        doc="Who takes part, without a task of their own.",
        doc_nl="Wie meedoet, zonder eigen taak.",
    )
)
class Involves(Relation[Nota | Action | Event | Theme | Goal, Actor | Post | TargetGroup]):
    """Who takes part, without a task of their own."""

    __slots__ = ()


@relation(
    RelationWords(
        name="at",
        nl="bij",
        inverse="has the post",
        nl_inverse="heeft de functie",
        synonyms=("team",),
        doc="Where a post is placed.",
        doc_nl="Waar een functie is ondergebracht.",
    )
)
class PostAt(Relation[Post, Actor]):
    """Where a post is placed."""

    __slots__ = ()


@relation(
    RelationWords(
        name="member_of",
        nl="lid_van",
        inverse="has as member",
        nl_inverse="heeft als lid",
        doc="A team or role is part of a wider body.",
        doc_nl="Een team of rol is deel van een groter geheel.",
    )
)
class MemberOf(Relation[Actor, Actor]):
    """A team or role is part of a wider body."""

    __slots__ = ()


@relation(
    RelationWords(
        name="for_group",
        nl="voor_doelgroep",
        inverse="is meant to get",
        nl_inverse="is doelgroep van",
        synonyms=(
            "doelgroep",
            "doelgroepen",
        ),
        doc="For whom it is meant.",
        doc_nl="Voor wie het bedoeld is.",
    )
)
class ForGroup(Relation[Nota | Goal | Theme | Action | Indicator | Instrument, TargetGroup]):
    """For whom it is meant."""

    __slots__ = ()


@relation(
    RelationWords(
        name="represents",
        nl="vertegenwoordigt",
        inverse="is represented by",
        nl_inverse="wordt vertegenwoordigd door",
        doc="An actor speaks for a group.",
        doc_nl="Een actor spreekt namens een groep.",
    )
)
class Represents(Relation[Actor, TargetGroup]):
    """An actor speaks for a group."""

    __slots__ = ()


@relation(
    RelationWords(
        name="consults",
        nl="raadpleegt",
        inverse="was consulted in",
        nl_inverse="is geraadpleegd in",
        doc="Who was heard.",
        doc_nl="Wie is gehoord.",
    )
)
class Consults(Relation[Consultation, Actor | TargetGroup]):
    """Who was heard."""

    __slots__ = ()


@relation(
    RelationWords(
        name="advised_in",
        nl="gegeven_in",
        inverse="holds the advice",
        nl_inverse="bevat het advies",
        doc="Where an advice was given.",
        doc_nl="Waar een advies is gegeven.",
    )
)
class AdvisedIn(Relation[AdvicePoint, Consultation | Document]):
    """Where an advice was given."""

    __slots__ = ()


@relation(
    RelationWords(
        name="advised_by",
        nl="gegeven_door",
        inverse="advised",
        nl_inverse="adviseerde",
        doc="Who gave an advice.",
        doc_nl="Wie een advies gaf.",
    )
)
class AdvisedBy(Relation[AdvicePoint, Actor | Post]):
    """Who gave an advice."""

    __slots__ = ()
