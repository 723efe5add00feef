"""For each action and year: is there money, none, perhaps, or is that unknown?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypedDict

from attrs import frozen

from samendomein.plan.elements import Action, Budget, FundingSource
from samendomein.plan.elements.means import BudgetStatus
from samendomein.plan.horizon import Horizons, LastDays
from samendomein.plan.money import Money
from samendomein.plan.money_for_actions import MoneyForAction, MoneyForActions
from samendomein.plan.period import Period
from samendomein.plan.plan import Plan
from samendomein.plan.values import Choice, Missing
from samendomein.plan.yearly_amounts import is_one_off


class YearStatus(Choice):
    """Whether there is money for an action in a year."""

    COVERED = "covered", "gedekt"
    """Money is set aside for it."""

    UNCOVERED = "uncovered", "niet gedekt"
    """No money is set aside for it, and no source is known that could still pay."""

    POSSIBLE = "possible", "mogelijk"
    """A source still runs, or money was asked for, but nothing is set aside."""

    UNKNOWN = "unknown", "onbekend"
    """Money is set aside, but how much or when is not known."""


@frozen(kw_only=True)
class FundingYears:
    """The money for one action, year by year. The four statuses add up to its years.

    Attributes:
        action: The action.
        years: The status of each year, by year.
        start_known: Whether the years are known; if not, money for so many years is counted
            from the first year on, which is the earliest it can be.
        by_status: The years with each status that any year has.
        one_off: The covered years for which there is only one-off money.
        firmest: Of each covered year, how firm its firmest money is: spent, allotted or reserved;
            unknown if nothing says so.
        budgets: The money that is set aside.
        could_pay: The sources, or the budgets that were asked for, that make a year possible.
    """

    action: Action
    years: tuple[tuple[int, YearStatus], ...]
    start_known: bool
    by_status: Mapping[YearStatus, tuple[int, ...]]
    one_off: tuple[int, ...]
    firmest: Mapping[int, BudgetStatus | Missing]
    budgets: tuple[Budget, ...]
    could_pay: tuple[FundingSource | Budget, ...]

    def with_status(self, status: YearStatus) -> tuple[int, ...]:
        """The years with this status."""
        return self.by_status.get(status, ())


def funding_years(plan: Plan) -> Iterator[FundingYears]:
    """The money for each action with a budget, of which the years are known, by id.

    A year is covered if money is there on the last day on which the action runs in that year, or
    if the money is for that year alone.
    """
    money, horizons = plan.once(MoneyForActions), Horizons(plan)
    reckoned: dict[tuple[object, ...], _Reckoning] = {}
    kept: list[LastDays] = []
    for action in plan.all(Action):
        there = money.of(action)
        last_days = horizons.of(action) if there else {}
        if last_days:
            kept.append(last_days)  # As long as it is kept, no other can have its identity.
            question = (id(last_days), *map(_what_matters, there))
            if question not in reckoned:
                reckoned[question] = _reckoned(there, last_days)
            budgets = tuple([one.budget for one in there if one.is_set_aside])
            yield FundingYears(action=action, budgets=budgets, **reckoned[question])


def _what_matters(money: MoneyForAction) -> tuple[object, ...]:
    """What the years of an action follow from: much money is alike in it."""
    budget = money.budget
    return (
        id(money.period),
        budget.status,
        _amount_is_unknown(budget),
        is_one_off(budget),
        tuple([source.id for source in money.sources]),
        "" if money.is_set_aside else budget.id,
    )


class _Reckoning(TypedDict):
    years: tuple[tuple[int, YearStatus], ...]
    start_known: bool
    by_status: Mapping[YearStatus, tuple[int, ...]]
    one_off: tuple[int, ...]
    firmest: Mapping[int, BudgetStatus | Missing]
    could_pay: tuple[FundingSource | Budget, ...]


def _reckoned(there: tuple[MoneyForAction, ...], last_days: LastDays) -> _Reckoning:
    set_aside = [one for one in there if one.is_set_aside]
    asked = [one for one in there if not one.is_set_aside]
    found = dict.fromkeys(last_days, YearStatus.UNCOVERED)
    could_pay: dict[str, FundingSource | Budget] = {}
    recurring: set[int] = set()
    firmest: dict[int, BudgetStatus | Missing] = {}
    for one in set_aside:
        once = is_one_off(one.budget)
        for year, status in _statuses(one, last_days):
            if status is YearStatus.COVERED:
                found[year] = status
                firmest[year] = _firmer(one.budget.status, firmest.get(year))
                if not once:
                    recurring.add(year)
            elif found[year] is YearStatus.UNCOVERED:
                found[year] = status
    lacking = {
        year: last_days[year] for year, status in found.items() if status is YearStatus.UNCOVERED
    }
    for payer, period in _perhaps(there, asked) if lacking else ():
        for year, day in lacking.items():
            if period is None or period.bounds.contains(day) is not False:
                found[year] = YearStatus.POSSIBLE
                could_pay[payer.id] = payer
    by_status: dict[YearStatus, tuple[int, ...]] = {}
    for year, status in found.items():
        by_status[status] = (*by_status.get(status, ()), year)
    covered = by_status.get(YearStatus.COVERED, ())
    return {
        "years": tuple(found.items()),
        "start_known": not any(_is_only_a_length(one.period) for one in set_aside),
        "by_status": by_status,
        "firmest": firmest,
        "one_off": tuple(year for year in covered if year not in recurring),
        "could_pay": tuple(could_pay[id] for id in sorted(could_pay)),
    }


def _perhaps(
    there: tuple[MoneyForAction, ...], asked: list[MoneyForAction]
) -> Iterator[tuple[FundingSource | Budget, Period | None]]:
    """Who could still pay, and when; ``None`` if that is not known."""
    for one in there:
        for source in one.sources:
            yield source, None if isinstance(source.period, Missing) else source.period
    for one in asked:
        yield one.budget, None if isinstance(one.period, Missing) else one.period


_FIRMNESS = (BudgetStatus.RESERVED, BudgetStatus.ALLOTTED, BudgetStatus.SPENT)


def _firmer(
    status: BudgetStatus | Missing, known: BudgetStatus | Missing | None
) -> BudgetStatus | Missing:
    """The firmer of two; what is not said is the least firm."""
    statuses = [one for one in _FIRMNESS if one in (status, known)]
    return statuses[-1] if statuses else Missing.UNKNOWN


def _statuses(money: MoneyForAction, last_days: LastDays) -> Iterator[tuple[int, YearStatus]]:
    """The years about which this money says something: covered, or unknown."""
    there = YearStatus.UNKNOWN if _amount_is_unknown(money.budget) else YearStatus.COVERED
    period = money.period
    if isinstance(period, Missing):
        yield from ((year, YearStatus.UNKNOWN) for year in last_days)
    elif period.duration is not None and _is_only_a_length(period):
        yield from ((year, there) for year in [*last_days][: max(1, period.duration.months // 12)])
    else:
        bounds = period.bounds
        for year, day in last_days.items():
            is_there = bounds.contains(day)
            if is_there is None and _starts_in_time(period):
                is_there = day < bounds.first_end
            if is_there or _is_for(year, period):
                yield year, there
            elif is_there is None:
                yield year, YearStatus.UNKNOWN


def _starts_in_time(period: Period) -> bool:
    """Whether only its end is stated: then it is taken to be there from the first year on."""
    return isinstance(period.begins, Missing) and not isinstance(period.last, Missing)


def _is_for(year: int, period: Period) -> bool:
    """Whether it lies wholly in one year, and may have ended before the last day."""
    begins = period.begins
    return (
        not isinstance(begins, Missing)
        and begins.earliest.year == year
        and period.years() == range(year, year + 1)
    )


def _is_only_a_length(period: Period | Missing) -> bool:
    """Whether it is said how long it lasts, and not from when or until when."""
    return (
        not isinstance(period, Missing)
        and period.duration is not None
        and isinstance(period.begins, Missing)
        and isinstance(period.ends, Missing)
    )


def _amount_is_unknown(budget: Budget) -> bool:
    amount = budget.amount.amount if isinstance(budget.amount, Money) else budget.amount
    return amount in (Missing.UNKNOWN, Missing.NOT_STATED)
