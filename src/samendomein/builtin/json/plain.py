"""From attrs objects to what JSON can hold."""

from __future__ import annotations

from functools import cache
from typing import Any

import attrs


def plain(value: Any) -> Any:
    """Objects as dictionaries in the order of their fields, and tuples as lists."""
    if isinstance(value, tuple):
        return [plain(one) for one in value]
    names = _names(value.__class__)
    if names is None:
        return value
    return {name: plain(getattr(value, name)) for name in names}


@cache
def _names(cls: type) -> tuple[str, ...] | None:
    return tuple(field.name for field in attrs.fields(cls)) if attrs.has(cls) else None
