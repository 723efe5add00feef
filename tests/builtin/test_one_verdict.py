"""Every format tells the same: which findings there are, which of them count, and what broke."""

from __future__ import annotations

import csv
import html
import json
import re
import sqlite3
import sys
import zipfile
from collections import Counter
from contextlib import closing
from io import BytesIO, StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import attrs
import pytest
from hypothesis import given, settings
from python_calamine import CalamineWorkbook

import samendomein as sd
from samendomein.cli.exit_codes import FAILURES, FINDINGS, FINE
from samendomein.pipeline.writing import render, write_rendered
from samendomein.testing import plans

PLUGINS = sd.load_plugins()
FORMATS = {one.id: one for one in PLUGINS.formats}
DUTCH = (
    "SELECT stand, kenmerk FROM bevindingen",
    "SELECT * FROM leesproblemen",
    "SELECT * FROM storingen",
)
ENGLISH = (
    "SELECT standing, fingerprint FROM findings",
    "SELECT * FROM problems",
    "SELECT * FROM failures",
)
TELLS_NO_FINDINGS = {
    "csv/ledger", "json/ledger", "markdown/ledger", "text/ledger",  # what became of promises
    "dot/graph", "graphml/graph", "mermaid/doelenboom",  # the plan as a graph
    "excel/scores", "invloed/sheet",  # to be filled in
}  # fmt: skip
EXAMPLES = sorted(
    settings
    for settings in (Path(__file__).parents[2] / "examples").glob("*/samendomein.toml")
    # The plan of this one is made by importing papers.
    if settings.parent.name != "raadsstukken"
)


@attrs.frozen
class Verdict:
    """What a format tells, by fingerprint of a finding where it has one.

    Attributes:
        counted: The findings that count.
        accepted: Those that are accepted.
        baselined: Those that were there before.
        broken: How many problems and failures there are.
    """

    counted: tuple[str, ...]
    accepted: tuple[str, ...]
    baselined: tuple[str, ...]
    broken: int


@pytest.fixture(scope="module", params=EXAMPLES, ids=lambda path: path.parent.name)
def example(request):
    settings = sd.read_settings(request.param.parent)
    plan = sd.read(settings, partial=True)
    assessment = sd.assess(plan, settings=settings, plugins=PLUGINS)
    return sd.compose(assessment, language="nl")


def test_every_format_tells_the_same_of_a_report_with_everything(small_report):
    assert_one_verdict(small_report)


def test_every_format_tells_the_same_of_an_example(example):
    assert_one_verdict(example)


@settings(max_examples=6)  # each is judged by every check and rendered in every format
@given(plans(max_elements=5, max_relations=4))
def test_every_format_tells_the_same_of_any_plan(plan):
    assert_one_verdict(sd.compose(sd.assess(plan, plugins=PLUGINS), language="en"))


@pytest.mark.parametrize("format_id", sorted(FORMATS))
def test_a_format_gives_the_same_bytes_for_the_same_report(format_id, example):
    again = attrs.evolve(example)

    assert render(example, FORMATS[format_id]) == render(again, FORMATS[format_id])


@pytest.mark.parametrize("format_id", sorted(FORMATS))
@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        "a | b || c",
        "eerste\nregel\r\n\n* tweede",
        "\u202eomgekeerd\u202c \u200f",
        "👩‍👩‍👧‍👦 é \u0301",
        "x" * 10_000,
        "".join(map(chr, range(32))) + "\x7f\x85",
        "\ud800",
        "]]> <!-- --> &amp; {{ 0 }} {0} %0A ::error::",
    ],
    ids=["script", "pipe", "lines", "right-to-left", "emoji", "long", "control", "half", "markup"],
)
def test_a_text_breaks_no_format(format_id, text, report_saying, tmp_path):
    content = render(report_saying(text), FORMATS[format_id])
    written = write_rendered(content, tmp_path / "uit")

    assert not isinstance(content, sd.Failure)
    assert all(path.read_bytes() for path in written)


def test_a_format_that_leaves_out_a_finding_is_caught(small_report):
    fewer = attrs.evolve(small_report, groups=(), counts=dict.fromkeys(small_report.counts, 0))

    assert len(fewer.findings) < len(small_report.findings)
    # The summary in plain text takes its counts from a sentence that the report brings along.
    silent = {"text/summary", *TELLS_NO_FINDINGS}

    assert set(disagreeing(fewer, small_report)) == set(FORMATS) - silent


