"""The chain of intent: effect, policy, bylaw or rule, specification or contract, service."""

from __future__ import annotations

from samendomein import (
    Goal,
    Instrument,
    InstrumentKind,
    Missing,
    Nota,
    Plan,
    Text,
    WorksOut,
)

Link = Instrument | Goal | Nota

LAYERS: tuple[frozenset[InstrumentKind], ...] = (
    frozenset((InstrumentKind.POLICY,)),
    frozenset((InstrumentKind.BYLAW, InstrumentKind.RULE)),
    frozenset((InstrumentKind.TENDER, InstrumentKind.CONTRACT)),
    frozenset((InstrumentKind.SERVICE,)),
)
"""From the top down; above the first are the effects that the municipality wants."""

NAMES = (
    Text("a policy"),
    Text("a bylaw or policy rule"),
    Text("a specification or contract"),
    Text("a service"),
)
"""What each layer is called."""


def layer_of(link: Link) -> int | None:
    """The number of the layer, from the top down; ``None`` if it is not known.

    A plan is policy, and a goal is what policy is about.
    """
    if not isinstance(link, Instrument):
        return 0
    return next((at for at, kinds in enumerate(LAYERS) if link.kind in kinds), None)


def leads_nowhere(plan: Plan, instrument: Instrument) -> bool:
    """Whether nothing stands above it, and it does not say that nothing has to."""
    silent = instrument.absence(WorksOut) in (Missing.NOT_APPLICABLE, Missing.WITHHELD)
    return not silent and not plan.targets(instrument, WorksOut)


def skipped(plan: Plan, instrument: Instrument) -> tuple[int, ...]:
    """The layers between it and what it works out; none if it is not certain that any is missing.

    A link that gives its reason skips what it skips on purpose.
    """
    own = layer_of(instrument)
    links = plan.links_from(instrument, WorksOut)
    if own is None or any(link.details.rationale for link in links):
        return ()
    above = [layer_of(one) for one in plan.targets(instrument, WorksOut)]
    if not above or None in above:
        return ()
    nearest = max((at for at in above if at is not None and at <= own), default=None)
    return () if nearest is None else tuple(range(nearest + 1, own))
