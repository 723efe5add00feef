"""Records inside elements: passages, codes, and what is said to be absent."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, TypeVar

from attrs import frozen

from samendomein.plan.certainty import Certainty
from samendomein.plan.values import Choice, Missing
from samendomein.plan.words import KindWords, Words

RecordType = TypeVar("RecordType", bound=type)

RECORDS: dict[type, KindWords] = {}
"""The words of every record, by its class."""


def record(words: KindWords) -> Callable[[RecordType], RecordType]:
    """Enter a record in the vocabulary."""

    def enter(cls: RecordType) -> RecordType:
        RECORDS[cls] = words
        return cls

    return enter


_WORDS_BEFORE = re.compile(r"(?:[^\W\d_]{3,}\s+)+(?=(?:[^\W\d_]|[IVXLC]+|\S*\d\S*)\Z)")
"""Words such as "Ontwikkelthema" in front of what is surely a letter or a number."""

_DOCUMENT = Words("document", "Id of the document.", "Id van het document.", ("stuk",))
_SECTION = Words(
    "paragraaf",
    "Heading of the section in that document.",
    "Kop van de paragraaf in dat document.",
    ("kop", "sectie"),
)
_PAGE = Words(
    "pagina", "Page, as it is numbered there.", "Pagina, zoals die daar genummerd is.", ("blz",)
)


class Anchoring(Choice):
    """What became of a quotation in a later version of the paper."""

    FOUND = "found", "gevonden"
    MOVED = "moved", "verplaatst"
    GONE = "gone", "verdwenen"


@record(
    KindWords(
        name="passage",
        plural="passages",
        nl="passage",
        nl_plural="passages",
        synonyms=("citaat",),
        doc="A place in a paper, with at most a few quoted words.",
        doc_nl="Een plek in een stuk, met hooguit enkele geciteerde woorden.",
    )
)
@frozen(kw_only=True)
class Passage:
    """A place in a paper, with at most a few quoted words."""

    document: Annotated[str, _DOCUMENT]
    section: Annotated[str | Missing, _SECTION] = Missing.UNKNOWN
    page: Annotated[str | Missing, _PAGE] = Missing.UNKNOWN
    quote: Annotated[
        str | Missing,
        Words("citaat", "The words as printed.", "De woorden zoals ze er staan.", ("quotation",)),
    ] = Missing.UNKNOWN
    before: Annotated[
        str | Missing,
        Words("ervoor", "What stands before the quotation.", "Wat voor het citaat staat."),
    ] = Missing.UNKNOWN
    after: Annotated[
        str | Missing,
        Words("erna", "What stands after the quotation.", "Wat na het citaat staat."),
    ] = Missing.UNKNOWN
    hash: Annotated[
        str | Missing,
        Words(
            "hash",
            "SHA-256 of the document in which the words were found.",
            "SHA-256 van het document waarin de woorden zijn gevonden.",
        ),
    ] = Missing.UNKNOWN
    rule: Annotated[
        str | Missing,
        Words(
            "regel",
            "The rule by which a program recognised it.",
            "De regel waarmee een programma het herkende.",
        ),
    ] = Missing.UNKNOWN
    certainty: Annotated[
        Certainty | Missing,
        Words("zekerheid", "How sure that rule is.", "Hoe zeker die regel is."),
    ] = Missing.UNKNOWN
    anchoring: Annotated[
        Anchoring | Missing,
        Words(
            "terugvinden",
            "What became of the words in a later version of the document.",
            "Wat er met de woorden gebeurde in een latere versie van het document.",
        ),
    ] = Missing.UNKNOWN
    similarity: Annotated[
        Decimal | Missing,
        Words(
            "gelijkenis",
            "From 0 to 1: how much what stands there now looks like the quotation.",
            "Van 0 tot 1: hoeveel op het citaat lijkt wat er nu staat.",
        ),
    ] = Missing.UNKNOWN
    now: Annotated[
        str | Missing,
        Words(
            "staat_er_nu",
            "What stands there in a later version of the document, if the words changed.",
            "Wat er in een latere versie van het document staat, als de woorden veranderden.",
        ),
    ] = Missing.UNKNOWN


@record(
    KindWords(
        name="code",
        plural="codes",
        nl="code",
        nl_plural="codes",
        doc="The letter or number that a paper prints for an element, at one place.",
        doc_nl="De letter of het nummer dat een stuk op een plek voor een element gebruikt.",
    )
)
@frozen(kw_only=True)
class Code:
    """The letter or number that a paper prints for an element, at one place."""

    code: Annotated[
        str,
        Words(
            "code",
            "The letter or number as printed.",
            "De letter of het nummer zoals gedrukt.",
            ("nummer", "letter"),
        ),
    ]
    document: Annotated[str, _DOCUMENT]
    section: Annotated[str | Missing, _SECTION] = Missing.UNKNOWN
    page: Annotated[str | Missing, _PAGE] = Missing.UNKNOWN
    printed: Annotated[
        str | Missing,
        Words(
            "gedrukt",
            "The name that is printed beside the code there.",
            "De naam die daar bij de code staat.",
            ("printed_as",),
        ),
    ] = Missing.UNKNOWN

    @property
    def bare(self) -> str:
        """The letter or number without the word before it, or the point or bracket around it."""
        said = self.code.strip(" \t().:")
        return _WORDS_BEFORE.sub("", said, count=1)


@record(
    KindWords(
        name="label",
        plural="labels",
        nl="etiket",
        nl_plural="etiketten",
        doc="The plan's own word for a kind: an opgave instead of a theme.",
        doc_nl="Het eigen woord van het plan voor een soort: een opgave in plaats van een thema.",
    )
)
@frozen(kw_only=True)
class Label:
    """The plan's own word for a kind: an opgave instead of a theme."""

    kind: Annotated[
        str, Words("soort", "The kind, as this page names it.", "De soort, zoals hier genoemd.")
    ]
    singular: Annotated[
        str, Words("enkelvoud", "The plan's own word.", "Het eigen woord van het plan.")
    ]
    plural: Annotated[str, Words("meervoud", "Its plural.", "Het meervoud daarvan.")]


@record(
    KindWords(
        name="announced",
        plural="announced",
        nl="aankondiging",
        nl_plural="aankondigingen",
        doc="How many of a kind a paper says there are: three themes, five goals.",
        doc_nl="Hoeveel er volgens een stuk van een soort zijn: drie thema's, vijf doelen.",
    )
)
@frozen(kw_only=True)
class Announced:
    """How many of a kind a paper says there are: three themes, five goals."""

    kind: Annotated[
        str, Words("soort", "The kind, as this page names it.", "De soort, zoals hier genoemd.")
    ]
    count: Annotated[
        int, Words("aantal", "How many there are said to be.", "Hoeveel het er zouden zijn.")
    ]
    printed: Annotated[
        str | Missing,
        Words("gedrukt", "The words as printed.", "De woorden zoals ze er staan.", ("citaat",)),
    ] = Missing.UNKNOWN


@frozen
class Absence:
    """A relation that an element says it does not have, and why.

    Attributes:
        relation: The English name of the relation.
        why: Which of the four ways of missing.
    """

    relation: str
    why: Missing
