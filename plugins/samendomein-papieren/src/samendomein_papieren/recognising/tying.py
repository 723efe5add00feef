"""Tying goals, themes and actions together, where a heading, a code or a sentence does so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samendomein import (
    Action,
    Certainty,
    ContributesTo,
    Goal,
    GoalKind,
    InTheme,
    PartOf,
    Passage,
    Serves,
    Theme,
)
from samendomein_papieren.recognising.goals_named import bare_code
from samendomein_papieren.recognising.proposals import Proposals
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.standing import Listed, Open

_AMBITION = re.compile(r"(?i)\b(?:ambitie|missie|visie)\b")


def tie_to_headings(proposals: Proposals, new: str, rank: int, above: Sequence[Open]) -> None:
    """Tie what was opened to what it stands under.

    Args:
        proposals: What was proposed.
        new: The id of what was opened.
        rank: How deep it stands.
        above: The headings it stands under, the highest first.
    """
    element = proposals.get(new)
    for one in reversed(above):
        if not one.id or one.rank >= rank:
            continue
        wider = proposals.get(one.id)
        said = wider.passages[-1]
        if isinstance(element, Action) and isinstance(wider, Goal):
            proposals.relate(ContributesTo, new, one.id, said, certainty=Certainty.CERTAIN)
        elif isinstance(element, Goal) and isinstance(wider, Goal):
            proposals.relate(PartOf, new, one.id, said, certainty=Certainty.CERTAIN)
            return
        elif isinstance(element, Action | Goal) and isinstance(wider, Theme):
            proposals.relate(InTheme, new, one.id, said, certainty=Certainty.CERTAIN)
        elif isinstance(element, Theme) and isinstance(wider, Goal):
            proposals.relate(Serves, new, one.id, said, certainty=Certainty.CERTAIN)


def tie_to_ambition(reading: Reading, goal: str, listed: Listed) -> None:
    """Tie a listed goal to the ambition, if the sentence above the list speaks of it."""
    if not _AMBITION.search(listed.sentence.text):
        return
    ambitions = [one for one in reading.proposals.of(Goal) if one.kind is GoalKind.AMBITION]
    if not ambitions:
        return
    said = listed.sentence
    passage = reading.passage(said.start, said.end, said.line.block, listed.rule)
    reading.proposals.relate(PartOf, goal, ambitions[-1].id, passage, certainty=Certainty.CERTAIN)


class GoalsBeside:
    """The goals of "what do we want", for the actions of "what do we do for it" beside it."""

    def __init__(self) -> None:
        self._goals: dict[int, list[str]] = {}

    def tie(self, proposals: Proposals, new: str, passage: Passage, above: Sequence[Open]) -> None:
        """Tie an action to the one goal that stands under the same heading, if there is one.

        Args:
            proposals: What was proposed.
            new: The id of a goal or an action.
            passage: Where it stands.
            above: The headings it stands under, the highest first.
        """
        holders = [at for at, one in enumerate(above) if one.rule is not None]
        if not holders:
            return
        heading = above[holders[-1] - 1].number if holders[-1] else 0
        element = proposals.get(new)
        if isinstance(element, Goal):
            self._goals.setdefault(heading, []).append(new)
        elif isinstance(element, Action) and not proposals.has(ContributesTo, new):
            goals = list(dict.fromkeys(self._goals.get(heading, ())))
            if len(goals) == 1:
                proposals.relate(
                    ContributesTo, new, goals[0], passage, certainty=Certainty.LIKELY,
                    rationale="enige doel onder dezelfde kop",
                )  # fmt: skip


def tie_by_codes(proposals: Proposals) -> None:
    """Tie 1.1.2 to 1.1, and 1.1 to 1, where no heading said so."""
    goals: dict[str, list[str]] = {}
    for goal in proposals.of(Goal):
        for code in goal.codes:
            goals.setdefault(bare_code(code.code), []).append(goal.id)
    for element in (*proposals.of(Action), *proposals.of(Goal)):
        relation = ContributesTo if isinstance(element, Action) else PartOf
        if proposals.has(relation, element.id):
            continue
        for code in element.codes:
            parent = bare_code(code.code).rpartition(".")[0]
            while parent:
                above = [one for one in goals.get(parent, ()) if one != element.id]
                if len(above) == 1:
                    proposals.relate(
                        relation, element.id, above[0], element.passages[0],
                        certainty=Certainty.LIKELY, rationale=f"code {code.code}",
                    )  # fmt: skip
                    break
                parent = parent.rpartition(".")[0]
