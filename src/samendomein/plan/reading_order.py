"""The order in which the author wrote things down."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from samendomein.plan.elements.element import Element
from samendomein.plan.origin import InFile

AnElement = TypeVar("AnElement", bound=Element)


def reading_order(elements: Iterable[AnElement]) -> list[AnElement]:
    """Elements as they follow each other in the files; those from elsewhere come last, by id.

    Within a file only elements of one kind have an order, so give it elements of one kind.
    """
    return sorted(elements, key=_place)


def _place(element: Element) -> tuple[int, str, int, str]:
    origin = element.origin
    if isinstance(origin, InFile) and len(origin.keys) > 1 and isinstance(origin.keys[1], int):
        return (0, str(getattr(origin.file, "path", "")), origin.keys[1], element.id)
    return (1, "", 0, element.id)
