"""A text that is not yet in a language: a template with named values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")


def _no_values() -> Mapping[str, object]:
    return MappingProxyType({})


@frozen(init=False, eq=True)
class Text:
    """A template in the language it was written in, with the values that fill it.

    Templates have named places and nothing else: ``"{goal} has no action"``. There is no
    attribute access and no format specification, since values are written the way the reader's
    language writes them.

    Attributes:
        template: The text with its named places. Without values it is taken as it stands.
        values: What fills the places: texts, numbers, dates, amounts, periods, elements, or
            lists of these.
    """

    template: str
    values: Mapping[str, object] = field(factory=_no_values)

    def __init__(self, template: str, /, **values: object) -> None:
        if values:
            _refuse_unknown_places(template, values)
        object.__setattr__(self, "template", template)
        object.__setattr__(self, "values", MappingProxyType(values))

    def __hash__(self) -> int:
        return hash((self.template, tuple(self.values)))

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (self.template, dict(self.values))

    def fill(self, template: str, written: Mapping[str, str]) -> str:
        """Put written values into a template, which may be a translation of this one."""
        if not self.values:
            return template
        return _PLACEHOLDER.sub(lambda place: written.get(place[1], place[0]), template)


def _rebuild(template: str, values: dict[str, object]) -> Text:
    return Text(template, **values)


@lru_cache(maxsize=4096)
def places(template: str) -> frozenset[str]:
    """The names of the places in a template.

    Raises:
        ValueError: A place is not a plain name.
    """
    names = _PLACEHOLDER.findall(template)
    odd = [name for name in names if not _NAME.match(name)]
    if odd:
        raise ValueError(f"{{{odd[0]}}} in {template!r} is not a plain name")
    return frozenset(names)


def _refuse_unknown_places(template: str, values: Mapping[str, object]) -> None:
    if not values.keys() >= places(template):
        unfilled = sorted(places(template) - values.keys())
        raise ValueError(f"no value for {{{unfilled[0]}}} in {template!r}")


def capital(text: str) -> str:
    """A text that begins with a capital letter, as a sentence or a heading does."""
    return text[:1].upper() + text[1:]
