"""The years in which an action runs."""

from __future__ import annotations

from datetime import date

from samendomein.plan.elements import Action, Nota
from samendomein.plan.period import Period
from samendomein.plan.plan import Plan
from samendomein.plan.values import Missing

MOST_YEARS = 100
"""A longer horizon is nobody's plan: then the years are taken to be unknown."""

LastDays = dict[int, int]
"""By year, in order, the ordinal of the last day on which the action needs money."""


class Horizons:
    """The years of each action of a plan; what actions share is worked out once."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._of_plans: dict[tuple[str, ...], LastDays] = {}
        # By identity: the plan holds its periods, and many actions have the same one.
        self._of_periods: dict[int, LastDays] = {}
        self._cut_off: dict[tuple[int, tuple[str, ...]], LastDays] = {}

    def of(self, action: Action) -> LastDays:
        """By year in which the action runs, its last day there; nothing if that cannot be told.

        An action runs as long as its plan, unless it says otherwise.
        """
        own = action.period
        if isinstance(own, Period):
            if id(own) not in self._of_periods:
                self._of_periods[id(own)] = _last_days(_years(own), own)
            if last_days := self._of_periods[id(own)]:
                return last_days
        notas = self._plan.notas_of(action)
        ids = tuple(nota.id for nota in notas)
        if ids not in self._of_plans:
            self._of_plans[ids] = _all_years(notas)
        found = self._of_plans[ids]
        if isinstance(own, Missing):
            return found
        cut = (id(own), ids)
        if cut not in self._cut_off:
            self._cut_off[cut] = {
                year: _cut_off(own, last) for year, last in found.items() if _can_run_in(own, year)
            }
        return self._cut_off[cut]


def _all_years(notas: tuple[Nota, ...]) -> LastDays:
    found: LastDays = {}
    for nota in notas:
        if isinstance(nota.period, Period):
            for year, last in _last_days(_years(nota.period), nota.period).items():
                found[year] = max(last, found.get(year, last))
    return dict(sorted(found.items()))


def _years(period: Period) -> range:
    years = period.years()
    return years if years is not None and len(years) <= MOST_YEARS else range(0)


def _last_days(years: range, period: Period) -> LastDays:
    days = {year: date(year, 12, 31).toordinal() for year in years}
    if days:
        last = years[-1]
        days[last] = min(days[last], period.bounds.first_end - 1)
    return days


def _can_run_in(period: Period, year: int) -> bool:
    begins, last = period.begins, period.last
    return (isinstance(begins, Missing) or begins.earliest.year <= year) and (
        isinstance(last, Missing) or year <= last.latest.year
    )


def _cut_off(period: Period, last_day: int) -> int:
    """The last day on which the action runs, if the period ends before it."""
    end = period.last
    return last_day if isinstance(end, Missing) else min(last_day, end.latest.toordinal())
