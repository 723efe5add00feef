"""Starting costs little: nothing is imported that is not asked for."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys

import pytest

from samendomein.version import __version__

HEAVY = {"attr", "attrs", "babel", "cattrs", "jinja2", "networkx", "pluggy", "rich", "tomli"}


@pytest.mark.parametrize(
    ("typed", "too_heavy"),
    [
        (["--version"], {*HEAVY, "click"}),
        (["--help"], HEAVY),
        (["--help", "--lang", "en"], HEAVY),
    ],
)
def test_what_editors_ask_often_loads_nothing_heavy(typed, too_heavy):
    program = (
        "import sys\nfrom samendomein.cli.main import main\n"
        f"main({typed!r})\nsys.stderr.write(' '.join(sys.modules))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True
    )

    assert too_heavy.isdisjoint(ran.stderr.split())


def test_the_version_is_said(samendomein):
    assert samendomein("--version").out == f"samendomein {__version__}\n"
    assert samendomein("--lang en --version").out == f"samendomein {__version__}\n"


def test_python_can_run_the_package():
    ran = subprocess.run(
        [sys.executable, "-m", "samendomein", "--version"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (ran.stdout, ran.returncode) == (f"samendomein {__version__}\n", 0)


def test_the_command_is_installed():
    (point,) = importlib.metadata.entry_points(group="console_scripts", name="samendomein")

    assert point.value == "samendomein.cli.main:main"
