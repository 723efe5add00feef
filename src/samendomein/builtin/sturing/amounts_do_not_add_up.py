"""Totals that are not the sum of their parts."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Budget, BudgetStatus, Finding, Plan, Severity, check, entered_whole
from samendomein.builtin.sturing.breakdown import Rounding, breakdowns


@check("sturing/amounts-do-not-add-up", code="M03", severity=Severity.HIGH, about=Budget)
def amounts_do_not_add_up(plan: Plan, options: Rounding) -> Iterator[Finding]:
    """Amounts do not add up.

    Why: one of the amounts is wrong, and the council decides on it.

    Fix: find out which amount is right and correct the other.

    Limits: amounts per year are added up year by year, and never to amounts in total. Is a part
    not known? Then only a sum that is surely too high is found. What is reserved is judged by the
    checks of reservations (M04).
    """
    for found in breakdowns(plan, options):
        whole = found.whole
        if whole.status is BudgetStatus.RESERVED:
            continue
        if found.exceeds:
            parts = found.low
        elif found.falls_short and found.high is not None and entered_whole(plan, whole):
            parts = found.high
        else:
            continue
        yield Finding(
            whole,
            "the total is {whole}, and its parts add up to {parts}",
            also=found.parts,
            whole=found.money(found.stated, whole),
            parts=found.money(parts, *found.parts),
        )
