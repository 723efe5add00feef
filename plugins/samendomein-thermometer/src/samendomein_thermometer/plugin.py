"""What the thermometer offers: answers of a survey as a source, tables, and a check."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from samendomein import Check, Metric, Source
from samendomein_thermometer.metrics import answers, chain, knowing, shift, views
from samendomein_thermometer.what_without_why import what_without_why

if TYPE_CHECKING:
    from samendomein import Fragment, Request, TemplateRequest


def samendomein_sources() -> list[Source]:
    """The answers of a survey; only read where the settings name this plugin."""
    return [
        Source(
            id="thermometer/survey",
            title="Answers of the thermometer: who knows what, and who knows why (CSV, Excel)",
            suffixes=(),
            read=_read,
            template=_template,
        )
    ]


def samendomein_checks() -> list[Check]:
    """People who know what, and not why."""
    return [what_without_why]


def samendomein_metrics() -> list[Metric]:
    """Who answered, who knows, where it is lost, the shift between layers, and agreement."""
    return [answers, knowing, chain, shift, views]


# What reads and writes files is loaded when somebody asks for it.


def _read(request: Request) -> Fragment:
    from samendomein_thermometer.reading import read

    return read(request)


def _template(request: TemplateRequest) -> Mapping[str, str | bytes]:
    from samendomein_thermometer.template import template

    return template(request)
