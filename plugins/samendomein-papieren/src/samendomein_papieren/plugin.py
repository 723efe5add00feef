"""What the plugin offers: council papers as a source of proposals."""

from __future__ import annotations

from samendomein import Source


def samendomein_sources() -> list[Source]:
    """Council papers; nothing yet, as long as no source may propose."""
    return []
