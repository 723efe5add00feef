"""The plugins that settings ask for, and how long what they declare may take."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from samendomein.errors import UsageError
from samendomein.hooks.loading import load_plugins
from samendomein.hooks.plugins import Plugins
from samendomein.language.text import Text
from samendomein.pipeline.settings import Settings

TIME_LIMIT = "SAMENDOMEIN_TIME_LIMIT"


def plugins_for(settings: Settings, also: Iterable[Path | str] = ()) -> Plugins:
    """The installed plugins and those that the settings name, as far as the settings trust them.

    Args:
        settings: The settings.
        also: Other plugins: files, or names of installed plugins.

    Raises:
        UsageError: A plugin file does not exist.
    """
    return load_plugins((*settings.plugins, *also), trust=settings.trust)


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
