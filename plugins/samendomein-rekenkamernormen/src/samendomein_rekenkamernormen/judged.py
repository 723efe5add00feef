"""Which indicators the norms are about, and which targets they have."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import Indicator, IndicatorKind, Missing, Plan, Target, option

_NOT_WRITTEN = (Missing.UNKNOWN, Missing.NOT_STATED)


@frozen(kw_only=True)
class Judged:
    """Which indicators the norms are about."""

    exempt: tuple[IndicatorKind, ...] = option(
        (IndicatorKind.FIGURE,), help="Kinds of indicator of which nobody asks this."
    )


def judged(plan: Plan, options: Judged) -> Iterator[Indicator]:
    """The indicators that are held against the norms."""
    return (one for one in plan.all(Indicator) if one.kind not in options.exempt)


def with_a_target(plan: Plan, options: Judged) -> Iterator[Indicator]:
    """The same, without those of which somebody decided that they have no target."""
    return (one for one in judged(plan, options) if not _without_target_by_choice(one))


def is_measurable(target: Target) -> bool:
    """Whether a number or a band says when it is reached; a number may be withheld."""
    return any(is_written(one) for one in (target.value, target.low, target.high))


def is_written(value: object) -> bool:
    """Whether somebody wrote it down: also that it is withheld, or does not apply."""
    return value not in _NOT_WRITTEN and value != ""


def _without_target_by_choice(indicator: Indicator) -> bool:
    return any(one.value is Missing.NOT_APPLICABLE for one in indicator.targets)
