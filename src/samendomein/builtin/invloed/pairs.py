"""What each assessor said of each pair of goals."""

from __future__ import annotations

from samendomein import Measurement, Plan, Share, Text, metric


@metric("invloed/pairs", in_reports=False)
def pairs(plan: Plan) -> Measurement:
    """What assessors said of each pair of goals.

    Why: where one says that a goal helps another and somebody else that it hinders, a talk is worth
    more than an average.

    Formula: of each pair the median, the lowest and the highest score. Assessors disagree on the
    sign if one score lies below zero and another above it. Those pairs come first, and then those
    with the widest range.

    Limits: a score of zero disagrees with nobody on the sign. Who scored what stands in the plan
    file, by role.

    Source: Weitz, Carlsen, Nilsson and Skånberg (2018).
    """
    from samendomein.builtin.invloed.scores import scores_of

    scores = scores_of(plan)
    if not scores.pairs:
        return Measurement.nothing(Text("nobody scored how goals influence each other"))
    ranked = sorted(
        scores.pairs.items(),
        key=lambda pair: (not pair[1].disagree_on_sign, pair[1].low - pair[1].high, pair[0]),
    )
    divided = sum(1 for _, one in ranked if one.disagree_on_sign)
    several = sum(1 for _, one in ranked if len(one.scores) > 1)
    return Measurement(
        columns=(
            Text("goal"),
            Text("influences"),
            Text("median"),
            Text("lowest"),
            Text("highest"),
            Text("assessors"),
            Text("disagree on the sign"),
        ),
        rows=[
            (
                plan[source],
                plan[target],
                one.median,
                one.low,
                one.high,
                len(one.scores),
                one.disagree_on_sign,
            )
            for (source, target), one in ranked
        ],
        sentence=Text(
            "Pairs that were scored: {scored}; by several assessors: {several}. Of these they "
            "disagree on the sign in {divided}.",
            scored=Share(len(ranked), scores.possible),
            several=several,
            divided=Share(divided, several),
        ),
    )
