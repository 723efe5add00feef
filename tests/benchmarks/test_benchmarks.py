"""The benchmarks still run; how fast things are is no matter for the everyday tests."""

from __future__ import annotations

import cProfile
import importlib.util
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import samendomein as sd

FOLDER = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def generate():
    """The generator of plans, which is no part of the package."""
    spec = importlib.util.spec_from_file_location("generate", FOLDER / "generate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("elements", [1, 57, 250])
def test_a_generated_plan_has_so_many_elements_and_no_problems(generate, tmp_path, elements):
    generate.write_plan(tmp_path / "plan", elements)

    plan = sd.read(tmp_path / "plan", as_of=date(2026, 1, 1))

    assert len(plan) == elements


def test_a_generated_plan_has_about_three_relations_for_each_element(generate, tmp_path):
    generate.write_plan(tmp_path / "plan", 300)

    plan = sd.read(tmp_path / "plan", as_of=date(2026, 1, 1))

    assert 2.7 < len(plan.relations) / len(plan) < 3.3


def test_the_same_seed_writes_the_same_plan(generate):
    first, again, other = (list(generate.files(120, seed)) for seed in (1, 1, 2))

    assert first == again
    assert first != other


@pytest.mark.slow
def test_a_report_on_ten_thousand_elements_can_be_mailed_and_grows_in_a_straight_line(
    generate, tmp_path
):
    sizes, calls = [], []
    for elements in (2_500, 10_000):
        generate.write_plan(tmp_path / str(elements), elements)
        plan = sd.read(tmp_path / str(elements), as_of=date(2026, 1, 1))
        assessment, page = sd.assess(plan), tmp_path / f"{elements}.html"
        counted = cProfile.Profile()
        counted.runcall(sd.write, assessment, page)
        sizes.append(page.stat().st_size)
        calls.append(sum(one.callcount for one in counted.getstats()))

    assert sizes[1] < 15_000_000
    assert sizes[1] < 4.4 * sizes[0]
    assert calls[1] < 4.4 * calls[0]


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "wait4"), reason="measuring needs os.wait4")
def test_everything_can_be_measured():
    said = subprocess.run(
        [sys.executable, FOLDER / "run.py", "--sizes", "40", "--rounds", "1"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout

    assert "could not be measured" not in said
    for what in ("--help", "floor a", "floor b", "cold", "warm", "html"):
        assert f"\n  {what:10} " in said
