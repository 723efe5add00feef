"""How many of a kind a paper says there are: five goals, three themes."""

from __future__ import annotations

import re

from samendomein import Announced, Document
from samendomein_papieren.recognising.kinds import MEANT
from samendomein_papieren.recognising.pattern import NUMBERS, whole
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.rule_tables import AnnouncementRule

_LEAST = 2
_COUNTS = "|".join(sorted(NUMBERS, key=len, reverse=True))
_COUNTED = re.compile(
    rf"(?i)(?<![\w-])(?P<count>\d{{1,3}}|{_COUNTS})\s+"
    r"(?:(?:centrale|inhoudelijke|concrete|procesmatige|strategische)\s+)?(?P<noun>[^\W\d][\w'’-]+)"
)


def announced(reading: Reading) -> None:
    """Note on the document how many of each kind its sentences announce."""
    found: dict[tuple[str, int], Announced] = {}
    known: dict[str, str] = {}
    for sentence in reading.said:
        for match in _COUNTED.finditer(sentence.text):
            noun = match["noun"].lower()
            if noun not in known:
                known[noun] = _kind(reading, noun)
            said = match["count"].lower()
            count = int(said) if said.isdigit() else NUMBERS[said]
            if known[noun] and count >= _LEAST and (known[noun], count) not in found:
                found[known[noun], count] = Announced(
                    kind=known[noun], count=count, printed=" ".join(match[0].split())
                )
    if found:
        document = reading.proposals.of(Document)[0]
        reading.proposals.replace(document.with_(announces=tuple(found.values())))


def _kind(reading: Reading, noun: str) -> str:
    """The kind that a plural stands for; empty if it stands for none."""
    for rule in reading.rules.of(AnnouncementRule):
        if rule.with_ or rule.is_ == "decision" or rule.is_ not in MEANT:
            continue
        if any(whole(word).fullmatch(noun) for word in rule.words):
            return MEANT[rule.is_].kind.words.name
    return ""
