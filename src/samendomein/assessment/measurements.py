"""What the metrics give, measured when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samendomein.assessment.assessment import Failure, Measured


class Measurements:
    """What the metrics give. Whoever only wants findings need not wait for it.

    Args:
        measure: Measures, and tells which metrics broke; nothing is measured without it.
    """

    def __init__(
        self,
        measure: Callable[[], tuple[Sequence[Measured], Sequence[Failure]]] | None = None,
    ) -> None:
        self._measure = measure

    @property
    def measured(self) -> tuple[Measured, ...]:
        """What each metric gave, by id."""
        return self._made[0]

    @property
    def failures(self) -> tuple[Failure, ...]:
        """Which metrics broke."""
        return self._made[1]

    @cached_property
    def _made(self) -> tuple[tuple[Measured, ...], tuple[Failure, ...]]:
        if self._measure is None:
            return (), ()
        measured, failures = self._measure()
        self._measure = None
        return tuple(measured), tuple(failures)
