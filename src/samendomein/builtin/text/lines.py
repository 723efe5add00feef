"""One line per problem, failure and finding, the way compilers write them."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import FailureEntry, FindingEntry, PassageEntry, ProblemEntry, Report
from samendomein.builtin.text.terminal import clean, coloured


def lines(report: Report) -> str:
    """Each problem, failure and finding as ``path:line:column: severity[id] message``."""
    told = [
        *(_problem(report, one) for one in report.problems),
        *(_failure(report, one) for one in report.failures),
        *(_finding(report, one) for one in sorted(report.findings, key=_place)),
    ]
    written = [line for entry in told for line in entry]
    if report.summary:
        written += ["", *map(clean, report.summary)] if written else map(clean, report.summary)
    return "".join(f"{line}\n" for line in written)


def _problem(report: Report, problem: ProblemEntry) -> Iterator[str]:
    word = coloured(report.say("error"), "high", colours=report.colours)
    yield f"{clean(str(problem.place))}: {word}[{problem.id}] {clean(problem.message)}"
    yield from _hint(report.say("hint"), problem.hint)


def _failure(report: Report, failure: FailureEntry) -> Iterator[str]:
    word = coloured(report.say("failure"), "high", colours=report.colours)
    about = f"{clean(failure.plugin)}: {word}[{clean(failure.doing)}]"
    yield f"{about} {clean(failure.reason)}"
    yield from _hint(report.say("hint"), failure.hint)


def _finding(report: Report, finding: FindingEntry) -> Iterator[str]:
    word = coloured(finding.severity_word, finding.severity, colours=report.colours)
    place = clean(str(finding.place))
    about = f"{finding.elements[0].kind} '{clean(finding.elements[0].title)}'"
    yield f"{place}: {word}[{finding.check}] {about}: {clean(finding.message)}"
    for passage in finding.passages:
        if passage.quote:
            yield from _hint(report.say("passage"), _quoted(passage))
    yield from _hint(report.say("fix"), finding.fix)


def _hint(word: str, text: str) -> Iterator[str]:
    if text:
        yield f"  {word}: {clean(text)}"


def _quoted(passage: PassageEntry) -> str:
    where = ", ".join(part for part in (passage.document, passage.section, passage.page) if part)
    return f"“{passage.quote}” ({where})"


def _place(finding: FindingEntry) -> tuple[str, int, int]:
    place = finding.place
    return (place.path, place.line or 0, place.column or 0)
