"""`samendomein init`: a first plan that teaches."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import samendomein as sd


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_first_plan_can_be_read_and_has_everything_a_plan_has(samendomein, language):
    samendomein(f"init eerste --lang {language}")

    plan = sd.read("eerste")

    assert {type(one).__name__ for one in plan.elements} == {
        "Nota",
        "Goal",
        "Theme",
        "Action",
        "Actor",
        "Budget",
        "Indicator",
        "Event",
        "Document",
    }
    assert len(plan.all(sd.Action)) == 3


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_first_plan_has_a_finding_that_its_comments_settle(samendomein, language):
    samendomein(f"init eerste --lang {language}")
    before = samendomein("check eerste --select D02,E01")
    plan = Path("eerste/plan.toml")
    plan.write_text(re.sub(r"(?m)^# (?=\w+ = )", "", plan.read_text("utf-8")), "utf-8")
    after = samendomein("check eerste --select D02,E01")

    assert before.code == 1
    assert after.code == 0


def test_both_languages_say_the_same(samendomein):
    samendomein("init nederlands")
    samendomein("init engels --lang en")
    dutch, english = sd.assess(sd.read("nederlands")), sd.assess(sd.read("engels"))

    assert counted(dutch) == counted(english)


def test_the_next_command_is_said(samendomein):
    ran = samendomein("init 'mijn plan'")

    assert ran.out == (
        "Geschreven: mijn plan/plan.toml, mijn plan/samendomein.toml\n"
        'Voer nu uit: samendomein report "mijn plan"\n'
    )


def test_the_next_command_works(samendomein):
    samendomein("init eerste")

    assert samendomein("report eerste").code == 0
    assert Path("eerste/rapport.html").exists()


def test_nothing_is_overwritten(samendomein):
    ran = samendomein("init . --lang en")

    assert ran.err == (
        "error: plan.toml is there already\n  hint: name a new folder; nothing was changed\n"
    )
    assert ran.code == 4
    assert not Path("samendomein.toml").exists()


def counted(assessment: sd.Assessment) -> list[str]:
    """The checks of the findings, as often as they were found."""
    return sorted(finding.check for finding in assessment.findings)
