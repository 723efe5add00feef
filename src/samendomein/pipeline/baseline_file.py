"""The file `baseline.toml`: the findings that were there on a day, a line for each."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from samendomein.assessment.baseline import Baseline
from samendomein.assessment.finding import Identity
from samendomein.errors import Problem, ReadError, UsageError
from samendomein.language.text import Text
from samendomein.pipeline.identities import identity_rows, list_of_findings, read_identities
from samendomein.pipeline.rows import Column, RowReader, day
from samendomein.pipeline.writing import write_rendered
from samendomein.plan.words import Words
from samendomein.toml.changing import TomlText
from samendomein.toml.document import read_document
from samendomein.toml.editing import new_text
from samendomein.toml.reading import read_bytes

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

_BOM = "\ufeff"


@frozen(kw_only=True)
class BaselineFile:
    """What stands in the file of a baseline.

    Attributes:
        baseline: The baseline; ``None`` if there is none.
        problems: What could not be read: a finding with a fault is not in the baseline.
    """

    baseline: Baseline | None = None
    problems: tuple[Problem, ...] = ()


@frozen(kw_only=True)
class _Written:
    """A baseline as it stands in its file.

    Attributes:
        frozen_on: The key of the day.
        findings: The key of the findings.
        identities: The findings, in the order of the file.
    """

    frozen_on: str
    findings: str
    identities: tuple[Identity, ...]


def read_baseline(file: Path) -> BaselineFile:
    """Read a baseline. It never fails: what cannot be read is not in it, and is told."""
    return _read(file)[0]


def write_baseline(
    file: Path, baseline: Baseline, *, afresh: bool = False, language: str = "nl"
) -> None:
    """Write a baseline. One that is there already can only shrink.

    Comments, order and words of a file that is there stay as they are.

    Args:
        file: The file, which need not be there yet.
        baseline: The baseline.
        afresh: Whether it takes the place of what is there, whatever that says.
        language: ``nl`` or ``en``: the words in a new file.

    Raises:
        ReadError: What is there cannot be read, so that nobody knows whether this is less.
        UsageError: This is not less than what is there, or the file cannot be written; then it
            is as it was.
    """
    there, written = _read(file)
    if not afresh:
        if there.problems:
            raise ReadError(there.problems)
        if there.baseline is not None and not baseline.holds_no_more_than(there.baseline):
            raise UsageError(
                Text("{file} would get findings that are not in it", file=file.name),
                Text("a baseline only shrinks: mend or accept what is new, or freeze afresh"),
            )
    if written is None or there.problems:
        write_rendered(_new(baseline, language), file)
        return
    try:
        text = _changed(file, written, baseline)
    except UsageError:
        if not afresh:
            raise
        text = _new(baseline, language)
    write_rendered(text, file)


def _read(file: Path) -> tuple[BaselineFile, _Written | None]:
    if not file.exists() and not file.is_symlink():
        return BaselineFile(), None
    try:
        document = read_document(file, shown_as=file.as_posix())
    except ReadError as error:
        return BaselineFile(problems=error.problems), None
    reader = RowReader(document=document, room="baseline")
    row = reader.row(Text("baseline"), document.values, (), _COLUMNS)
    baseline = written = None
    if row is not None:
        rows, keys = row["findings"]
        identities = read_identities(reader, rows, keys)
        baseline = Baseline(frozen_on=row["frozen_on"], identities=identities)
        day_key = next(key for key in document.values if key != keys[0])
        written = _Written(frozen_on=day_key, findings=str(keys[0]), identities=identities)
    problems = (*document.problems, *reader.problems)
    return BaselineFile(baseline=baseline, problems=problems), written


def _new(baseline: Baseline, language: str) -> str:
    dutch = language == "nl"
    return new_text(
        {
            _FROZEN_ON.nl if dutch else "frozen_on": baseline.frozen_on,
            _FINDINGS.nl if dutch else "findings": identity_rows(baseline.identities, language),
        }
    )


def _changed(file: Path, there: _Written, baseline: Baseline) -> str:
    """The text of the file with the findings of the baseline, and all else as it stands."""
    said = read_bytes(file, path=file.as_posix()).decode("utf-8")
    mark = _BOM if said.startswith(_BOM) else ""
    text = TomlText(said.removeprefix(_BOM))
    if text.at(there.frozen_on) != baseline.frozen_on:
        text.set((there.frozen_on,), baseline.frozen_on)
    wanted = set(baseline.identities)
    language = "en" if there.findings.casefold() in ("finding", "findings") else "nl"
    if not wanted.isdisjoint(there.identities):
        _change(text, there, wanted, language)
    elif there.identities or wanted:
        text.set((there.findings,), identity_rows(wanted, language))
    return mark + text.text()


def _change(text: TomlText, there: _Written, wanted: set[Identity], language: str) -> None:
    kept: list[Identity] = []
    for number in reversed(range(len(there.identities))):
        one = there.identities[number]
        if one in wanted and one not in kept:
            kept.insert(0, one)
        else:
            text.remove((there.findings, number))
    for one in sorted(wanted.difference(kept)):
        place = next((at for at, other in enumerate(kept) if other > one), len(kept))
        kept.insert(place, one)
        text.insert((there.findings, place), identity_rows([one], language)[0])
