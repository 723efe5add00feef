"""Ruff and mypy agree with everything that is here."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = sorted((ROOT / "examples").glob("**/*.py"))


def test_ruff_finds_nothing(run_python):
    checked = run_python("-m", "ruff", "check", "--quiet", "--output-format=concise")

    assert checked.returncode == 0, checked.stdout


def test_ruff_would_format_nothing_differently(run_python):
    checked = run_python("-m", "ruff", "format", "--check", "--quiet")

    assert checked.returncode == 0, checked.stdout


def test_mypy_finds_nothing_in_the_library_and_its_plugins(run_python):
    sources = [ROOT / "src", *sorted((ROOT / "plugins").glob("*/src"))]
    typed_questions = [path for path in [ROOT / "tests/typing"] if path.exists()]
    checked = run_python(
        "-m", "mypy", *map(str, [*sources, *typed_questions]), MYPYPATH=joined(sources)
    )

    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_mypy_finds_nothing_in_an_example(script, run_python):
    sources = [ROOT / "src", *sorted((ROOT / "plugins").glob("*/src"))]
    checked = run_python("-m", "mypy", str(script), MYPYPATH=joined(sources))

    assert checked.returncode == 0, checked.stdout


def joined(folders: list[Path]) -> str:
    """Folders in one environment variable."""
    return os.pathsep.join(map(str, folders))
