"""What a plan, goal or action rests on by law, where a sentence names both and says so."""

from __future__ import annotations

import re

from samendomein import BasedOn, Certainty, Law, Nota
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.sentences import Sentence

_RESTS = re.compile(
    r"(?i)\b(?:op grond van|gebaseerd op|vloeit voort uit|vloeien voort uit|volgt uit|"
    r"(?:geeft|geven) (?:\w+ ){0,3}(?:uitvoering|invulling) aan|"
    r"verplicht door|zoals (?:de \w+ )?voorschrijft|ter uitvoering van|in het kader van)\b"
)


def propose_grounds(reading: Reading) -> None:
    """Tie plans to the laws they rest on, if one sentence names a plan, says so, and names a law.

    Args:
        reading: The paper, of which the laws and plans were proposed.
    """
    laws = _places(reading, Law)
    plans = _places(reading, Nota)
    for sentence in reading.said:
        found = _RESTS.search(sentence.text)
        if found is None:
            continue
        behind = _in(laws, sentence.start + found.end(), sentence.end)
        before = _in(plans, sentence.start, sentence.start + found.start())
        if len(before) == 1 and behind:
            _tie(reading, sentence, before[0], behind)


def _tie(reading: Reading, sentence: Sentence, plan: str, laws: list[str]) -> None:
    passage = reading.passage(
        sentence.start, sentence.end, sentence.line.block, "wettelijke grond", Certainty.LIKELY
    )
    for law in laws:
        reading.proposals.relate(BasedOn, plan, law, passage, certainty=Certainty.LIKELY)


def _places(reading: Reading, kind: type[Law] | type[Nota]) -> list[tuple[int, str]]:
    return sorted(
        (reading.place_of(passage), one.id)
        for one in reading.proposals.of(kind)
        for passage in one.passages
    )


def _in(places: list[tuple[int, str]], begin: int, end: int) -> list[str]:
    """What is named between two places, each once, in the order of the text."""
    return list(dict.fromkeys(id for place, id in places if begin <= place < end))
