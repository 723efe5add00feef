"""A baseline: the findings that were there on a day, so that only new ones fail a run."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import evolve, field, frozen

from samendomein.assessment.assessment import Assessment
from samendomein.assessment.finding import Identity
from samendomein.assessment.picking import today


def _sorted(identities: Iterable[Identity]) -> tuple[Identity, ...]:
    return tuple(sorted(set(identities)))


@frozen(kw_only=True)
class Baseline:
    """The findings that were there on a day, by identity: never by a count.

    Attributes:
        frozen_on: The day.
        identities: The findings, sorted.
    """

    frozen_on: date
    identities: tuple[Identity, ...] = field(default=(), converter=_sorted)

    def holds_no_more_than(self, other: Baseline) -> bool:
        """Whether everything in it is in the other too."""
        return set(self.identities) <= set(other.identities)


def freeze(assessment: Assessment, *, on: date) -> Baseline:
    """A new baseline: every finding that is not accepted."""
    found = (*assessment.findings, *assessment.baselined)
    return Baseline(frozen_on=on, identities=[finding.identity for finding in found])


def shrink(baseline: Baseline, assessment: Assessment) -> Baseline:
    """The baseline without the findings that are no longer there. Nothing is ever added.

    What cannot be told stays: findings of a check that did not run, that broke, that left out a
    part of the plan, or that nobody knows.
    """
    gone = frozenset(fixed(baseline, assessment))
    return evolve(baseline, identities=[one for one in baseline.identities if one not in gone])


def fixed(baseline: Baseline, assessment: Assessment) -> tuple[Identity, ...]:
    """The findings of the baseline that are no longer there."""
    renamed = today(outcome.check for outcome in assessment.outcomes)
    judged = {one.check.id for one in assessment.outcomes if one.judged_everything}
    there = {finding.identity for finding in assessment.found}
    return tuple(
        one
        for one in baseline.identities
        if renamed(one)[0] in judged and renamed(one) not in there
    )
