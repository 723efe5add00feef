"""A plan with findings, and acceptances of them, for the tests of accepting."""

from __future__ import annotations

from datetime import date, timedelta

import samendomein as sd
from samendomein import Finding, Goal
from samendomein.assessment.acceptance import Acceptance
from samendomein.assessment.run import run
from samendomein.assessment.signing import sign
from samendomein.assessment.until import Until
from samendomein.language.translate import english
from samendomein.testing import plan_of

DAY = timedelta(days=1)
SIGNED = date(2024, 1, 15)
LAST = date(2024, 6, 30)

GOALS = """
[[nota]]
id = "sociaal"
titel = "Sociaal beleid"

[[nota]]
id = "wonen"
titel = "Woonvisie"

[[moment]]
id = "evaluatie"
titel = "Evaluatie"
datum = 2024-06-30

[[moment]]
id = "najaar"
titel = "Najaarsoverleg"
datum = "2024-10..2024-11"

[[moment]]
id = "ooit"
titel = "Herijking"
datum = "niet vermeld"

[[moment]]
id = "vanaf"
titel = "Overdracht"
datum = "2025-01-01.."

[[doel]]
id = "gezond"
titel = "Gezond leven"
hoort_bij = "sociaal"

[[doel]]
id = "bewegen"
titel = "Bewegen"
hoort_bij = "sociaal"
onderdeel_van = "gezond"

[[doel]]
id = "bouwen"
titel = "Bouwen"
hoort_bij = "wonen"

[[actie]]
id = "sport"
titel = "Sportaanbod"
hoort_bij = "sociaal"
draagt_bij_aan = "bewegen"
"""


@sd.check("proef/untold", code="X01", formerly=("proef/silent",))
def untold(plan: sd.Plan):
    """A goal or action without a description.

    Why: nobody can see what it is.

    Fix: describe it.
    """
    for one in (*plan.all(Goal), *plan.all(sd.Action)):
        if not one.description:
            yield Finding(one, "{one} is not described", one=one)


@sd.check("proef/yearly", code="X02")
def yearly(plan: sd.Plan):
    """A goal in each of two years.

    Why: to have keys.

    Fix: none.
    """
    for goal in plan.all(Goal):
        yield Finding(goal, "{goal} in 2024", goal=goal, key="2024")
        yield Finding(goal, "{goal} in 2025", goal=goal, key="2025")


@sd.check("proef/pairs", code="X03")
def pairs(plan: sd.Plan):
    """Two goals beside each other, of which the one with the longest title comes first.

    Why: to have several elements.

    Fix: none.
    """
    goals = sorted(plan.all(Goal), key=lambda goal: (-len(goal.title), goal.id))
    yield Finding(goals[0], "beside {other}", other=goals[1], also=[goals[1]])


CHECKS = (untold, yearly, pairs)


def judged(as_of=date(2024, 4, 1), text=GOALS, selection=None):
    return run(plan_of(text, as_of=as_of), checks=CHECKS, selection=selection)


def acceptance(**changes):
    return Acceptance(
        **{
            "check": "X01",
            "elements": ("gezond",),
            "reason": "the council has seen it",
            "owner": "policy officer",
            "signed_on": SIGNED,
            "until": Until(LAST),
            **changes,
        }
    )


def signed(assessment=None, **changes):
    return sign(acceptance(**changes), assessment or judged())


def ids(findings):
    return [one.identity for one in findings]


def said(assessment):
    """Each remark as kind, text and hint."""
    say = english().render
    return [(one.kind.value, say(one.text), say(one.hint)) for one in assessment.remarks]


def untold_of(*elements):
    return [("proef/untold", (one,), "") for one in elements]
