"""Telling a person that the work goes on, if there is much of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from samendomein.language.translate import Translator
from samendomein.pipeline.settings import Settings

LARGE = 1_000_000
"""From how many bytes reading takes long enough to say so."""


def progress(settings: Settings, language: str) -> AbstractContextManager[object]:
    """Show on a terminal that a large plan is being read; elsewhere nothing."""
    if sys.stderr is None or not sys.stderr.isatty() or not _is_large(settings):
        return nullcontext()
    from rich.console import Console

    return Console(stderr=True).status(Translator(language).say("Reading and checking…"))


def _is_large(settings: Settings) -> bool:
    total = 0
    for source in settings.sources:
        for size in _sizes(source.path):
            total += size
            if total > LARGE:
                return True
    return False


def _sizes(path: Path) -> Iterator[int]:
    for file in path.rglob("*") if path.is_dir() else [path]:
        try:
            yield file.stat().st_size
        except OSError:
            continue  # Reading will say what is wrong with it.
