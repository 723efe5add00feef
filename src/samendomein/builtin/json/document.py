"""What stands in the JSON file: the published JSON Schema is made of these classes.

A name or a meaning changes only together with `VERSION`; new names may be added.
"""

from __future__ import annotations

from typing import Final, Literal

from attrs import frozen

from samendomein import (
    AcceptedEntry,
    Branch,
    FailureEntry,
    Figure,
    FileRead,
    FindingEntry,
    Matrix,
    Named,
    OutcomeEntry,
    Paper,
    PassageEntry,
    Place,
    ProblemEntry,
    RemarkEntry,
    Report,
    Table,
    Twig,
    WaitingEntry,
)
from samendomein.builtin.json.ledger import JsonLedgerEntry, entries_of

VERSION: Final = 1


@frozen(kw_only=True)
class JsonFinding:
    """One finding: a fact about the plan, with where it stands.

    Attributes:
        check: The id of the check.
        code: Its code in the catalogue; empty if it has none.
        severity: How heavy it weighs.
        severity_word: The same in the language of the report.
        elements: The ids of what it is about; the first is the one to change.
        titles: The titles of the same elements, in the same order.
        kinds: The words for their kinds, in the same order.
        message: What is the matter here.
        title: What is wrong, in general.
        why: Why it matters.
        fix: What to do about it.
        location: Where the element stands in a file.
        passages: Where papers say so.
        key: Tells findings of one check about the same elements apart.
        notes: What is to be told of its acceptance, such as that it has ended.
    """

    check: str
    code: str
    severity: Literal["high", "medium", "low"]
    severity_word: str
    elements: tuple[str, ...]
    titles: tuple[str, ...]
    kinds: tuple[str, ...]
    message: str
    title: str
    why: str
    fix: str
    location: Place
    passages: tuple[PassageEntry, ...]
    key: str
    notes: tuple[str, ...]


@frozen(kw_only=True)
class JsonAccepted:
    """A finding that somebody accepted for a while.

    Attributes:
        finding: The finding.
        reason: Why it is accepted.
        owner: The role that answers for it.
        approved_by: The role that approved it; empty if that is the owner.
        signed_on: The day it was signed.
        until: The last day on which it is accepted; empty if that is for good.
        until_words: The same in words, with the event that ends it if there is one.
        location: Where the acceptance stands in a file.
    """

    finding: JsonFinding
    reason: str
    owner: str
    approved_by: str
    signed_on: str
    until: str
    until_words: str
    location: Place


@frozen(kw_only=True)
class JsonRemark:
    """What is to be told of an acceptance or of the baseline.

    Attributes:
        kind: What it is about, such as ``expired`` or ``unused``.
        kind_word: The same in the language of the report.
        message: What is the matter.
        hint: What can be done about it.
        location: Where the acceptance stands in a file; null for the baseline.
        findings: The findings that stand because of it.
    """

    kind: str
    kind_word: str
    message: str
    hint: str
    location: Place | None
    findings: tuple[JsonFinding, ...]


@frozen(kw_only=True)
class JsonCounts:
    """How many findings there are, by severity."""

    high: int
    medium: int
    low: int


@frozen(kw_only=True)
class JsonCell:
    """The actions that serve one goal under one theme.

    Attributes:
        theme: The id of the theme.
        actions: The actions.
    """

    theme: str
    actions: tuple[Named, ...]


@frozen(kw_only=True)
class JsonRow:
    """A goal, with a cell for each theme under which an action serves it."""

    goal: Named
    cells: tuple[JsonCell, ...]


@frozen(kw_only=True)
class JsonMatrix:
    """Goals against themes.

    Attributes:
        themes: The themes.
        rows: The goals.
        omitted: Why there is no matrix; empty if there is one.
    """

    themes: tuple[Named, ...]
    rows: tuple[JsonRow, ...]
    omitted: str


@frozen(kw_only=True)
class JsonLabel:
    """The word for a kind, which can be the plan's own.

    Attributes:
        kind: The English name of the kind.
        one: The word.
        several: Its plural.
    """

    kind: str
    one: str
    several: str


