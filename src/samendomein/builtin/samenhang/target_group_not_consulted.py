"""Target groups that nobody asked."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    Consults,
    Finding,
    ForGroup,
    Involves,
    Plan,
    Represents,
    TargetGroup,
    check,
    entered_whole,
)


@check("samenhang/target-group-not-consulted", code="P01", about=TargetGroup, absence=True)
def target_group_not_consulted(plan: Plan) -> Iterator[Finding]:
    """Target group not consulted itself.

    Why: whoever it is for knows best what helps, and somebody who speaks for them can miss that.

    Fix: ask people of this group themselves, and write down when and how. Were they asked? Then
    link the consultation to the group.

    Limits: only groups for whom a plan, goal, theme or action is meant. A group that takes part
    itself counts as heard. Whether a wider group was heard says nothing about this one.
    """
    for group in plan.all(TargetGroup):
        meant = plan.sources(group, ForGroup)
        heard = bool(plan.sources(group, Consults) or plan.sources(group, Involves))
        if heard or not any(entered_whole(plan, one) for one in meant):
            continue
        spoke = [one for one in plan.sources(group, Represents) if plan.sources(one, Consults)]
        if spoke:
            yield Finding(
                group,
                "nothing says that this group was heard itself; {spoke} spoke for it",
                spoke=spoke,
            )
        else:
            yield Finding(group, "nothing says that this group was heard")
