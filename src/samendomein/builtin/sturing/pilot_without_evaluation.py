"""Pilots of which nobody will know whether they worked."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    Action,
    ActionKind,
    Evaluates,
    Event,
    EventKind,
    Finding,
    Missing,
    Plan,
    WaitsFor,
    check,
)


@check("sturing/pilot-without-evaluation", code="T03", about=Action, absence=True)
def pilot_without_evaluation(plan: Plan) -> Iterator[Finding]:
    """Pilot without evaluation.

    Why: a pilot is there to find out whether something works. Without a moment and a yardstick
    it ends with its money, or never.

    Fix: plan an evaluation of the pilot, and write down by what it will be judged.

    Limits: an evaluation counts if it is of the pilot itself, or if the pilot waits for it. When
    an evaluation takes place is judged by the check of late and undated evaluations (T04).
    """
    for action in plan.all(Action):
        if action.kind is not ActionKind.PILOT:
            continue
        evaluations = _evaluations_of(plan, action)
        if not evaluations:
            yield Finding(action, "this is a pilot, and no evaluation of it is planned")
        elif all(one.criterion is Missing.NOT_STATED for one in evaluations):
            yield Finding(
                action,
                "the paper does not say by what this pilot is judged: {evaluations}",
                also=evaluations,
                evaluations=evaluations,
            )
        elif all(one.criterion in (Missing.UNKNOWN, Missing.NOT_STATED) for one in evaluations):
            yield Finding(
                action,
                "nothing says by what this pilot is judged: {evaluations}",
                also=evaluations,
                evaluations=evaluations,
            )


def _evaluations_of(plan: Plan, pilot: Action) -> list[Event]:
    found = {one.id: one for one in plan.sources(pilot, Evaluates)}
    for event in plan.targets(pilot, WaitsFor):
        if event.kind is EventKind.EVALUATION:
            found[event.id] = event
    return [found[id] for id in sorted(found)]
