"""Making many objects at once without Python looking for circular garbage, and leaving them be."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import TypeVar
from weakref import ref

Result = TypeVar("Result")


class _Results:
    """What was made and may be large, as far as it is still there.

    Attributes:
        hold: How a result is held: so that it can go, unless the process ends after this.
    """

    def __init__(self) -> None:
        self._held: list[Callable[[], object]] = []
        self.hold: Callable[[object], Callable[[], object]] = ref

    def add(self, result: object) -> None:
        self._held = [*(one for one in self._held if one() is not None), self.hold(result)]

    def leave_standing(self) -> None:
        """Put what is still there in a circle, which nobody looks for any more."""
        circle: list[object] = [one() for one in self._held]
        circle.append(circle)
        gc.freeze()


_results = _Results()


@contextmanager
def without_collecting() -> Iterator[None]:
    """Leave Python's collector of circular garbage off for a while.

    Each time there are many new objects it looks through all old ones. While a plan is read
    nearly all objects stay, none of them in a circle, so that it finds nothing: that took a
    quarter of the time for a large plan. For the same reason it does not look through them once
    more when the program ends.
    """
    _end_in_a_hurry()
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def left_standing(result: Result) -> Result:
    """The result, which is not taken apart when the program ends while it is still there.

    The memory of a program that ends goes back all at once. To take a large plan apart first,
    object by object, is a tenth of the time of a run.

    Args:
        result: Something large that is made of many objects.
    """
    _end_in_a_hurry()
    _results.add(result)
    return result


def hold_results_to_the_end() -> None:
    """Keep every result from here on: for a process that does one thing and then ends."""
    _results.hold = lambda result: lambda: result


@cache
def _end_in_a_hurry() -> None:
    atexit.register(_results.leave_standing)