def test_what_a_format_tells_goes_with_the_exit_code(small_report):
    nothing = attrs.evolve(small_report, groups=(), problems=(), failures=())
    whole = attrs.evolve(small_report, problems=(), failures=())

    assert [exit_code(sarif(one)) for one in (nothing, whole, small_report)] == [
        FINE,
        FINDINGS,
        FAILURES,
    ]


def assert_one_verdict(report):
    assert disagreeing(report, report) == []


def disagreeing(report, expected):
    """The formats that tell something else of a report than is expected."""
    verdict = Verdict(
        counted=sorted_fingerprints(expected.findings),
        accepted=sorted_fingerprints(one.finding for one in expected.accepted),
        baselined=sorted_fingerprints(expected.baselined),
        broken=len(expected.problems) + len(expected.failures),
    )
    without_broken = attrs.evolve(verdict, broken=None)
    told = {
        "sarif/log": sarif(report) == verdict,
        "gitlab/code-quality": gitlab(report) == verdict,
        "sqlite/database": sqlite(report) == verdict,
        "json/report": as_json(report) == verdict,
        "junit/tests": junit(report) == counts(expected),
        "github/annotations": github(report) == by_severity(expected),
        "text/summary": summed_up(report) == by_severity(expected),
    }
    for name in ("csv/findings", "csv/all"):
        told[name] = table(report, name) == without_broken
    for name in ("excel/workbook", "excel/opendocument"):
        told[name] = sheet(report, name) == by_standing(expected)
    for name in ("raadsbrief/markdown", "raadsbrief/word"):
        told[name] = letter(report, name) == urgent_or_not(expected)
    for name in ("text/lines", "markdown/report", "html/report"):
        content = render(report, FORMATS[name])
        shown = words(without_tags(content.decode()) if name == "html/report" else content)
        told[name] = all(words(one.message) in shown for one in expected.findings)
    assert {*told, *TELLS_NO_FINDINGS} == set(FORMATS)
    return sorted(name for name, is_right in told.items() if not is_right)


def sorted_fingerprints(findings):
    return tuple(sorted(one.fingerprint for one in findings))


def exit_code(verdict):
    if verdict.broken:
        return FAILURES
    return FINDINGS if verdict.counted else FINE


def sarif(report):
    run = json.loads(render(report, FORMATS["sarif/log"]))["runs"][0]
    told = {"counted": [], "accepted": [], "baselined": []}
    for one in run["results"]:
        suppressed = "accepted" if one.get("suppressions") else "counted"
        standing = "baselined" if one.get("baselineState") == "unchanged" else suppressed
        told[standing].append(one["fingerprints"]["samendomein/v1"])
    broken = len(run["invocations"][0]["toolExecutionNotifications"])
    return Verdict(**{key: tuple(sorted(ids)) for key, ids in told.items()}, broken=broken)


def gitlab(report):
    """What does not count is told in words, so it is known by what it begins with."""
    issues = json.loads(render(report, FORMATS["gitlab/code-quality"]))
    accepted = f"[{report.say('accepted')},"
    told = {"counted": [], "accepted": [], "baselined": [], "broken": []}
    for one in issues:
        heavy = "broken" if one["severity"] == "blocker" else "counted"
        light = "accepted" if one["description"].startswith(accepted) else "baselined"
        told[light if one["severity"] == "info" else heavy].append(one["fingerprint"])
    broken = len(told.pop("broken"))
    return Verdict(**{key: tuple(sorted(ids)) for key, ids in told.items()}, broken=broken)


def sqlite(report):
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(render(report, FORMATS["sqlite/database"]))
        asked = DUTCH if report.language == "nl" else ENGLISH
        rows, problems, failures = (connection.execute(one).fetchall() for one in asked)
    return standing(report, rows, len(problems) + len(failures))


def table(report, name):
    """The findings as CSV; what broke is not in that file."""
    csv.field_size_limit(sys.maxsize)
    content = render(report, FORMATS[name])
    if name == "csv/all":
        content = content[f"{report.say('findings')}.csv"]
    content = content.decode("utf-8-sig") if isinstance(content, bytes) else content
    _, *rows = csv.reader(StringIO(content, newline=""), delimiter=";")
    return standing(report, [(row[1], row[0]) for row in rows], None)


