"""`samendomein baseline`: from now on only new findings count."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

DIEMEN = Path(__file__).parents[2] / "examples/diemen"
FIX = """
[[actie]]
id = "nieuwe-actie"
titel = "Nieuwe actie"
draagt_bij_aan = ["kansrijke-start"]
"""
FAULT = """
[[doel]]
id = "nieuw-doel"
titel = "Nieuw doel"
"""


@pytest.fixture(autouse=True)
def diemen(folder):
    """A copy of the example of Diemen, in which only one check runs."""
    shutil.copytree(DIEMEN, folder / "diemen", ignore=shutil.ignore_patterns("uit"))
    with (folder / "diemen/samendomein.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[checks]\nselect = ["D01"]\n')
    return folder / "diemen"


def frozen(folder):
    return (folder / "baseline.toml").read_text("utf-8")


def test_it_says_how_many_findings_were_frozen_and_where(samendomein, diemen):
    ran = samendomein("baseline diemen --lang en")

    assert ran.out == (
        "Findings that are in the baseline from 28 March 2024 on: 5. Only new ones count now.\n"
        "Written: diemen/baseline.toml\n"
    )
    assert ran.code == 0
    assert frozen(diemen).splitlines()[:3] == [
        "frozen_on = 2024-03-28",
        "findings = [",
        '    { check = "structuur/goal-without-action", elements = ["actieve-vrije-tijd"] },',
    ]


def test_what_was_there_before_makes_no_run_fail_and_what_is_new_does(samendomein, diemen):
    before = samendomein("check diemen")
    samendomein("baseline diemen")
    after = samendomein("check diemen --lang en")
    (diemen / "plan/nieuw.toml").write_text(FAULT, "utf-8")
    with_a_fault = samendomein("check diemen --lang en")

    assert (before.code, after.code, with_a_fault.code) == (1, 0, 1)
    assert after.out.startswith(
        "Everything that the checks found is accepted, or was there before.\n"
        "Findings that were there before: 5.\n"
    )
    assert with_a_fault.out.startswith("diemen/plan/nieuw.toml:2:1: medium[")


def test_a_fix_and_a_new_fault_do_not_cancel_out(samendomein, diemen):
    samendomein("baseline diemen")
    (diemen / "plan/nieuw.toml").write_text(FIX + FAULT, "utf-8")

    told = samendomein("check diemen --format json --lang en")

    assert [one["elements"] for one in told.json["findings"]] == [["nieuw-doel"]]
    assert [one["message"] for one in told.json["remarks"]] == [
        "findings of the baseline that are no longer there: 1"
    ]
    assert told.code == 1


def test_a_baseline_only_shrinks(samendomein, diemen):
    samendomein("baseline diemen")
    (diemen / "plan/nieuw.toml").write_text(FIX + FAULT, "utf-8")

    ran = samendomein("baseline diemen --lang en")

    assert ran.out == (
        "Findings of the baseline that were fixed: 1. Still in it: 4.\n"
        "Findings that are not in it, and count: 1.\n"
        "Written: diemen/baseline.toml\n"
    )
    assert "kansrijke-start" not in frozen(diemen)
    assert "nieuw-doel" not in frozen(diemen)
    assert samendomein("check diemen").code == 1


def test_what_was_fixed_and_comes_back_is_new(samendomein, diemen):
    samendomein("baseline diemen")
    (diemen / "plan/nieuw.toml").write_text(FIX, "utf-8")
    samendomein("baseline diemen")
    (diemen / "plan/nieuw.toml").unlink()

    assert samendomein("check diemen").code == 1


def test_nothing_is_written_when_nothing_was_fixed(samendomein, diemen):
    samendomein("baseline diemen")
    remarked = "# Vastgesteld in het overleg van maart.\n" + frozen(diemen)
    (diemen / "baseline.toml").write_text(remarked, "utf-8")

    ran = samendomein("baseline diemen --lang en")

    assert ran.out == "Findings of the baseline that were fixed: 0. Still in it: 5.\n"
    assert frozen(diemen) == remarked


def test_afresh_takes_what_is_new_too(samendomein, diemen):
    samendomein("baseline diemen")
    (diemen / "plan/nieuw.toml").write_text(FAULT, "utf-8")

    ran = samendomein("baseline diemen --afresh --lang en")

    assert ran.out.startswith("Findings that are in the baseline from 28 March 2024 on: 6.")
    assert samendomein("check diemen").code == 0


def test_afresh_mends_a_baseline_that_cannot_be_read(samendomein, diemen):
    (diemen / "baseline.toml").write_text("findings = 3\n", "utf-8")

    refused = samendomein("baseline diemen --lang en")
    afresh = samendomein("baseline diemen --lang en --afresh")

    assert refused.err.startswith("diemen/baseline.toml:1:1: error[baseline/")
    assert refused.code == 2
    assert afresh.code == 0
    assert samendomein("check diemen").code == 0


def test_a_plan_that_cannot_be_read_whole_is_not_frozen(samendomein, diemen):
    (diemen / "plan/nieuw.toml").write_text("[[doel]]\n", "utf-8")

    ran = samendomein("baseline diemen --lang en")

    assert ran.err.startswith("diemen/plan/nieuw.toml:1:1: error[plan/no-id] ")
    assert ran.code == 2
    assert not (diemen / "baseline.toml").exists()


def test_an_acceptance_that_ended_takes_its_finding_out_of_the_baseline(samendomein, diemen):
    samendomein("baseline diemen")
    samendomein(
        "accept D01:kansrijke-start diemen --reason 'volgt' --owner beleid --until 2024-12-31"
    )

    assert samendomein("check diemen --as-of 2024-12-31").code == 0
    assert samendomein("check diemen --as-of 2025-01-01").code == 1
