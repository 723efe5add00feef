"""Points of advice, who gave them, and the reaction that is printed behind each."""

from __future__ import annotations

import re

from samendomein import (
    Actor,
    ActorKind,
    AdvisedBy,
    Answer,
    Certainty,
    Layer,
    MadeIn,
    Missing,
    RespondsTo,
)
from samendomein_papieren.recognising.lines import Line
from samendomein_papieren.recognising.proposals import slug
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.sentences import Sentence
from samendomein_papieren.recognising.titles import title_of

_REACTION = re.compile(r"\s*\b(?:Reactie|Antwoord|Beantwoording)\s*:\s*")


def without_reaction(text: str) -> str:
    """A point without the answer that is printed behind it."""
    return _REACTION.split(text)[0]


def advised(reading: Reading, point: str, line: Line, announced: Sentence) -> None:
    """Tie a point of advice to the council that gave it, and to the reaction behind it.

    Args:
        reading: The paper.
        point: The id of the point.
        line: The line in which it stands.
        announced: The sentence above the list, which may name the council.
    """
    proposals = reading.proposals
    council = _council(reading, announced)
    if council:
        said = reading.passage(
            announced.start, announced.end, announced.line.block, "gever van advies"
        )
        proposals.relate(AdvisedBy, point, council, said, certainty=Certainty.CERTAIN)
    found = _REACTION.search(line.text)
    if found is None or not line.text[found.end() :].strip():
        return
    start = line.start + found.end()
    passage = reading.passage(start, line.end, line.block, "reactie op advies")
    text = line.text[found.end() :]
    answer = proposals.propose(
        Answer,
        title_of(text).text,
        passage,
        key=f"{point} reactie",
        given_on=Missing.NOT_STATED,
        description=" ".join(text.split())[:1200],
    )
    proposals.relate(RespondsTo, answer, point, passage, certainty=Certainty.CERTAIN)
    proposals.relate(MadeIn, answer, reading.document, passage, certainty=Certainty.CERTAIN)


def _council(reading: Reading, announced: Sentence) -> str:
    words = "|".join(re.escape(word) for word in reading.rules.list("advisory", "words"))
    about = "|".join(re.escape(word) for word in reading.rules.list("advisory", "about"))
    found = re.search(rf"(?i)\b(?:{words})(?:\s+(?:{about})\b)?", announced.text)
    if found is None:
        return ""
    start = announced.start + found.start()
    return reading.proposals.propose(
        Actor,
        found[0][:1].upper() + found[0][1:],
        reading.passage(start, start + len(found[0]), announced.line.block, "adviesraad"),
        id=slug(found[0]),
        kind=ActorKind.ADVISORY,
        layer=Layer.RESIDENT,
    )
