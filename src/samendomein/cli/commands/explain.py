"""`samendomein explain`: what a check looks for, a metric measures or a format writes."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import click

from samendomein.assessment.metric import Metric
from samendomein.assessment.selection import named
from samendomein.cli.commands_there_are import language_option
from samendomein.cli.explaining import explained, told
from samendomein.cli.explaining_formats import explained_format, told_formats
from samendomein.cli.explaining_metrics import explained_metric, told_metric
from samendomein.cli.judged import loaded
from samendomein.cli.judging_options import plugin_option
from samendomein.cli.language import asked_language, say
from samendomein.cli.listing import checks_there_are, listed
from samendomein.cli.measured import metrics_there_are
from samendomein.cli.screen import put, show
from samendomein.errors import UsageError
from samendomein.formats.format import Format
from samendomein.hooks.plugins import Plugins
from samendomein.language.text import Text
from samendomein.language.translate import Translator
from samendomein.pipeline.plugging import settings_here
from samendomein.plan.nearest import Nearest


def command() -> click.Command:
    """The command, in the language that is spoken."""
    return click.Command(
        "explain",
        callback=explain,
        params=[
            click.Argument(["check"], required=False, default="", metavar=say("[CHECK]")),
            click.Option(["--json", "as_json"], is_flag=True, help=say("Print JSON.")),
            language_option(),
            plugin_option(),
        ],
        help=say(
            "Tell what a check looks for, and what to do about it.\n\n"
            "CHECK is an id or a code, such as D01, or the id of a metric or a format. A group or "
            "a severity lists its checks; nothing lists them all."
        ),
    )


def explain(check: str, as_json: bool, lang: str | None, plugins: tuple[Path, ...]) -> int:
    """Explain one check, metric or format, or list several."""
    known = loaded(plugins, settings_here())
    translator = Translator(lang or asked_language((), os.environ), known.catalogues)
    metrics = _metrics(check, known)
    if metrics:
        _explain_metrics(
            metrics, translator, is_one=check.casefold() == metrics[0].id, as_json=as_json
        )
        return 0
    formats = _formats(check, known)
    if formats:
        _explain_formats(formats, translator, as_json=as_json)
        return 0
    chosen = named(check, known.checks) if check else known.checks
    entries = [explained(one, translator) for one in chosen]
    is_one = bool(check) and len(entries) == 1
    if as_json:
        put(_json(entries[0].as_json() if is_one else [one.as_json() for one in entries]))
    elif is_one:
        show(told(entries[0], translator))
    else:
        show(listed(checks_there_are(chosen, known, translator), translator))
    return 0


def _metrics(name: str, known: Plugins) -> tuple[Metric, ...]:
    """The metrics that go by a name, if no check does.

    Raises:
        UsageError: The name is much like that of a metric.
    """
    groups = {one.namespace for one in known.checks}
    wanted = name.casefold()
    found = tuple(
        one
        for one in known.metrics
        if wanted == one.id or (wanted == one.namespace and wanted not in groups)
    )
    if not found and "/" in name and wanted not in (one.id for one in known.formats):
        ids = (*(one.id for one in known.checks), *(one.id for one in known.metrics))
        meant = Nearest(ids).to(name)
        if meant is not None and any(one.id == meant for one in known.metrics):
            raise UsageError(
                Text("there is no check or metric {name}", name=f"'{name}'"),
                Text("did you mean {meant}?", meant=f"'{meant}'"),
            )
    return found


def _formats(name: str, known: Plugins) -> tuple[Format, ...]:
    """The formats that go by a name, if it is not that of a group of checks."""
    groups = {one.namespace for one in known.checks}
    wanted = name.casefold()
    return tuple(
        one
        for one in known.formats
        if wanted == one.id or (wanted == one.name and wanted not in groups)
    )


def _explain_formats(formats: tuple[Format, ...], translator: Translator, *, as_json: bool) -> None:
    entries = [explained_format(one, translator) for one in formats]
    if as_json:
        put(
            _json(entries[0].as_json() if len(entries) == 1 else [one.as_json() for one in entries])
        )
    else:
        show(told_formats(entries, translator))


def _explain_metrics(
    metrics: tuple[Metric, ...], translator: Translator, *, is_one: bool, as_json: bool
) -> None:
    entries = [explained_metric(one, translator) for one in metrics]
    if as_json:
        put(_json(entries[0].as_json() if is_one else [one.as_json() for one in entries]))
    elif is_one:
        show(told_metric(entries[0], translator))
    else:
        show(metrics_there_are(metrics, translator))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
