"""How varied the kinds of action are over the goals."""

from __future__ import annotations

from samendomein import (
    Action,
    ActionKind,
    ContributesTo,
    Goal,
    Measurement,
    Plan,
    Share,
    Text,
    metric,
)

_LEAST = 10
"""With fewer cells than this, variety is chance."""


def compared(plan: Plan, other: Plan) -> Measurement:
    """The same kinds of action for the same goals in two plans, by the ids of the goals."""
    from samendomein.methods import overlap

    goals = {goal.id for one in (plan, other) for goal in one.all(Goal)}
    found = overlap(_cells(plan), _cells(other), space=len(goals) * len(ActionKind))
    if not found.both + found.hamming:
        return Measurement.nothing(Text("in none of the two plans does an action serve a goal"))
    return Measurement(
        columns=(Text("measure"), Text("value")),
        rows=(
            (Text("in both plans"), found.both),
            (Text("in this plan only"), found.only_one),
            (Text("in the other plan only"), found.only_other),
            (Text("overlap (Jaccard)"), found.jaccard),
            (Text("overlap (Dice)"), found.dice),
            (Text("overlap of the smaller one"), found.overlap_coefficient),
            (Text("differences (Hamming)"), found.hamming),
            (Text("simple matching"), found.simple_matching),
        ),
        sentence=Text(
            "Of the combinations of a kind of action and a goal, {both} are in both plans.",
            both=Share(found.both, found.both + found.hamming),
        ),
    )


@metric("omvang/portfolio", in_reports=False, against=compared)
def portfolio(plan: Plan) -> Measurement:
    """How varied the kinds of action are over the goals.

    Why: who answers every goal with a pilot may overlook a decision or a service that works
    better.

    Formula: a cell is a kind of action that is used for a goal. Size is cells over kinds times
    goals. Average instrument diversity: of each cell, the share of the cells of other goals with
    another kind, averaged. Gini–Simpson is 1 − Σp² and Shannon −Σp log₂p over the cells of each
    kind. Kinds with the same goals make one configuration, those without goals included; equality
    is 1 less the Gini coefficient of their sizes.

    Limits: with fewer than ten cells it is chance, and not judged. An action without a kind of its
    own counts as "action". Varied is not better: the numbers only tell plans apart.

    Source: Adam, Knill and Fernández-i-Marín (2016); Fernández-i-Marín, Knill and Steinebach,
    Studying policy design quality in comparative perspective, American Political Science Review
    (2021).
    """
    from samendomein.methods import portfolio as portfolio_of

    cells = _cells(plan)
    if len(cells) < _LEAST:
        return Measurement.nothing(
            Text(
                "kinds of action are used for goals in {cells} combinations; below {least} their "
                "variety is chance",
                cells=len(cells),
                least=_LEAST,
            )
        )
    found = portfolio_of(cells, instruments=len(ActionKind), targets=len(plan.all(Goal)))
    return Measurement(
        columns=(Text("measure"), Text("value")),
        rows=(
            (Text("combinations that are used"), Share(found.cells, found.space)),
            (Text("kinds of action that are used"), Share(found.instruments, found.of_instruments)),
            (Text("goals with an action"), Share(found.targets, found.of_targets)),
            (Text("average instrument diversity"), found.average_instrument_diversity),
            (Text("Gini–Simpson"), found.gini_simpson),
            (Text("Shannon, in bits"), found.shannon),
            (Text("kinds with goals that no other kind has"), found.unique),
            (Text("configurations"), found.configurations),
            (Text("equality of configurations"), found.equality),
        ),
        sentence=Text(
            "Kinds of action that are used: {kinds}. Two actions for different goals are of "
            "different kinds in {diversity} of 100 cases.",
            kinds=Share(found.instruments, found.of_instruments),
            diversity=round(100 * found.average_instrument_diversity),
        ),
    )


def _cells(plan: Plan) -> set[tuple[str, str]]:
    return {
        (action.kind.value, goal.id)
        for action in plan.all(Action)
        for goal in plan.targets(action, ContributesTo)
    }
