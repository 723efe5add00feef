"""What this plugin offers."""

from __future__ import annotations

from samendomein import Source
from samendomein_toezeggingenregister.register import read_register

samendomein_api = "0.1"
"""The version of the hooks for which this plugin was made."""


def samendomein_sources() -> list[Source]:
    """Registers of toezeggingen."""
    return [
        Source(
            id="toezeggingenregister/register",
            title="A register of toezeggingen in CSV",
            suffixes=(".csv",),
            read=read_register,
        )
    ]
