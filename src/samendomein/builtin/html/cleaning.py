"""What is taken out of a text before it is escaped, and what may become a link."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
"""Control characters, which HTML does not allow; a tab and a new line may stay."""

_LONE = re.compile(r"[\ud800-\udfff]")

_WEB_ADDRESS = re.compile(r"https?://[^\s/]", re.IGNORECASE)

_NUMERIC = re.compile(r"[€+−-]?\s*[\d.,]+\s*%?|–|")

_CODE = re.compile(r"(`{1,2})([^`]+)\1")


def cleaned(value: object) -> object:
    """A value without what a page cannot hold."""
    if type(value) is not str or value.isprintable():
        return value
    return _LONE.sub("\N{REPLACEMENT CHARACTER}", _UNSEEN.sub("", value))


def is_web_address(text: str) -> bool:
    """Whether a text may be a link: nothing but a web address, so never a script."""
    return _WEB_ADDRESS.match(text) is not None


def numeric_columns(rows: tuple[tuple[str, ...], ...]) -> frozenset[int]:
    """Which columns of a table hold numbers only, by their place from 0."""
    columns = zip(*rows, strict=True)
    return frozenset(
        place
        for place, values in enumerate(columns)
        if any(values) and all(_NUMERIC.fullmatch(value) for value in values)
    )


def prose(text: str) -> Markup:
    """A text from documentation, in which backticks mark what stands in a file."""
    safe = str(escape(cleaned(text)))
    return Markup(_CODE.sub(r'<code class="utrecht-code">\2</code>', safe))  # noqa: S704 - escaped
