"""Papers of our own in many shapes, and five real ones, held against careful readings."""

from __future__ import annotations

from pathlib import Path

import pytest
from samendomein_papieren.benchmark.expected import SUFFIX, read_expected
from samendomein_papieren.benchmark.measuring import measure

READINGS = Path(__file__).parent / "readings"
PAPERS = Path(__file__).parents[4] / "shared/seeds"
OURS = sorted(
    file
    for folder in ("shapes", "first", "second", "third", "fresh", "fresh2", "heldout", "last")
    for file in (READINGS / folder).glob(f"*{SUFFIX}")
)


@pytest.mark.parametrize("file", OURS, ids=lambda file: file.name.removesuffix(SUFFIX))
def test_a_paper_of_ours_is_recognised_whole(file):
    scores = measure([read_expected(file)]).scores

    assert {kind: score.missed for kind, score in scores.items() if score.missed} == {}
    assert {kind: score.too_much for kind, score in scores.items() if score.too_much} == {}


@pytest.mark.skipif(not PAPERS.is_dir(), reason="the papers do not lie beside this repository")
def test_the_real_papers_are_recognised_as_well_as_was_promised():
    readings = [
        read_expected(file, PAPERS) for file in sorted((READINGS / "seeds").glob(f"*{SUFFIX}"))
    ]

    scores = measure(readings).scores

    for kind in (
        "goal",
        "theme",
        "action",
        "law",
        "question",
        "sub_question",
        "toezegging",
        "budget",
    ):
        assert (scores[kind].recall or 0) >= 0.95, scores[kind].missed
        assert (scores[kind].precision or 0) >= 0.90, scores[kind].too_much