def standing(report, rows, broken):
    words_for = ("open", "accepted", "was there before")
    counted, accepted, baselined = (
        tuple(sorted(id for word, id in rows if word == report.say(said))) for said in words_for
    )
    return Verdict(counted=counted, accepted=accepted, baselined=baselined, broken=broken)


def as_json(report):
    told = json.loads(render(report, FORMATS["json/report"]))
    known = {
        "counted": told["findings"],
        "accepted": [one["finding"] for one in told["accepted"]],
        "baselined": told["baselined"],
    }
    names = {
        (one.finding.check, *(each.id for each in one.finding.elements), one.finding.key):
            one.finding.fingerprint
        for one in sd.every_finding(report)
    }  # fmt: skip
    return Verdict(
        **{
            key: tuple(sorted(names[one["check"], *one["elements"], one["key"]] for one in ones))
            for key, ones in known.items()
        },
        broken=len(told["problems"]) + len(told["failures"]),
    )


def junit(report):
    root = ET.fromstring(render(report, FORMATS["junit/tests"]).encode())  # noqa: S314
    return int(root.get("failures")), int(root.get("errors"))


def counts(report):
    """A check that crashed is told once, and not again as a failure."""
    crashed = {one.check for one in report.outcomes if one.status == "crashed"}
    others = [one for one in report.failures if one.doing not in crashed]
    return len(report.findings), len(report.problems) + len(crashed) + len(others)


def github(report):
    lines = render(report, FORMATS["github/annotations"]).splitlines()
    names = {"high": "error", "medium": "warning", "low": "notice"}
    told = {}
    for severity, command in names.items():
        shown = [line for line in lines if line.startswith(f"::{command} ")]
        more = re.findall(r"(\d+)", shown[9].rpartition("%0A(")[2]) if len(shown) == 10 else []
        told[severity] = len(shown) + (int(more[0]) if "%0A(" in "".join(shown[9:]) else 0)
    broken = len(report.problems) + len(report.failures)
    return {**told, "high": told["high"] - broken}


def sheet(report, name):
    """How each finding stands and what it says, in a workbook."""
    book = CalamineWorkbook.from_filelike(BytesIO(render(report, FORMATS[name])))
    there = {"Bevindingen", "Findings"} & set(book.sheet_names)
    rows = book.get_sheet_by_name(there.pop()).to_python()[1:] if there else []
    return Counter((row[1], words(row[4])) for row in rows)


def by_standing(report):
    stood = {
        "open": report.findings,
        "accepted": [one.finding for one in report.accepted],
        "was there before": report.baselined,
    }
    return Counter(
        (report.say(word), words(one.message)) for word, ones in stood.items() for one in ones
    )


def summed_up(report):
    shown = " ".join(render(report, FORMATS["text/summary"]).split())
    found = re.search(r"(?:Bevindingen|Findings): \d+\D+(\d+)\D+(\d+)\D+(\d+)", shown)
    high, medium, low = found.groups() if found else (0, 0, 0)
    return {"high": int(high), "medium": int(medium), "low": int(low)}


def letter(report, name):
    """How many urgent and how many lighter points a letter to the council names."""
    content = render(report, FORMATS[name])
    if isinstance(content, bytes) and content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as package:
            content = without_tags(package.read("word/document.xml").decode())
    shown = content.decode() if isinstance(content, bytes) else content
    urgent = re.search(r"(?:Dringende punten|Urgent points): (\d+)", shown)
    lighter = re.search(r"(?:Lichtere punten|Lighter points): (\d+)", shown)
    return tuple(0 if found is None else int(found[1]) for found in (urgent, lighter))


def urgent_or_not(report):
    urgent = sum(one.severity == "high" for one in report.findings)
    return urgent, len(report.findings) - urgent


def by_severity(report):
    return {
        name: sum(1 for one in report.findings if one.severity == name)
        for name in ("high", "medium", "low")
    }


def without_tags(content):
    return html.unescape(re.sub(r"<[^>]*>", "", content))


def words(text):
    """Only the letters and figures: how a format escapes or breaks lines is its own business."""
    return "".join(re.findall(r"[a-z0-9]+", text.casefold()))
