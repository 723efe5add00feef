"""What became of the checks as suites of tests in JUnit's XML."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from attrs import evolve, frozen

from samendomein import (
    OutcomeEntry,
    Place,
    Report,
    StandingFinding,
    every_finding,
    why_it_does_not_count,
)
from samendomein.builtin.junit.escaping import escaped


@frozen(kw_only=True)
class Case:
    """One test.

    Attributes:
        check: What was tested.
        name: What it is called.
        told: How it ended: passed if empty, else ``failure``, ``error`` or ``skipped``.
        message: Why it did not pass, on one line.
        text: More about that; where it stands is its last line, since the schema that build
            servers hold tests against has no attribute for it.
    """

    check: str
    name: str
    told: str = ""
    message: str = ""
    text: str = ""


def suites(report: Report) -> str:
    """A suite for each group of checks, and one for what broke.

    A finding that counts is a test that failed. One that is accepted or was there before is a test
    that was skipped, and so is a check that did not judge.
    """
    by_suite: defaultdict[str, list[Case]] = defaultdict(list)
    for case in chain(_broken(report), _judged(report)):
        by_suite[case.check.partition("/")[0]].append(case)
    cases = [case for suite in by_suite.values() for case in suite]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<testsuites{_attributes(name=report.title, **_counted(cases))}>",
    ]
    for name in sorted(by_suite):
        lines += _suite(name, by_suite[name])
    return "\n".join((*lines, "</testsuites>", ""))


def _judged(report: Report) -> Iterator[Case]:
    found: defaultdict[str, list[StandingFinding]] = defaultdict(list)
    for one in every_finding(report):
        found[one.finding.check].append(one)
    for outcome in report.outcomes:
        findings = found.pop(outcome.check, [])
        for one in findings:
            yield _finding(report, one)
        if outcome.why or not findings:
            yield _outcome(outcome)
    for findings in found.values():
        for one in findings:
            yield _finding(report, one)


def _finding(report: Report, one: StandingFinding) -> Case:
    finding = one.finding
    fix = f"{report.say('what to do')}: {finding.fix}"
    apart = why_it_does_not_count(one, report)
    return Case(
        check=finding.check,
        name=f"{finding.title}: {finding.elements[0].title} [{finding.fingerprint}]",
        told="skipped" if apart else "failure",
        message=apart or finding.sentence,
        text="\n".join((finding.sentence, *finding.notes, fix, _where(report, finding.place))),
    )


def _outcome(outcome: OutcomeEntry) -> Case:
    name = outcome.title
    if outcome.status == "crashed":
        return Case(check=outcome.check, name=name, told="error", message=outcome.why)
    if outcome.why:
        message = f"{outcome.status_word}: {outcome.why}"
        return Case(check=outcome.check, name=name, told="skipped", message=message)
    return Case(check=outcome.check, name=name)


def _broken(report: Report) -> Iterator[Case]:
    for problem in report.problems:
        yield Case(
            check=f"samendomein/{problem.id}",
            name=f"{problem.message} [{problem.place}]",
            told="error",
            message=problem.message,
            text="\n".join(filter(None, (problem.hint, _where(report, problem.place)))),
        )
    crashed = {one.check for one in report.outcomes if one.status == "crashed"}
    for failure in report.failures:
        if failure.doing not in crashed:
            yield Case(
                check=f"samendomein/{failure.plugin}",
                name=failure.doing,
                told="error",
                message=failure.reason,
                text=failure.hint,
            )


def _suite(name: str, cases: list[Case]) -> Iterator[str]:
    counted = {**_counted(cases), "skipped": _ended(cases, "skipped")}
    yield f"  <testsuite{_attributes(name=name, **counted)}>"
    for case in cases:
        start = f"    <testcase{_attributes(classname=case.check, name=case.name)}"
        if case.told:
            message = _attributes(message=case.message)
            yield f"{start}>"
            yield f"      <{case.told}{message}>{escaped(case.text)}</{case.told}>"
            yield "    </testcase>"
        else:
            yield f"{start}/>"
    yield "  </testsuite>"


def _counted(cases: list[Case]) -> dict[str, str]:
    return {
        "tests": str(len(cases)),
        "failures": _ended(cases, "failure"),
        "errors": _ended(cases, "error"),
    }


def _ended(cases: list[Case], told: str) -> str:
    return str(sum(1 for case in cases if case.told == told))


def _where(report: Report, place: Place) -> str:
    return str(evolve(place, path=report.whole_path(place.path)))


def _attributes(**values: str) -> str:
    return "".join(f' {name}="{escaped(value)}"' for name, value in values.items())
