"""The findings of a report as a SARIF 2.1.0 log."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from samendomein import (
    AcceptedEntry,
    FailureEntry,
    OutcomeEntry,
    PassageEntry,
    Place,
    ProblemEntry,
    RemarkEntry,
    Report,
    StandingFinding,
    every_finding,
)

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

LEVELS = {"high": "error", "medium": "warning", "low": "note"}

Json = dict[str, Any]

_PLACEHOLDER = re.compile(r"\{(\d+)\}")


def log(report: Report) -> str:
    """The whole log. A letter that no file can hold is written as its code."""
    content = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report)]}
    text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _run(report: Report) -> Json:
    every = every_finding(report)
    numbers = {one.check: number for number, one in enumerate(report.outcomes)}
    return {
        "tool": {
            "driver": {
                "name": "samendomein",
                "semanticVersion": report.version,
                "language": report.language,
                "rules": list(_rules(report.outcomes, every)),
            }
        },
        "language": report.language,
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not report.failures and not report.problems,
                "toolExecutionNotifications": [
                    *(_problem(report, one) for one in report.problems),
                    *map(_failure, report.failures),
                ],
                "toolConfigurationNotifications": [_remark(report, one) for one in report.remarks],
            }
        ],
        "artifacts": [
            {"location": _uri(report, one.path), "hashes": {"sha-256": one.sha256}}
            for one in report.files
        ],
        "results": [_result(report, one, numbers) for one in every],
        "properties": {"title": report.title, "asOf": report.as_of},
    }


def _rules(outcomes: Iterable[OutcomeEntry], every: Iterable[StandingFinding]) -> Iterator[Json]:
    """A rule for each check, also for those that found nothing or did not judge."""
    told = {one.finding.check: one.finding for one in every}
    for outcome in outcomes:
        rule: Json = {"id": outcome.check, "shortDescription": _message(outcome.title)}
        finding = told.get(outcome.check)
        if finding is not None:
            rule["fullDescription"] = _message(finding.why)
            rule["help"] = _message(finding.fix)
            rule["defaultConfiguration"] = {"level": LEVELS[finding.severity]}
        rule["properties"] = {"code": outcome.code, "status": outcome.status, "why": outcome.why}
        yield rule


def _result(report: Report, standing: StandingFinding, numbers: dict[str, int]) -> Json:
    finding = standing.finding
    result: Json = {
        "ruleId": finding.check,
        "kind": "fail",
        "level": LEVELS[finding.severity],
        "message": _message("\n".join((finding.sentence, *finding.notes))),
        "locations": [
            {
                "physicalLocation": _physical(report, finding.place),
                "logicalLocations": [
                    {"name": one.title, "fullyQualifiedName": one.id, "kind": one.kind}
                    for one in finding.elements
                ],
            }
        ],
        "fingerprints": {"samendomein/v1": finding.fingerprint},
        "properties": {"key": finding.key, "standing": standing.standing},
    }
    if finding.check in numbers:
        result["ruleIndex"] = numbers[finding.check]
    if finding.passages:
        result["relatedLocations"] = list(map(_passage, finding.passages))
    if report.baselined and standing.accepted is None:
        result["baselineState"] = "unchanged" if standing.standing == "baseline" else "new"
    if standing.accepted is not None:
        result["suppressions"] = [_suppression(report, standing.accepted)]
    return result


def _suppression(report: Report, accepted: AcceptedEntry) -> Json:
    return {
        "kind": "external",
        "status": "accepted",
        "justification": accepted.reason,
        "location": {"physicalLocation": _physical(report, accepted.place)},
        "properties": {
            "owner": accepted.owner,
            "approvedBy": accepted.approved_by,
            "signedOn": accepted.signed_on,
            "until": accepted.until,
        },
    }


def _passage(passage: PassageEntry) -> Json:
    return {"message": _message(passage.in_one_line)}


def _problem(report: Report, problem: ProblemEntry) -> Json:
    return {
        "descriptor": {"id": problem.id},
        "level": "error",
        "message": _message(_with_hint(problem.message, problem.hint)),
        "locations": [{"physicalLocation": _physical(report, problem.place)}],
    }


def _failure(failure: FailureEntry) -> Json:
    return {
        "descriptor": {"id": failure.doing},
        "level": "error",
        "message": _message(_with_hint(f"{failure.plugin}: {failure.reason}", failure.hint)),
    }


def _remark(report: Report, remark: RemarkEntry) -> Json:
    notification: Json = {
        "descriptor": {"id": remark.kind},
        "level": "warning",
        "message": _message(_with_hint(remark.message, remark.hint)),
    }
    if remark.place is not None:
        notification["locations"] = [{"physicalLocation": _physical(report, remark.place)}]
    return notification


def _with_hint(message: str, hint: str) -> str:
    return f"{message}\n{hint}" if hint else message


def _physical(report: Report, place: Place) -> Json:
    physical: Json = {"artifactLocation": _uri(report, place.path)}
    if place.line:
        region = {"startLine": place.line}
        if place.column:
            region["startColumn"] = place.column
        physical["region"] = region
    return physical


def _uri(report: Report, path: str) -> Json:
    whole = report.whole_path(path)
    return {"uri": quote(whole.encode("utf-8", "backslashreplace"), safe="/:@")}


def _message(text: str) -> Json:
    """A message that says just this: ``{0}`` would stand for an argument."""
    return {"text": _PLACEHOLDER.sub(r"{{\1}}", text)}
