"""Goals that nobody looks after any more once posts end and pilots stop."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Finding, Goal, Plan, check
from samendomein.builtin.sturing.hands import Hands


@check("sturing/goal-in-temporary-hands", about=Goal)
def goal_in_temporary_hands(plan: Plan) -> Iterator[Finding]:
    """Goal carried by temporary hands only.

    Why: when the post ends or the pilot stops, nobody looks after the goal any more.

    Fix: give one of the actions to a team or a lasting post, or decide now who takes over.

    Limits: one looks at who owns the goal, the goals below it, and the actions and themes for
    these. A post is temporary if that is said, if its term has an end, or if nobody holds it
    yet; a pilot is temporary too. Who is not known does not count. What is below the goals that
    are found is read again for each of them.
    """
    hands = Hands(plan)
    for goal in plan.all(Goal):
        if hands.are_there_for(goal) and not hands.last_for(goal):
            temporary = hands.temporary_for(goal)
            yield Finding(
                goal,
                "everybody known to look after this goal is there for a time only: {temporary}",
                also=temporary,
                temporary=temporary,
            )
