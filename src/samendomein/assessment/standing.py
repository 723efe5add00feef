"""Which findings stand, which are accepted, and which were there before."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import evolve

from samendomein.assessment.acceptance import Acceptance
from samendomein.assessment.assessment import Assessment
from samendomein.assessment.baseline import Baseline, fixed
from samendomein.assessment.picking import today
from samendomein.assessment.remarking import remark_on_baseline, remarks_on
from samendomein.assessment.until import End
from samendomein.assessment.weighing import Weighed, weigh


def apply(
    assessment: Assessment,
    acceptances: Iterable[Acceptance],
    *,
    baseline: Baseline | None = None,
) -> Assessment:
    """Set apart what is accepted on the day one looks, and what was there before.

    No finding is lost and none is changed: it stands, is accepted, or is in the baseline. An
    acceptance that ended takes its findings out of the baseline too, so that they are back. What
    was set apart before is looked at afresh, and the order of acceptances does not matter.

    Args:
        assessment: What the checks found.
        acceptances: What somebody answers for.
        baseline: The findings that were there on the day it was frozen.
    """
    found = assessment.found
    checks = tuple(outcome.check for outcome in assessment.outcomes)
    in_order = sorted(acceptances, key=lambda one: one.sort_key)
    weighed = [weigh(one, assessment.plan, checks, found) for one in in_order]
    holding = {
        finding.identity: one
        for one in sorted((one for one in weighed if one.holds), key=_last_day)
        for finding in one.accepts
    }
    back = {finding.identity for one in weighed if one.ended for finding in one.accepts}
    frozen = () if baseline is None else map(today(checks), baseline.identities)
    before = set(frozen) - back - holding.keys()
    stands = {finding.identity for finding in found} - before - holding.keys()
    judged = {one.check.id for one in assessment.outcomes if one.judged_everything}
    remarks = [remark for one in weighed for remark in remarks_on(one, stands, judged)]
    if baseline is not None:
        remarks.extend(remark_on_baseline(fixed(baseline, assessment)))
    return evolve(
        assessment,
        findings=tuple(one for one in found if one.identity in stands),
        accepted=tuple(
            holding[one.identity].accepting(one) for one in found if one.identity in holding
        ),
        baselined=tuple(one for one in found if one.identity in before),
        remarks=tuple(remarks),
    )


def _last_day(weighed: Weighed) -> date:
    assert isinstance(weighed.end, End)
    return weighed.end.last_day
