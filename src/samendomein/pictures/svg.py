"""Writing SVG: every value is escaped on its way in, and numbers are written in one way."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from samendomein.pictures.wording import clean

Value = str | float | int


@lru_cache(maxsize=16384)
def escaped(text: str) -> str:
    """A text for between tags and for within an attribute."""
    return (
        clean(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
        .replace("'", "&#39;")
    )


def number(value: float) -> str:
    """A number with at most one decimal, so that a picture is the same on every machine."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def tag(name: str, content: Iterable[str] = (), **attributes: Value | None) -> str:
    """An element with its attributes, and what is in it, which is SVG already.

    An underscore in the name of an attribute is a hyphen, one at its end is left out, and an
    attribute with ``None`` is not written.
    """
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_written(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    inner = "".join(content)
    return f"<{name}{said}>{inner}</{name}>" if inner else f"<{name}{said}/>"


def _written(value: Value) -> str:
    return escaped(value) if isinstance(value, str) else number(value)


def text(
    lines: Iterable[str], x: float, y: float, *, step: float = 0.0, **attributes: Value | None
) -> str:
    """Lines of text below each other, of which the first stands on ``y``."""
    return "".join(
        tag("text", (escaped(line),), x=x, y=y + place * step, **attributes)
        for place, line in enumerate(lines)
    )
