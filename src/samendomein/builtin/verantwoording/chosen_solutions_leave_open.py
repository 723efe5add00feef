"""Bottlenecks that stay when the chosen solutions have worked."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Bottleneck, Finding, Plan, check
from samendomein.builtin.verantwoording.open_bottlenecks import Remedies, remedies


@check("verantwoording/chosen-solutions-leave-open", code="N14", about=Bottleneck, absence=True)
def chosen_solutions_leave_open(plan: Plan) -> Iterator[Finding]:
    """Chosen solutions leave this bottleneck open.

    Why: a choice was made, and this part of what goes wrong fell outside it.

    Fix: choose a solution for it as well, link the action that does something about it, or say
    that it stays as it is.

    Limits: a bottleneck without any solution is told elsewhere. As long as nothing was chosen for
    any bottleneck of the plan, the choice may still come, and nothing is said; unless each
    solution for this one was turned down.
    """
    found = remedies(plan)
    chosen = {home for one in found if one.has_choice for home in _homes(plan, one)}
    for one in found:
        if not one.solutions or not one.is_open:
            continue
        if one.all_turned_down:
            yield _told(one, "turned down")
        elif not chosen.isdisjoint(_homes(plan, one)):
            yield _told(one, "passed over")


def _homes(plan: Plan, one: Remedies) -> set[str]:
    return {nota.id for nota in plan.notas_of(one.bottleneck)} or {""}


def _told(one: Remedies, why: str) -> Finding:
    return Finding(
        one.bottleneck,
        _MESSAGES[why],
        passages=[each for near in (one.bottleneck, *one.solutions) for each in near.passages],
        solutions=one.solutions,
    )


_MESSAGES = {
    "turned down": "each solution for this was turned down: {solutions}",
    "passed over": (
        "for other bottlenecks a solution was chosen; for this one, as far as is known, none of "
        "these: {solutions}"
    ),
}
