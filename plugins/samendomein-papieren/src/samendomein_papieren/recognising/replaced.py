"""Which plan takes the place of which, where a sentence names both, or a plan says it of itself."""

from __future__ import annotations

import re

from samendomein import Certainty, Nota, Replaces
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.sentences import Sentence

_NEW_FIRST = re.compile(
    r"(?i)\b(?:vervangt|vervangen(?! door)|ter vervanging van|is de opvolger van|"
    r"als opvolger van|volgt op|(?:komt|komen|treedt|treden) in (?:de )?plaats van)\b"
)
_OLD_FIRST = re.compile(
    r"(?i)\b(?:(?:wordt|worden|is|zijn) vervangen door|vervangen door|"
    r"wordt opgevolgd door|(?:maakt|maken) plaats voor|gaat op in)\b"
)
_OPENS = re.compile(r"(?i)^(?:in (?:de )?plaats van|ter vervanging van)\b")
_NOT = re.compile(r"(?i)\b(?:niet|geen|zonder)\b")
_THAT = re.compile(r",\s*(?:dat|die|waarmee)\s")
_ITSELF = re.compile(
    r"(?i)\b(?:dit|deze|het (?:nieuwe|voorliggende)|de (?:nieuwe|voorliggende))\s+"
    r"(?:\w+(?:plan|nota|visie|agenda|programma|kader|akkoord)|plan|nota|visie|agenda|"
    r"programma|kader|akkoord|convenant|beleid)\b"
)


def propose_replaced(reading: Reading) -> None:
    """Tie a plan to the one it replaces.

    Args:
        reading: The paper, of which the plans were proposed.
    """
    plans = sorted(
        (reading.place_of(passage), one.id)
        for one in reading.proposals.of(Nota)
        for passage in one.passages
    )
    for sentence in reading.said:
        _in_sentence(reading, sentence, plans)


def _in_sentence(reading: Reading, sentence: Sentence, plans: list[tuple[int, str]]) -> None:
    for said, is_new_first in ((_OPENS, False), (_OLD_FIRST, False), (_NEW_FIRST, True)):
        found = said.search(sentence.text)
        if found is None:
            continue
        around = sentence.text[max(0, found.start() - 12) : found.end() + 12]
        if _NOT.search(around):
            return
        if said is _OPENS:
            # In plaats van A komt B: the old one stands first, and both behind these words.
            both = _between(plans, sentence.start + found.end(), sentence.end)
            old, new = both[:1], both[1:2]
        else:
            before = _between(plans, sentence.start, sentence.start + found.start())[-1:]
            behind = _between(plans, sentence.start + found.end(), sentence.end)[:1]
            new, old = (before, behind) if is_new_first else (behind, before)
            if is_new_first and not old and _THAT.search(sentence.text[: found.start()]):
                # Het plan A, dat plan B vervangt: the verb stands behind both.
                both = _between(plans, sentence.start, sentence.start + found.start())[-2:]
                new, old = (both[:1], both[1:]) if len(both) > 1 else ([], [])
            if not new and is_new_first and _ITSELF.search(sentence.text[: found.start()]):
                new = _itself(reading)
        if new and old and new != old:
            passage = reading.passage(
                sentence.start, sentence.end, sentence.line.block, "vervangt", Certainty.LIKELY
            )
            reading.proposals.relate(Replaces, new[0], old[0], passage, certainty=Certainty.LIKELY)
        return


def _itself(reading: Reading) -> list[str]:
    """The one plan that the title of the paper names."""
    named = [
        one.id
        for one in reading.proposals.of(Nota)
        if any(name and name in reading.title for name in (one.title, *one.aliases))
    ]
    return named if len(named) == 1 else []


def _between(plans: list[tuple[int, str]], begin: int, end: int) -> list[str]:
    """The plans that are named between two places, in the order of the text."""
    return list(dict.fromkeys(id for place, id in plans if begin <= place < end))
