"""Every finding of a report with how it stands: open, accepted, or there before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from samendomein.report.report import AcceptedEntry, FindingEntry, Report

Standing = Literal["open", "accepted", "baseline"]


@frozen(kw_only=True)
class StandingFinding:
    """A finding, and whether it counts.

    Attributes:
        finding: The finding.
        standing: ``open`` if it counts; ``accepted`` or ``baseline`` if it does not.
        accepted: Who accepted it, why and until when, if somebody did.
    """

    finding: FindingEntry
    standing: Standing
    accepted: AcceptedEntry | None = None


def every_finding(report: Report) -> tuple[StandingFinding, ...]:
    """What counts, then what is accepted, then what was there before."""
    return (
        *(StandingFinding(finding=one, standing="open") for one in report.findings),
        *(
            StandingFinding(finding=one.finding, standing="accepted", accepted=one)
            for one in report.accepted
        ),
        *(StandingFinding(finding=one, standing="baseline") for one in report.baselined),
    )


@frozen(kw_only=True)
class FindingsTable:
    """Every finding as a row, for a spreadsheet or a database.

    Attributes:
        columns: The English names of the columns.
        headings: The same in the language of the report.
        rows: A value for each column: a text, a number, or ``None``.
    """

    columns: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[str | int | None, ...], ...]


def findings_table(report: Report) -> FindingsTable:
    """Every finding of a report as a row, those that count first."""
    say = report.say
    named = {
        "fingerprint": say("fingerprint"),
        "standing": say("standing"),
        "severity": say("weight"),
        "kind": say("kind"),
        "element": say("element"),
        "title": say("title"),
        "finding": say("finding"),
        "also_about": say("also about"),
        "why": say("why it matters"),
        "fix": say("what to do"),
        "passages": say("passages"),
        "note": say("note"),
        "check": say("check"),
        "code": say("code"),
        "key": say("key"),
        "file": say("file"),
        "line": say("line"),
        "column": say("column"),
        "reason": say("reason"),
        "owner": say("owner"),
        "approved_by": say("approved by"),
        "signed_on": say("signed on"),
        "until": say("until and including"),
    }
    return FindingsTable(
        columns=tuple(named),
        headings=tuple(named.values()),
        rows=tuple(tuple(_row(one, report)) for one in every_finding(report)),
    )


def _row(one: StandingFinding, report: Report) -> Iterator[str | int | None]:
    finding, accepted = one.finding, one.accepted
    about, *others = finding.elements
    yield finding.fingerprint
    yield standing_in_words(one, report)
    yield finding.severity_word
    yield about.kind
    yield about.id
    yield about.title
    yield finding.message
    yield " ".join(other.id for other in others)
    yield finding.why
    yield finding.fix
    yield "\n".join(passage.in_one_line for passage in finding.passages)
    yield "\n".join(finding.notes)
    yield finding.check
    yield finding.code
    yield finding.key
    yield finding.place.path
    yield finding.place.line
    yield finding.place.column
    if accepted is None:
        yield from (None,) * 5
    else:
        yield accepted.reason
        yield accepted.owner
        yield accepted.approved_by
        yield accepted.signed_on
        yield accepted.until


def standing_in_words(one: StandingFinding, report: Report) -> str:
    """How a finding stands, in the language of the report."""
    if one.standing == "open":
        return report.say("open")
    return report.say("accepted") if one.standing == "accepted" else report.say("was there before")


def why_it_does_not_count(one: StandingFinding, report: Report) -> str:
    """Until when and why it is accepted, or that it was there before; empty if it counts."""
    if one.standing == "open":
        return ""
    standing = standing_in_words(one, report)
    if one.accepted is None:
        return standing
    until = report.say("until and including")
    return f"{standing}, {until} {one.accepted.until_words}: {one.accepted.reason}"
