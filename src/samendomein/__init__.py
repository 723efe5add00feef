"""Does a municipality's policy for the social domain hang together?

A simple script needs three names::

    import samendomein as sd

    plan = sd.read("examples/diemen")
    assessment = sd.assess(plan)
    sd.write(assessment, "rapport.html")

Everything in ``__all__`` is public, and so is `samendomein.testing`. Names are looked up when
they are first used, so that importing the library costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module

from samendomein.deprecations import instead_of
from samendomein.public_names import HOMES

__all__ = sorted(HOMES)


def __getattr__(name: str) -> object:
    if name not in HOMES:
        # Also asked for names that Python itself looks for, so nothing heavy may be imported here.
        instead = None if name.startswith("_") else instead_of(name)
        if instead is None:
            raise AttributeError(f"module 'samendomein' has no attribute '{name}'")
        return __getattr__(instead)
    # Not before it is needed: this would be most of what importing the library costs.
    from samendomein.collecting import without_collecting

    module, inside = HOMES[name]
    with without_collecting():
        value = getattr(import_module(module), inside)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *HOMES})
