"""Targets of which nobody can say when they are reached."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Finding, Indicator, Plan, check
from samendomein_rekenkamernormen.judged import Judged, is_measurable, with_a_target


@check("rekenkamernormen/not-measurable", about=Indicator, absence=True)
def not_measurable(plan: Plan, options: Judged) -> Iterator[Finding]:
    """Not measurable.

    Why: Rotterdam asks that a target is measurable. Of "fewer" or "a minimal decrease" nobody
    can say afterwards that it was not reached.

    Fix: add a number, or a lower and an upper end. Is there no target on purpose? Write "not
    applicable" as its value.

    Limits: stricter than the check for targets that ships with samendomein, for which a direction
    is enough.
    """
    for indicator in with_a_target(plan, options):
        if any(map(is_measurable, indicator.targets)):
            continue
        if indicator.targets:
            yield Finding(indicator, "no target of this has a number or a band")
        else:
            yield Finding(indicator, "this has no target")
