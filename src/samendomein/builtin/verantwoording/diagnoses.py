"""Who saw which bottleneck, and what is left open."""

from __future__ import annotations

from collections import Counter

from samendomein import (
    Element,
    Measurement,
    Missing,
    Plan,
    SeenBy,
    Text,
    entered_whole,
    metric,
)
from samendomein.builtin.verantwoording.open_bottlenecks import Remedies, remedies


@metric("verantwoording/diagnoses")
def diagnoses(plan: Plan) -> Measurement:
    """Bottlenecks by who saw them, and what is done.

    Why: two diagnoses of one plan seldom see the same. One sees which bottleneck only one of them
    saw, and what the chosen solutions leave open.

    Limits: what is left open is not known while a choice is not known, or while part of the plan
    was entered in part. Two names for one bottleneck count as two, until they are joined.
    """
    found = remedies(plan)
    if not found:
        return Measurement.nothing(Text("the plan has no bottlenecks"))
    seen = {one.bottleneck.id: plan.targets(one.bottleneck, SeenBy) for one in found}
    left_open = {one.bottleneck.id: _left_open(plan, one) for one in found}
    by_observer = Counter(who.id for observers in seen.values() for who in observers)
    return Measurement(
        columns=(
            Text("bottleneck"),
            Text("seen by"),
            Text("solutions"),
            Text("chosen"),
            Text("actions"),
            Text("left open"),
        ),
        rows=[_row(one, seen[one.bottleneck.id], left_open[one.bottleneck.id]) for one in found],
        sentence=Text(
            "Bottlenecks: {count}, seen by {observers} different parties or papers; seen by more "
            "than one: {shared}, left open: {open}, not known whether: {unknown}.",
            count=len(found),
            observers=len(by_observer),
            shared=sum(1 for observers in seen.values() if len(observers) > 1),
            open=sum(1 for one in left_open.values() if one is True),
            unknown=sum(1 for one in left_open.values() if isinstance(one, Missing)),
        ),
    )


def _row(
    one: Remedies, observers: tuple[Element, ...], left_open: bool | Missing
) -> tuple[object, ...]:
    return (
        one.bottleneck,
        observers or Missing.UNKNOWN,
        len(one.solutions),
        sum(1 for each in one.solutions if each.chosen is True),
        len(one.actions),
        left_open,
    )


def _left_open(plan: Plan, one: Remedies) -> bool | Missing:
    if not one.is_open:
        return False
    chosen = [each.chosen for each in one.solutions]
    if any(isinstance(each, Missing) for each in chosen):
        return Missing.UNKNOWN
    return entered_whole(plan, one.bottleneck) or Missing.UNKNOWN
