"""Which goals help or hinder which others, directly and by way of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from samendomein import Chart, Measurement, Plan, Series, Share, Text, metric, option

if TYPE_CHECKING:
    from samendomein.builtin.invloed.scores import Scores

_MOST_BARS = 20


@frozen(kw_only=True)
class CrossImpact:
    """What influence by way of another goal counts for."""

    second_order: float = option(
        0.5, help="What influence by way of one other goal counts for, beside direct influence."
    )


@metric("invloed/cross-impact")
def cross_impact(plan: Plan, options: CrossImpact) -> Measurement:
    """Which goals help and hinder the others.

    Why: money and time for a goal that helps many others work twice; a goal that hinders others
    asks for a choice before it asks for money.

    Formula: each ordered pair of goals has a score from −3 (makes impossible) to +3 (cannot do
    without); of several assessors the median. Helps others (active sum) is the sum over what a goal
    does to the others, is helped (passive sum) over what they do to it. By way of others is half
    the sum of each score times the active sum of the goal that it goes to; total is helps others
    plus by way of others. The goal with the largest total comes first.

    Limits: a pair that nobody scored is unknown, and adds nothing; with few pairs scored the order
    says little. Signs multiply, so that hindering what hinders helps. The scale is an order, and
    adding it up is a convention of this method. Only goals in a scored pair count.

    Source: Nilsson, Griggs and Visbeck (2016) for the scale; Weitz, Carlsen, Nilsson and Skånberg,
    Towards systemic and contextual priority setting (2018) for the matrix and the factor of 0.5;
    Vester for the active and passive sum.
    """
    from samendomein.builtin.invloed.scores import scores_of
    from samendomein.methods import influences

    scores = scores_of(plan)
    if not scores.pairs:
        return Measurement.nothing(Text("nobody scored how goals influence each other"))
    place = {goal.id: number for number, goal in enumerate(scores.goals)}
    rows: list[list[tuple[int, float]]] = [[] for _ in scores.goals]
    for (source, target), said in scores.pairs.items():
        rows[place[source]].append((place[target], said.median))
    found = influences(rows, second_order=options.second_order)
    ranked = [(scores.goals[at], found.items[at]) for at in found.ranking]
    shown = ranked[:_MOST_BARS]
    return Measurement(
        columns=(
            Text("goal"),
            Text("helps others"),
            Text("is helped"),
            Text("by way of others"),
            Text("total"),
            Text("scored on others"),
            Text("scored by others"),
        ),
        rows=[
            (
                goal,
                one.active,
                one.passive,
                one.second_order,
                one.total,
                Share(one.scored_out, one.of),
                Share(one.scored_in, one.of),
            )
            for goal, one in ranked
        ],
        sentence=_sentence(scores, ranked[0][0]),
        chart=Chart(
            title=Text("What each goal does to the others"),
            labels=[goal for goal, _ in shown],
            series=(
                Series(name=Text("helps others"), values=[one.active for _, one in shown]),
                Series(
                    name=Text("by way of others"), values=[one.second_order for _, one in shown]
                ),
            ),
        ),
    )


def _sentence(scores: Scores, first: object) -> Text:
    divided = sum(1 for one in scores.pairs.values() if one.disagree_on_sign)
    return Text(
        "{first} helps the other goals most. Pairs that were scored: {scored}, by {assessors} "
        "assessors. Pairs of which one says that it helps and another that it hinders: {divided}.",
        first=first,
        scored=Share(len(scores.pairs), scores.possible),
        assessors=scores.assessors,
        divided=divided,
    )
