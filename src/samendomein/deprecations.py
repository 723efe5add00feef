"""Everything that is deprecated, with the version that removes it: nothing else goes away.

What is deprecated keeps working for at least one minor release and at least six months after the
release that first told so. `docs/reference/hook-versions.md` promises that.
"""

from __future__ import annotations

from typing import NamedTuple


class Deprecated(NamedTuple):
    """A public name that will go away.

    Attributes:
        name: The name, without ``samendomein.``.
        instead: The public name to use instead.
        since: The version that first told so.
        told_on: The day on which that version was released, as ``2027-01-31``.
        gone_in: The version that removes it.
    """

    name: str
    instead: str
    since: tuple[int, int]
    told_on: str
    gone_in: tuple[int, int]


DEPRECATED: tuple[Deprecated, ...] = ()
"""Nothing yet."""


def instead_of(name: str) -> str | None:
    """The name to use instead of a deprecated one, after a warning; ``None`` if it is not one."""
    for one in DEPRECATED:
        if one.name == name:
            import warnings

            gone = ".".join(map(str, one.gone_in))
            warnings.warn(
                f"samendomein.{name} is deprecated and goes away in version {gone}; "
                f"use samendomein.{one.instead}",
                DeprecationWarning,
                stacklevel=3,
            )
            return one.instead
    return None
