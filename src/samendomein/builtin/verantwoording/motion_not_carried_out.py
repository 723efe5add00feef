"""Motions that the council adopted, and that then ended quietly."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import (
    Action,
    ActionStatus,
    Event,
    Finding,
    Fulfils,
    Instrument,
    Missing,
    Motion,
    MotionKind,
    MotionStatus,
    Period,
    Plan,
    Severity,
    check,
    is_settled,
    option,
)


@frozen(kw_only=True)
class MotionNotCarriedOut:
    """Which motions are judged, and from when."""

    exempt: tuple[MotionKind, ...] = option(
        (), help="Kinds that nobody has to carry out, such as an amendment of a text."
    )
    days: int = option(
        0, help="How many days after its adoption nobody needs to have begun with a motion."
    )


@check(
    "verantwoording/motion-not-carried-out",
    code="V08",
    severity=Severity.HIGH,
    about=Motion,
    absence=True,
)
def motion_not_carried_out(plan: Plan, options: MotionNotCarriedOut) -> Iterator[Finding]:
    """Motion or amendment not carried out, or ended in silence.

    Why: the council decided this. It has to be able to see that it happened, or why not.

    Fix: link what carries it out, or settle it with the council and write down when.

    Limits: only what was adopted. What was held, withdrawn or rejected needs no action.
    """
    for motion in plan.all(Motion):
        if motion.status is not MotionStatus.ADOPTED or motion.kind in options.exempt:
            continue
        if is_settled(plan, motion):
            continue
        carriers = plan.sources(motion, Fulfils)
        if not carriers:
            if not _may_wait(plan, motion, options.days):
                yield _not_begun(motion)
        elif all(_has_ended(plan, one) for one in carriers):
            yield Finding(
                motion,
                "what carried this out has ended ({carriers}), and it is not settled with the "
                "council",
                passages=[passage for one in (motion, *carriers) for passage in one.passages],
                carriers=carriers,
            )


def _not_begun(motion: Motion) -> Finding:
    if isinstance(motion.decided_on, Missing):
        return Finding(motion, "this was adopted, and nothing carries it out")
    return Finding(
        motion,
        "this was adopted on {decided_on}, and nothing carries it out",
        decided_on=motion.decided_on,
    )


def _may_wait(plan: Plan, motion: Motion, days: int) -> bool:
    decided = motion.decided_on
    if isinstance(decided, Missing):
        return False
    return decided.latest.toordinal() + days >= plan.as_of.toordinal()


def _has_ended(plan: Plan, one: Action | Instrument | Event) -> bool:
    if isinstance(one, Event):
        return not isinstance(one.date, Missing) and one.date.surely_before(plan.as_of)
    if isinstance(one, Action) and one.status in (ActionStatus.DONE, ActionStatus.STOPPED):
        return True
    return isinstance(one.period, Period) and one.period.surely_ended_before(plan.as_of)