@frozen(kw_only=True)
class JsonReport:
    """What samendomein found in a policy plan: facts with their places, and no score.

    Attributes:
        format: What this file is.
        version: The version of this format; it goes up when a name or a meaning changes.
        samendomein: The version of samendomein that made it.
        language: The language of the texts.
        title: What the report is about.
        as_of: The day on which one looked.
        summary: What is the matter, in a few sentences.
        counts: How many findings there are, by severity.
        figures: How many there are of each kind.
        tables: What the metrics measured.
        tree: The goals with their actions.
        loose: The actions that serve no goal.
        matrix: Goals against themes.
        findings: The findings, heaviest first within each kind.
        accepted: The findings that somebody accepted for a while.
        baselined: The findings that were there when the baseline was frozen.
        remarks: What is to be told of acceptances and of the baseline.
        outcomes: What became of every check.
        unmeasured: The metrics that had nothing to measure, each with the reason.
        problems: What could not be read and was left out.
        failures: Which plugins broke.
        files: What was read.
        papers: The papers that the plan speaks of.
        labels: The word for each kind.
        ledger: What the council asked and was promised, with what became of it.
        waiting: How many proposals wait for a decision, by paper; they are left out.
        proposed: How many elements take part that are only proposed.
    """

    format: Literal["samendomein-report"]
    version: Literal[1]
    samendomein: str
    language: Literal["nl", "en"]
    title: str
    as_of: str
    summary: tuple[str, ...]
    counts: JsonCounts
    figures: tuple[Figure, ...]
    tables: tuple[Table, ...]
    tree: tuple[Branch, ...]
    loose: tuple[Twig, ...]
    matrix: JsonMatrix
    findings: tuple[JsonFinding, ...]
    accepted: tuple[JsonAccepted, ...]
    baselined: tuple[JsonFinding, ...]
    remarks: tuple[JsonRemark, ...]
    outcomes: tuple[OutcomeEntry, ...]
    unmeasured: tuple[OutcomeEntry, ...]
    problems: tuple[ProblemEntry, ...]
    failures: tuple[FailureEntry, ...]
    files: tuple[FileRead, ...]
    papers: tuple[Paper, ...]
    labels: tuple[JsonLabel, ...]
    ledger: tuple[JsonLedgerEntry, ...]
    waiting: tuple[WaitingEntry, ...]
    proposed: int


def document_of(report: Report) -> JsonReport:
    """What the file says of a report."""
    return JsonReport(
        format="samendomein-report",
        version=VERSION,
        samendomein=report.version,
        language="nl" if report.language == "nl" else "en",
        title=report.title,
        as_of=report.as_of,
        summary=report.summary,
        counts=JsonCounts(**report.counts),
        figures=report.figures,
        tables=report.tables,
        tree=report.tree,
        loose=report.loose,
        matrix=_matrix(report.matrix),
        findings=tuple(map(_finding, report.findings)),
        accepted=tuple(map(_accepted, report.accepted)),
        baselined=tuple(map(_finding, report.baselined)),
        remarks=tuple(map(_remark, report.remarks)),
        outcomes=report.outcomes,
        unmeasured=report.unmeasured,
        problems=report.problems,
        failures=report.failures,
        files=report.files,
        papers=report.papers,
        labels=tuple(
            JsonLabel(kind=kind, one=one, several=several)
            for kind, (one, several) in report.labels.items()
        ),
        ledger=entries_of(report),
        waiting=report.waiting,
        proposed=report.proposed,
    )


def _finding(finding: FindingEntry) -> JsonFinding:
    return JsonFinding(
        check=finding.check,
        code=finding.code,
        severity=_SEVERITIES[finding.severity],
        severity_word=finding.severity_word,
        elements=tuple(one.id for one in finding.elements),
        titles=tuple(one.title for one in finding.elements),
        kinds=tuple(one.kind for one in finding.elements),
        message=finding.message,
        title=finding.title,
        why=finding.why,
        fix=finding.fix,
        location=finding.place,
        passages=finding.passages,
        key=finding.key,
        notes=finding.notes,
    )


def _accepted(accepted: AcceptedEntry) -> JsonAccepted:
    return JsonAccepted(
        finding=_finding(accepted.finding),
        reason=accepted.reason,
        owner=accepted.owner,
        approved_by=accepted.approved_by,
        signed_on=accepted.signed_on,
        until=accepted.until,
        until_words=accepted.until_words,
        location=accepted.place,
    )


def _remark(remark: RemarkEntry) -> JsonRemark:
    return JsonRemark(
        kind=remark.kind,
        kind_word=remark.kind_word,
        message=remark.message,
        hint=remark.hint,
        location=remark.place,
        findings=tuple(map(_finding, remark.findings)),
    )


_SEVERITIES: dict[str, Literal["high", "medium", "low"]] = {
    "high": "high",
    "medium": "medium",
    "low": "low",
}


def _matrix(matrix: Matrix) -> JsonMatrix:
    return JsonMatrix(
        themes=matrix.themes,
        rows=tuple(
            JsonRow(
                goal=goal,
                cells=tuple(
                    JsonCell(theme=theme.id, actions=actions)
                    for theme, actions in zip(matrix.themes, cells, strict=True)
                    if actions
                ),
            )
            for goal, cells in matrix.rows
        ),
        omitted=matrix.omitted,
    )
