"""Answers about classes that are worked out once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TypeVar, cast

Ask = TypeVar("Ask", bound=Callable[..., object])


def remembered(function: Ask) -> Ask:
    """Work out each answer once. Unlike `functools.cache` it keeps the types of the arguments."""
    return cast("Ask", cache(function))
