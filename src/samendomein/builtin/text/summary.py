"""A report in one screen: what was read, what weighs heaviest, and what was not judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from samendomein import FindingEntry, Report, headings, ledger_sentences, wording
from samendomein.builtin.text.terminal import clean, coloured, wrapped

MOST = 10
"""How many findings, and how many problems, a summary shows."""


def summary(report: Report) -> str:
    """The report in one screen."""
    parts = [
        _head(report),
        _sentences(report),
        _unread(report),
        _failures(report),
        _findings(report),
        _remarks(report),
        _accepted(report),
        _ledger(report),
        _waiting(report),
        _where_to_look(report),
    ]
    return "\n".join("".join(f"{line}\n" for line in part) for part in map(list, parts) if part)


def _head(report: Report) -> Iterator[str]:
    for line in wrapped(report.title):
        yield coloured(line, "bold", colours=report.colours)
    yield from wrapped(report.say("As of {day}", day=report.as_of_words))
    if report.figures:
        counted = report.translator.list(
            f"{report.translator.number(one.count)} {one.label}" for one in report.figures
        )
        files = len(report.files)
        yield from wrapped(
            report.say("Read from {files} files: {counted}", files=files, counted=counted)
            if files > 1
            else report.say("Read: {counted}", counted=counted)
        )


def _sentences(report: Report) -> Iterator[str]:
    for sentence in report.summary:
        yield from wrapped(sentence)


def _unread(report: Report) -> Iterator[str]:
    if not report.problems:
        return
    yield _heading(report, report.say("Could not be read"))
    for problem in report.problems[:MOST]:
        yield from _item(f"{problem.place}: {problem.message}")
        if problem.hint:
            yield from wrapped(f"{report.say('hint')}: {problem.hint}", first="    ", rest="    ")
    yield from _more(report, report.problems)


def _failures(report: Report) -> Iterator[str]:
    if not report.failures:
        return
    yield _heading(report, report.say("Plugins that broke"))
    for failure in report.failures:
        yield from _item(f"{failure.plugin} ({failure.doing}): {failure.reason}")
        if failure.hint:
            yield from wrapped(f"{report.say('hint')}: {failure.hint}", first="    ", rest="    ")


def _findings(report: Report) -> Iterator[str]:
    if not report.findings:
        return
    yield _heading(report, report.say("What weighs heaviest"))
    width = max(len(one.severity_word) for one in report.findings)
    shown = 0
    for group in report.groups:
        findings = group.findings[: MOST - shown]
        if findings:
            yield from _item(f"{group.about.title} ({group.about.kind}, {findings[0].place})")
        for finding in findings:
            yield from _finding(report, finding, width)
        shown += len(findings)
    yield from _more(report, report.findings)


def _finding(report: Report, finding: FindingEntry, width: int) -> Iterator[str]:
    indent = " " * (width + 6)
    word = finding.severity_word
    told = f"{finding.message} [{finding.code or finding.check}]"
    message, *rest = wrapped(told, first=indent, rest=indent)
    shown = coloured(word, finding.severity, colours=report.colours)
    yield f"    {shown}{' ' * (width - len(word))}  {message.lstrip()}"
    yield from rest
    for note in finding.notes:
        yield from wrapped(f"{report.say('note')}: {note}", first=indent, rest=indent)


def _remarks(report: Report) -> Iterator[str]:
    if not report.remarks:
        return
    yield _heading(report, headings(report).remarks)
    for remark in report.remarks[:MOST]:
        place = "" if remark.place is None else f"{remark.place}: "
        yield from _item(f"{place}{remark.message}")
        yield from wrapped(f"{report.say('hint')}: {remark.hint}", first="    ", rest="    ")
    yield from _more(report, report.remarks)


def _accepted(report: Report) -> Iterator[str]:
    if not report.accepted:
        return
    words = wording(report)
    yield _heading(report, headings(report).accepted)
    for one in report.accepted[:MOST]:
        finding = one.finding
        about = finding.elements[0]
        told = f"{about.title} ({about.kind}): {finding.message}"
        yield from _item(f"{told} [{finding.code or finding.check}]")
        yield from wrapped(
            f"{words.until} {one.until_words}; {words.owner}: {one.owner}; "
            f"{words.reason}: {one.reason}",
            first="    ",
            rest="    ",
        )
    yield from _more(report, report.accepted)


def _ledger(report: Report) -> Iterator[str]:
    ledger = report.ledger
    if ledger.entries:
        yield _heading(report, headings(report).ledger)
        for sentence in ledger_sentences(report):
            yield from _item(sentence)


def _waiting(report: Report) -> Iterator[str]:
    if report.waiting:
        yield _heading(report, headings(report).waiting)
        for one in report.waiting[:MOST]:
            yield from _item(f"{one.paper}: {one.count}")
        yield from _more(report, report.waiting)


def _where_to_look(report: Report) -> Iterator[str]:
    silent = Counter(
        one.status_word for one in report.outcomes if one.status not in ("clean", "findings")
    )
    if silent:
        reasons = report.translator.list(
            f"{report.translator.number(count)} {word}" for word, count in sorted(silent.items())
        )
        yield from wrapped(report.say("Checks that did not judge: {reasons}", reasons=reasons))
    if report.findings:
        heaviest = report.groups[0].findings[0]
        command = f"samendomein explain {heaviest.code or heaviest.check}"
        yield from wrapped(report.say("Why a finding matters: {command}", command=command))


def _heading(report: Report, words: str) -> str:
    return coloured(clean(words), "bold", colours=report.colours)


def _item(text: str) -> list[str]:
    return wrapped(text, first="  ", rest="    ")


def _more(report: Report, shown: Iterable[object]) -> Iterator[str]:
    more = len(tuple(shown)) - MOST
    if more > 0:
        yield f"  {report.say('and {number} more', number=more)}"
