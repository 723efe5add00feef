"""The four hooks. Each returns declarations; the core does the work."""

from __future__ import annotations

from collections.abc import Iterable

import pluggy

from samendomein.assessment.check import Check
from samendomein.assessment.metric import Metric
from samendomein.formats.format import Format
from samendomein.sources.source import Source

PROJECT = "samendomein"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)
"""Marks a function as a hook. Functions named ``samendomein_…`` are hooks without it too."""


@hookspec
def samendomein_sources() -> Iterable[Source]:
    """Asked once when plugins are loaded: return the sources that the plugin offers."""
    return ()


@hookspec
def samendomein_checks() -> Iterable[Check]:
    """Asked once when plugins are loaded: return the checks that the plugin offers."""
    return ()


@hookspec
def samendomein_metrics() -> Iterable[Metric]:
    """Asked once when plugins are loaded: return the metrics that the plugin offers."""
    return ()


@hookspec
def samendomein_formats() -> Iterable[Format]:
    """Asked once when plugins are loaded: return the formats that the plugin offers."""
    return ()
