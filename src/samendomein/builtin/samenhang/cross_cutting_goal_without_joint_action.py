"""Goals that domains can only reach together, for which nobody works together."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Action, ContributesTo, Finding, Goal, PartOf, Plan, check
from samendomein.builtin.samenhang.goal_tree import narrowest
from samendomein.builtin.samenhang.teams import Crews


@check("samenhang/cross-cutting-goal-without-joint-action", code="S05", about=Goal, absence=True)
def cross_cutting_goal_without_joint_action(plan: Plan) -> Iterator[Finding]:
    """Cross-cutting goal without a joint action.

    Why: the plan says that several domains can only reach this goal together, but each works on
    its own part.

    Fix: add an action that several teams do together, or link the teams that take part in the
    actions that are there.

    Limits: only goals that are marked as cross-cutting, with actions of which the team is known.
    If the team of one of the actions is not known, nothing is said. An action of a whole
    municipality may be of several teams.
    """
    cross_cutting = [one for one in plan.all(Goal) if one.cross_cutting is True]
    if not cross_cutting:
        return
    crews = plan.once(Crews)
    alone: dict[str, Goal] = {}
    others: dict[str, Goal] = {}
    for action in plan.all(Action):
        crew = crews.of(action)
        for goal in plan.targets(action, ContributesTo):
            (alone if crew.is_one_team else others)[goal.id] = goal
    worked_on = plan.up_from(alone.values(), PartOf) - plan.up_from(others.values(), PartOf)
    for goal in narrowest(plan, [one for one in cross_cutting if one.id in worked_on]):
        yield Finding(
            goal,
            "several domains must reach this goal together, but each action for it has one team",
        )
