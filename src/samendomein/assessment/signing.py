"""Signing an acceptance: it records the findings that it covers."""

from __future__ import annotations

from datetime import date

from attrs import evolve

from samendomein.assessment.acceptance import Acceptance
from samendomein.assessment.assessment import Assessment
from samendomein.assessment.picking import Picked, pick
from samendomein.assessment.selection import named
from samendomein.assessment.until import End
from samendomein.assessment.weighing import end_of, findings_about
from samendomein.errors import UsageError
from samendomein.language.text import Text


def sign(acceptance: Acceptance, assessment: Assessment) -> Acceptance:
    """The acceptance with the findings that it covers today.

    Raises:
        UsageError: It is about no finding, names what does not exist, or has ended already.
    """
    plan = assessment.plan
    checks = tuple(outcome.check for outcome in assessment.outcomes)
    named(acceptance.check, checks)
    picked = pick(acceptance, plan, checks)
    for text, hint in picked.complaints:
        raise UsageError(text, hint)
    about = findings_about(acceptance, picked, assessment.found)
    if not about:
        raise UsageError(
            Text("no finding of {check} is about these elements", check=f"'{acceptance.check}'"),
            _what_there_is(acceptance, picked, assessment),
        )
    end = end_of(acceptance, picked, plan)
    if not isinstance(end, End):
        raise UsageError(end.why, end.hint)
    _refuse_what_has_passed(end.last_day, plan.as_of)
    return evolve(acceptance, covered=tuple(sorted(one.identity for one in about)))


def _what_there_is(acceptance: Acceptance, picked: Picked, assessment: Assessment) -> Text:
    checks = {one.id for one in picked.checks}
    beside = {
        one.elements[0]
        for one in assessment.found
        if one.check in checks and not set(acceptance.elements).isdisjoint(one.elements)
    }
    if beside:
        return Text(
            "name the element that must change: {elements}", elements=", ".join(sorted(beside))
        )
    there = sorted(
        {one.check for one in assessment.found if one.elements[0] in acceptance.elements}
    )
    if there:
        return Text("checks with a finding about them: {checks}", checks=", ".join(there))
    return Text("an acceptance names the element that must change, as the report shows it")


def _refuse_what_has_passed(last_day: date, as_of: date) -> None:
    if last_day < as_of:
        raise UsageError(
            Text("{day} has passed on {as_of}, the day of this plan", day=last_day, as_of=as_of),
            Text("choose a later day or event"),
        )
