"""Every example gives the reports that lie beside it, wherever it is run.

Has a text changed on purpose? Run ``python examples/renew.py``, and read what changed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import samendomein as sd
from samendomein.cli.main import main
from samendomein.testing import examples_of
from tests.examples.papers import EXAMPLES, entered_in, quotations

NAMES = sorted(path.parent.name for path in EXAMPLES.glob("*/plan"))
"""The examples with a plan that somebody wrote; another begins with papers."""


@pytest.fixture(scope="module", params=NAMES)
def renewed(request, tmp_path_factory) -> Path:
    """A copy of an example that was run and renewed, started from another folder."""
    folder = tmp_path_factory.mktemp("somewhere")
    shutil.copy(EXAMPLES / "renew.py", folder)
    shutil.copytree(
        EXAMPLES / request.param,
        folder / request.param,
        ignore=shutil.ignore_patterns("uit", "verwacht"),
    )
    ran = subprocess.run(
        [sys.executable, str(folder / "renew.py"), request.param],
        cwd=folder.parent,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "SAMENDOMEIN_CACHE": "off"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stdout
    return folder / request.param


def test_an_example_writes_what_lies_beside_it(renewed):
    kept = EXAMPLES / renewed.name / "verwacht"
    expected = {path.name: path.read_text("utf-8") for path in kept.iterdir()}

    assert {"bevindingen.txt", "rapport.md"} <= set(expected)
    assert {
        path.name: path.read_text("utf-8") for path in (renewed / "verwacht").iterdir()
    } == expected
    for name, content in expected.items():
        assert (renewed / "uit" / name).read_bytes() == content.encode("utf-8")


def test_an_example_writes_every_report_that_its_settings_ask(renewed):
    asked = {output.path.name for output in sd.read_settings(renewed).outputs}

    assert asked >= {"rapport.html", "rapport.json", "rapport.md"}
    assert {path.name for path in (renewed / "uit").iterdir()} == {*asked, "bevindingen.txt"}


def test_no_report_says_where_an_example_lies(renewed):
    telling = [
        path.name
        for path in (renewed / "uit").iterdir()
        if renewed.parent.as_posix() in path.read_text("utf-8")
    ]

    assert telling == []


@pytest.mark.parametrize("name", NAMES)
def test_no_plugin_breaks_on_an_example(name):
    settings = sd.read_settings(EXAMPLES / name)

    assert sd.assess(sd.read(settings), settings=settings).failures == ()


@pytest.mark.parametrize("name", NAMES)
def test_the_script_of_an_example_is_short_and_like_that_of_the_others(name):
    first, other = (
        (EXAMPLES / folder / "run.py").read_text("utf-8").splitlines()
        for folder in ("diemen", name)
    )

    assert len(other) <= 30
    assert other[1:] == first[1:]


@pytest.mark.parametrize("name", NAMES)
def test_every_file_of_a_plan_begins_with_what_is_in_it(name):
    silent = [
        path.name
        for path in sorted((EXAMPLES / name / "plan").glob("*.toml"))
        if not path.read_text("utf-8").startswith("# ")
    ]

    assert silent == []


@pytest.mark.parametrize("name", NAMES)
def test_the_readme_of_an_example_names_every_file_of_the_plan_and_no_other(name):
    readme = (EXAMPLES / name / "README.md").read_text("utf-8")
    named = set(re.findall(r"`plan/([\w-]+\.toml)`", readme))

    assert named == {path.name for path in (EXAMPLES / name / "plan").iterdir()}


@pytest.mark.parametrize(
    "example", examples_of(EXAMPLES / "eigen-controle/ons.py"), ids=lambda one: one.file.name
)
def test_the_own_check_finds_what_its_examples_mark(example):
    example.verify()


def test_the_nightly_run_succeeds_until_something_new_is_wrong(tmp_path, monkeypatch, capsys):
    shutil.copytree(EXAMPLES / "elke-nacht", tmp_path / "plan")
    monkeypatch.chdir(tmp_path / "plan")
    file = Path("nacht.yml").read_text("utf-8")
    steps = re.findall(r"^ +- run: samendomein (.+)$", file, re.MULTILINE)

    assert [main(step.split()) for step in steps] == [0, 0]
    with Path("plan/geldzorgen.toml").open("a", encoding="utf-8") as plan:
        plan.write('\n[[doel]]\nid = "nieuw"\ntitel = "Een nieuw doel"\n')
    assert [main(step.split()) for step in steps] == [1, 1]
    assert "doel 'Een nieuw doel'" in capsys.readouterr().out


@pytest.mark.parametrize("name", NAMES)
def test_quotations_are_at_most_six_words(name):
    long = [quote for _, quote in quotations(entered_in(name)) if len(quote.split()) > 6]

    assert long == []
