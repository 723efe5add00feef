"""One line per problem, failure and finding, the way compilers write them."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    AcceptedEntry,
    FailureEntry,
    FindingEntry,
    PassageEntry,
    ProblemEntry,
    RemarkEntry,
    Report,
    Wording,
    wording,
)
from samendomein.builtin.text.terminal import clean, coloured


def lines(report: Report) -> str:
    """Each problem, failure and finding as ``path:line:column: severity[id] message``.

    What is accepted follows, and what is to be told of acceptances; what was there before is only
    counted.
    """
    words = wording(report)
    told = [
        *(_problem(report, one) for one in report.problems),
        *(_failure(report, one) for one in report.failures),
        *(_finding(report, one, words) for one in sorted(report.findings, key=_place)),
        *(_remark(report, one, words) for one in report.remarks),
        *(_accepted(one, words) for one in report.accepted),
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


def _finding(report: Report, finding: FindingEntry, words: Wording) -> Iterator[str]:
    word = coloured(finding.severity_word, finding.severity, colours=report.colours)
    yield _line(finding, word)
    for note in finding.notes:
        yield from _hint(words.note, note)
    for passage in finding.passages:
        if passage.quote:
            yield from _hint(report.say("passage"), _quoted(passage))
    yield from _hint(report.say("fix"), finding.fix)


def _remark(report: Report, remark: RemarkEntry, words: Wording) -> Iterator[str]:
    place = report.say("baseline") if remark.place is None else clean(str(remark.place))
    word = coloured(words.note, "medium", colours=report.colours)
    yield f"{place}: {word}[{remark.kind_word}] {clean(remark.message)}"
    yield from _hint(words.hint, remark.hint)


def _accepted(accepted: AcceptedEntry, words: Wording) -> Iterator[str]:
    yield _line(accepted.finding, words.accepted)
    yield from _hint(words.until, accepted.until_words)
    yield from _hint(words.owner, accepted.owner)
    yield from _hint(words.approved_by, accepted.approved_by)
    yield from _hint(words.reason, accepted.reason)


def _line(finding: FindingEntry, word: str) -> str:
    place = clean(str(finding.place))
    about = f"{finding.elements[0].kind} '{clean(finding.elements[0].title)}'"
    return f"{place}: {word}[{finding.check}] {about}: {clean(finding.message)}"


def _hint(word: str, text: str) -> Iterator[str]:
    if text:
        yield f"  {word}: {clean(text)}"


def _quoted(passage: PassageEntry) -> str:
    where = ", ".join(part for part in (passage.document, passage.section, passage.page) if part)
    return f"“{passage.quote}” ({where})"


def _place(finding: FindingEntry) -> tuple[str, int, int]:
    place = finding.place
    return (place.path, place.line or 0, place.column or 0)
