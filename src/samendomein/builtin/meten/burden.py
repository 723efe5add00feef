"""What an indicator costs, against what it tells: two sides, and never one score."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from attrs import frozen

from samendomein import Choice, Element, Indicator, IndicatorKind, Measures, Missing, Plan, UsedFor


class Advice(Choice):
    """What one could do with an indicator."""

    KEEP = "keep", "houden"
    MERGE = "merge", "samenvoegen"
    DROP = "drop", "schrappen"
    HOURS_UNKNOWN = "hours not known", "uren onbekend"


@frozen(kw_only=True)
class Burden:
    """An indicator with what it costs and what it tells.

    Attributes:
        indicator: The indicator.
        tells_about: What it measures.
        used_for: Decisions that used it.
        hours: What it costs a year; ``None`` if that is not known.
        told_by: A cheaper indicator that tells about all this one tells about, if there is one.
    """

    indicator: Indicator
    tells_about: tuple[Element, ...]
    used_for: tuple[Element, ...]
    hours: Decimal | None
    told_by: Indicator | None

    @property
    def advice(self) -> Advice:
        """What one could do with it, if nothing else speaks for it."""
        if self.hours is None:
            return Advice.HOURS_UNKNOWN
        if self.told_by is not None:
            return Advice.MERGE
        if self.tells_about or self.used_for or must_be_kept(self.indicator):
            return Advice.KEEP
        return Advice.DROP


def burdens(plan: Plan) -> list[Burden]:
    """Every indicator with what it costs and tells, by id."""
    cheapest_first = sorted(
        (one for one in plan.all(Indicator) if hours_of(one) is not None),
        key=lambda one: (hours_of(one), one.id),
    )
    measuring: dict[str, list[Indicator]] = {}
    for indicator in cheapest_first:
        for subject in plan.targets(indicator, Measures):
            measuring.setdefault(subject.id, []).append(indicator)
    return [_burden(plan, one, measuring) for one in plan.all(Indicator)]


def hours_of(indicator: Indicator) -> Decimal | None:
    """What it costs a year, if that is known."""
    return None if isinstance(indicator.hours_a_year, Missing) else indicator.hours_a_year


def must_be_kept(indicator: Indicator) -> bool:
    """Whether the state asks for it."""
    return indicator.kind is IndicatorKind.BBV or not isinstance(indicator.bbv, Missing)


def _burden(plan: Plan, indicator: Indicator, measuring: dict[str, list[Indicator]]) -> Burden:
    about = plan.targets(indicator, Measures)
    used = plan.targets(indicator, UsedFor)
    unused = not used and indicator.absence(UsedFor) in (None, Missing.NOT_STATED)
    free = unused and not must_be_kept(indicator)
    return Burden(
        indicator=indicator,
        tells_about=about,
        used_for=used,
        hours=hours_of(indicator),
        told_by=_told_by(plan, indicator, measuring) if free and about else None,
    )


def _told_by(
    plan: Plan, indicator: Indicator, measuring: dict[str, list[Indicator]]
) -> Indicator | None:
    """The cheapest indicator that costs less and tells about all that this one tells about.

    The cheapest of them is never one to merge itself, so what is told stays told.
    """
    hours = hours_of(indicator)
    wanted = {one.id for one in plan.targets(indicator, Measures)}
    if hours is None:
        return None
    for other in _fewest(measuring[one] for one in sorted(wanted)):
        cost = hours_of(other)
        if cost is None or cost >= hours:
            return None
        if wanted <= {one.id for one in plan.targets(other, Measures)}:
            return other
    return None


def _fewest(lists: Iterable[list[Indicator]]) -> list[Indicator]:
    return min(lists, key=len)
