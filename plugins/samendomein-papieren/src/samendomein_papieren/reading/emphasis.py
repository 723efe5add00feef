"""Italics and bold in a text: the marks that Markdown prints, and those that it forgot to close."""

from __future__ import annotations

import re

from samendomein_papieren.paper import RepairKind
from samendomein_papieren.reading.printed import EMPHASIS_OFF, EMPHASIS_ON, Log

_BOLD = re.compile(
    r"\*\*(?=\S)((?:[^*\n]|\*(?!\*))+?)(?<=\S)\*\*"
    r"|(?<!\w)__(?=\S)((?:[^_\n]|_(?!_))+?)(?<=\S)__(?!\w)"
)
_ITALIC = re.compile(
    r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])"
    r"|(?<![\w_])_(?=[^\s_])([^_\n]+?)(?<=[^\s_])_(?![\w_])"
)
_TAG = re.compile(r"</?(?:i|em|b|strong|u)>", re.IGNORECASE)
_LINK = re.compile(r"!?\[([^\[\]\n]{1,500})\]\([^()\s]{1,500}\)")
_ESCAPED = re.compile(r"\\([*_#|\[\]()<>.!`~-])")


def with_marks_for_emphasis(text: str, log: Log, page: str = "", line: int = 0) -> str:
    """A text with its italics and bold between the marks of readers, and no others.

    Args:
        text: As it is printed, perhaps with ``**`` that nobody closed.
        log: Is told what was left out.
        page: The page of the text.
        line: The line of the text.
    """
    if not any(mark in text for mark in ("*", "_", "<", "](", "\\")):
        return text
    marked = _TAG.sub(lambda tag: EMPHASIS_OFF if tag[0][1] == "/" else EMPHASIS_ON, text)
    marked = _LINK.sub(r"\1", marked)
    for pattern in (_BOLD, _ITALIC):
        marked = pattern.sub(
            lambda found: f"{EMPHASIS_ON}{found[1] or found[2]}{EMPHASIS_OFF}", marked
        )
    if "**" in marked:
        cleared = marked.replace("**", "")
        log.repaired(RepairKind.MARKS, marked, cleared, page, line)
        marked = cleared
    return _ESCAPED.sub(r"\1", marked)
