"""Coupled plans of which one looks much further than the other."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import (
    Coupling,
    ElaboratedIn,
    Finding,
    Missing,
    Nota,
    PartialDate,
    Period,
    Plan,
    Severity,
    check,
    option,
)
from samendomein.builtin.samenhang.couplings import coupled_pairs
from samendomein.builtin.samenhang.left_behind import left_behind

_DAYS_A_YEAR = 365


@frozen(kw_only=True)
class CoupledHorizonsDiffer:
    """How much further is much further."""

    years: int = option(1, help="How many years apart the ends must be at least.")


@frozen(kw_only=True)
class _Horizon:
    """Until when a plan looks: as it says itself, or as the plan says that it works out."""

    says: Nota
    last: PartialDate
    ends: PartialDate


@check("samenhang/coupled-horizons-differ", severity=Severity.LOW, about=Coupling)
def coupled_horizons_differ(plan: Plan, options: CoupledHorizonsDiffer) -> Iterator[Finding]:
    """Coupled plans do not look equally far ahead.

    Why: a goal for a far year is not reached by a plan that ends long before, and nobody says who
    goes on with it.

    Fix: say in the coupling what must be reached when the first plan ends, and who goes on after
    that.

    Limits: only ends that surely differ. A plan without a period of its own takes the end of the
    plan that it works out. If it is known which goals and actions then have nothing left, that is
    told instead.
    """
    for pair in coupled_pairs(plan):
        first, other = _horizon(plan, pair.first), _horizon(plan, pair.other)
        if first is None or other is None:
            continue
        sooner, later = sorted((first, other), key=lambda one: one.ends.sort_key)
        if (later.ends.earliest - sooner.ends.latest).days < options.years * _DAYS_A_YEAR:
            continue
        if any(left_behind(plan, *two) for two in pair.both_ways):
            continue
        yield Finding(
            pair.coupling,
            "{sooner} runs until {sooner_end}, but {later} until {later_end}",
            also=[pair.first, pair.other],
            sooner=sooner.says,
            sooner_end=sooner.last,
            later=later.says,
            later_end=later.last,
        )


def _horizon(plan: Plan, nota: Nota) -> _Horizon | None:
    own = _end(nota)
    if own is not None:
        return own
    worked_out = [_end(one) for one in plan.sources(nota, ElaboratedIn)]
    return max(
        (one for one in worked_out if one is not None),
        key=lambda one: (*one.ends.sort_key, one.says.id),
        default=None,
    )


def _end(nota: Nota) -> _Horizon | None:
    period = nota.period
    if not isinstance(period, Period) or isinstance(period.ends, Missing):
        return None
    last = period.ends if isinstance(period.last, Missing) else period.last
    return _Horizon(says=nota, last=last, ends=period.ends)
