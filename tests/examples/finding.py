"""What the checks find in an example."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import samendomein as sd
from tests.examples.papers import EXAMPLES

Found = tuple[str, tuple[str, ...]]
"""A check, and the ids of the elements that it found."""


def found_in(folder: Path, *checks: str) -> list[Found]:
    """The check and the elements of each finding of these checks, or of all checks."""
    settings = sd.read_settings(folder)
    findings = sd.assess(sd.read(settings), select=checks, settings=settings).findings
    return sorted((finding.check, tuple(finding.elements)) for finding in findings)


def changed(example: str, into: Path, file: str, replacements: Iterable[tuple[str, str]]) -> Path:
    """A copy of an example with other words in one file of its plan."""
    folder = into / example
    shutil.copytree(EXAMPLES / example, folder, ignore=shutil.ignore_patterns("uit"))
    path = folder / "plan" / file
    text = path.read_text("utf-8")
    for old, new in replacements:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
    return folder


def measured(example: str, metric: str) -> list[tuple[object, ...]]:
    """The rows of one metric on an example."""
    settings = sd.read_settings(EXAMPLES / example)
    assessment = sd.assess(sd.read(settings), settings=settings)
    (one,) = [each for each in assessment.measured if each.metric.id == metric]
    return [tuple(row) for row in one.measurement.rows]
