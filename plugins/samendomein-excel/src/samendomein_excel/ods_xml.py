"""Text as it can stand in the XML of an OpenDocument file."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile(" {2,}|^ | $")


def text(value: str) -> str:
    """Text between tags; what XML cannot hold is left out."""
    return escape(_NOT_IN_XML.sub("", value))


def attribute(value: str) -> str:
    """Text as the value of an attribute, with its quotes."""
    return quoteattr(_NOT_IN_XML.sub("", value), {"\n": "&#10;"})


def paragraphs(value: str) -> str:
    """Lines as paragraphs. Spaces in a row are counted, since programs join them otherwise."""
    return "".join(
        f"<text:p>{_SPACES.sub(_counted, text(line))}</text:p>" for line in value.split("\n")
    )


def _counted(spaces: re.Match[str]) -> str:
    return f'<text:s text:c="{len(spaces[0])}"/>'
