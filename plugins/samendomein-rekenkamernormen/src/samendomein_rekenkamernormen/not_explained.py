"""Figures that stand alone."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Finding, Indicator, Plan, Severity, check
from samendomein_rekenkamernormen.judged import Judged, judged


@check("rekenkamernormen/not-explained", severity=Severity.LOW, about=Indicator, absence=True)
def not_explained(plan: Plan, options: Judged) -> Iterator[Finding]:
    """Not explained.

    Why: Amsterdam asks for an explanation. Without one a council member cannot tell whether a
    value is good news, and what the municipality has to do with it.

    Fix: add a description: what the value says, why it is what it is, and what has influence on it.

    Limits: whether the explanation is clear, a person judges.
    """
    for indicator in judged(plan, options):
        if not indicator.description.strip():
            yield Finding(indicator, "no explanation stands beside this")
