"""Text as it can stand in XML."""

from __future__ import annotations

import re

_STEERING = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_SPACES = {character: f"&#{ord(character)};" for character in "\t\n\r"}
_PICTURES = {chr(code): chr(0x2400 + code) for code in range(0x20) if chr(code) not in _SPACES}
_NOT_IN_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")

_ESCAPES = str.maketrans({**_STEERING, **_SPACES, **_PICTURES})


def escaped(text: str) -> str:
    """Text for an attribute or an element of XML.

    XML cannot hold control characters: each is shown as its picture, such as ``␀``. Half a letter
    becomes the sign for a letter that is lost.
    """
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text).translate(_ESCAPES)
