"""Which indicators one could keep, merge or drop."""

from __future__ import annotations

from collections import Counter

from samendomein import Indicator, Measurement, Missing, Plan, Text, metric, reading_order
from samendomein.builtin.meten.burden import Advice, burdens


@metric("meten/indicator-advice")
def indicator_advice(plan: Plan) -> Measurement:
    """Indicators: what they cost and what they tell.

    Why: counting takes time from people. One sees which indicators cost more than another that
    tells as much, and which tell nothing.

    Limits: two sides, and never one score. An indicator can be merged if a cheaper one tells
    about all that it tells about, and no decision used it. It can be dropped if it tells about
    nothing and no decision used it. Whoever follows all of this leaves no goal without an
    indicator that had one. What the state asks for is kept. Where the hours are not known, there
    is no advice. The time it takes grows with how many indicators measure the same goals.
    """
    by_id = {one.indicator.id: one for one in burdens(plan)}
    found = [by_id[one.id] for one in reading_order(plan.all(Indicator))]
    if not found:
        return Measurement.nothing(Text("the plan has no indicators"))
    advice = Counter(one.advice for one in found)
    return Measurement(
        columns=(
            Text("indicator"),
            Text("hours a year"),
            Text("tells about"),
            Text("decisions"),
            Text("could be"),
            Text("told by"),
        ),
        rows=[
            (
                one.indicator,
                one.indicator.hours_a_year,
                len(one.tells_about),
                len(one.used_for),
                one.advice,
                Missing.NOT_APPLICABLE if one.told_by is None else one.told_by,
            )
            for one in found
        ],
        sentence=Text(
            "Indicators: {count}; could be kept: {keep}, merged: {merge}, dropped: {drop}; hours "
            "not known: {unknown}.",
            count=len(found),
            keep=advice[Advice.KEEP],
            merge=advice[Advice.MERGE],
            drop=advice[Advice.DROP],
            unknown=advice[Advice.HOURS_UNKNOWN],
        ),
    )
