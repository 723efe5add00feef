"""The fixed sections of a proposal, and evaluations with the time at which they are."""

from __future__ import annotations

import re

from samendomein import (
    Certainty,
    Event,
    EventKind,
    Missing,
    Statement,
    StatementSection,
)
from samendomein_papieren.paper import BlockKind
from samendomein_papieren.recognising.dates import dates_in
from samendomein_papieren.recognising.lines import heading_words
from samendomein_papieren.recognising.pattern import whole
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.rule_tables import StatementRule

_SECTIONS = StatementSection.words()
_PROPOSALS = frozenset(("raadsvoorstel", "collegevoorstel"))
_EVALUATION = re.compile(
    r"(?i)\b(?P<which>tussenevaluatie|tussentijdse evaluatie|eindevaluatie|evaluatie|"
    r"evaluer(?:en|de|den)|evalueer(?:t|de|den)|geëvalueerd)\b"
)
_LATE = re.compile(r"(?i)\blater dan (?:gepland|voorzien|beoogd)\b")
_NEAR = 90


def propose_statements(reading: Reading) -> None:
    """Propose what the fixed sections of a proposal say, or that they say nothing."""
    if reading.kind not in _PROPOSALS:
        return
    blocks = [line for line in reading.lines.all if line.column < 0]
    for at, line in enumerate(blocks):
        rule = _rule(reading, line.text) if line.is_heading else None
        if rule is None:
            continue
        below = next(iter(blocks[at + 1 : at + 2]), None)
        if below is None or below.is_heading or below.kind is BlockKind.ROW:
            continue
        passage = reading.passage(below.start, below.end, below.block, f"paragraaf {rule.id}")
        bare = below.text.strip(" .").lower()
        none = len(bare) < 80 and any(
            whole(text).fullmatch(bare) for text in reading.rules.list("none", "texts")
        )
        reading.proposals.propose(
            Statement,
            line.text.strip(" :"),
            passage,
            section=_SECTIONS[rule.section],
            says_none=none,
        )


def propose_evaluations(reading: Reading) -> None:
    """Propose an evaluation where a sentence says when it was or will be."""
    for sentence in reading.said:
        if sentence.text.rstrip().endswith("?"):
            continue
        found = _EVALUATION.search(sentence.text)
        if found is None:
            continue
        near = [
            one for one in dates_in(sentence.text)
            if (one.start >= found.end() - 5 and one.start - found.end() <= _NEAR)
            or (one.end <= found.start() and found.start() - one.end <= 40
            and not re.search(r"(?i)toegezegd|d\.d\.", sentence.text[: found.start()]))
        ]  # fmt: skip
        if not near:
            continue
        passage = reading.passage(
            sentence.start,
            sentence.end,
            sentence.line.block,
            "evaluatie met datum",
            Certainty.LIKELY,
        )
        reading.proposals.propose(
            Event,
            _name(found["which"]),
            passage,
            key=f"{_name(found['which'])} {near[0].date.printed}",
            kind=EventKind.EVALUATION,
            date=near[0].date,
            delayed=True if _LATE.search(sentence.text) else Missing.UNKNOWN,
        )


def _name(word: str) -> str:
    return (
        word[:1].upper() + word[1:].lower() if word.lower().endswith("evaluatie") else "Evaluatie"
    )


def _rule(reading: Reading, heading: str) -> StatementRule | None:
    bare = heading_words(heading)
    for rule in reading.rules.of(StatementRule):
        if any(whole(one).fullmatch(bare) for one in rule.headings):
            found: StatementRule = rule
            return found
    return None
