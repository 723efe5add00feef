"""Fifty things that are wrong in one plan are found, each at its place, and nothing else is."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import samendomein as sd

FOLDER = Path(__file__).parent / "planted"
MARK = re.compile(r"# expect: (?P<checks>.+)$")
DAY = date(2024, 6, 1)


def planted() -> Counter[tuple[str, int, str]]:
    """What the files say must be found: file, line and check."""
    return Counter(
        (file.name, number, check)
        for file in FOLDER.glob("*.toml")
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1)
        if (mark := MARK.search(line))
        for check in mark["checks"].split(", ")
    )


def found(path: Path) -> Counter[tuple[str, int, str]]:
    """What all checks together find."""
    assessment = sd.assess(sd.read(path, as_of=DAY))
    assert assessment.failures == ()
    return Counter(
        (Path(one.location.path).name, one.location.line, one.check) for one in assessment.findings
    )


def test_nothing_is_found_in_a_plan_that_is_whole():
    assert found(FOLDER / "heel.toml") == Counter()


def test_every_planted_fault_is_found_once_and_nothing_else():
    assert found(FOLDER) == planted()


def test_there_are_fifty_of_them_of_more_than_forty_kinds():
    assert planted().total() >= 50
    assert len({check for _, _, check in planted()}) > 40
