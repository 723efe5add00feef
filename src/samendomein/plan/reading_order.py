"""The order in which the author wrote things down."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from samendomein.plan.elements.element import Element
from samendomein.plan.origin import InFile

AnElement = TypeVar("AnElement", bound=Element)

Rank = tuple[int, str, int, str]


def reading_order(elements: Iterable[AnElement]) -> list[AnElement]:
    """Elements as they follow each other in the files; those from elsewhere come last, by id."""
    every = list(elements)
    ranks = reading_ranks(every)
    return sorted(every, key=lambda one: ranks[one.id])


def reading_ranks(elements: Iterable[Element]) -> dict[str, Rank]:
    """By id, what to sort elements by to get the order in which the author wrote them.

    Tables of one name are numbered in their file, so their places need not be looked up; tables
    of several names in one file are put in order by their lines.
    """
    every = list(elements)
    names: dict[str, set[object]] = {}
    for one in every:
        if isinstance(one.origin, InFile):
            names.setdefault(_path(one.origin), set()).add(one.origin.keys[0])
    return {one.id: _rank(one, names) for one in every}


def _rank(element: Element, names: dict[str, set[object]]) -> Rank:
    origin = element.origin
    if not isinstance(origin, InFile):
        return (1, "", 0, element.id)
    path = _path(origin)
    number = origin.keys[1] if len(origin.keys) > 1 else 0
    if len(names[path]) > 1 or not isinstance(number, int):
        number = origin.location.line or 0
    return (0, path, number, element.id)


def _path(origin: InFile) -> str:
    return str(getattr(origin.file, "path", ""))
