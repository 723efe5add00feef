"""Bottlenecks that are solved without the people whose work it is."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein import Bottleneck, Finding, Layer, Plan, check, option
from samendomein.builtin.samenhang.room import Room


@frozen(kw_only=True)
class LayerMissingFromBottleneck:
    """Who must take part."""

    layers: tuple[Layer, ...] = option(
        (Layer.POLICY, Layer.ACCESS, Layer.EXECUTION, Layer.PARTNER),
        help="The layers that must take part if they have to do with the bottleneck.",
    )


@check("samenhang/layer-missing-from-bottleneck", about=Bottleneck, absence=True)
def layer_missing_from_bottleneck(
    plan: Plan, options: LayerMissingFromBottleneck
) -> Iterator[Finding]:
    """Layer missing from the solution of a bottleneck.

    Why: those who do the work know what goes wrong. A solution made without them often does not
    fit.

    Fix: involve a team from this layer in the action that must resolve the bottleneck.

    Limits: only bottlenecks that an action resolves, if the layer of everybody who works on that
    action is known. A post that nobody holds yet works on nothing. A layer has to do with a
    bottleneck if it concerns somebody there, or hinders what they own, do or take part in.
    """
    for bottleneck in plan.all(Bottleneck):
        room = Room(plan, bottleneck)
        present = [room.layers_of(one) for one in room.present.values()]
        if not present or not all(present):
            continue
        there = {layer for layers in present for layer in layers}
        missing = [one for one in room.layers if one in options.layers and one not in there]
        if missing:
            absent = [
                one
                for one in room.concerned.values()
                if any(layer in missing for layer in room.layers_of(one))
            ]
            yield Finding(
                bottleneck,
                "this is about the work of {people}, but nobody from {layers} works on a solution",
                people=absent,
                layers=missing,
            )
