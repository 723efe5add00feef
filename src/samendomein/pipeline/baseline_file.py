"""The file `baseline.toml`: the findings that were there on a day, a line for each."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from samendomein.assessment.baseline import Baseline
from samendomein.errors import Problem, ReadError, UsageError
from samendomein.language.text import Text
from samendomein.pipeline.identities import identity_rows, list_of_findings, read_identities
from samendomein.pipeline.rows import Column, RowReader, day
from samendomein.pipeline.writing import write_rendered
from samendomein.plan.words import Words
from samendomein.toml.document import read_document
from samendomein.toml.editing import new_text

_FROZEN_ON = Words("bevroren_op", "The day it was frozen.", "De dag van vastleggen.")
_FINDINGS = Words(
    "bevindingen",
    "The findings that were there.",
    "De bevindingen die er al waren.",
    ("finding", "bevinding"),
)


_COLUMNS = (
    Column(name="frozen_on", words=_FROZEN_ON, read=day, required=True),
    Column(name="findings", words=_FINDINGS, read=list_of_findings, required=True),
)


@frozen(kw_only=True)
class BaselineFile:
    """What stands in the file of a baseline.

    Attributes:
        baseline: The baseline; ``None`` if there is none.
        problems: What could not be read: a finding with a fault is not in the baseline.
    """

    baseline: Baseline | None = None
    problems: tuple[Problem, ...] = ()


def read_baseline(file: Path) -> BaselineFile:
    """Read a baseline. It never fails: what cannot be read is not in it, and is told."""
    if not file.exists() and not file.is_symlink():
        return BaselineFile()
    try:
        document = read_document(file, shown_as=file.as_posix())
    except ReadError as error:
        return BaselineFile(problems=error.problems)
    reader = RowReader(document=document, room="baseline")
    row = reader.row("baseline", document.values, (), _COLUMNS)
    baseline = None
    if row is not None:
        baseline = Baseline(
            frozen_on=row["frozen_on"],
            identities=read_identities(reader, *row["findings"]),
        )
    return BaselineFile(baseline=baseline, problems=(*document.problems, *reader.problems))


def write_baseline(
    file: Path, baseline: Baseline, *, afresh: bool = False, language: str = "nl"
) -> None:
    """Write a baseline. One that is there already can only shrink.

    Args:
        file: The file, which need not be there yet.
        baseline: The baseline.
        afresh: Whether it takes the place of what is there, whatever that says.
        language: ``nl`` or ``en``: the words in the file.

    Raises:
        ReadError: What is there cannot be read, so that nobody knows whether this is less.
        UsageError: This is not less than what is there, or the file cannot be written; then it
            is as it was.
    """
    if not afresh:
        there = read_baseline(file)
        if there.problems:
            raise ReadError(there.problems)
        if there.baseline is not None and not baseline.holds_no_more_than(there.baseline):
            raise UsageError(
                Text("{file} would get findings that are not in it", file=file.name),
                Text("a baseline only shrinks: mend or accept what is new, or freeze afresh"),
            )
    dutch = language == "nl"
    values = {
        _FROZEN_ON.nl if dutch else "frozen_on": baseline.frozen_on,
        _FINDINGS.nl if dutch else "findings": identity_rows(baseline.identities, language),
    }
    write_rendered(new_text(values), file)
