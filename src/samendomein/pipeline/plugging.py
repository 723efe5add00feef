"""The plugins that settings ask for, and how long what they declare may take."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from samendomein.assessment.check import Check
from samendomein.errors import UsageError
from samendomein.hooks.loading import load_plugins
from samendomein.hooks.plugins import Plugin, Plugins, PluginState
from samendomein.language.text import Text
from samendomein.language.translate import Catalogue
from samendomein.pipeline.settings import FILE, Settings, read_settings

TIME_LIMIT = "SAMENDOMEIN_TIME_LIMIT"


def plugins_for(settings: Settings, also: Iterable[Path | str] = ()) -> Plugins:
    """The installed plugins and those that the settings name, as far as the settings trust them.

    Args:
        settings: The settings.
        also: Other plugins: files, or names of installed plugins.

    Raises:
        UsageError: A plugin file does not exist.
    """
    loaded = load_plugins((*settings.plugins, *also), trust=settings.trust)
    own = tuple(_own_plugins(settings, loaded))
    every = sorted((*loaded.all, *own), key=lambda one: one.namespace)
    return Plugins(all=tuple(every)) if own else loaded


def _own_plugins(settings: Settings, loaded: Plugins) -> Iterator[Plugin]:
    """The checks that the settings declare, as a plugin for each namespace."""
    by_namespace: dict[str, list[Check]] = {}
    for check in settings.own_checks:
        by_namespace.setdefault(check.namespace, []).append(check)
    taken = {one.namespace for one in loaded.all}
    for namespace, checks in by_namespace.items():
        if namespace in taken:
            raise UsageError(
                Text("there is a plugin {name} already", name=f"'{namespace}'"),
                Text("let the ids of your own checks begin with another name"),
            )
        yield Plugin(
            namespace=namespace,
            version="",
            source=FILE,
            state=PluginState.ACTIVE,
            checks=tuple(sorted(checks, key=lambda one: one.id)),
            catalogue=Catalogue(written_in=checks[0].written_in),
        )


def settings_here() -> Settings | None:
    """The settings of the folder in which somebody works, if there are any."""
    return read_settings(Path(FILE)) if Path(FILE).is_file() else None


def time_limit(settings: Settings | None) -> float | None:
    """How many seconds one check or metric may take; ``None`` for as long as it likes.

    What the environment says goes before what the settings say.

    Raises:
        UsageError: The environment says something that is no number of seconds.
    """
    said = os.environ.get(TIME_LIMIT, "")
    if not said:
        return (Settings() if settings is None else settings).time_limit or None
    try:
        seconds = float(said)
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds < 1_000_000:
        raise UsageError(
            Text(
                "{variable} says {found}, expected a number of seconds, or 0 for no limit",
                variable=TIME_LIMIT,
                found=f"'{said}'",
            )
        )
    return seconds or None
