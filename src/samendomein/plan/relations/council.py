"""What is said between council and college, and what became of it."""

from __future__ import annotations

from samendomein.plan.elements import (
    Action,
    Actor,
    AdvicePoint,
    Answer,
    Bottleneck,
    Claim,
    Consultation,
    Document,
    Event,
    Evidence,
    Instrument,
    Motion,
    Post,
    Premise,
    Question,
    Recommendation,
    Statement,
    SubQuestion,
    Toezegging,
)
from samendomein.plan.elements.element import Element
from samendomein.plan.relations.relation import Relation, relation
from samendomein.plan.words import RelationWords


@relation(
    RelationWords(
        name="made_by",
        nl="gedaan_door",
        inverse="made",
        nl_inverse="deed",
        synonyms=(
            "by",
            "door",
        ),
        doc="Who said, promised or asked it.",
        doc_nl="Wie het zei, beloofde of vroeg.",
    )
)
class MadeBy(
    Relation[Toezegging | Motion | Question | Recommendation | Answer | Claim, Actor | Post]
):
    """Who said, promised or asked it."""

    __slots__ = ()


@relation(
    RelationWords(
        name="made_to",
        nl="gericht_aan",
        inverse="was addressed",
        nl_inverse="kreeg",
        synonyms=(
            "aan",
            "to",
        ),
        doc="To whom it was said.",
        doc_nl="Aan wie het is gezegd.",
    )
)
class MadeTo(Relation[Toezegging | Question | Answer | Recommendation | Motion, Actor | Post]):
    """To whom it was said."""

    __slots__ = ()


@relation(
    RelationWords(
        name="made_in",
        nl="gedaan_in",
        inverse="holds",
        nl_inverse="bevat",
        synonyms=("in",),
        doc="The meeting or paper in which it was said.",
        doc_nl="De vergadering of het stuk waarin het is gezegd.",
    )
)
class MadeIn(
    Relation[
        Toezegging | Motion | Question | Answer | Recommendation | Bottleneck, Event | Document
    ]
):
    """The meeting or paper in which it was said."""

    __slots__ = ()


@relation(
    RelationWords(
        name="question",
        nl="vraag",
        inverse="has sub-question",
        nl_inverse="heeft deelvraag",
        synonyms=("raadsvraag",),
        doc="The question that holds this one.",
        doc_nl="De vraag waar deze in zit.",
    )
)
class SubQuestionOf(Relation[SubQuestion, Question]):
    """The question that holds this one."""

    __slots__ = ()


@relation(
    RelationWords(
        name="answers",
        nl="beantwoordt",
        inverse="is answered by",
        nl_inverse="is beantwoord door",
        doc="What an answer is an answer to.",
        doc_nl="Waar een antwoord op antwoordt.",
    )
)
class Answers(Relation[Answer, Question | SubQuestion]):
    """What an answer is an answer to."""

    __slots__ = ()


@relation(
    RelationWords(
        name="responds_to",
        nl="reageert_op",
        inverse="got the response",
        nl_inverse="kreeg als reactie",
        doc="What was done or said about an advice.",
        doc_nl="Wat met een advies is gedaan.",
    )
)
class RespondsTo(Relation[Answer | Action, AdvicePoint]):
    """What was done or said about an advice."""

    __slots__ = ()


@relation(
    RelationWords(
        name="fulfils",
        nl="komt_na",
        inverse="is fulfilled by",
        nl_inverse="wordt nagekomen door",
        synonyms=(
            "fulfills",
            "volgt_op",
        ),
        doc="An action carries out what was promised, asked or advised.",
        doc_nl="Een actie doet wat is beloofd, gevraagd of aanbevolen.",
    )
)
class Fulfils(Relation[Action | Instrument | Event, Toezegging | Motion | Recommendation]):
    """An action carries out what was promised, asked or advised."""

    __slots__ = ()


@relation(
    RelationWords(
        name="settled_by",
        nl="afgedaan_met",
        inverse="settles",
        nl_inverse="doet af",
        doc="The paper or event that shows it is settled.",
        doc_nl="Het stuk of moment waaruit blijkt dat het is afgedaan.",
    )
)
class SettledBy(Relation[Toezegging | Motion, Document | Answer | Event]):
    """The paper or event that shows it is settled."""

    __slots__ = ()


@relation(
    RelationWords(
        name="continued_by",
        nl="vervolgd_door",
        inverse="continues",
        nl_inverse="vervolgt",
        doc="A toezegging that was met with a new one.",
        doc_nl="Een toezegging die met een nieuwe is beantwoord.",
    )
)
class ContinuedBy(Relation[Toezegging, Toezegging]):
    """A toezegging that was met with a new one."""

    __slots__ = ()


@relation(
    RelationWords(
        name="claims",
        nl="zegt_over_te_nemen",
        inverse="is claimed by",
        nl_inverse="wordt overgenomen volgens",
        doc="A paper says that the recommendation is taken over.",
        doc_nl="Een stuk zegt dat de aanbeveling is overgenomen.",
    )
)
class Claims(Relation[Answer | Document, Recommendation]):
    """A paper says that the recommendation is taken over."""

    __slots__ = ()


@relation(
    RelationWords(
        name="names",
        nl="noemt",
        inverse="is named in",
        nl_inverse="wordt genoemd in",
        doc="A paper names the recommendation.",
        doc_nl="Een stuk noemt de aanbeveling.",
    )
)
class Names(Relation[Answer | Document, Recommendation]):
    """A paper names the recommendation."""

    __slots__ = ()


@relation(
    RelationWords(
        name="about",
        nl="over",
        inverse="is spoken of in",
        nl_inverse="komt ter sprake in",
        synonyms=("gaat_over_element",),
        doc="What it is about.",
        doc_nl="Waar het over gaat.",
    )
)
class About(
    Relation[
        Question
        | SubQuestion
        | Answer
        | Toezegging
        | Motion
        | Recommendation
        | Bottleneck
        | Claim
        | Evidence
        | Statement
        | Document
        | AdvicePoint
        | Premise
        | Consultation,
        Element,
    ]
):
    """What it is about."""

    __slots__ = ()
