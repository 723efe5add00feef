"""The options of a check, metric or format: a frozen attrs class, also schema and reference."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
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


def make_options(
    cls: type[Any], settings: Mapping[str, Any], id: str, *, folder: Path | None = None
) -> Any:
    """The options of a check, metric or format, with the values that the settings give.

    Args:
        cls: The class of the options.
        settings: The values, by name.
        id: Of what they are the options.
        folder: Where paths start, for what may read a file.

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
        made = strict_converter(folder).structure(dict(settings), cls)
    except (BaseValidationError, TypeError, ValueError) as error:
        wrong = sorted(settings)
        raise UsageError(
            Text("option of {id} cannot be used: {names}", id=id, names=wrong),
            Text("see 'samendomein explain {id}' for the options and their types", id=id),
        ) from error
    for name, value in settings.items():
        path = getattr(made, name)
        if isinstance(path, Path) and not _is_file(path):
            raise UsageError(
                Text("there is no file {file}", file=value),
                Text("paths start from the folder of the settings file"),
            )
    return made


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # A name that is too long for the disk.
        return False


def strict_converter(folder: Path | None = None) -> Any:
    """A cattrs converter that never turns one type into another.

    Args:
        folder: Where paths start; without it there can be none.
    """
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

    def path(value: Any, _: type) -> Path:
        if folder is None or type(value) is not str or not value or "\0" in value:
            raise TypeError("expected the path of a file")
        return folder / value

    converter.register_structure_hook(Path, path)
    return converter
