"""Units and definitions as they are compared: spelling is no difference."""

from __future__ import annotations

import re
from functools import lru_cache

from samendomein import Indicator, Missing, Observation, Target

_THOUSANDS = re.compile(r"(?<=\d)[.\s](?=\d{3}\b)")
_PERCENT = re.compile(r"\b(?:procent|percentage|percent|pct)\b")


@lru_cache(maxsize=4096)
def same_words(words: str) -> str:
    """A unit or definition without what is only spelling: 'per 1.000' and 'Per 1000'."""
    plain = _THOUSANDS.sub("", " ".join(words.casefold().split()))
    return _PERCENT.sub("%", plain).strip(" .;")


def unit_of(indicator: Indicator, one: Observation | Target) -> str | None:
    """The unit of a value, to compare; that of the indicator if it names none."""
    unit = indicator.unit if isinstance(one.unit, Missing) else one.unit
    return None if isinstance(unit, Missing) else same_words(unit)
