"""What an indicator aims at, and whether that was left out on purpose."""

from __future__ import annotations

import re

from samendomein import Indicator, Missing, Target

_NOT_WRITTEN = (Missing.UNKNOWN, Missing.NOT_STATED)
_NONE = re.compile(r"\W*(geen|none|no target)\b(?!\s+\w*(toename|afname|stijging|daling))", re.I)
_YEAR = re.compile(r"\b(19|20)\d\d\b")


def is_without_target_by_choice(indicator: Indicator) -> bool:
    """Whether somebody decided that there is no target, also if only the paper's words say so."""
    return any(
        one.value is Missing.NOT_APPLICABLE or (_is_in_words(one) and _says_none(one))
        for one in indicator.targets
    )


def says_something(target: Target) -> bool:
    """Whether a target aims at anything, or at nothing on purpose."""
    said = (target.value, target.low, target.high, target.direction, target.printed)
    return any(one not in _NOT_WRITTEN for one in said)


def has_a_year(target: Target) -> bool:
    """Whether it says by when, or on purpose does not; a year in its words is one."""
    if target.year not in _NOT_WRITTEN:
        return True
    return not isinstance(target.printed, Missing) and _YEAR.search(target.printed) is not None


def _is_in_words(target: Target) -> bool:
    said = (target.value, target.low, target.high, target.direction)
    return all(one in _NOT_WRITTEN for one in said)


def _says_none(target: Target) -> bool:
    return not isinstance(target.printed, Missing) and _NONE.match(target.printed) is not None
