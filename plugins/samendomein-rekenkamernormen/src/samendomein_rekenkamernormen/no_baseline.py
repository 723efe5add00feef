"""Indicators of which nobody knows where they began."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Finding, Indicator, Plan, check
from samendomein_rekenkamernormen.judged import Judged, is_written, with_a_target


@check("rekenkamernormen/no-baseline", about=Indicator, absence=True)
def no_baseline(plan: Plan, options: Judged) -> Iterator[Finding]:
    """No baseline to count from.

    Why: "rekenkamerproof" in Rotterdam means that there is a baseline. Without a value from before,
    nobody can tell what the policy changed; with one from the year of the target itself neither.

    Fix: add the value from which progress is counted, with its year, and mark it as the baseline.
    Is there none yet? Say in the plan when it is measured.

    Limits: stricter than the check for baselines that ships with samendomein: the baseline must
    also lie before the first target. A value that may not be shown is a value.
    """
    for indicator in with_a_target(plan, options):
        values = [one for one in indicator.observations if one.baseline and is_written(one.value)]
        aims = [one.year for one in indicator.targets if isinstance(one.year, int)]
        if not values:
            yield Finding(indicator, "no value of this is marked as the baseline")
            continue
        first = min(one.year for one in values)
        if aims and first >= min(aims):
            yield Finding(
                indicator,
                "the baseline is of {baseline}, and the first target of {target}",
                baseline=str(first),
                target=str(min(aims)),
            )
