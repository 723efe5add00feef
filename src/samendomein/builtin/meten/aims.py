"""What an indicator aims at, and whether that was left out on purpose."""

from __future__ import annotations

from samendomein import Indicator, Missing, Target

_NOT_WRITTEN = (Missing.UNKNOWN, Missing.NOT_STATED)


def is_without_target_by_choice(indicator: Indicator) -> bool:
    """Whether somebody decided that there is no target."""
    return any(one.value is Missing.NOT_APPLICABLE for one in indicator.targets)


def says_something(target: Target) -> bool:
    """Whether a target aims at anything, or at nothing on purpose."""
    said = (target.value, target.low, target.high, target.direction, target.printed)
    return any(one not in _NOT_WRITTEN for one in said)


def has_a_year(target: Target) -> bool:
    """Whether it says by when, or on purpose does not."""
    return target.year not in _NOT_WRITTEN
