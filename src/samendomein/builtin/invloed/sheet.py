"""A sheet on which a group scores how goals influence each other."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import permutations
from typing import TYPE_CHECKING

from samendomein import Text
from samendomein.builtin.invloed.words import HEADINGS, SCORE

if TYPE_CHECKING:
    from samendomein import Branch, Named, Report

MOST_GOALS = 40
"""A group cannot score more pairs than those of so many goals: 1,560."""

ASSESSORS = 3
"""How many columns for scores there are; whoever needs more adds them."""

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(report: Report) -> str:
    """The sheet as CSV that Excel opens: a row for each pair of goals, with the question."""
    made = io.StringIO()
    writer = csv.writer(made, delimiter=";", lineterminator="\r\n")
    writer.writerows(map(_safe, row) for row in score_rows(report))
    # Excel takes a file without this mark for one in another encoding.
    return "\ufeff" + made.getvalue()


def score_rows(report: Report) -> Iterator[tuple[str, ...]]:
    """The rows of the sheet, the headings first; the cells for scores and the reason are empty.

    Args:
        report: The report, in whose language the sheet is.
    """
    *first, reason = HEADINGS[report.language]
    scores = [
        f"{SCORE}: {_said(report, Text('role {number}', number=number))}"
        for number in range(1, ASSESSORS + 1)
    ]
    yield (*first, *scores, reason)
    goals = goals_to_score(report.tree)
    for one, other in permutations(goals, 2):
        question = Text(
            "If '{goal}' comes nearer, what does that do to '{other}'? From -3 (makes it "
            "impossible) by way of 0 (nothing) to 3 (it cannot do without)",
            goal=one.title,
            other=other.title,
        )
        asked = (one.id, one.title, other.id, other.title, _said(report, question))
        yield (*asked, *[""] * (ASSESSORS + 1))


def goals_to_score(tree: Iterable[Branch]) -> list[Named]:
    """The goals of as many levels as a group can score: at least the highest, and at most 40."""
    found: list[Named] = []
    for level in _levels(tuple(tree)):
        known = {one.id for one in found}
        new = {one.id: one for one in level if one.id not in known}
        if found and len(found) + len(new) > MOST_GOALS:
            break
        found.extend(new.values())
    return found[:MOST_GOALS]


def _levels(branches: tuple[Branch, ...]) -> Iterator[list[Named]]:
    while branches:
        yield [one.goal for one in branches]
        branches = tuple(below for one in branches for below in one.branches)


def _said(report: Report, text: Text) -> str:
    return report.translator.render(text, "invloed")


def _safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_STARTS_FORMULA) else text
