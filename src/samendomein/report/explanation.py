"""What the findings of one check have in common, told once instead of at each finding."""

from __future__ import annotations

from attrs import frozen

from samendomein.report.report import FindingEntry, Report
from samendomein.report.told import Named

_RANKS = {"high": 0, "medium": 1, "low": 2}


@frozen(kw_only=True)
class Explanation:
    """A check with its findings.

    Attributes:
        check: The id of the check.
        code: Its code in the catalogue; empty if it has none.
        title: What is wrong, in general.
        severity: ``high``, ``medium`` or ``low``.
        severity_word: The same in the language of the report.
        why: Why it matters.
        fix: What to do about it.
        count: How many findings it has.
        about: The elements that must change, each once, in the order of the report.
    """

    check: str
    code: str
    title: str
    severity: str
    severity_word: str
    why: str
    fix: str
    count: int
    about: tuple[Named, ...]


def explanations(report: Report) -> tuple[Explanation, ...]:
    """The checks that found something: heaviest first, then those with most findings."""
    by_check: dict[str, list[FindingEntry]] = {}
    for finding in report.findings:
        by_check.setdefault(finding.check, []).append(finding)
    told = [_explanation(findings) for findings in by_check.values()]
    return tuple(sorted(told, key=_heaviest_first))


def _explanation(findings: list[FindingEntry]) -> Explanation:
    first = findings[0]
    about = {finding.elements[0].id: finding.elements[0] for finding in findings}
    return Explanation(
        check=first.check,
        code=first.code,
        title=first.title,
        severity=first.severity,
        severity_word=first.severity_word,
        why=first.why,
        fix=first.fix,
        count=len(findings),
        about=tuple(about.values()),
    )


def _heaviest_first(one: Explanation) -> tuple[int, int, str]:
    return (_RANKS[one.severity], -one.count, one.check)
