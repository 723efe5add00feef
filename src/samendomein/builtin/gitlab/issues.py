"""The findings of a report as a list of GitLab's code quality."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from samendomein import (
    FailureEntry,
    Place,
    ProblemEntry,
    Report,
    StandingFinding,
    every_finding,
    why_it_does_not_count,
)

SEVERITIES = {"high": "critical", "medium": "major", "low": "minor"}

MOST = 1000
"""How many findings are listed; what a merge request can show is far less."""

Issue = dict[str, Any]


def issues(report: Report) -> str:
    """The list: what broke first, then what counts, then what is accepted or was there before."""
    every = sorted(every_finding(report), key=_heaviest_first)
    listed: list[Issue] = [
        *(_problem(report, one) for one in report.problems),
        *(_failure(report, one) for one in report.failures),
        *(_finding(report, one) for one in every[:MOST]),
    ]
    if len(every) > MOST:
        listed.append(_more(report, len(every) - MOST))
    text = json.dumps(listed, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


_RANKS = {"high": 0, "medium": 1, "low": 2}


def _heaviest_first(one: StandingFinding) -> tuple[bool, int]:
    return (one.standing != "open", _RANKS[one.finding.severity])


def _finding(report: Report, one: StandingFinding) -> Issue:
    finding = one.finding
    counts = one.standing == "open"
    return {
        "description": _told(report, one),
        "check_name": finding.check,
        "fingerprint": finding.fingerprint,
        "severity": SEVERITIES[finding.severity] if counts else "info",
        "location": _location(report, finding.place),
    }


def _told(report: Report, one: StandingFinding) -> str:
    finding = one.finding
    said = "\n".join((finding.sentence, *finding.notes))
    apart = why_it_does_not_count(one, report)
    return f"[{apart}] {said}" if apart else said


def _problem(report: Report, problem: ProblemEntry) -> Issue:
    said = f"{problem.message}\n{problem.hint}" if problem.hint else problem.message
    return {
        "description": said,
        "check_name": problem.id,
        "fingerprint": _known_by(problem.id, problem.place.path, problem.message),
        "severity": "blocker",
        "location": _location(report, problem.place),
    }


def _failure(report: Report, failure: FailureEntry) -> Issue:
    return {
        "description": f"{failure.plugin}: {failure.reason}",
        "check_name": failure.doing,
        "fingerprint": _known_by(failure.plugin, failure.doing, failure.reason),
        "severity": "blocker",
        "location": _location(report, _anywhere(report)),
    }


def _more(report: Report, count: int) -> Issue:
    return {
        "description": report.say("and {count} more findings", count=count),
        "check_name": "samendomein/more",
        "fingerprint": _known_by("samendomein/more"),
        "severity": "info",
        "location": _location(report, _anywhere(report)),
    }


def _anywhere(report: Report) -> Place:
    """A place for what has none, since GitLab wants one."""
    return Place(path=report.files[0].path if report.files else ".")


def _location(report: Report, place: Place) -> Issue:
    return {"path": report.whole_path(place.path), "lines": {"begin": place.line or 1}}


def _known_by(*parts: str) -> str:
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:32]
