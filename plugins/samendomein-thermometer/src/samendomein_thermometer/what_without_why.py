"""Layers that know what is done, and not what for."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Finding, Plan, Severity, check
from samendomein_thermometer.survey import Survey

_MOST = 0.5


@check("thermometer/what-without-why", severity=Severity.MEDIUM, needs=Survey)
def what_without_why(plan: Plan) -> Iterator[Finding]:
    """People know what, and not why.

    Why: those who do the work know what to do, but not what it is for. Then nobody helps in another
    way when that would be better.

    Fix: tell it where the work is done: in the contract, in the work instruction, and in a talk.
    Then ask again.

    Limits: only where the survey asked both, and where the groups are large enough to be shown.
    """
    from samendomein_thermometer.losing import enough
    from samendomein_thermometer.result import result_of
    from samendomein_thermometer.words import told

    result = plan.once(result_of)
    for subject in result.subjects if result else ():
        if subject.element is None:
            continue
        for one in subject.layers:
            if enough(one.what, _MOST) and enough(one.why, subject.lost_below) is False:
                yield Finding(
                    subject.element,
                    "in the layer {layer}, {what} know what this is, and {why} know what it is for",
                    key=f"{subject.survey}: {one.layer}",
                    layer=one.layer,
                    what=told(one.what),
                    why=told(one.why),
                )
