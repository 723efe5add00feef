"""Which teams and posts tie others that do not work together themselves."""

from __future__ import annotations

from collections import defaultdict

from samendomein import (
    Action,
    Actor,
    CarriedOutBy,
    Involves,
    Measurement,
    Missing,
    OwnedBy,
    Plan,
    Post,
    PostAt,
    TargetGroup,
    Text,
    metric,
)

_MOST_PAIRS = 200_000
_MOST_ROWS = 50

_HEADINGS = (
    Text("team or post"),
    Text("layer"),
    Text("contacts"),
    Text("effective size"),
    Text("constraint"),
    Text("joins others of its own layer"),
    Text("joins others of one other layer"),
    Text("joins its own layer with another"),
    Text("joins two other layers"),
    Text("only link"),
)


@metric("samenhang/brokers", in_reports=False)
def brokers(plan: Plan) -> Measurement:
    """Teams and posts between others.

    Why: one sees who joins people that do not work together otherwise, and who is the only one to
    do so. It is about teams and posts, never about a person.

    Formula: two are contacts if they stand at the same action. Of two contacts of a broker that are
    no contacts of each other, the three layers of governance decide the role: coordinator (all the
    same), consultant (both others of one layer), gatekeeper or representative (the broker with one
    of them), liaison (three layers). Each two others count once; without a direction a gatekeeper
    is a representative as well. Effective size is n − 2t/n, with t the contacts among the n
    contacts. Constraint is Σ(p + Σpp)². The only link is a cut point.

    Limits: who joins much has much power, or carries too much: that is not in the numbers. Those
    of which the layer is unknown count as one layer. With more than 200,000 pairs at actions it is
    not worked out.

    Source: Gould and Fernandez (1989); Burt, Structural holes (1992); Borgatti (1997).
    """
    from samendomein.methods import brokerage, cut_points, projection, structural_holes

    doers = _doers(plan)
    try:
        ties = list(projection(doers, most=_MOST_PAIRS))
    except ValueError:
        return Measurement.nothing(Text("too many teams and posts stand at the same actions"))
    if len(ties) < 2:
        return Measurement.nothing(Text("hardly any teams or posts stand at the same action"))
    layers = {id: _layer(plan, id) for tie in ties for id in tie}
    roles = brokerage(ties, layers)
    holes, only = structural_holes(ties), cut_points(ties)
    ranked = sorted(layers, key=lambda id: (-roles[id].total, holes[id].constraint, id))
    first = ranked[0]
    rows = [
        (
            plan[id],
            layers[id],
            holes[id].contacts,
            holes[id].effective_size,
            holes[id].constraint,
            roles[id].coordinator // 2,
            roles[id].consultant // 2,
            roles[id].gatekeeper,
            roles[id].liaison // 2,
            id in only,
        )
        for id in ranked[:_MOST_ROWS]
    ]
    return Measurement(
        columns=_HEADINGS,
        rows=rows,
        sentence=Text(
            "Teams and posts that work with others: {count}. {first} most often joins two that do "
            "not work together otherwise: {times} times. Those without whom others are no longer "
            "joined: {only}.",
            count=len(ranked),
            first=plan[first],
            times=roles[first].total // 2,
            only=len(only),
        ),
    )


def _doers(plan: Plan) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for action in plan.all(Action):
        for doer in (
            *plan.targets(action, OwnedBy),
            *plan.targets(action, CarriedOutBy),
            *plan.targets(action, Involves),
        ):
            if not isinstance(doer, TargetGroup):
                found[action.id].add(doer.id)
    return dict(found)


def _layer(plan: Plan, id: str) -> str:
    doer = plan[id]
    places = plan.targets(doer, PostAt) if isinstance(doer, Post) else (doer,)
    for place in places:
        if isinstance(place, Actor) and not isinstance(place.layer, Missing):
            return place.layer
    return Missing.UNKNOWN
