"""Whether settings fit the plugins there are: every name in them must mean something."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from samendomein.assessment.check import Check
from samendomein.assessment.choosing_metrics import (
    MetricSelection,
    choose_metrics,
    named_metrics,
)
from samendomein.assessment.metric import Metric
from samendomein.assessment.selection import Selection, choose, named
from samendomein.errors import Problem, UsageError
from samendomein.formats.format import Format
from samendomein.hooks.plugins import Plugins
from samendomein.language.text import Text
from samendomein.pipeline.choosing_formats import format_named, format_of, with_options
from samendomein.pipeline.profiles import Profile
from samendomein.pipeline.reading import source_for
from samendomein.pipeline.settings import Settings, SettingsError
from samendomein.toml.document import Document

Keys = tuple[str | int, ...]
Question = tuple[str, Keys, Callable[[], object]]


def refuse_unknown_names(settings: Settings, plugins: Plugins) -> None:
    """Look up every check, option, source and format that a settings file names.

    Raises:
        SettingsError: Some do not exist, each with its place in the settings file.
    """
    if settings.document is None:
        return
    problems: list[Problem] = list(_misspelt_plugins(settings, settings.document, plugins))
    for id, keys, look_up in _questions(settings, plugins):
        try:
            look_up()
        except UsageError as error:
            place = settings.document.at(*keys)
            problems.append(Problem(id=id, message=error.text, location=place, hint=error.hint))
    if problems:
        raise SettingsError(problems)


def _misspelt_plugins(
    settings: Settings, document: Document, plugins: Plugins
) -> Iterator[Problem]:
    """A list that misspells the name of a plugin does the opposite of what was meant."""
    meant = settings.trust.mistakes(one.namespace for one in plugins.all)
    for key in ("allow", "block"):
        listed = document.values.get("loading", {}).get(key, [])
        for number, name in enumerate(listed if isinstance(listed, list) else [listed]):
            if name in meant:
                yield Problem(
                    id="settings/unknown-plugin",
                    message=Text("there is no plugin {name}", name=f"'{name}'"),
                    location=document.at("loading", key, number),
                    hint=Text("did you mean {meant}?", meant=f"'{meant[name]}'"),
                )


def _questions(settings: Settings, plugins: Plugins) -> Iterator[Question]:
    for number, source in enumerate(settings.sources):
        yield (
            "settings/no-source",
            ("sources", number),
            partial(source_for, source, plugins.sources),
        )
    yield from _about_formats(settings, plugins.formats)
    yield from _about_metrics(settings, plugins.metrics)
    yield from _about_checks(settings.selection, ("checks",), plugins.checks)
    for name, profile in settings.profiles.items():
        yield from _about_checks(profile, ("profiles", name), plugins.checks)


def _about_formats(settings: Settings, formats: tuple[Format, ...]) -> Iterator[Question]:
    for number, output in enumerate(settings.outputs):
        last = "format" if output.format else "path"
        look_up = partial(format_of, output.path, output.format, formats)
        yield "settings/no-format", ("output", number, last), look_up
        keys: Keys = ("output", number, "options")
        yield from _about_options(output.options, keys, look_up, settings.folder)
    for name, values in settings.format_options.items():
        keys = ("formats", "options", name)
        look_up = partial(format_named, name, formats)
        yield "settings/no-format", keys, look_up
        yield from _about_options(values, keys, look_up, settings.folder)


def _about_options(
    values: Mapping[str, Any], keys: Keys, look_up: Callable[[], Format], folder: Path
) -> Iterator[Question]:
    with suppress(UsageError):
        chosen = look_up()
        for name, value in values.items():
            yield (
                "settings/wrong-option",
                (*keys, name),
                partial(with_options, chosen, {name: value}, folder=folder),
            )


def _about_metrics(settings: Settings, metrics: tuple[Metric, ...]) -> Iterator[Question]:
    said = settings.document.values.get("metrics") if settings.document else None
    # A list, one name, or a table in which either of these stands under `select`.
    keys: Keys = ("metrics", "select") if isinstance(said, Mapping) else ("metrics",)
    named = said.get("select") if isinstance(said, Mapping) else said
    for number, name in enumerate(settings.metrics.select):
        place = (*keys, number) if isinstance(named, list) else keys
        yield "settings/unknown-metric", place, partial(named_metrics, name, metrics)
    for name, values in settings.metrics.options.items():
        yield (
            "settings/wrong-option",
            ("metrics", "options", name),
            partial(choose_metrics, metrics, MetricSelection(options={name: values})),
        )


def _about_checks(
    chosen: Selection | Profile, keys: Keys, checks: tuple[Check, ...]
) -> Iterator[Question]:
    for key, names in (("select", chosen.select), ("ignore", chosen.ignore)):
        for number, name in enumerate(names or ()):
            yield "settings/unknown-check", (*keys, key, number), partial(named, name, checks)
    for name in chosen.severity:
        yield "settings/unknown-check", (*keys, "severity", name), partial(named, name, checks)
    for name, values in chosen.options.items():
        yield (
            "settings/wrong-option",
            (*keys, "options", name),
            partial(choose, checks, Selection(options={name: values})),
        )
