"""Indicators that cost much work and tell little."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import Finding, Indicator, Missing, Plan, Text, UsedFor, check, option
from samendomein.builtin.meten.burden import Burden, burdens, must_be_kept

_ENOUGH_TO_SEE = 3
"""From so many years on one can say that a value did not change."""


@frozen(kw_only=True)
class CostlyAndUninformative:
    """What is much work."""

    hours: int = option(40, help="From how many hours a year an indicator is much work.")


@check("meten/costly-and-uninformative", code="I05", about=Indicator, absence=True)
def costly_and_uninformative(plan: Plan, options: CostlyAndUninformative) -> Iterator[Finding]:
    """Much work, and it tells little.

    Why: the hours that go into counting this cannot go to residents.

    Fix: stop counting it, count it in a simpler way, or show which decision needs it.

    Limits: an indicator of which the hours are not known is not judged, and neither is one that
    the state asks for (BBV). A value can fail to change in three years or more. The time it takes
    grows with how many indicators measure the same goals.
    """
    for one in burdens(plan):
        if one.hours is None or one.hours < options.hours or must_be_kept(one.indicator):
            continue
        reasons = list(_reasons(one))
        if reasons:
            yield Finding(
                one.indicator,
                "this takes {hours} hours a year, but {reasons}",
                hours=one.hours,
                reasons=reasons,
            )


def _reasons(one: Burden) -> Iterator[Text]:
    if not one.tells_about:
        yield Text("it tells about no goal")
    if one.told_by is not None:
        yield Text("{other} tells as much for fewer hours", other=one.told_by)
    values = {each.value for each in one.indicator.observations}
    years = {each.year for each in one.indicator.observations}
    if len(years) >= _ENOUGH_TO_SEE and len(values) == 1 and not isinstance(values.pop(), Missing):
        yield Text("it did not change in {years} years", years=len(years))
    if not one.used_for and one.indicator.absence(UsedFor) in (None, Missing.NOT_STATED):
        yield Text("no decision used it")
