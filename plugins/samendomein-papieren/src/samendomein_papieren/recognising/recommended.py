"""Recommendations: by whom, to whom, and whether they are taken over."""

from __future__ import annotations

import re

from samendomein import (
    Actor,
    ActorKind,
    AdvicePoint,
    AdvisedBy,
    Certainty,
    Layer,
    MadeBy,
    MadeTo,
    Recommendation,
)
from samendomein_papieren.recognising.lines import Line
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.sentences import Sentence

_ADDRESSED = re.compile(
    r"(?i)^(?:(?:aanbevelingen?|adviezen)\s+(?:[\dIVX]{1,4}[.:]?\s+)?)?\(?\s*(?:gericht\s+)?"
    r"(?:aan|voor)\s+(?:het|de)\s+"
    r"(?P<who>college(?:\s+van\s+burgemeester\s+en\s+wethouders|\s+van\s+b\s?&\s?w)?|"
    r"gemeenteraad|raad)\s*\)?\s*:?\s*$"
)
_IN_TITLE = re.compile(
    r"(?i)\((?:gericht )?(?:aan|voor) (?:het|de) (?P<who>college|gemeenteraad|raad)\)"
)
_TAKEN_OVER = re.compile(
    r"(?i)\baanbeveling(?:en)?\s+(?P<numbers>\d{1,2}(?:(?:,\s*|\s+en\s+|\s+t/m\s+)\d{1,2}){0,20})"
    r"(?P<between>[^.;]{0,60})"
)
_COLLEGE = "college"


def propose_addressees(reading: Reading) -> None:
    """Tie recommendations to who made them and to whom they are addressed, where that is printed.

    Args:
        reading: The paper, of which the recommendations were proposed.
    """
    _advised(reading)
    recommendations = reading.proposals.of(Recommendation)
    if not recommendations:
        return
    addressed = _places_of_addressees(reading)
    maker = _maker(reading)
    for one in recommendations:
        if not one.passages:
            continue
        said = one.passages[0]
        place = reading.place_of(said)
        who = next((who for start, end, who in reversed(addressed) if start <= place < end), "")
        if who:
            actor = _body(reading, who, place)
            reading.proposals.relate(MadeTo, one.id, actor, said, certainty=Certainty.LIKELY)
        if maker:
            reading.proposals.relate(MadeBy, one.id, maker, said, certainty=Certainty.LIKELY)
    _taken_over(reading)


def _places_of_addressees(reading: Reading) -> list[tuple[int, int, str]]:
    """From where to where each addressee holds: until the next one, or the next section."""
    found: list[tuple[int, int, str]] = []
    opened: tuple[int, str] | None = None
    for line in reading.lines.all:
        named = _addressee(line)
        if not named and not line.is_heading:
            continue
        if opened is not None:
            found.append((opened[0], line.start, opened[1]))
        opened = (line.start, named) if named else None
    if opened is not None:
        found.append((opened[0], len(reading.paper.text) + 1, opened[1]))
    return found


def _addressee(line: Line) -> str:
    found = _ADDRESSED.match(line.text) or _IN_TITLE.search(line.text[:160])
    return found["who"].lower() if found else ""


def _body(reading: Reading, who: str, place: int) -> str:
    is_college = who.startswith(_COLLEGE)
    title = "College van burgemeester en wethouders" if is_college else "Gemeenteraad"
    at = reading.paper.text.lower().find(who, max(0, place - 400))
    block = reading.paper.block_at(at) if at >= 0 else None
    passage = (
        reading.passage(at, at + len(who), block, "geadresseerde", around=False) if block else None
    )
    return reading.proposals.propose(
        Actor,
        title,
        passage,
        id="college" if is_college else "gemeenteraad",
        kind=ActorKind.BODY,
        layer=Layer.COLLEGE if is_college else Layer.COUNCIL,
    )


def _maker(reading: Reading) -> str:
    """The court of audit whose report the paper is."""
    if reading.kind != "rekenkamerrapport":
        return ""
    return reading.proposals.named(Actor, "Rekenkamer") or ""


def _advised(reading: Reading) -> None:
    """Tie points of advice to the council whose name stands at the head of its letter."""
    points = [
        one for one in reading.proposals.of(AdvicePoint)
        if not reading.proposals.has(AdvisedBy, one.id)
    ]  # fmt: skip
    head = reading.paper.blocks[1].end if len(reading.paper.blocks) > 1 else 0
    councils = [
        (one.id, said)
        for one in reading.proposals.of(Actor)
        if one.kind is ActorKind.ADVISORY
        for said in one.passages
        if 0 <= reading.place_of(said) < head
    ]
    if not points or len({id for id, _ in councils}) != 1:
        return
    council, said = councils[0]
    for point in points:
        reading.proposals.relate(AdvisedBy, point.id, council, said, certainty=Certainty.LIKELY)


def _taken_over(reading: Reading) -> None:
    by_number: dict[str, list[str]] = {}
    for one in reading.proposals.of(Recommendation):
        for code in (*(code.bare for code in one.codes), str(one.number)):
            by_number.setdefault(code, []).append(one.id)
    for sentence in reading.said:
        for number, taken in _verdicts(sentence):
            named = list(dict.fromkeys(by_number.get(number, ())))
            if len(named) == 1:
                reading.proposals.fill(named[0], adopted=taken)


def _verdicts(sentence: Sentence) -> list[tuple[str, bool]]:
    if not re.search(r"(?i)\bneemt|\bnemen|\bovergenomen|\bovernemen", sentence.text):
        return []
    found: list[tuple[str, bool]] = []
    for match in _TAKEN_OVER.finditer(sentence.text):
        around = f"{sentence.text[max(0, match.start() - 40) : match.start()]} {match['between']}"
        is_said = re.search(r"(?i)\bover\b|\bovergenomen\b|\bovernemen\b", match["between"])
        if not is_said:
            continue
        taken = re.search(r"(?i)\bniet\b|\bgeen\b", around) is None
        if re.search(r"(?i)\bdeels|gedeeltelijk|mits\b", around):
            continue
        found += [(number, taken) for number in _numbers(match["numbers"])]
    return found


def _numbers(printed: str) -> list[str]:
    span = re.fullmatch(r"(\d{1,2})\s+t/m\s+(\d{1,2})", printed)
    if span:
        return [str(number) for number in range(int(span[1]), int(span[2]) + 1)]
    return re.findall(r"\d{1,2}", printed)
