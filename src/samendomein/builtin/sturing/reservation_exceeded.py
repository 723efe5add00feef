"""Reservations of which more is promised than there is."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Budget, BudgetStatus, Finding, Plan, Severity, check
from samendomein.builtin.sturing.breakdown import Rounding, breakdowns


@check("sturing/reservation-exceeded", code="M04", severity=Severity.HIGH, about=Budget)
def reservation_exceeded(plan: Plan, options: Rounding) -> Iterator[Finding]:
    """Reservation exceeded.

    Why: more money was promised than was reserved, so something will not go on.

    Fix: reserve more, or let one of the uses cost less.

    Limits: amounts per year are added up year by year, and never to amounts in total. A use of
    which the amount is not known does not count.
    """
    for found in breakdowns(plan, options):
        if found.whole.status is BudgetStatus.RESERVED and found.exceeds:
            yield Finding(
                found.whole,
                "{reserved} is reserved, and {uses} is promised: {over} too much",
                also=found.parts,
                reserved=found.money(found.stated, found.whole),
                uses=found.money(found.low, *found.parts),
                over=found.money(found.low - found.stated, found.whole, *found.parts),
            )
