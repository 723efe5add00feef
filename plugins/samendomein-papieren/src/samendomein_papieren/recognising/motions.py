"""Motions and amendments as papers of their own, and what became of the ones that were named."""

from __future__ import annotations

import re

from samendomein import Certainty, MadeBy, Motion
from samendomein_papieren.recognising.factions import factions_in, propose_faction
from samendomein_papieren.recognising.lines import Line
from samendomein_papieren.recognising.pattern import any_of
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.register_words import MOTION_STATUS, first_of
from samendomein_papieren.recognising.sentences import Sentence

_HEAD = re.compile(r"(?i)(?:gewijzigde?\s+)?(?:motie|amendement|subamendement)\b")
_NAMED = re.compile(
    r"(?P<word>[Mm]otie|[Aa]mendement)(?:\s+(?P<number>[A-Z]?-?\d{1,4}(?:[-./]\d{1,4})?|[A-Z]\b))?"
)
_FATE = re.compile(r"(?i)\b(?:aangenomen|verworpen|aangehouden|ingetrokken)\b")
_SIGNED = re.compile(
    r"(?i)(?:namens|ondertekening|ingediend door|indieners?|fracties?|de fracties?)\b"
)
_AFTER_SIGNING = 6
_LONGEST = 120
_NEAR = 8


def propose_fates(reading: Reading) -> None:
    """Give motions what became of them, and a motion that is a paper of its own who signed it.

    Args:
        reading: The paper, of which the motions were proposed.
    """
    motions = reading.proposals.of(Motion)
    if not motions:
        return
    lines = [line for line in reading.lines.all if line.column < 0]
    if len(motions) == 1 and any(_HEAD.match(line.text) for line in lines[:2]):
        _own_paper(reading, motions[0], lines)
    else:
        _voted(reading)


def _own_paper(reading: Reading, motion: Motion, lines: list[Line]) -> None:
    for line in reversed(lines[-_AFTER_SIGNING:]):
        if len(line.text) <= _LONGEST and _FATE.search(line.text):
            reading.proposals.fill(motion.id, status=first_of(MOTION_STATUS, line.text))
            break
    known = any_of(reading.rules.list("factions", "names"))
    signed = 0
    for line in lines[len(lines) // 2 :]:
        signed = _AFTER_SIGNING if _SIGNED.match(line.text) else signed - 1
        if signed < 0 or line.is_item or len(line.text) > _LONGEST:
            continue
        named = [(found[0], found.start()) for found in known.finditer(line.text)]
        for name, at in (*named, *factions_in(line.text)):
            start = line.start + at
            passage = reading.passage(
                start, start + len(name), line.block, "ondertekening", around=False
            )
            faction = propose_faction(reading, name, passage)
            reading.proposals.relate(
                MadeBy, motion.id, faction, passage, certainty=Certainty.CERTAIN
            )


def _voted(reading: Reading) -> None:
    """The motion of which a sentence says that it was adopted: by its number, or the last named."""
    by_number = {str(one.number): one.id for one in reading.proposals.of(Motion)}
    places = sorted(
        (reading.place_of(passage), one.id)
        for one in reading.proposals.of(Motion)
        for passage in one.passages
    )
    for sentence in reading.said:
        named = _NAMED.search(sentence.text)
        fate = _FATE.search(sentence.text, named.end() if named else 0)
        if named is None or fate is None or fate.start() - named.end() > _LONGEST:
            continue
        id = by_number.get(named["number"] or "", "") or _last_before(sentence, places)
        if id:
            reading.proposals.fill(id, status=first_of(MOTION_STATUS, fate[0]))


def _last_before(sentence: Sentence, places: list[tuple[int, str]]) -> str:
    """The last motion that was named before, if that was not long ago."""
    near = [
        id
        for place, id in places
        if 0 <= place <= sentence.start and sentence.start - place < _NEAR * _LONGEST
    ]
    return near[-1] if near else ""
