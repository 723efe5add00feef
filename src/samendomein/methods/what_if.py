"""Fuzzy cognitive maps: what would happen to all items if some were set in motion."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from math import exp


class Rule(StrEnum):
    """How the next state follows from the present one."""

    KOSKO = "kosko"
    """Only what flows in: ``f(W' a)``."""

    MODIFIED_KOSKO = "modified kosko"
    """What flows in, and what it was: ``f(W' a + a)``."""

    RESCALED = "rescaled"
    """The same with ``2a - 1`` for a, so that a half is neutral."""


def cognitive_map(
    weights: Sequence[Sequence[float]],
    start: Sequence[float],
    *,
    steps: int,
    rule: Rule | str = Rule.KOSKO,
    steepness: float = 1.0,
) -> list[tuple[float, ...]]:
    """The states of a fuzzy cognitive map (Kosko 1986), the start first.

    The outcome is relative, and depends on the rule and the steepness: a way to think a what-if
    through, not a forecast.

    Args:
        weights: Rows influence columns, from −1 to 1.
        start: The first state.
        steps: How many states follow it.
        rule: How the next state follows.
        steepness: The lambda of the logistic function.

    Raises:
        ValueError: The matrix is not square, or does not fit the state, or steps are below zero.
    """
    if steps < 0:
        raise ValueError(f"expected zero steps or more, found {steps}")
    size = len(start)
    if len(weights) != size or any(len(row) != size for row in weights):
        raise ValueError(f"expected {size} rows of {size} weights")
    chosen = Rule(rule)
    states = [tuple(map(float, start))]
    for _ in range(steps):
        now = states[-1]
        known = [2 * one - 1 for one in now] if chosen is Rule.RESCALED else list(now)
        inflow = [sum(weights[one][at] * known[one] for one in range(size)) for at in range(size)]
        if chosen is not Rule.KOSKO:
            inflow = [one + own for one, own in zip(inflow, known, strict=True)]
        states.append(tuple(_logistic(steepness * one) for one in inflow))
    return states


def _logistic(value: float) -> float:
    # For large values exp would overflow on one side.
    return 1 / (1 + exp(-value)) if value >= 0 else exp(value) / (1 + exp(value))
