"""Writing Markdown: tables, and text that may hold signs with a meaning."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_DOUBLE_QUOTED = re.compile(r"``([^`]+)``")


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; nothing if it has no rows."""
    cells = [[cell.replace("|", "\\|") for cell in row] for row in rows]
    if not cells:
        return ""
    lines = [headings, ["---"] * len(headings), *cells]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def code(word: str) -> str:
    """A word as it stands in a file."""
    return f"`{word}`" if word else ""


def codes(words: Iterable[str]) -> str:
    """Words as they stand in a file."""
    return ", ".join(map(code, words))


def prose(text: str) -> str:
    """The text of a docstring, with code marked as Markdown does."""
    return _DOUBLE_QUOTED.sub(r"`\1`", text)


def page(*parts: str) -> str:
    """Parts with an empty line between them."""
    return "\n\n".join(part.strip("\n") for part in parts if part) + "\n"
