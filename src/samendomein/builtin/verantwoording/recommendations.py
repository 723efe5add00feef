"""What was said and done about each recommendation."""

from __future__ import annotations

from samendomein import Measurement, Plan, Recommendation, Text, metric, reading_order
from samendomein.builtin.verantwoording.following_up import follow_up


@metric("verantwoording/recommendations")
def recommendations(plan: Plan) -> Measurement:
    """Recommendations: claimed, named, traced.

    Why: a paper can say that all recommendations are taken over, name some of them, and do
    nothing about any. One sees the three side by side.

    Limits: a follow-up that is only possible is shown as such. The paper that gave the
    recommendation does not count as naming it.
    """
    found = [follow_up(plan, one) for one in reading_order(plan.all(Recommendation))]
    if not found:
        return Measurement.nothing(Text("the plan has no recommendations"))
    return Measurement(
        columns=(
            Text("recommendation"),
            Text("adopted by the council"),
            Text("said to be taken over"),
            Text("named"),
            Text("carried out"),
        ),
        rows=[
            (
                one.recommendation,
                one.recommendation.adopted,
                bool(one.claiming),
                bool(one.naming),
                one.is_traced,
            )
            for one in found
        ],
        sentence=Text(
            "Recommendations: {count}; said to be taken over: {claimed}, named: {named}, surely "
            "carried out: {traced}.",
            count=len(found),
            claimed=sum(1 for one in found if one.claiming),
            named=sum(1 for one in found if one.naming),
            traced=sum(1 for one in found if one.certain),
        ),
    )
