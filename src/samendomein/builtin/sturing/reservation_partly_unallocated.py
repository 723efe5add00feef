"""Reservations of which part has no purpose yet."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    Budget,
    BudgetStatus,
    Finding,
    Funds,
    InTheme,
    Plan,
    Severity,
    Within,
    check,
)
from samendomein.builtin.sturing.breakdown import Rounding, breakdowns


@check(
    "sturing/reservation-partly-unallocated",
    code="M04",
    severity=Severity.LOW,
    about=Budget,
    absence=True,
)
def reservation_partly_unallocated(plan: Plan, options: Rounding) -> Iterator[Finding]:
    """Reservation partly unallocated.

    Why: money without a purpose is not spent, or is spent on something nobody chose.

    Fix: say what the rest is for, or release it.

    Limits: amounts per year are added up year by year, and never to amounts in total. Is the
    amount of a use not known? Then it may take up the rest, and nothing is said.
    """
    for budget in plan.all(Budget):
        if budget.status is BudgetStatus.RESERVED and not _has_a_use(plan, budget):
            yield Finding(budget, "this money is reserved, and nothing says what for")
    for found in breakdowns(plan, options):
        if (
            found.whole.status is BudgetStatus.RESERVED
            and found.high is not None
            and found.falls_short
        ):
            yield Finding(
                found.whole,
                "{reserved} is reserved, and a use is named for {uses}; for {rest} none is named",
                also=found.parts,
                reserved=found.money(found.stated, found.whole),
                uses=found.money(found.high, *found.parts),
                rest=found.money(found.stated - found.high, found.whole, *found.parts),
            )


def _has_a_use(plan: Plan, budget: Budget) -> bool:
    return bool(
        plan.targets(budget, Funds) or plan.targets(budget, InTheme) or plan.sources(budget, Within)
    )
