"""A plugin that was written for a version still works, and gives the same.

Nothing was released yet, so there is one, for the version that is being made.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import samendomein as sd

CANARIES = sorted(Path(__file__).parent.glob("v*.py"))
TOLD = "doelen\nv0_1/goal-with-few-actions: Een gezonde leefstijl heeft 0 acties\n"


@pytest.mark.parametrize("canary", CANARIES, ids=lambda file: file.stem)
@pytest.mark.filterwarnings("default::DeprecationWarning")
def test_a_canary_still_sings(canary, tmp_path, monkeypatch):
    monkeypatch.setenv("SAMENDOMEIN_CACHE", "off")
    plan_file = tmp_path / "doelen.kanarie"
    plan_file.write_text("gezond;Een gezonde leefstijl\nfout\n", "utf-8")
    plugins = sd.load_plugins([canary])
    plan = sd.read(plan_file, as_of=date(2024, 4, 1), partial=True, plugins=plugins)
    assessment = sd.assess(plan, plugins=plugins, select=[canary.stem])
    written = sd.write(assessment, tmp_path / "rapport.lijst", title="doelen", plugins=plugins)

    assert [str(one) for one in plan.problems] == [
        (
            f"{plan_file.as_posix()}:2:1: error[v0_1/no-title] no title in fout\n"
            "  hint: write an id, a semicolon and a title"
        )
    ]
    assert assessment.failures == ()
    assert [
        one.measurement.rows for one in assessment.measured if one.metric.namespace == "v0_1"
    ] == [(("acties", 0),)]
    assert written[0].read_text("utf-8") == TOLD


def test_there_is_a_canary_for_the_version_that_is_being_made():
    assert f"v{sd.API_VERSION.replace('.', '_')}" in {file.stem for file in CANARIES}
