"""Precision and recall per kind, with what was missed and what was too much."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import define, field, frozen

from samendomein import Element, Fragment
from samendomein_papieren.benchmark.expected import Expected, Row
from samendomein_papieren.benchmark.matching import pairs, related
from samendomein_papieren.reading.read_paper import read_paper
from samendomein_papieren.recognising.recognise import recognise
from samendomein_papieren.recognising.rulebook import Rulebook


@define
class Score:
    """How one kind was recognised.

    Attributes:
        expected: How many there should be.
        proposed: How many were proposed in papers of which the reading names them all.
        right: How many of the expected were proposed.
        right_of_proposed: How many of the proposed were expected.
        missed: What was expected and not proposed, as paper and words.
        too_much: What was proposed and not expected, as paper and words.
    """

    expected: int = 0
    proposed: int = 0
    right: int = 0
    right_of_proposed: int = 0
    missed: list[tuple[str, str]] = field(factory=list)
    too_much: list[tuple[str, str]] = field(factory=list)

    @property
    def recall(self) -> float | None:
        """The part of the expected that was proposed; nothing if none were expected."""
        return self.right / self.expected if self.expected else None

    @property
    def precision(self) -> float | None:
        """The part of the proposed that was expected; nothing if none were proposed."""
        return self.right_of_proposed / self.proposed if self.proposed else None


@frozen
class Measured:
    """The scores of a set of papers, by kind; relations have the kind ``relation NAME``."""

    scores: dict[str, Score]


def measure(readings: Iterable[Expected], rules: Rulebook | None = None) -> Measured:
    """Recognise each paper, and compare it with its careful reading.

    Args:
        readings: The careful readings.
        rules: The rules; those of the package if none are given.
    """
    scores: dict[str, Score] = {}
    for reading in readings:
        paper = read_paper(reading.paper, reading.paper.name)
        fragment = recognise(paper, rules)
        for kind in dict.fromkeys((*reading.elements, *reading.complete)):
            elements = [one for one in fragment.elements if one.words.name == kind]
            _score(
                scores.setdefault(kind, Score()),
                reading.paper.name,
                reading.elements.get(kind, ()),
                elements,
                complete=kind in reading.complete,
            )
        for name, rows in reading.relations.items():
            score = scores.setdefault(f"relation {name}", Score())
            _score_relations(score, reading.paper.name, name, rows, fragment)
    return Measured(scores)


def _score(
    score: Score,
    paper: str,
    rows: Sequence[Row],
    elements: Sequence[Element],
    *,
    complete: bool,
) -> None:
    found = pairs(rows, elements)
    score.expected += len(rows)
    score.right += len(found)
    score.missed += [
        (paper, ", ".join(f"{key} {value}" for key, value in row.items()))
        for at, row in enumerate(rows)
        if at not in found
    ]
    if complete:
        taken = set(found.values())
        score.proposed += len(elements)
        score.right_of_proposed += len(taken)
        score.too_much += [
            (paper, element.title) for at, element in enumerate(elements) if at not in taken
        ]


def _score_relations(
    score: Score, paper: str, name: str, rows: Sequence[Row], fragment: Fragment
) -> None:
    for row in rows:
        score.expected += 1
        if related(row, name, fragment):
            score.right += 1
        else:
            score.missed.append((paper, f"{row['source']} → {row['target']}"))
