"""Whether the parts of a plan hang together."""

from __future__ import annotations

from samendomein import Check
from samendomein.builtin.samenhang.disconnected_islands import disconnected_islands


def samendomein_checks() -> list[Check]:
    """What ties goals, themes and actions together."""
    return [disconnected_islands]
