"""Sentences that propose something themselves: a promise, a recommendation, an aim."""

from __future__ import annotations

import re
from bisect import bisect_right

from samendomein import (
    Goal,
    GoalKind,
    Missing,
    Recommendation,
    Toezegging,
)
from samendomein_papieren.recognising.dates import dates_in
from samendomein_papieren.recognising.kinds import MEANT
from samendomein_papieren.recognising.pattern import must_hold, search
from samendomein_papieren.recognising.reading import CERTAINTIES, Reading
from samendomein_papieren.recognising.register_words import due_in
from samendomein_papieren.recognising.rule_tables import PhraseRule
from samendomein_papieren.recognising.sentences import Sentence
from samendomein_papieren.recognising.titles import title_of

_CLOSING = re.compile(r"[’'”\"»](?=[\s.,;]|$)")
_D_D = re.compile(r"(?:d\.d\.|van|op)\s*$")
_SHORTEST = 12
_ABOUT_SOMEBODY = re.compile(r"(?i)(?:u|zij|ze|hij|wij|we|ik|hierover|hierop|daarover)\b")
_ASKS = re.compile(r"\?\s*[\"'”’)]*$")
_NOT_IN_ARTICLES = frozenset(("toezegging",))


def propose_phrases(reading: Reading, *, goals: bool) -> None:
    """Propose what a sentence says by itself.

    Args:
        reading: The paper.
        goals: Whether to look for goals, which come before lists that name them, or for the rest.
    """
    taken = _taken(reading)
    for sentence in reading.said:
        if _ASKS.search(sentence.text) or len(sentence.text) < _SHORTEST:
            continue
        lower = sentence.text.lower()
        for rule in reading.rules.of(PhraseRule):
            if rule.is_.startswith("goal") is not goals:
                continue
            if sentence.line.block.number in taken and rule.is_ == "toezegging":
                continue
            if rule.is_ in _NOT_IN_ARTICLES and reading.kind == "artikel":
                continue
            if rule.is_ == "recommendation" and sentence.text.rstrip().endswith(":"):
                continue
            if must_hold(rule.pattern) not in lower:
                continue
            found = search(rule.pattern).search(sentence.text)
            if found is None or (rule.starts and found.start() > 0):
                continue
            if _propose(reading, rule, sentence, found):
                break


def _taken(reading: Reading) -> set[int]:
    """The blocks that a table or list of toezeggingen was read from."""
    starts = [block.start for block in reading.paper.blocks]
    places = [
        reading.place_of(passage)
        for one in reading.proposals.of(Toezegging)
        for passage in one.passages
    ]
    return {
        reading.paper.blocks[bisect_right(starts, place) - 1].number
        for place in places
        if place >= 0
    }


def _propose(reading: Reading, rule: PhraseRule, sentence: Sentence, found: re.Match[str]) -> bool:
    words = found["title"] if "title" in found.re.groupindex and found["title"] else ""
    if rule.is_ in ("goal/ambition",):
        closing = _CLOSING.search(words, 3)
        words = words[: closing.start()] if closing else words
    if rule.is_ == "toezegging" and _ABOUT_SOMEBODY.match(words):
        # "dat zij de raad informeert" is no name; the whole sentence is.
        words = sentence.text
    title = title_of(words or sentence.text).text
    if len(title) < _SHORTEST:
        return False
    meant = MEANT[rule.is_]
    certainty = CERTAINTIES[rule.certainty]
    passage = reading.passage(
        sentence.start, sentence.end, sentence.line.block, f"zin {rule.id}", certainty
    )
    if meant.kind is Goal and _known_ambition(reading, title, passage, meant.fields):
        return True
    values = dict(meant.fields)
    if meant.kind in (Toezegging, Recommendation):
        values["made_on"] = _made_on(sentence.text)
    if meant.kind is Toezegging:
        values["due"] = due_in(sentence.text)
    reading.proposals.propose(meant.kind, title, passage, **values)
    return True


def _known_ambition(reading: Reading, title: str, passage: object, fields: object) -> bool:
    """Whether the sentence repeats an ambition that is known already."""
    return any(
        one.kind is GoalKind.AMBITION and title.startswith(one.title[:40])
        for one in reading.proposals.of(Goal)
    )


def _made_on(text: str) -> object:
    """The exact day that a sentence names behind "d.d." or "op", which is when it was said."""
    for dated in dates_in(text):
        if dated.date.is_exact and _D_D.search(text[: dated.start]):
            return dated.date
    return Missing.NOT_STATED
