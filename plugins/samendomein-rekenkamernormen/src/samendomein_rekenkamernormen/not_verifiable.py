"""Values of which nobody can find out where they come from."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Finding, Indicator, Plan, check
from samendomein_rekenkamernormen.judged import Judged, is_written, judged


@check("rekenkamernormen/not-verifiable", about=Indicator, absence=True)
def not_verifiable(plan: Plan, options: Judged) -> Iterator[Finding]:
    """Not verifiable.

    Why: Rotterdam asks for a system that measures, and Amsterdam that values are reliable. A value
    without a source cannot be checked by anybody, and not be measured again in the same way.

    Fix: add to each value who measured it, such as CBS, or the name of your own registration.

    Limits: whether the source is reliable, a person judges.
    """
    for indicator in judged(plan, options):
        if not indicator.observations:
            yield Finding(indicator, "nothing was measured, so nobody can see how that is done")
            continue
        without = sorted({one.year for one in indicator.observations if not is_written(one.source)})
        if without:
            yield Finding(
                indicator,
                "no source is named for the values of {years}",
                years=[str(year) for year in without],
            )
