"""The options of a check, metric or format in words."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from typing import Any

import attrs
from attrs import frozen

from samendomein.toml.writing import inline

_WIDTH = 80


@frozen(kw_only=True)
class ExplainedOption:
    """An option: its name, its type, what it is unless somebody says so, and why."""

    name: str
    type: str
    default: Any
    help: str


def explained_options(
    options: type[Any] | None, said: Callable[[str], str]
) -> tuple[ExplainedOption, ...]:
    """The options of a check, metric or format.

    Args:
        options: The class of its options, if it has any.
        said: Puts a text of the plugin in the language that is spoken.
    """
    return tuple(
        ExplainedOption(
            name=one.name,
            type=getattr(one.type, "__name__", str(one.type)),
            default=_plain(one.default),
            help=said(one.metadata.get("help", "")),
        )
        for one in (attrs.fields(options) if options else ())
    )


def option_lines(options: Iterable[ExplainedOption]) -> Iterator[str]:
    """Each option as it is written in settings, with what it does below it."""
    for option in options:
        yield f"  {option.name} = {inline(option.default)}"
        yield from textwrap.wrap(
            option.help, _WIDTH, initial_indent="    ", subsequent_indent="    "
        )


def _plain(default: Any) -> Any:
    if isinstance(default, Enum):
        return default.value
    if isinstance(default, tuple | list | set | frozenset):
        return [_plain(one) for one in default]
    if default is None:
        return ""  # TOML has no word for nothing, and a file that is not there is not named.
    return default if isinstance(default, str | int | float | bool) else str(default)
