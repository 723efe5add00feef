"""What an example says, held against the papers that it was made from.

The papers are not part of this repository. Where they lie beside it, tests compare; elsewhere
they are skipped.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
PAPERS = Path(__file__).parents[3] / "shared/seeds"
BORROWED = 8
"""So many words in a row that a paper has too are no longer ours."""

PRINTED = ("titel", "gedrukt", "ook_genoemd")
"""Keys whose words may be those of the papers: what things are called there."""

only_beside_the_papers = pytest.mark.skipif(
    not PAPERS.is_dir(), reason="the papers of the examples do not lie beside this repository"
)
"""Skip a test where there are no papers to hold an example against."""


@cache
def paper(number: str) -> str:
    """The text of one paper, on one line and without the marks of a page."""
    (path,) = PAPERS.glob(f"{number}*.txt")
    return on_one_line(re.sub("<[^>]+>", " ", path.read_text("utf-8")))


def entered_in(example: str) -> dict[str, Any]:
    """Every table of the plan of an example, by its word."""
    tables: dict[str, Any] = {}
    for path in sorted((EXAMPLES / example / "plan").glob("*.toml")):
        read = tomllib.loads(path.read_text("utf-8"), parse_float=Decimal)
        for word, rows in read.items():
            tables.setdefault(word, []).extend(rows)
    return tables


def kept_files(example: str) -> Iterator[Path]:
    """Every file of an example that is kept."""
    folder = EXAMPLES / example
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder).parts
        if path.is_file() and inside[0] != "uit" and "__pycache__" not in inside:
            yield path


def names_in(entered: dict[str, Any]) -> list[str]:
    """What things and sections of papers are called in an example, the longest name first."""
    return sorted(set(told(entered, (*PRINTED, "paragraaf"))), key=len, reverse=True)


def without(names: Iterable[str], text: str) -> str:
    """The text with a mark of its own in place of what things are called."""
    for name in names:
        text = text.replace(name, " ¶naam¶ ")
    return text


def borrowed(text: str) -> list[str]:
    """Every row of words in the text that stands in a paper too."""
    return [" ".join(run) for run in _runs(text) if run in _runs_of_the_papers()]


def on_one_line(text: str) -> str:
    """The text with single spaces, without marks of emphasis and with plain quotation marks."""
    plain = text.replace("*", "").translate({ord("‘"): "'", ord("’"): "'"})
    return " ".join(plain.split())


def told(tree: object, keys: tuple[str, ...]) -> Iterator[str]:
    """Every text under one of the keys, however deep."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            if key in keys:
                yield from (text for text in leaves(value) if isinstance(text, str))
            else:
                yield from told(value, keys)
    elif isinstance(tree, list):
        for item in tree:
            yield from told(item, keys)


def quotations(tree: object) -> Iterator[tuple[str, str]]:
    """Every quotation, with the id of the paper it is said to stand in."""
    if isinstance(tree, dict):
        if isinstance(tree.get("citaat"), str):
            yield tree["document"], tree["citaat"]
        for value in tree.values():
            yield from quotations(value)
    elif isinstance(tree, list):
        for item in tree:
            yield from quotations(item)


def leaves(tree: object) -> Iterator[object]:
    """Every value that holds no others."""
    if isinstance(tree, dict | list):
        for value in tree.values() if isinstance(tree, dict) else tree:
            yield from leaves(value)
    else:
        yield tree


@cache
def _runs_of_the_papers() -> frozenset[tuple[str, ...]]:
    return frozenset(run for path in PAPERS.glob("*.txt") for run in _runs(path.read_text("utf-8")))


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every row of words that is long enough to be somebody's sentence."""
    words = re.findall(r"\w+", text.casefold())
    for start in range(len(words) - BORROWED + 1):
        yield tuple(words[start : start + BORROWED])
