"""Indicators of which nobody can say what exactly is counted."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Finding, Indicator, Plan, check
from samendomein_rekenkamernormen.judged import Judged, is_written, judged


@check("rekenkamernormen/not-specific", about=Indicator, absence=True)
def not_specific(plan: Plan, options: Judged) -> Iterator[Finding]:
    """Not specific.

    Why: Rotterdam asks that a target is specific, and Amsterdam looks at how an indicator is
    formulated. If it is not written down what is counted, and in which unit, two people count
    something else under one name.

    Fix: add a definition, which says what is counted and what is not, and a unit.

    Limits: whether the definition is a good one, a person judges. A definition or unit beside a
    measured value or a target counts as well.
    """
    for indicator in judged(plan, options):
        values, targets = indicator.observations, indicator.targets
        definitions = (indicator.definition, *(one.definition for one in values))
        units = (indicator.unit, *(one.unit for one in values), *(one.unit for one in targets))
        defined, in_a_unit = any(map(is_written, definitions)), any(map(is_written, units))
        if not defined and not in_a_unit:
            yield Finding(indicator, "this has no definition and no unit")
        elif not defined:
            yield Finding(indicator, "this has no definition")
        elif not in_a_unit:
            yield Finding(indicator, "this has no unit")
