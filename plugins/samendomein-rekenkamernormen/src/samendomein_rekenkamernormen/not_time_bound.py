"""Targets without an end."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Finding, Indicator, Plan, check
from samendomein_rekenkamernormen.judged import Judged, is_written, with_a_target


@check("rekenkamernormen/not-time-bound", about=Indicator, absence=True)
def not_time_bound(plan: Plan, options: Judged) -> Iterator[Finding]:
    """Not bound to a time.

    Why: Rotterdam asks that a target has a time. A target that need not be reached in any year is
    never missed, and nobody has to account for it.

    Fix: add to each target the year in which it must be reached.
    """
    for indicator in with_a_target(plan, options):
        without = sum(1 for one in indicator.targets if not is_written(one.year))
        if without and without == len(indicator.targets):
            yield Finding(indicator, "the target has no year")
        elif without:
            yield Finding(
                indicator,
                "{without} of the {count} targets have no year",
                without=without,
                count=len(indicator.targets),
            )
