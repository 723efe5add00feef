"""The picture of the chain: the layers from council to resident, and where the purpose is lost."""

from __future__ import annotations

from collections.abc import Callable

from samendomein import Chart, ChartKind, Layer, Missing, Plan, Series, Text
from samendomein_thermometer.losing import lost
from samendomein_thermometer.purposes import chain_says
from samendomein_thermometer.result import InLayer, Shown, Subject
from samendomein_thermometer.withholding import Portion
from samendomein_thermometer.words import subject_of, told

_LAYERS = tuple(Layer)


def chain_of(plan: Plan, subject: Subject) -> Chart:
    """The layers under each other, each with who knows what and who knows why.

    A layer of which nothing may be shown, or that was not asked, is a link as well, so that the
    chain is whole; its words say which of the two it is.
    """
    known = {one.layer: one for one in subject.layers}
    first = lost(subject).first
    share = subject.lost_below
    assert subject.element is not None
    return Chart(
        kind=ChartKind.CHAIN,
        title=Text("{subject}: from council to resident", subject=subject_of(subject)),
        labels=_LAYERS,
        whole=100,
        series=(
            _series(Text("knows what it is"), known, lambda one: one.what),
            _series(
                Text("knows what it is for"),
                known,
                lambda one: one.why,
                mark=100 * share,
                mark_name=Text("half")
                if share == 0.5
                else Text("{percentage}%", percentage=round(100 * share)),
            ),
        ),
        break_at=None if first is None else _LAYERS.index(first.layer),
        break_name=Text("here it gets lost what it is for"),
        note=Text("On paper: {said}.", said=chain_says(plan, subject.element)),
    )


def _series(
    name: Text,
    known: dict[Layer, InLayer],
    of: Callable[[InLayer], Shown],
    *,
    mark: float | None = None,
    mark_name: Text | None = None,
) -> Series:
    every = [of(known[one]) if one in known else Missing.NOT_APPLICABLE for one in _LAYERS]
    drawn = [one if isinstance(one, Portion) and not one.is_open else None for one in every]
    return Series(
        name=name,
        values=[None if one is None else round(100 * one.at_least) for one in drawn],
        until=[None if one is None else round(100 * one.at_most) for one in drawn],
        words=[told(one) for one in every],
        mark=mark,
        mark_name=mark_name,
    )
