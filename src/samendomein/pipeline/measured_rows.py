"""The rows of a measurement as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from math import isfinite

from samendomein.assessment.metric import Measurement
from samendomein.assessment.share import Share
from samendomein.language.text import Text
from samendomein.language.translate import Translator, english
from samendomein.plan.elements.element import Element
from samendomein.plan.values import Choice, Missing

_DIGITS = 10
"""Beyond these, machines differ in how they round."""


def plain_rows(measurement: Measurement) -> Iterator[dict[str, object]]:
    """Each row by its English headings.

    An element is its title, with its id under the heading and ``id``; a share is a number, with
    its counts under the heading and ``part`` or ``whole``; of a value that is not there, the
    heading and ``missing`` says why: withheld, unknown, not stated or not applicable.
    """
    names = [column.template for column in measurement.columns]
    for row in measurement.rows:
        found: dict[str, object] = {}
        for name, value in zip(names, row, strict=True):
            found[name] = plain(value)
            if isinstance(value, Element):
                found[f"{name} id"] = value.id
            elif isinstance(value, Share):
                found[f"{name} part"], found[f"{name} whole"] = value.part, value.whole
            elif isinstance(value, Missing):
                found[f"{name} missing"] = value.value
        yield found


def plain(value: object, translator: Translator | None = None) -> object:
    """A value as JSON and a data frame can hold it; ``None`` where there is none."""
    if value is None or isinstance(value, Missing):
        return None
    if isinstance(value, Share):
        return plain(value.value)
    if isinstance(value, bool | int):
        return value
    if isinstance(value, float | Decimal):
        return round(float(value), _DIGITS) if isfinite(value) else None
    if isinstance(value, Choice):
        return value.value
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Element):
        return value.title
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Text) or hasattr(value, "in_words"):
        return (translator or english()).write(value)
    if isinstance(value, Iterable):
        return [plain(item, translator) for item in value]
    return str(value)
