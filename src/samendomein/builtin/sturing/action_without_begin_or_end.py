"""Actions of which nobody knows when they begin, or when they are done."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import (
    Action,
    ActionKind,
    Finding,
    Missing,
    PartialDate,
    Period,
    Plan,
    Recurrence,
    Severity,
    check,
    option,
)


@frozen(kw_only=True)
class ActionWithoutBeginOrEnd:
    """Which actions need no begin and end."""

    exempt: tuple[ActionKind, ...] = option((), help="Kinds of action that need no begin and end.")


@check(
    "sturing/action-without-begin-or-end",
    code="T01",
    severity=Severity.LOW,
    about=Action,
    absence=True,
)
def action_without_begin_or_end(plan: Plan, options: ActionWithoutBeginOrEnd) -> Iterator[Finding]:
    """Action without begin or end.

    Why: without dates nobody can tell whether an action is late, or when its money must be there.

    Fix: name the begin and the end, if need be as a year or a season.

    Limits: a structural action needs no end. The period of the plan is not that of the action.
    """
    for action in plan.all(Action):
        if action.kind in options.exempt:
            continue
        period = action.period
        lasts = period.duration if isinstance(period, Period) else None
        if isinstance(period, Period):
            message = _lacking_in(action, period)
        elif period is Missing.NOT_STATED:
            message = "stated"
        else:
            message = "unknown" if period is Missing.UNKNOWN else ""
        if message:
            yield Finding(action, _MESSAGES[message], lasts=lasts)


def _lacking_in(action: Action, period: Period) -> str:
    """What is not told of a period; nothing if all that is needed is."""
    begin = _is_not_there(period.begins)
    end = _is_not_there(period.ends) and action.recurrence is not Recurrence.STRUCTURAL
    if begin and period.duration is not None:
        return "length"
    return "both" * (begin and end) or "begin" * begin or "end" * end


def _is_not_there(part: PartialDate | Missing) -> bool:
    return part is Missing.UNKNOWN or part is Missing.NOT_STATED


_MESSAGES = {
    "stated": "the paper does not say when this action begins and ends",
    "unknown": "nothing says when this action begins and ends",
    "length": "this action lasts {lasts}, and nothing says from when",
    "both": "nothing says when this action begins and ends",
    "begin": "nothing says when this action begins",
    "end": "nothing says when this action ends",
}
