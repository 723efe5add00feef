"""Council papers: from five papers to a plan, a report and a ledger, byte for byte."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import samendomein as sd
from tests.examples.papers import EXAMPLES, borrowed, on_one_line

pytest.importorskip("samendomein_papieren", reason="the plugin that reads papers is not installed")

EXAMPLE = EXAMPLES / "raadsstukken"
EXPECTED = sorted(path.name for path in (EXAMPLE / "verwacht").iterdir())


@pytest.fixture(scope="module")
def ran(tmp_path_factory) -> Path:
    """A copy of the example after its script ran there."""
    folder = tmp_path_factory.mktemp("somewhere") / "raadsstukken"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("uit", "verwacht"))
    done = subprocess.run(
        [sys.executable, str(folder / "run.py")],
        env={**os.environ, "SAMENDOMEIN_CACHE": "off"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    return folder


@pytest.mark.parametrize("file", EXPECTED)
def test_the_example_writes_what_lies_beside_it(file, ran):
    expected = (EXAMPLE / "verwacht" / file).read_bytes()

    assert (ran / "uit" / file).read_bytes() == expected


def test_everything_that_a_person_can_read_is_compared(ran):
    written = {path.name for path in (ran / "uit").iterdir() if path.is_file()}

    assert written - set(EXPECTED) == {"rapport.html", "rapport.json"}


def test_what_weighs_most_lies_between_the_papers(ran):
    high = [
        (one.check, one.elements[0])
        for one in sd.assess(sd.read(ran), settings=sd.read_settings(ran)).findings
        if one.severity is sd.Severity.HIGH
    ]

    assert sorted(high) == [
        ("structuur/swapped-code", "raadsvoorstel-een-toegang"),
        ("sturing/funding-ends-early", "raadsvoorstel-een-projectleider-integrale-toegang"),
        ("verantwoording/motion-not-carried-out", "besluitenlijst-buurtkamers-open-in-het-weekend"),
        (
            "verantwoording/question-without-answer",
            "vragen-wanneer-wordt-de-pilot-met-de-buurtverbinder-geevalueerd",
        ),
        (
            "verantwoording/toezegging-overdue",
            "besluitenlijst-de-wethouder-zegt-toe-dat-de-raad-voor-1-oktober-2025-een",
        ),
    ]


def test_every_quotation_stands_in_its_paper(ran):
    plan = sd.read(ran, proposed=True)
    papers = {
        path.name: on_one_line(re.sub(r"<[^>]+>|[|#]", " ", path.read_text("utf-8")))
        for path in (ran / "stukken").iterdir()
    }
    missing = [
        passage.quote
        for element in plan.elements
        for passage in element.passages
        if isinstance(passage.quote, str)
        and on_one_line(passage.quote) not in papers[plan[passage.document].file]
    ]

    assert plan.problems == ()
    assert missing == []


def test_the_words_of_the_papers_are_ours():
    words = [path.read_text("utf-8") for path in (EXAMPLE / "stukken").iterdir()]

    assert [borrowed(text) for text in words] == [[]] * 5


def test_the_readme_tells_the_commands_of_the_script():
    script = (EXAMPLE / "run.py").read_text("utf-8")
    typed = re.findall(r"^samendomein (.+)$", (EXAMPLE / "README.md").read_text("utf-8"), re.M)

    assert [one for one in typed if f'"{one}' not in script] == []
    assert len(typed) == 4


def test_the_decisions_show_each_kind_of_decision():
    decisions = tomllib.loads((EXAMPLE / "besluiten.toml").read_text("utf-8"))["besluit"]

    assert {one["besluit"] for one in decisions} == {
        "aanvaard", "wijzig", "wijs af", "later", "zelfde"
    }  # fmt: skip
