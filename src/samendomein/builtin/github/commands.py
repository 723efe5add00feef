"""The findings of a report as workflow commands of GitHub."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from samendomein import FailureEntry, FindingEntry, Place, ProblemEntry, Report

MOST = 10
"""How many annotations of one level GitHub shows for a step; it drops the rest in silence."""

COMMANDS = {"high": "error", "medium": "warning", "low": "notice"}


@frozen(kw_only=True)
class Annotation:
    """What is shown beside a line."""

    command: str
    title: str
    message: str
    place: Place | None = None


def commands(report: Report) -> str:
    """A command for each finding, at most ten of a level, and then the summary.

    What is accepted or was there before gets no annotation: the summary counts it.
    """
    lines: list[str] = []
    every = list(_every(report))
    for command in COMMANDS.values():
        lines += _of_one_level(report, [one for one in every if one.command == command])
    lines += [_plain(sentence) for sentence in report.summary]
    return "".join(f"{line}\n" for line in lines)


def _every(report: Report) -> Iterator[Annotation]:
    for problem in report.problems:
        yield _problem(problem)
    for failure in report.failures:
        yield _failure(failure)
    for finding in report.findings:
        yield _finding(finding)


def _of_one_level(report: Report, every: list[Annotation]) -> Iterator[str]:
    shown, left_out = every[:MOST], len(every) - MOST
    for number, one in enumerate(shown, start=1):
        message = one.message
        if number == MOST and left_out > 0:
            more = report.say("and {count} more that GitHub does not show", count=left_out)
            message = f"{message}\n({more})"
        yield _command(report, one, message)


def _command(report: Report, one: Annotation, message: str) -> str:
    properties = {"title": one.title}
    if one.place is not None:
        properties["file"] = report.whole_path(one.place.path)
        if one.place.line:
            properties["line"] = str(one.place.line)
        if one.place.column:
            properties["col"] = str(one.place.column)
    named = ",".join(f"{name}={_in_property(value)}" for name, value in properties.items())
    return f"::{one.command} {named}::{_in_message(message)}"


def _finding(finding: FindingEntry) -> Annotation:
    return Annotation(
        command=COMMANDS[finding.severity],
        title=f"{finding.title} [{finding.check}]",
        message="\n".join((finding.sentence, *finding.notes, finding.fix)),
        place=finding.place,
    )


def _problem(problem: ProblemEntry) -> Annotation:
    said: Iterable[str] = (problem.message, problem.hint)
    return Annotation(
        command="error",
        title=problem.id,
        message="\n".join(part for part in said if part),
        place=problem.place,
    )


def _failure(failure: FailureEntry) -> Annotation:
    said = (failure.reason, failure.hint)
    return Annotation(
        command="error",
        title=f"{failure.plugin}: {failure.doing}",
        message="\n".join(part for part in said if part),
    )


_PICTURES = {
    **{code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n\r"},
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
}
"""What steers a terminal, such as a colour that never ends, is shown as its picture."""


def _in_message(text: str) -> str:
    return text.translate(_PICTURES).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _in_property(text: str) -> str:
    return _in_message(text).replace(":", "%3A").replace(",", "%2C")


def _plain(text: str) -> str:
    """A line that cannot be taken for a command."""
    line = " ".join(text.split()).translate(_PICTURES)
    return line.replace("::", ": :").replace("##[", "# #[")
