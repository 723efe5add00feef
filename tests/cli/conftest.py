"""Running the command inside the test, in an empty folder."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

from samendomein.cli.main import main

PLAN = """\
[[goal]]
id = "gezond"
title = "Een gezonde leefstijl"

[[goal]]
id = "naamloos"
title = "?"
"""

PLUGIN = '''\
from samendomein import Finding, Goal, Severity, check, option
from attrs import frozen


@frozen(kw_only=True)
class Options:
    shortest: int = option(2, help="How many letters a title has at least.")


@check("eigen/no-title", severity=Severity.HIGH, code="X01", formerly=("eigen/titleless",))
def no_title(plan, options: Options):
    """A goal without a real title.

    Why: nobody knows what it is about.

    Fix: write a title.

    Limits: it does not read the title.
    """
    for goal in plan.all(Goal):
        if len(goal.title) < options.shortest:
            yield Finding(goal, "its title is {title}", title=goal.title)


def samendomein_checks():
    return [no_title]
'''


@frozen
class Ran:
    """What a command gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed, as JSON."""
        return json.loads(self.out)


Run = Callable[[str], Ran]


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch) -> Path:
    """An empty folder to work in, with a plan and a plugin."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAMENDOMEIN_CACHE", "off")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("SAMENDOMEIN_LANG", raising=False)
    monkeypatch.delenv("SAMENDOMEIN_DEBUG", raising=False)
    Path("plan.toml").write_text(PLAN, "utf-8")
    Path("eigen.py").write_text(PLUGIN, "utf-8")
    return tmp_path


@pytest.fixture
def samendomein(capfd) -> Run:
    """Run the command with what one would type after its name."""

    def run(typed: str) -> Ran:
        code = main(shlex.split(typed))
        out, err = capfd.readouterr()
        return Ran(code, out.replace("\r\n", "\n"), err.replace("\r\n", "\n"))

    return run
