"""Code quality for GitLab: as its documentation says, and stable from run to run."""

from __future__ import annotations

import json

import attrs
import jsonschema
from hypothesis import given, strategies as st

from samendomein.builtin.gitlab import plugin

# Stricter than what GitLab holds a report against (`codeclimate.json` in its source): what its
# documentation asks.
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string"},
            "check_name": {"type": "string"},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "not": {"pattern": "^\\./"}},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def test_it_is_as_the_documentation_of_gitlab_says(small_report):
    jsonschema.validate(issues(small_report), SCHEMA)

    assert [(one["severity"], one["check_name"]) for one in issues(small_report)] == [
        ("blocker", "plan/unknown-key"),
        ("blocker", "meten/no-target"),
        ("critical", "samenhang/goal-without-action"),
        ("major", "sturing/no-owner"),
        ("minor", "samenhang/action-without-goal"),
        ("info", "samenhang/goal-without-action"),
        ("info", "sturing/no-owner"),
    ]


@given(text=st.text())
def test_it_is_valid_whatever_a_plan_says_and_holds_the_text(report_saying, text):
    written = issues(report_saying(text))
    jsonschema.validate(written, SCHEMA)

    assert text in written[2]["description"]


def test_what_is_accepted_or_was_there_says_so(small_report):
    told = [one["description"] for one in issues(small_report) if one["severity"] == "info"]

    assert told == [
        "[was there before] goal 'Minder schulden': no action contributes to Iedereen doet mee",
        (
            "[accepted, until and including Evaluation, 30 June 2024: the team is being formed] "
            "action 'Budgetcoach': nobody owns Monitor"
        ),
    ]


def test_a_finding_keeps_its_fingerprint_when_its_line_and_its_words_change(small_report):
    group, *rest = small_report.groups
    first, *others = group.findings
    moved = attrs.evolve(first, place=attrs.evolve(first.place, line=99), message="other words")
    report = attrs.evolve(
        small_report, groups=(attrs.evolve(group, findings=(moved, *others)), *rest)
    )

    assert [one["fingerprint"] for one in issues(report)] == [
        one["fingerprint"] for one in issues(small_report)
    ]


def test_fingerprints_differ(small_report):
    fingerprints = [one["fingerprint"] for one in issues(small_report)]

    assert len(fingerprints) == len(set(fingerprints))


def test_a_long_list_ends_with_how_many_more_there_are(many_findings):
    group, *_ = many_findings.groups
    findings = tuple(attrs.evolve(group.findings[0], key=str(number)) for number in range(1200))
    report = attrs.evolve(many_findings, groups=(attrs.evolve(group, findings=findings),))
    written = issues(report)

    assert len([one for one in written if one["severity"] == "critical"]) == 1000
    assert written[-1]["description"] == "and 202 more findings"


def issues(report):
    return json.loads(plugin.render(report))
