"""Links in the chain of intent that do not hold."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import (
    Finding,
    Instrument,
    InstrumentKind,
    Plan,
    Severity,
    WorksOut,
    check,
    loses_the_purpose,
    option,
)
from samendomein.builtin.samenhang.chain import (
    LAYERS,
    NAMES,
    layer_of,
    leads_nowhere,
    skipped,
)


@frozen(kw_only=True)
class ChainOfIntentBroken:
    """Which layers a chain needs."""

    optional: tuple[InstrumentKind, ...] = option(
        (), help="Kinds of instrument that a chain may skip."
    )


@check(
    "samenhang/chain-of-intent-broken",
    code="K01",
    severity=Severity.HIGH,
    about=Instrument,
    absence=True,
)
def chain_of_intent_broken(plan: Plan, options: ChainOfIntentBroken) -> Iterator[Finding]:
    """Chain of intent broken.

    Why: what council and college meant must reach the service by way of policy, rules and
    contracts. Where a link is missing, everyone below it guesses.

    Fix: link this to what it works out, or let it say itself what it is for. Is a layer skipped
    on purpose? Then give the reason at the link, or make that kind optional.

    Limits: only instruments of which the kind is known. A service with nothing above it is told
    by "service without its why". If nobody looked whether an instrument says what it is for,
    nothing is said about that.
    """
    for instrument in plan.all(Instrument):
        layer = layer_of(instrument)
        if layer is None:
            continue
        is_service = instrument.kind is InstrumentKind.SERVICE
        if leads_nowhere(plan, instrument):
            if not is_service:
                yield _stops(instrument, layer, options)
            continue
        missing = [one for one in skipped(plan, instrument) if not _may_be_skipped(one, options)]
        if missing:
            yield Finding(
                instrument,
                "the chain skips a layer: between {above} and this, {layer} is missing",
                key="layer",
                above=plan.targets(instrument, WorksOut),
                layer=NAMES[missing[0]],
            )
        above = loses_the_purpose(plan, instrument)
        if above is not None and not is_service:
            yield Finding(
                instrument,
                "the purpose gets lost here: {above} still says what it is for, this does not",
                also=[above],
                key="purpose",
                above=above,
            )


def _stops(instrument: Instrument, layer: int, options: ChainOfIntentBroken) -> Finding:
    above = [one for one in range(layer) if not _may_be_skipped(one, options)]
    if not above:
        return Finding(instrument, "the chain stops here: above it a goal is missing", key="layer")
    return Finding(
        instrument,
        "the chain stops here: above it {layer} is missing",
        key="layer",
        layer=NAMES[above[-1]],
    )


def _may_be_skipped(layer: int, options: ChainOfIntentBroken) -> bool:
    return all(kind in options.optional for kind in LAYERS[layer])
