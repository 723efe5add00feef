"""Bottlenecks that last, with solutions that do not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from samendomein import (
    Action,
    ActionKind,
    Bottleneck,
    Finding,
    Missing,
    Period,
    Plan,
    Recurrence,
    Resolves,
    Solution,
    Term,
    check,
)

_LEAVES_SOMETHING = (ActionKind.RESULT, ActionKind.DECISION)


@check("verantwoording/short-term-solutions-only", code="V07", about=Bottleneck)
def short_term_solutions_only(plan: Plan) -> Iterator[Finding]:
    """Solutions work for a short time only.

    Why: the bottleneck lasts. When the solutions end, it is back.

    Fix: add a solution for the long term, or say of one of these that it lasts.

    Limits: only bottlenecks that are said to be structural. A solution is short if its term is
    short; a solution or an action is short if its last day is known. A result, a decision and
    structural work last; what is not known to be short is not called short.
    """
    for bottleneck in plan.all(Bottleneck):
        if bottleneck.structural is not True:
            continue
        taken = [one for one in plan.sources(bottleneck, Resolves) if not _was_turned_down(one)]
        if taken and all(map(_is_short, taken)):
            yield Finding(
                bottleneck,
                "this lasts, and what is done about it is for a time only: {solutions}",
                passages=[passage for one in (bottleneck, *taken) for passage in one.passages],
                solutions=taken,
            )


def _was_turned_down(one: Solution | Action) -> bool:
    return isinstance(one, Solution) and one.chosen is False


def _is_short(one: Solution | Action) -> bool:
    if isinstance(one, Solution):
        if not isinstance(one.term, Missing):
            return one.term is Term.SHORT
    elif one.kind in _LEAVES_SOMETHING or one.recurrence is Recurrence.STRUCTURAL:
        return False
    return _has_last_day(one.period)


def _has_last_day(period: Period | Missing) -> bool:
    if isinstance(period, Missing) or isinstance(period.ends, Missing):
        return False
    return period.ends.latest != date.max
