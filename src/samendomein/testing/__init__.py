"""What the tests of a plugin need: examples of checks, short plans, and plans for hypothesis.

Names are looked up when they are first used, so that only who draws plans needs hypothesis.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samendomein.testing.conformance.kit import Conformance
    from samendomein.testing.examples import Example, examples_of
    from samendomein.testing.short_plans import plan_of
    from samendomein.testing.strategies import plans

__all__ = ["Conformance", "Example", "examples_of", "plan_of", "plans"]

_HOMES = {
    "Conformance": "conformance.kit",
    "Example": "examples",
    "examples_of": "examples",
    "plan_of": "short_plans",
    "plans": "strategies",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'samendomein.testing' has no attribute '{name}'")
    return getattr(import_module(f"samendomein.testing.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
