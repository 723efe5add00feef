"""What is known below each goal, carried up the goal tree in one walk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from samendomein import Goal, PartOf, Plan

Mark = tuple[str, str]
"""What is known of a goal: a property, and one of its values."""

ENOUGH = 2
"""How many values of one property are carried up: more do not make it more than one."""


def carried_up(
    plan: Plan, marks: Iterable[tuple[str, Mark]]
) -> Mapping[str, Mapping[str, set[str]]]:
    """By id of the goal and by property, the values of that goal and of the goals below it.

    Of each property two values are kept at most. So the time it takes grows with the number of
    lines between goals, however deep the tree is, and a circle does no harm.

    Args:
        plan: The plan.
        marks: What is known of goals, each with the id of the goal.
    """
    wider: defaultdict[str, list[str]] = defaultdict(list)
    for part, whole in plan.ends(PartOf):
        wider[part].append(whole)
    found: dict[str, dict[str, set[str]]] = {}
    waiting = list(marks)
    while waiting:
        goal, mark = waiting.pop()
        name, value = mark
        of_goal = found.get(goal)
        if of_goal is None:
            of_goal = found[goal] = {}
        known = of_goal.get(name)
        if known is None:
            of_goal[name] = {value}
        elif len(known) < ENOUGH and value not in known:
            known.add(value)
        else:
            continue
        if goal in wider:
            waiting.extend([(above, mark) for above in wider[goal]])
    return found


def narrowest(plan: Plan, goals: Iterable[Goal]) -> list[Goal]:
    """The goals that have none of the others below them, in the order given."""
    every = list(goals)
    wider = [one for goal in every for one in plan.targets(goal, PartOf)]
    above = plan.up_from(wider, PartOf)
    return [goal for goal in every if goal.id not in above]
