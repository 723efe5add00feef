"""What one acceptance amounts to, on the day one looks and with the findings there are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from attrs import frozen

from samendomein.assessment.acceptance import Acceptance, AcceptanceState, AcceptedFinding
from samendomein.assessment.check import Check
from samendomein.assessment.finding import Finding
from samendomein.assessment.picking import Picked, names_in_full, pick, today
from samendomein.assessment.until import End, NoEnd
from samendomein.language.text import Text
from samendomein.plan.plan import Plan
from samendomein.plan.values import Missing


@frozen(kw_only=True)
class Weighed:
    """What one acceptance amounts to.

    Attributes:
        acceptance: The acceptance.
        as_of: The day on which one looks.
        picked: What the names in it mean.
        end: Its last day, or why it has none.
        about: The findings that it is about.
        accepts: Those that it covered when it was signed: it accepts them as long as it holds.
    """

    acceptance: Acceptance
    as_of: date
    picked: Picked
    end: End | NoEnd
    about: tuple[Finding, ...]
    accepts: tuple[Finding, ...]

    @property
    def is_approved(self) -> bool:
        """Whether it is more than a request."""
        return self.acceptance.state is AcceptanceState.APPROVED

    @property
    def is_past(self) -> bool:
        """Whether its last day is behind us; without a last day it is."""
        return isinstance(self.end, NoEnd) or self.end.last_day < self.as_of

    @property
    def holds(self) -> bool:
        """Whether it accepts anything on this day."""
        return self.is_approved and not self.is_past

    @property
    def ended(self) -> bool:
        """Whether it did accept, and no longer does."""
        return self.is_approved and self.is_past

    def accepting(self, finding: Finding) -> AcceptedFinding:
        """The finding as one that it accepts."""
        assert isinstance(self.end, End)
        return AcceptedFinding(
            finding=finding,
            acceptance=self.acceptance,
            last_day=self.end.last_day,
            event=self.end.event,
        )


def weigh(
    acceptance: Acceptance, plan: Plan, checks: Sequence[Check], found: Sequence[Finding]
) -> Weighed:
    """Weigh an acceptance against the findings there are."""
    picked = pick(acceptance, plan, checks)
    about = findings_about(acceptance, picked, found)
    if isinstance(acceptance.covered, Missing):
        by_id = {one.id: one for one in picked.checks}
        accepts = [one for one in about if names_in_full(acceptance, one, by_id[one.check])]
    else:
        covered = frozenset(map(today(checks), acceptance.covered))
        # Which of its elements a finding names first is no part of its identity.
        touched = findings_about(acceptance, picked, found, by_any_element=True)
        accepts = [one for one in touched if one.identity in covered]
    return Weighed(
        acceptance=acceptance,
        as_of=plan.as_of,
        picked=picked,
        end=end_of(acceptance, picked, plan),
        about=about,
        accepts=tuple(accepts),
    )


def end_of(acceptance: Acceptance, picked: Picked, plan: Plan) -> End | NoEnd:
    """The last day of an acceptance, or why it has none: only a hint can be rejected for good."""
    lasting = [one.id for one in picked.checks if not one.hint]
    if acceptance.until.never_ends and lasting:
        return NoEnd(
            why=Text(
                "only hints can be rejected for good, and the findings of {checks} are none",
                checks=lasting,
            ),
            hint=Text("write a day such as 2025-12-31, or the id of an event"),
        )
    return acceptance.until.end(plan)


def findings_about(
    acceptance: Acceptance,
    picked: Picked,
    found: Sequence[Finding],
    *,
    by_any_element: bool = False,
) -> tuple[Finding, ...]:
    """The findings that an acceptance is about, whether it covered them or not.

    Args:
        acceptance: The acceptance.
        picked: What the names in it mean.
        found: The findings there are.
        by_any_element: Whether any element of a finding counts, not only the one to change.
    """
    ids = {one.id for one in picked.checks}
    return tuple(
        one
        for one in found
        if one.check in ids
        and acceptance.key in (Missing.UNKNOWN, one.key)
        and any(map(picked.is_about, one.elements if by_any_element else one.elements[:1]))
    )
