"""Preconditions that nobody decided on."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    DecidedIn,
    Finding,
    Missing,
    OwnedBy,
    Plan,
    Precondition,
    Severity,
    check,
)

_NO_FINDING = {Missing.NOT_APPLICABLE, Missing.WITHHELD}


@check(
    "samenhang/precondition-without-decision",
    code="S08",
    severity=Severity.HIGH,
    about=Precondition,
    absence=True,
)
def precondition_without_decision(plan: Plan) -> Iterator[Finding]:
    """Precondition without a decision.

    Why: the plan cannot work before this is arranged, and nobody decided to arrange it.

    Fix: have it decided, and say where or when that was done. Name who sees to it.

    Limits: a decision that is dated after the day on which one looks counts as a decision.
    """
    for precondition in plan.all(Precondition):
        said = {precondition.decided_on, precondition.absence(DecidedIn)}
        if (
            not isinstance(precondition.decided_on, Missing)
            or plan.targets(precondition, DecidedIn)
            or said & _NO_FINDING
        ):
            continue
        is_stated = Missing.NOT_STATED not in said
        owners = plan.targets(precondition, OwnedBy)
        yield Finding(precondition, _MESSAGES[is_stated, bool(owners)], owners=owners)


_MESSAGES = {
    (True, True): "nothing says that this was decided; {owners} must see to it",
    (True, False): "nothing says that this was decided, or who must see to it",
    (False, True): "the papers do not say that this was decided; {owners} must see to it",
    (False, False): "the papers do not say that this was decided, or who must see to it",
}
