"""Who saw which bottleneck, and what is left open."""

from __future__ import annotations

from collections import Counter

from samendomein import Element, Measurement, Missing, Plan, SeenBy, Text, metric
from samendomein.builtin.verantwoording.open_bottlenecks import Remedies, remedies


@metric("verantwoording/diagnoses")
def diagnoses(plan: Plan) -> Measurement:
    """Bottlenecks by who saw them, and what is done.

    Why: two diagnoses of one plan seldom see the same. One sees which bottleneck only one of them
    saw, and what the chosen solutions leave open.

    Limits: two names for one bottleneck count as two, until they are joined.
    """
    found = remedies(plan)
    seen = {one.bottleneck.id: plan.targets(one.bottleneck, SeenBy) for one in found}
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
        rows=[_row(one, seen[one.bottleneck.id]) for one in found],
        sentence=Text(
            "Bottlenecks: {count}, seen by {observers} different parties or papers; seen by more "
            "than one: {shared}, left open: {open}.",
            count=len(found),
            observers=len(by_observer),
            shared=sum(1 for observers in seen.values() if len(observers) > 1),
            open=sum(1 for one in found if one.is_open),
        ),
    )


def _row(one: Remedies, observers: tuple[Element, ...]) -> tuple[object, ...]:
    return (
        one.bottleneck,
        observers or Missing.UNKNOWN,
        len(one.solutions),
        sum(1 for each in one.solutions if each.chosen is True),
        len(one.actions),
        one.is_open,
    )
