"""Goals that nobody looks after any more once posts end and pilots stop."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Element, Finding, Goal, PartOf, Plan, check
from samendomein.builtin.sturing.hands import Hands, is_empty


@check("sturing/goal-in-temporary-hands", about=Goal)
def goal_in_temporary_hands(plan: Plan) -> Iterator[Finding]:
    """Goal carried by temporary hands only.

    Why: when the post ends or the pilot stops, nobody looks after the goal any more.

    Fix: give one of the actions to a team or a lasting post, or decide now who takes over.

    Limits: one looks at who owns the goal, the goals below it, and the actions and themes for
    these. A post is temporary if that is said, if its term has an end, or if nobody holds it
    yet; a pilot is temporary too. Who is not known does not count. It is told at the lowest goals
    only, and what is below these is read again for each of them.
    """
    hands = Hands(plan)
    at_risk = [
        one for one in plan.all(Goal) if hands.are_there_for(one) and not hands.last_for(one)
    ]
    wider = [above for goal in at_risk for above in plan.targets(goal, PartOf)]
    not_lowest = plan.up_from(wider, PartOf)
    for goal in at_risk:
        if goal.id not in not_lowest:
            yield _told(goal, hands.temporary_for(goal))


def _told(goal: Goal, temporary: list[Element]) -> Finding:
    empty = [one for one in temporary if is_empty(one)]
    there = [one for one in temporary if not is_empty(one)]
    if not empty:
        template = "everybody known to look after this goal is there for a time only: {there}"
    elif not there:
        template = "nobody is known to look after this goal yet; not filled yet: {empty}"
    else:
        template = (
            "everybody known to look after this goal is there for a time only: {there}; not "
            "filled yet: {empty}"
        )
    return Finding(goal, template, also=temporary, there=there, empty=empty)
