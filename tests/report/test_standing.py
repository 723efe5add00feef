"""What a reader is told of findings that are accepted, or were there before."""

from __future__ import annotations

from datetime import date

import samendomein as sd
from samendomein import Finding, Goal, Severity, compose
from samendomein.assessment.acceptance import Acceptance
from samendomein.assessment.baseline import Baseline
from samendomein.assessment.run import run
from samendomein.assessment.standing import apply
from samendomein.assessment.until import Until
from samendomein.plan.origin import InFile
from samendomein.testing import plan_of
from samendomein.toml.document import parse_document

AS_OF = date(2024, 4, 1)
PLAN = plan_of(
    """
    [[moment]]
    id = "evaluatie"
    titel = "Evaluatie"
    datum = 2024-06-30

    [[doel]]
    id = "jeugd"
    titel = "Kansrijke start"

    [[doel]]
    id = "sport"
    titel = "Meer sport"

    [[doel]]
    id = "wonen"
    titel = "Passend wonen"
    """,
    as_of=AS_OF,
)
FILE = parse_document("[[aanvaarding]]\n", path="plan/accepted.toml")


@sd.check("proef/found", code="X01", severity=Severity.HIGH)
def found(plan: sd.Plan):
    """A goal that was found.

    Why: to have one.

    Fix: take it away.
    """
    for goal in plan.all(Goal):
        yield Finding(goal, "{goal} was found", goal=goal)


def acceptance(element, until):
    return Acceptance(
        check="X01",
        elements=(element,),
        reason="de raad weet het",
        owner="beleidsadviseur",
        approved_by="wethouder",
        signed_on=date(2024, 1, 15),
        until=until,
        origin=InFile(FILE, ("aanvaarding", 0)),
    )


def told(language, *, baseline=("wonen",)):
    assessment = apply(
        run(PLAN, checks=[found]),
        [
            acceptance("jeugd", Until(event="evaluatie")),
            acceptance("sport", Until(date(2024, 3, 1))),
        ],
        baseline=Baseline(
            frozen_on=AS_OF, identities=[("proef/found", (id,), "") for id in baseline]
        ),
    )
    return compose(assessment, language=language)


def test_an_accepted_finding_is_told_with_who_why_and_until_when():
    (entry,) = told("nl").accepted

    assert entry.finding.message == "Kansrijke start was found"
    assert (entry.reason, entry.owner, entry.approved_by) == (
        "de raad weet het",
        "beleidsadviseur",
        "wethouder",
    )
    assert (entry.signed_on, entry.signed_on_words) == ("2024-01-15", "15 januari 2024")
    assert (entry.until, entry.until_words) == ("2024-06-30", "Evaluatie, 30 juni 2024")
    assert str(entry.place) == "plan/accepted.toml:1:1"


def test_a_finding_that_is_back_says_so():
    (finding,) = told("en").findings
    (remark,) = told("en").remarks

    assert finding.elements[0].id == "sport"
    assert finding.notes == ("the acceptance of 'X01' ended on 1 March 2024",)
    assert remark.message == finding.notes[0]
    assert remark.hint == "mend what it accepted, or let beleidsadviseur sign anew"
    assert (remark.kind, told("nl").remarks[0].kind_word) == ("expired", "verlopen")
    assert remark.findings == (finding,)


def test_what_was_there_before_is_told_apart_and_counts_for_nothing():
    report = told("en")

    assert [one.elements[0].id for one in report.baselined] == ["wonen"]
    assert report.counts == {"high": 1, "medium": 0, "low": 0}
    assert report.summary == (
        "Findings: 1, of which 1 high, 0 medium and 0 low.",
        "Findings that are accepted for now: 1.",
        "Findings that were there before: 1.",
    )


def test_nothing_is_called_clean_when_everything_is_set_apart():
    assessment = apply(
        run(PLAN, checks=[found]),
        [],
        baseline=Baseline(
            frozen_on=AS_OF,
            identities=[("proef/found", (goal.id,), "") for goal in PLAN.all(Goal)],
        ),
    )

    assert compose(assessment, language="en").summary == (
        "Everything that the checks found is accepted, or was there before.",
        "Findings that were there before: 3.",
    )


def test_the_baseline_has_no_place_of_its_own():
    (remark, fixed) = told("en", baseline=("wonen", "weg")).remarks

    assert remark.place is not None
    assert fixed.place is None
    assert fixed.message == "findings of the baseline that are no longer there: 1"
