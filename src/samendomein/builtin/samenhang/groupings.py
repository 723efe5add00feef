"""Actions by team, by theme and by law, each in one group or in none."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import frozen

from samendomein import Action, BasedOn, ContributesTo, Goal, InTheme, Plan, Text
from samendomein.builtin.samenhang.teams import Crews

_GroupsOf = Callable[[Action], Iterable[str]]


@frozen(kw_only=True)
class Grouping:
    """The actions of a plan by what they belong to.

    Attributes:
        name: What they are grouped by.
        group: By action, the only group that it belongs to.
        together: How many actions belong to several groups: they join these by themselves.
        unknown: How many actions belong to none that is known.
    """

    name: Text
    group: dict[str, str]
    together: int
    unknown: int


def groupings(plan: Plan) -> tuple[Grouping, ...]:
    """The actions by team, by theme and by law."""
    crews = Crews(plan)
    return (
        _grouped(plan, Text("team"), lambda one: crews.of(one).teams),
        _grouped(plan, Text("theme"), lambda one: [it.id for it in plan.targets(one, InTheme)]),
        _grouped(plan, Text("law"), lambda one: [it.id for it in plan.targets(one, BasedOn)]),
    )


def actions_of_goals(plan: Plan) -> list[list[str]]:
    """Of each goal the actions that contribute to it, if there are several."""
    found = [[action.id for action in plan.sources(goal, ContributesTo)] for goal in plan.all(Goal)]
    return [actions for actions in found if len(actions) > 1]


def _grouped(plan: Plan, name: Text, groups_of: _GroupsOf) -> Grouping:
    group: dict[str, str] = {}
    together = unknown = 0
    for action in plan.all(Action):
        groups = sorted(set(groups_of(action)))
        if len(groups) == 1:
            group[action.id] = groups[0]
        together += len(groups) > 1
        unknown += not groups
    return Grouping(name=name, group=group, together=together, unknown=unknown)
