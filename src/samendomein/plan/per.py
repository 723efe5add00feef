"""What an amount is per: a year, a month, once, or in total."""

from __future__ import annotations

from samendomein.plan.values import Choice


class Per(Choice):
    """How often an amount is paid or received."""

    YEAR = (
        "year", "jaar", "per jaar", "/ jaar", "/jaar", "p.j.", "p/j", "jaarlijks",
        "per year", "a year", "/ year", "/year", "yearly", "annually", "per annum",
    )  # fmt: skip
    """Each year of its period."""

    MONTH = (
        "month", "maand", "per maand", "/ maand", "/maand", "maandelijks",
        "per month", "a month", "/ month", "/month", "monthly",
    )  # fmt: skip
    """Each month of its period."""

    ONCE = "once", "eenmalig", "one-off"
    """One time."""

    TOTAL = "total", "totaal", "in totaal", "in total"
    """Over its whole period."""

    @property
    def is_a_rate(self) -> bool:
        """Whether the amount comes again, so that its sum depends on the period."""
        return self in (Per.YEAR, Per.MONTH)
