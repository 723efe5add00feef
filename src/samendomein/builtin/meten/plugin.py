"""Whether one can see that it works."""

from __future__ import annotations

from samendomein import Check
from samendomein.builtin.meten.goal_without_indicator import goal_without_indicator


def samendomein_checks() -> list[Check]:
    """Indicators, and what they say of goals."""
    return [goal_without_indicator]
