"""Headings, lists and tables in Markdown. What they are given is escaped already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence


def heading(level: int, text: str) -> Iterator[str]:
    """A heading with an empty line after it."""
    yield f"{'#' * level} {text}"
    yield ""


def paragraph(text: str) -> Iterator[str]:
    """A paragraph with an empty line after it."""
    yield text
    yield ""


def item(text: str, depth: int = 0) -> str:
    """A line of a list, under another one if it is deeper."""
    return f"{'  ' * depth}- {text}"


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table with an empty line after it."""
    yield _row(columns)
    yield _row(["---"] * len(columns))
    for row in rows:
        yield _row(row)
    yield ""


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
