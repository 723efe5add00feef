"""Money that stands in two plans."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from samendomein import (
    BelongsTo,
    Budget,
    Element,
    Finding,
    Funds,
    Money,
    PaidFrom,
    Period,
    Plan,
    Within,
    check,
)

Same = tuple[Decimal, str, tuple[str, ...], str]
"""What two entries of the same money share: amount, per what, sources, and what it is for."""


@check("samenhang/euro-counted-twice", about=Budget)
def euro_counted_twice(plan: Plan) -> Iterator[Finding]:
    """Euro counted twice.

    Why: who adds up the plans counts this money twice, and thinks that there is more than there
    is.

    Fix: is it the same money? Then enter it once, and let that one amount belong to both plans.
    Is it not? Then accept this finding and write down why.

    Limits: only amounts that are equal, from the same source, for the same thing, in years that
    surely overlap, in two plans that share neither of them. An amount that is part of the other
    is left alone.
    """
    for first, other, payees in _entered_twice(plan):
        yield Finding(
            first,
            "{amount} from {sources} for {payees} stands in {plans}, and again in {other_plans}: "
            "is this the same money?",
            also=[other],
            amount=first.amount,
            sources=plan.targets(first, PaidFrom),
            payees=payees,
            plans=plan.targets(first, BelongsTo),
            other_plans=plan.targets(other, BelongsTo),
        )


def _entered_twice(plan: Plan) -> list[tuple[Budget, Budget, list[Element]]]:
    """Two amounts that look like the same money, with what they are for."""
    found: dict[tuple[str, str], tuple[Budget, Budget, list[Element]]] = {}
    for (*_, payee), budgets in _alike(plan).items():
        for first, other in pairwise(budgets):
            if _are_apart(plan, first, other) and _overlap(plan, first, other):
                known = found.setdefault((first.id, other.id), (first, other, []))
                known[-1].append(plan[payee])
    return [found[ids] for ids in sorted(found)]


def _alike(plan: Plan) -> dict[Same, list[Budget]]:
    found: dict[Same, list[Budget]] = {}
    for budget in plan.all(Budget):
        money, sources = budget.amount, plan.targets(budget, PaidFrom)
        notas = plan.targets(budget, BelongsTo)
        if not isinstance(money, Money) or not isinstance(money.amount, Decimal):
            continue
        if money.amount and sources and notas:
            ids = tuple(one.id for one in sources)
            for payee in plan.targets(budget, Funds):
                key = (money.amount, str(money.per), ids, payee.id)
                found.setdefault(key, []).append(budget)
    return {same: budgets for same, budgets in found.items() if len(budgets) > 1}


def _are_apart(plan: Plan, first: Budget, other: Budget) -> bool:
    """Whether they are in different plans, and neither is part of the other."""
    plans, other_plans = plan.targets(first, BelongsTo), plan.targets(other, BelongsTo)
    nested = other in plan.targets(first, Within) or first in plan.targets(other, Within)
    return not nested and not any(one in other_plans for one in plans)


def _overlap(plan: Plan, first: Budget, other: Budget) -> bool:
    return any(
        one.overlaps(another) is True
        for one in _periods(plan, first)
        for another in _periods(plan, other)
    )


def _periods(plan: Plan, budget: Budget) -> list[Period]:
    """When the money is there: as it says itself, or else as its plans say."""
    if isinstance(budget.period, Period):
        return [budget.period]
    notas = plan.targets(budget, BelongsTo)
    return [nota.period for nota in notas if isinstance(nota.period, Period)]
