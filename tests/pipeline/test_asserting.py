"""`assert_plan`: a test of a plan that says what is the matter and where."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import samendomein as sd

AS_OF = date(2024, 4, 1)
PLAN = """\
[[doel]]
id = "gezond"
titel = "Gezond"
"""
SETTINGS = """\
sources = ["plan.toml"]
language = "en"
as_of = 2024-04-01

[checks]
select = ["D01"]

[profiles.raad]
fail_on = "high"

[profiles.streng]
severity = { D01 = "high" }
fail_on = "high"
"""
TOLD = """\
the plan does not hang together
plan.toml:1:1: high[structuur/goal-without-action] goal 'Gezond': \
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("plan.toml").write_text(PLAN, "utf-8")
    Path("samendomein.toml").write_text(SETTINGS, "utf-8")


def test_a_plan_without_findings_that_weigh_enough_passes():
    assessment = sd.assert_plan(".", profile="raad")

    assert [one.check for one in assessment.findings] == ["structuur/goal-without-action"]


@pytest.mark.parametrize("read", [lambda: ".", lambda: sd.read(".")], ids=["path", "plan"])
def test_each_finding_is_told_with_its_place(read):
    with pytest.raises(AssertionError) as raised:
        sd.assert_plan(read(), profile="streng")

    assert str(raised.value).startswith(TOLD)
    assert "\n  fix: " in str(raised.value)


def test_every_finding_counts_unless_somebody_says_otherwise():
    with pytest.raises(AssertionError):
        sd.assert_plan(".")

    sd.assert_plan(".", fail_on="never")
    sd.assert_plan(".", fail_on="hoog")


def test_what_cannot_be_read_is_told_whatever_counts():
    Path("plan.toml").write_text(f"{PLAN}kleur = 3\n", "utf-8")

    with pytest.raises(AssertionError) as raised:
        sd.assert_plan(".", profile="raad")

    assert str(raised.value).splitlines()[:2] == [
        "the plan does not hang together",
        "plan.toml:4:1: error[plan/unknown-key] goal has no key 'kleur'",
    ]


def test_what_was_there_before_does_not_count():
    assessment = sd.assess(sd.read("."), settings=sd.read_settings("."))
    sd.write_baseline(Path("baseline.toml"), sd.freeze(assessment, on=AS_OF))

    assert len(sd.assert_plan(".").baselined) == 1


def test_an_unknown_profile_or_severity_is_wrong_use():
    with pytest.raises(sd.UsageError, match="there is no profile 'rad'"):
        sd.assert_plan(".", profile="rad")
    with pytest.raises(sd.UsageError) as raised:
        sd.assert_plan(".", fail_on="zwaar")

    assert str(raised.value) == (
        "there is no severity 'zwaar'\n  hint: severities: high, medium, low, never"
    )
