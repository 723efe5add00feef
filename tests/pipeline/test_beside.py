"""What lies beside a plan is applied, in scripts as on the command line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import samendomein as sd
from samendomein.testing import plan_of

AS_OF = date(2024, 4, 1)
PLAN = """\
[[doel]]
id = "gezond"
titel = "Gezond"

[[doel]]
id = "veilig"
titel = "Veilig"
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("map").mkdir()
    Path("map/plan.toml").write_text(PLAN, "utf-8")


def acceptance(element: str) -> sd.Acceptance:
    return sd.Acceptance(
        check="D01",
        elements=(element,),
        reason="volgt in het najaar",
        owner="beleidsadviseur",
        signed_on=AS_OF,
        until=sd.Until(date(2024, 12, 31)),
    )


def judged(path: str = "map", **asked) -> sd.Assessment:
    return sd.assess(sd.read(path, as_of=AS_OF), select=["D01"], **asked)


def elements(findings) -> list[str]:
    return [one.elements[0] for one in findings]


def test_a_script_signs_writes_and_finds_it_accepted():
    signed = sd.sign(acceptance("gezond"), judged())
    sd.add_acceptance(Path("map/accepted.toml"), signed)

    assert elements(judged().findings) == ["veilig"]
    assert elements(one.finding for one in judged().accepted) == ["gezond"]


@pytest.mark.parametrize("path", ["map", "map/plan.toml"])
def test_a_script_freezes_a_baseline(path):
    sd.write_baseline(Path("map/baseline.toml"), sd.freeze(judged(), on=AS_OF))

    assert elements(judged(path).findings) == []
    assert elements(judged(path).baselined) == ["gezond", "veilig"]


def test_a_script_can_look_at_everything_that_is_found():
    sd.write_baseline(Path("map/baseline.toml"), sd.freeze(judged(), on=AS_OF))

    assert elements(judged(apart=False).findings) == ["gezond", "veilig"]


def test_a_plan_that_a_script_made_has_nothing_beside_it():
    sd.write_baseline(Path("baseline.toml"), sd.freeze(judged(), on=AS_OF))

    assert elements(sd.assess(plan_of(PLAN), select=["D01"]).findings) == ["gezond", "veilig"]


def test_what_cannot_be_read_accepts_nothing_and_is_told():
    Path("map/accepted.toml").write_text('[[aanvaarding]]\ntoets = "D01"\n', "utf-8")

    assessment = judged()

    assert elements(assessment.findings) == ["gezond", "veilig"]
    assert [problem.id for problem in assessment.plan.problems] == ["accepted/missing-key"] * 4


def test_the_folder_of_the_settings_counts_and_not_that_of_the_plan():
    Path("samendomein.toml").write_text('sources = ["map"]\n', "utf-8")
    sd.write_baseline(Path("baseline.toml"), sd.freeze(judged(), on=AS_OF))

    assert elements(judged(".").findings) == []
    assert elements(judged("map").findings) == ["gezond", "veilig"]
