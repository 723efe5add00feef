"""The options of a check or metric: one frozen attrs class, also its schema and reference."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import attrs

from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.plan.nearest import Nearest
from samendomein.plan.values import Choice

Default = TypeVar("Default")


def option(default: Default, *, help: str) -> Default:  # noqa: A002 - the word of argparse
    """A field of an options class.

    Args:
        default: The value unless settings say otherwise; its type is the type of the option.
        help: What it does, in the language of the plugin.
    """
    made: Default = attrs.field(default=default, metadata={"help": help})
    return made


def make_options(cls: type[Any], settings: Mapping[str, Any], id: str) -> Any:
    """The options of a check or metric, with the values that the settings give.

    Raises:
        UsageError: An option does not exist or its value has another type.
    """
    from cattrs import BaseValidationError

    known = [attribute.name for attribute in attrs.fields(cls)]
    for name in settings:
        if name not in known:
            meant = Nearest(known).to(name)
            raise UsageError(
                Text("{id} has no option {name}", id=id, name=f"'{name}'"),
                Text("did you mean {meant}?", meant=f"'{meant}'")
                if meant
                else Text("options: {names}", names=", ".join(known) or "-"),
            )
    try:
        return strict_converter().structure(dict(settings), cls)
    except (BaseValidationError, TypeError, ValueError) as error:
        wrong = sorted(settings)
        raise UsageError(
            Text("option of {id} cannot be used: {names}", id=id, names=wrong),
            Text("see 'samendomein explain {id}' for the options and their types", id=id),
        ) from error


def strict_converter() -> Any:
    """A cattrs converter that never turns one type into another."""
    from cattrs import Converter

    converter = Converter(forbid_extra_keys=True)

    def exactly(value: Any, cls: type) -> Any:
        if issubclass(cls, Choice):
            # The hook for `str` is asked for every class that is a text.
            return cls.words()[value]
        if type(value) is not cls:
            raise TypeError(f"expected {cls.__name__}, found {type(value).__name__}")
        return value

    for plain in (str, int, float, bool):
        converter.register_structure_hook(plain, exactly)
    return converter
