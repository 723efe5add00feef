"""Text of others in Markdown: it is shown as it stands and never takes part in the layout."""

from __future__ import annotations

import re

_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters, and marks that would turn the direction of what follows them."""

_LONE = re.compile(r"[\ud800-\udfff]")

_ACTIVE = re.compile(
    r"[\\`*\[\]<|~$]"  # always means something
    r"|_(?![^\W_])|(?<![^\W_])_"  # not within a word
    r"|&(?=#?\w+;)"
    r"|:(?=//)"
    r"|(?<=www)\."
    r"|(?<!\S)#",  # ends a heading
    re.IGNORECASE,
)

_AT_THE_START = re.compile(r"[+-](?=[\s+-]|\Z)|[>=]|\d+(?=[.)](?:\s|\Z))")

_CODE = re.compile(r"(`{1,2})([^`]+)\1")

_ADDRESS = re.compile(r"https?://[^\s<>|`\\\x00-\x20\x7f]+", re.IGNORECASE)


def plain(text: str) -> str:
    """A text on one line, without what cannot be seen."""
    words = " ".join(text.split())
    if words.isprintable():
        return words
    return " ".join(_LONE.sub("\N{REPLACEMENT CHARACTER}", _UNSEEN.sub("", words)).split())


def escaped(text: str) -> str:
    """A text for anywhere in a paragraph, a heading, a list or a table."""
    quiet = _quiet(plain(text))
    start = _AT_THE_START.match(quiet)
    if start is None:
        return quiet
    if start[0].isdigit():
        return f"{start[0]}\\{quiet[start.end() :]}"
    return f"\\{quiet}"


def code(text: str) -> str:
    """A text as code; where code cannot hold it, an ordinary text."""
    words = plain(text)
    if not words or set("`|\\") & set(words):
        return escaped(text)
    return f"`{words}`"


def cell(text: str) -> str:
    """A text for a cell of a table; an empty one gets a dash."""
    return escaped(text) or "–"


def prose(text: str) -> str:
    """A text from documentation, in which backticks mark what stands in a file."""
    words = plain(text)
    told: list[str] = []
    end = 0
    for found in _CODE.finditer(words):
        told += [_quiet(words[end : found.start()]), code(found[2])]
        end = found.end()
    return "".join([*told, _quiet(words[end:])])


def address(text: str) -> str:
    """A web address as a link, anything else as text."""
    return f"<{text}>" if _ADDRESS.fullmatch(text) else escaped(text)


def _quiet(text: str) -> str:
    return _ACTIVE.sub(r"\\\g<0>", text)
