"""The report as JSON: all of it, in the shape of the published schema."""

from __future__ import annotations

import json
from pathlib import Path

import attrs
import jsonschema
import pytest
from hypothesis import given, strategies as st

import samendomein as sd
from samendomein import Format, report_schema
from samendomein.builtin.json import plugin

EXPECTED = Path(__file__).parent / "report.json"


def test_the_whole_report_is_written_like_this(small_report):
    assert plugin.render(small_report) == EXPECTED.read_text("utf-8")


def test_the_format_goes_with_json():
    declared, ledger = plugin.samendomein_formats()

    assert isinstance(declared, Format)
    assert (declared.id, declared.suffixes) == ("json/report", (".json",))
    assert (ledger.id, ledger.suffixes, ledger.by_id_only) == ("json/ledger", (), True)


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(report_schema())


def test_the_report_is_as_the_schema_says(small_report):
    assert faults(json.loads(plugin.render(small_report))) == []


def test_a_report_of_a_plan_is_as_the_schema_says():
    plan = sd.assemble(
        [sd.Goal(id="a", title="A")], [], as_of=sd.PartialDate.parse("2024").earliest
    )
    report = sd.compose(sd.Assessment(plan=plan))
    written = json.loads(plugin.render(report))

    assert faults(written) == []
    assert (written["title"], written["language"], written["as_of"]) == (
        report.title,
        "nl",
        "2024-01-01",
    )


@pytest.mark.parametrize("field", [field.name for field in attrs.fields(sd.Report)])
def test_everything_in_a_report_is_written(field, small_report):
    """Groups are the findings by element; the rest of what is not there is for other formats."""
    told_otherwise = {
        "as_of_words",
        "groups",
        "translator",
        "colours",
        "write_records",
        "read_in",
        "huisstijl",
        "parts",
        "keep_ledger",
    }

    assert field in told_otherwise or field in json.loads(plugin.render(small_report))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"findings": [{"check": "a/b"}]}, "'code' is a required property"),
        ({"version": 2}, "1 was expected"),
        ({"language": "fr"}, "'fr' is not one of ['nl', 'en']"),
        ({"counts": {"high": "1", "medium": 0, "low": 0}}, "'1' is not of type 'integer'"),
    ],
)
def test_the_schema_refuses(change, told, small_report):
    assert told in faults({**json.loads(plugin.render(small_report)), **change})


def test_accepted_findings_and_remarks_are_as_the_schema_says(small_report):
    finding, *_ = small_report.findings
    accepted = sd.AcceptedEntry(
        finding=finding,
        reason="waits for the council",
        owner="policy officer",
        approved_by="",
        signed_on="2024-01-01",
        signed_on_words="1 January 2024",
        until="2024-12-31",
        until_words="31 December 2024",
        place=finding.place,
    )
    remark = sd.RemarkEntry(
        kind="unused", kind_word="unused", message="no finding", hint="", place=None, findings=()
    )
    report = attrs.evolve(small_report, accepted=(accepted,), remarks=(remark,))
    written = json.loads(plugin.render(report))

    assert faults(written) == []
    assert written["accepted"][0]["finding"] == written["findings"][0]
    assert written["remarks"][0]["location"] is None


def test_a_later_version_may_add_names(small_report):
    assert faults({**json.loads(plugin.render(small_report)), "new": 1}) == []


def test_everything_is_described_but_the_parts_that_say_it_themselves():
    schema = report_schema()
    described = [name for name, part in schema["properties"].items() if "description" in part]

    assert described == list(schema["properties"])
    assert all(part["description"].endswith(".") for part in schema["$defs"].values())


@given(text=st.text())
def test_texts_of_others_come_through_whole(report_saying, text):
    written = json.loads(plugin.render(report_saying(text)))

    assert written["title"] == text
    assert {finding["message"] for finding in written["findings"]} == {text}


@pytest.mark.parametrize("text", ["\ud800", "\x00\x1b", "\u2028"])
def test_what_is_written_can_be_kept_in_a_file(text, report_saying):
    rendered = plugin.render(report_saying(text))

    assert json.loads(rendered.encode("utf-8"))["title"] == text


def faults(written: object) -> list[str]:
    """What the schema does not allow."""
    validator = jsonschema.Draft202012Validator(report_schema())
    return [fault.message for fault in validator.iter_errors(written)]
