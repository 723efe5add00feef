"""Which format somebody means, and with which options it writes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import evolve

from samendomein.assessment.options import make_options
from samendomein.errors import UsageError
from samendomein.formats.format import Format
from samendomein.language.text import Text
from samendomein.pipeline.settings import OutputSetting, Settings
from samendomein.plan.nearest import Nearest


def format_asked(output: OutputSetting, formats: Iterable[Format], settings: Settings) -> Format:
    """The format of an output, with the options that settings give to it.

    Args:
        output: What is written; what its own options say weighs most.
        formats: The formats there are.
        settings: What they say of formats.

    Raises:
        UsageError: There is no such format, or an option does not fit.
    """
    every = tuple(formats)
    chosen = format_of(output.path, output.format, every)
    values: dict[str, Any] = {}
    for name, said in settings.format_options.items():
        if format_named(name, every) is chosen:
            values.update(said)
    return with_options(chosen, {**values, **output.options}, folder=settings.folder)


def with_options(chosen: Format, values: Mapping[str, Any], *, folder: Path) -> Format:
    """The format with the values of its options.

    Args:
        chosen: The format.
        values: By name of option; the others stay as they are.
        folder: Where paths start.

    Raises:
        UsageError: An option does not exist, or its value does not fit.
    """
    if not values:
        return chosen
    if chosen.options is None:
        raise UsageError(Text("{id} has no options", id=chosen.id))
    return evolve(chosen, chosen=make_options(chosen.options, values, chosen.id, folder=folder))


def format_of(path: Path, name: str, formats: Iterable[Format]) -> Format:
    """The format by its name, or else the one that the end of the file name means.

    Raises:
        UsageError: There is no such format.
    """
    return format_named(name, formats) if name else format_for(path, formats)


def format_named(name: str, formats: Iterable[Format]) -> Format:
    """The format by its id or by the name of its plugin.

    Raises:
        UsageError: There is no such format.
    """
    every = tuple(formats)
    for one in every:
        if name == one.id:
            return one
    for one in every:
        if name == one.name and not one.by_id_only:
            return one
    names = [one.name for one in every] + [one.id for one in every]
    meant = Nearest(names).to(name)
    raise UsageError(
        Text("there is no format {name}", name=f"'{name}'"),
        Text("did you mean {meant}?", meant=f"'{meant}'")
        if meant
        else Text("formats: {names}", names=", ".join(sorted({one.name for one in every}))),
    )


def format_for(path: Path, formats: Iterable[Format]) -> Format:
    """The format that the end of a file name means.

    Raises:
        UsageError: No format goes with it, or formats of several plugins do.
    """
    every = tuple(formats)
    fitting = [one for one in every if path.suffix.lower() in one.suffixes]
    if len({one.name for one in fitting}) > 1:
        raise UsageError(
            Text("several formats go with {name}", name=f"'{path.name}'"),
            Text(
                "choose one with --format, or with format in the settings: {formats}",
                formats=", ".join(one.id for one in fitting),
            ),
        )
    if fitting:
        return fitting[0]
    known = sorted({suffix for one in every for suffix in one.suffixes})
    raise UsageError(
        Text("no format goes with {name}", name=f"'{path.name}'"),
        Text("let the name end in one of: {suffixes}", suffixes=", ".join(known)),
    )
