"""Actions that nobody sees to."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Action, Finding, Missing, OwnedBy, Plan, check


@check("sturing/action-without-owner", code="E01", about=Action, absence=True)
def action_without_owner(plan: Plan) -> Iterator[Finding]:
    """Action without owner.

    Why: if nobody has to see to it that the action happens, it easily does not happen.

    Fix: name the team, the role or the post that sees to it. Does the action need no owner?
    Write "not applicable" there.

    Limits: who carries out the action or is involved in it is not yet its owner.
    """
    for action in plan.all(Action):
        if plan.targets(action, OwnedBy):
            continue
        said = action.absence(OwnedBy)
        if said is Missing.NOT_STATED:
            yield Finding(action, "the paper does not say who owns this action")
        elif said not in (Missing.NOT_APPLICABLE, Missing.WITHHELD):
            yield Finding(action, "nobody owns this action")
