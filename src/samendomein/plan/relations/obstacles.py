"""What stands in the way, what must be so, what waits for what."""

from __future__ import annotations

from samendomein.plan.elements import (
    Action,
    Actor,
    Bottleneck,
    Budget,
    Claim,
    Document,
    Event,
    Evidence,
    Goal,
    Motion,
    Nota,
    Post,
    Precondition,
    Premise,
    Solution,
    Statement,
    Theme,
)
from samendomein.plan.relations.relation import Relation, relation
from samendomein.plan.words import RelationWords


@relation(
    RelationWords(
        name="hinders",
        nl="belemmert",
        inverse="is hindered by",
        nl_inverse="wordt belemmerd door",
        doc="What a bottleneck stands in the way of.",
        doc_nl="Wat een knelpunt in de weg zit.",
    )
)
class Hinders(Relation[Bottleneck, Nota | Goal | Theme | Action | Precondition]):
    """What a bottleneck stands in the way of."""

    __slots__ = ()


@relation(
    RelationWords(
        name="seen_by",
        nl="gezien_door",
        inverse="saw",
        nl_inverse="zag",
        doc="Who observed it.",
        doc_nl="Wie het heeft gezien.",
    )
)
class SeenBy(Relation[Bottleneck, Actor | Post | Document]):
    """Who observed it."""

    __slots__ = ()


@relation(
    RelationWords(
        name="concerns",
        nl="betreft",
        inverse="is concerned by",
        nl_inverse="heeft te maken met",
        doc="Whose capacity, money or behaviour it is about.",
        doc_nl="Om wiens capaciteit, geld of gedrag het gaat.",
    )
)
class Concerns(Relation[Bottleneck | Premise, Actor | Post]):
    """Whose capacity, money or behaviour it is about."""

    __slots__ = ()


@relation(
    RelationWords(
        name="resolves",
        nl="lost_op",
        inverse="is resolved by",
        nl_inverse="wordt opgelost door",
        doc="What is done about a bottleneck.",
        doc_nl="Wat er aan een knelpunt wordt gedaan.",
    )
)
class Resolves(Relation[Solution | Action, Bottleneck]):
    """What is done about a bottleneck."""

    __slots__ = ()


@relation(
    RelationWords(
        name="requires",
        nl="vereist",
        inverse="is required by",
        nl_inverse="is nodig voor",
        synonyms=(
            "randvoorwaarde",
            "randvoorwaarden",
        ),
        doc="What must be arranged first.",
        doc_nl="Wat eerst geregeld moet zijn.",
    )
)
class Requires(Relation[Nota | Goal | Action | Theme, Precondition]):
    """What must be arranged first."""

    __slots__ = ()


@relation(
    RelationWords(
        name="assumes",
        nl="gaat_uit_van",
        inverse="is assumed by",
        nl_inverse="ligt onder",
        synonyms=(
            "aanname",
            "aannames",
        ),
        doc="What it takes to be so.",
        doc_nl="Waar het van uitgaat.",
    )
)
class Assumes(Relation[Nota | Goal | Action | Theme, Premise]):
    """What it takes to be so."""

    __slots__ = ()


@relation(
    RelationWords(
        name="decided_in",
        nl="besloten_in",
        inverse="decides",
        nl_inverse="besluit over",
        doc="Where it was decided.",
        doc_nl="Waar erover is besloten.",
    )
)
class DecidedIn(Relation[Nota | Action | Precondition | Motion | Budget, Event | Document]):
    """Where it was decided."""

    __slots__ = ()


@relation(
    RelationWords(
        name="waits_for",
        nl="wacht_op",
        inverse="is awaited by",
        nl_inverse="is nodig voor",
        doc="It cannot go on before this event.",
        doc_nl="Het kan niet verder voor dit moment.",
    )
)
class WaitsFor(Relation[Action | Event | Budget | Post | Nota, Event]):
    """It cannot go on before this event."""

    __slots__ = ()


@relation(
    RelationWords(
        name="dated_in",
        nl="gedateerd_in",
        inverse="dates",
        nl_inverse="dateert",
        doc="A paper that says when it is; the period of the relation is what that paper says.",
        doc_nl="Een stuk dat zegt wanneer het is; de periode van de relatie is wat dat stuk zegt.",
    )
)
class DatedIn(Relation[Event | Nota | Action | Post | Budget, Document]):
    """A paper that says when it is; the period of the relation is what that paper says."""

    __slots__ = ()

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What makes it this relation and no other: one paper can name two dates."""
        name, source, target, assessor = super().key
        return (name, source, target, f"{assessor} {self.details.period}")


@relation(
    RelationWords(
        name="evaluates",
        nl="evalueert",
        inverse="is evaluated in",
        nl_inverse="wordt geëvalueerd in",
        doc="What an evaluation looks at.",
        doc_nl="Waar een evaluatie naar kijkt.",
    )
)
class Evaluates(Relation[Event, Nota | Theme | Action | Goal]):
    """What an evaluation looks at."""

    __slots__ = ()


@relation(
    RelationWords(
        name="supports",
        nl="onderbouwt",
        inverse="rests on",
        nl_inverse="steunt op",
        doc="What a claim rests on.",
        doc_nl="Waar een bewering op steunt.",
    )
)
class Supports(Relation[Evidence, Claim]):
    """What a claim rests on."""

    __slots__ = ()


@relation(
    RelationWords(
        name="contradicts",
        nl="spreekt_tegen",
        inverse="is contradicted by",
        nl_inverse="wordt tegengesproken door",
        doc="What speaks against it.",
        doc_nl="Wat ertegen pleit.",
    )
)
class Contradicts(Relation[Evidence | Bottleneck | Statement, Premise | Claim | Statement]):
    """What speaks against it."""

    __slots__ = ()
