"""Attainment of a target: how much of the way from the start to the target was gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from math import isfinite

from attrs import frozen

NEARLY = 0.80
"""From which share a target is nearly reached, as the Rekenkamer Rotterdam judges."""


class AttainmentClass(StrEnum):
    """Whether a target was reached."""

    REACHED = "reached"
    NEARLY = "nearly reached"
    NOT_REACHED = "not reached"
    NOT_CHECKABLE = "not checkable"


@frozen(kw_only=True)
class Attainment:
    """How far a target was reached.

    Attributes:
        share: Which part of the way was gone; ``None`` if that cannot be known. It is below zero
            if the way back was taken, and above one if more was done than asked.
        judged: The class.
    """

    share: float | None
    judged: AttainmentClass


def attainment(
    start: float | None, now: float | None, target: float | None, *, nearly: float = NEARLY
) -> Attainment:
    """The share ``(now - start) / (target - start)`` and its class.

    Reached from 100 per cent, nearly reached from 80 per cent, not reached below that. Without
    one of the three values, or if the target is what there was at the start, it is not checkable,
    which is not the same as not reached.

    Args:
        start: The value before anything was done.
        now: The value that was measured last.
        target: The value aimed at; it may lie below the start.
        nearly: From which share it is nearly reached.
    """
    if start is None or now is None or target is None or start == target:
        return Attainment(share=None, judged=AttainmentClass.NOT_CHECKABLE)
    if not all(map(isfinite, (start, now, target))):
        return Attainment(share=None, judged=AttainmentClass.NOT_CHECKABLE)
    share = (now - start) / (target - start)
    return Attainment(share=share, judged=attainment_class(share, nearly=nearly))


def attainment_class(share: float | None, *, nearly: float = NEARLY) -> AttainmentClass:
    """The class of a share that was reached; ``None`` is not checkable."""
    if share is None:
        return AttainmentClass.NOT_CHECKABLE
    if share >= 1:
        return AttainmentClass.REACHED
    return AttainmentClass.NEARLY if share >= nearly else AttainmentClass.NOT_REACHED


def attainment_counts(classes: Iterable[AttainmentClass]) -> dict[AttainmentClass, int]:
    """How many targets there are of each class; classes without any are there with 0."""
    counted = Counter(classes)
    return {one: counted[one] for one in AttainmentClass}
