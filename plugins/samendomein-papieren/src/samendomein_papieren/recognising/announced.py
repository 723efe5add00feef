"""How many of a kind a paper says there are: five goals, three themes."""

from __future__ import annotations

import re

from samendomein import Announced, Document
from samendomein_papieren.recognising.kinds import MEANT
from samendomein_papieren.recognising.pattern import NUMBERS, search
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.rule_tables import AnnouncementRule

_LEAST = 2


def announced(reading: Reading) -> None:
    """Note on the document how many of each kind its sentences announce."""
    found: dict[tuple[str, int], Announced] = {}
    for sentence in reading.said:
        for rule in reading.rules.of(AnnouncementRule):
            meant = MEANT.get(rule.is_)
            if meant is None or rule.with_ or rule.is_ == "decision":
                continue
            for word in rule.words:
                if (
                    " " in word
                    or "(" in word
                    or not re.search(word.strip("*"), sentence.text, re.IGNORECASE)
                ):
                    continue
                match = search(
                    f"{{count}} [centrale|inhoudelijke|concrete|procesmatige|strategische] {word}"
                ).search(sentence.text)
                if match is None:
                    continue
                count = NUMBERS.get(match["count"].lower()) or _digits(match["count"])
                kind = meant.kind.words.name
                if count and count >= _LEAST and (kind, count) not in found:
                    found[kind, count] = Announced(
                        kind=kind, count=count, printed=" ".join(match[0].split())
                    )
    if found:
        _note(reading, tuple(found.values()))


def _digits(text: str) -> int:
    return int(text) if text.isdigit() else 0


def _note(reading: Reading, said: tuple[Announced, ...]) -> None:
    document = reading.proposals.of(Document)[0]
    reading.proposals.replace(document.with_(announces=said))
