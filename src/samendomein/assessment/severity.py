"""How heavy a finding weighs."""

from __future__ import annotations

from samendomein.plan.values import Choice


class Severity(Choice):
    """How heavy a finding weighs. It says what is at stake, not how bad the plan is."""

    HIGH = "high", "hoog"
    """The plan contradicts itself or a promise is broken."""

    MEDIUM = "medium", "middel"
    """A link is missing."""

    LOW = "low", "laag"
    """Worth knowing."""

    @property
    def rank(self) -> int:
        """1 for low, 3 for high."""
        return _RANKS[self]

    def at_least(self, other: Severity) -> bool:
        """Whether it weighs as heavy as the other, or heavier."""
        return self.rank >= other.rank


_RANKS = {Severity.LOW: 1, Severity.MEDIUM: 2, Severity.HIGH: 3}
