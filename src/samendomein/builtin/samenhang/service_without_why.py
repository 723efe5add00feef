"""Services of which nobody can see what they are for."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    ContributesTo,
    Delivers,
    Finding,
    Instrument,
    InstrumentKind,
    Plan,
    Severity,
    check,
    loses_the_purpose,
)
from samendomein.builtin.samenhang.chain import leads_nowhere


@check(
    "samenhang/service-without-why",
    code="K02",
    severity=Severity.HIGH,
    about=Instrument,
    absence=True,
)
def service_without_why(plan: Plan) -> Iterator[Finding]:
    """Service without its why.

    Why: who delivers the service knows what to do, but not what it is for. Then nobody can help
    in another way when that would be better.

    Fix: link the service to the contract, rule, plan or goal that it works out, and let it say
    what it is for.

    Limits: a service that an action delivers has the goals of that action. If the chain breaks
    further up, "chain of intent broken" tells it there, once for all services below. If nobody
    looked whether the service says what it is for, nothing is said about that.
    """
    for instrument in plan.all(Instrument):
        if instrument.kind is not InstrumentKind.SERVICE:
            continue
        if leads_nowhere(plan, instrument):
            if _is_delivered_for_a_goal(plan, instrument):
                continue
            yield Finding(
                instrument,
                "nothing says what this service is for: no contract, rule, plan or goal stands "
                "above it",
            )
            continue
        above = loses_the_purpose(plan, instrument)
        if above is not None:
            yield Finding(
                instrument,
                "this service does not say what it is for, although {above} does",
                also=[above],
                above=above,
            )


def _is_delivered_for_a_goal(plan: Plan, instrument: Instrument) -> bool:
    return any(plan.targets(action, ContributesTo) for action in plan.sources(instrument, Delivers))
