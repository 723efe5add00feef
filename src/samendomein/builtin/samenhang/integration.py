"""Goals that a law ties together, and whether a team does so too."""

from __future__ import annotations

from collections import defaultdict

from samendomein import Action, BasedOn, ContributesTo, Goal, Measurement, Plan, Share, Text, metric
from samendomein.builtin.samenhang.teams import Crews

_MOST_ROWS = 100


@metric("samenhang/integration", in_reports=False)
def integration(plan: Plan) -> Measurement:
    """Goals that are tied by laws, and by teams.

    Why: where one law ties two goals and no team works on both, the law asks for what nobody is
    set up to do.

    Formula: two goals are tied by a team (a law) if that team (law) stands at an action of each, or
    at one action for both; a law also if it stands at the goals themselves. Both ways of tying
    are put side by side.

    Limits: with more than a million pairs of goals it is not worked out. The table has the first
    hundred pairs that a law ties and no team.

    Source: Metz, Angst and Fischer, Policy integration: do laws or actors integrate issues relevant
    to flood risk management (2020).
    """
    from samendomein.methods import projection

    crews = Crews(plan)
    by_team: defaultdict[str, set[str]] = defaultdict(set)
    by_law: defaultdict[str, set[str]] = defaultdict(set)
    for goal in plan.all(Goal):
        for law in plan.targets(goal, BasedOn):
            by_law[law.id].add(goal.id)
    for action in plan.all(Action):
        goals = {goal.id for goal in plan.targets(action, ContributesTo)}
        for team in crews.of(action).teams:
            by_team[team] |= goals
        for law in plan.targets(action, BasedOn):
            by_law[law.id] |= goals
    try:
        teams, laws = projection(by_team), projection(by_law)
    except ValueError:
        return Measurement.nothing(Text("there are more than a million pairs of goals to compare"))
    if not teams and not laws:
        return Measurement.nothing(Text("no team and no law stands at two goals of this plan"))
    missing = [pair for pair in laws if pair not in teams]
    return Measurement(
        columns=(Text("goal"), Text("other goal"), Text("laws that tie them")),
        rows=[(plan[one], plan[other], laws[one, other]) for one, other in missing[:_MOST_ROWS]],
        sentence=Text(
            "Pairs of goals that a law ties: {laws}; that a team ties: {teams}. Tied by a law and "
            "by no team: {missing}.",
            laws=len(laws),
            teams=len(teams),
            missing=Share(len(missing), len(laws)),
        ),
    )
