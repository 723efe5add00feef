"""Goals of overlapping plans that were left out when goals were laid side by side."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import (
    BelongsTo,
    CorrespondsTo,
    Coupling,
    CouplingKind,
    Finding,
    Goal,
    GoalKind,
    Missing,
    Nota,
    PartOf,
    Plan,
    Severity,
    check,
    option,
)
from samendomein.builtin.samenhang.couplings import coupled_pairs

_NO_FINDING = {Missing.NOT_APPLICABLE, Missing.WITHHELD}


@frozen(kw_only=True)
class CoupledGoalWithoutCounterpart:
    """Which goals need a counterpart."""

    exempt: tuple[GoalKind, ...] = option(
        (GoalKind.AMBITION, GoalKind.PRINCIPLE), help="Kinds of goal that need no counterpart."
    )


@check(
    "samenhang/coupled-goal-without-counterpart",
    severity=Severity.LOW,
    about=Coupling,
    absence=True,
)
def coupled_goal_without_counterpart(
    plan: Plan, options: CoupledGoalWithoutCounterpart
) -> Iterator[Finding]:
    """Goal of a coupled plan without a counterpart.

    Why: the plans are said to overlap, and other goals were laid side by side. Of this goal
    nobody knows whether the other plan helps.

    Fix: link the goal of the other plan that says the same. Is there none? Then write "not
    applicable" for it.

    Limits: only couplings that overlap, between plans that were entered whole and of which at
    least one goal has a counterpart. A goal is content with the counterpart of a goal above or
    below it.
    """
    for pair in coupled_pairs(plan):
        whole = pair.first.complete and pair.other.complete
        if CouplingKind.OVERLAPS not in pair.coupling.kinds or not whole:
            continue
        for nota, other in pair.both_ways:
            for goal in _left_out(plan, nota, other):
                if goal.kind not in options.exempt:
                    yield Finding(
                        goal,
                        "no goal of {other} corresponds to this one, although {coupling} says that "
                        "the two plans overlap",
                        also=[pair.coupling, other],
                        other=other,
                        coupling=pair.coupling,
                    )


def _left_out(plan: Plan, nota: Nota, other: Nota) -> Iterator[Goal]:
    goals = [one for one in plan.sources(nota, BelongsTo) if isinstance(one, Goal)]
    matched = [one for one in goals if _has_counterpart(plan, one, other)]
    if not matched:
        return
    ids = {one.id for one in matched}
    covered = plan.up_from(matched, PartOf)
    for goal in goals:
        if goal.id in covered or any(wider.id in ids for wider in plan.above(goal, PartOf)):
            continue
        if goal.absence(CorrespondsTo) not in _NO_FINDING:
            yield goal


def _has_counterpart(plan: Plan, goal: Goal, other: Nota) -> bool:
    counterparts = (*plan.targets(goal, CorrespondsTo), *plan.sources(goal, CorrespondsTo))
    return any(other in plan.targets(one, BelongsTo) for one in counterparts)
