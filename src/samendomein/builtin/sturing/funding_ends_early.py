"""Actions that go on after their money has ended."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    Action,
    ActionStatus,
    Finding,
    FundingYears,
    Plan,
    Recurrence,
    Severity,
    YearStatus,
    check,
    funding_years,
)


@check("sturing/funding-ends-early", code="M02", severity=Severity.HIGH, about=Action)
def funding_ends_early(plan: Plan) -> Iterator[Finding]:
    """Funding ends earlier than the action or the plan.

    Why: the plan promises work in years for which nobody has set money aside.

    Fix: set money aside for the other years, or let the action end when its money ends.

    Limits: an action runs as long as its plan, unless it says otherwise. Money that is reserved,
    allotted or spent counts; money that was only asked for does not. A year of which the money is
    unknown is not called short. One-off money for a one-off action needs no second year, and an
    action that was stopped needs no money.
    """
    same_gap: dict[object, list[FundingYears]] = {}
    for found in funding_years(plan):
        if _falls_short(found):
            budgets = tuple(budget.id for budget in found.budgets)
            same_gap.setdefault((budgets, found.years), []).append(found)
    for together in same_gap.values():
        yield _told(together)


def _falls_short(found: FundingYears) -> bool:
    covered = found.with_status(YearStatus.COVERED)
    once_is_enough = found.action.recurrence is Recurrence.ONE_OFF and found.one_off == covered
    gap = found.with_status(YearStatus.UNCOVERED) or found.with_status(YearStatus.POSSIBLE)
    there = covered or found.with_status(YearStatus.UNKNOWN)
    is_stopped = found.action.status is ActionStatus.STOPPED
    return bool(there and gap) and not once_is_enough and not is_stopped


def _told(together: list[FundingYears]) -> Finding:
    first, *others = together
    possible = first.with_status(YearStatus.POSSIBLE)
    uncovered = first.with_status(YearStatus.UNCOVERED)
    still = "possible" if not uncovered else "both" if possible else "none"
    covered = first.with_status(YearStatus.COVERED)
    known = "unclear" if not covered else "known" if first.start_known else "unknown"
    return Finding(
        first.action,
        _MESSAGES[known, still],
        also=[*(other.action for other in others), *first.budgets],
        covered=len(covered),
        unclear=_written(first.with_status(YearStatus.UNKNOWN)),
        all=len(first.years),
        uncovered=_written(uncovered),
        uncovered_count=len(uncovered),
        possible=_written(possible),
        possible_count=len(possible),
        could_pay=first.could_pay,
        until=str(possible[-1]) if possible else "",
    )


def _written(years: tuple[int, ...]) -> list[str]:
    return [str(year) for year in years]


_MESSAGES = {
    ("unclear", "none"): (
        "how much money there is for {unclear} is not known; there is none for {uncovered}"
    ),
    ("unclear", "possible"): (
        "how much money there is for {unclear} is not known; {could_pay} could still pay for "
        "{possible}, but nothing is set aside"
    ),
    ("unclear", "both"): (
        "how much money there is for {unclear} is not known; {could_pay} could still pay for "
        "{possible}, but nothing is set aside; there is none for {uncovered}"
    ),
    ("known", "none"): (
        "money is set aside for {covered} of the {all} years; there is none for {uncovered}"
    ),
    ("known", "possible"): (
        "money is set aside for {covered} of the {all} years; {could_pay} could still pay for "
        "{possible}, but nothing is set aside"
    ),
    ("known", "both"): (
        "money is set aside for {covered} of the {all} years; {could_pay} could still pay for "
        "{possible}, but nothing is set aside; there is none for {uncovered}"
    ),
    ("unknown", "none"): (
        "money is set aside for {covered} of the {all} years, and which years is not stated; "
        "there is none for the other {uncovered_count}"
    ),
    ("unknown", "possible"): (
        "money is set aside for {covered} of the {all} years, and which years is not stated; "
        "{could_pay} could still pay for the other {possible_count}, until {until}, but nothing "
        "is set aside"
    ),
    ("unknown", "both"): (
        "money is set aside for {covered} of the {all} years, and which years is not stated; "
        "{could_pay} could still pay for {possible_count} more, but nothing is set aside; "
        "there is none for the other {uncovered_count}"
    ),
}
