"""`samendomein plugins`: which plugins there are, what they offer, and which broke."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from samendomein.calling.calls import Call, tracing
from samendomein.cli import exit_codes
from samendomein.cli.commands_there_are import language_option
from samendomein.cli.judged import Prepared, loaded
from samendomein.cli.judging_options import plugin_option
from samendomein.cli.language import asked_language, say
from samendomein.cli.screen import put, show
from samendomein.hooks.plugins import Plugin
from samendomein.language.translate import Translator
from samendomein.pipeline.plugging import settings_here
from samendomein.pipeline.settings import read_settings


def command() -> click.Command:
    """The command, in the language that is spoken."""
    return click.Command(
        "plugins",
        callback=plugins_there_are,
        params=[
            click.Argument(
                ["path"], type=click.Path(path_type=Path), required=False, metavar=say("[PATH]")
            ),
            click.Option(["--json", "as_json"], is_flag=True, help=say("Print JSON.")),
            click.Option(
                ["--trace", "is_traced"],
                is_flag=True,
                help=say("Tell what each plugin was asked, and how long that took."),
            ),
            language_option(),
            plugin_option(),
        ],
        help=say(
            "List the plugins and what they offer.\n\n"
            "With PATH it lists those that the settings of this plan name as well, and --trace "
            "reads and judges the plan too. Exit code 2 means that a plugin broke; the others work."
        ),
    )


def plugins_there_are(
    path: Path | None,
    as_json: bool,
    is_traced: bool,
    lang: str | None,
    plugins: tuple[Path, ...],
) -> int:
    """List the plugins."""
    with tracing() as calls:
        settings = settings_here() if path is None else read_settings(path)
        every = loaded(plugins, settings)
        failures = every.failures
        if is_traced and path is not None and settings is not None:
            failures = (
                Prepared(settings=settings, plugins=every, language="nl")
                .judge(measuring=True)
                .assessment.failures
            )
    translator = Translator(lang or asked_language((), os.environ), every.catalogues)
    reasons = {
        (one.plugin, one.doing): translator.render(one.reason, one.plugin) for one in failures
    }

    def why_broken(call: Call) -> str:
        return reasons.get((call.plugin, call.doing), "") if call.broke else ""

    if as_json:
        made: dict[str, Any] = {"plugins": [_entry(one, translator) for one in every.all]}
        if is_traced:
            made["calls"] = [_call(one, why_broken(one)) for one in calls]
        put(json.dumps(made, ensure_ascii=False, indent=2) + "\n")
    else:
        show("\n".join(line for one in every.all for line in _lines(one, translator)))
        if is_traced:
            show("\n".join(_traced(calls, why_broken, translator)))
    return exit_codes.FAILURES if failures else exit_codes.FINE


def _traced(
    calls: list[Call], why_broken: Callable[[Call], str], translator: Translator
) -> Iterator[str]:
    """Each plugin with what it was asked, the slowest first."""
    say = translator.say
    of_plugin: dict[str, list[Call]] = {}
    for call in calls:
        of_plugin.setdefault(call.plugin, []).append(call)

    def took(some: Iterable[Call]) -> float:
        return sum(one.seconds for one in some)

    yield ""
    yield say(
        "{count} calls of {plugins} plugins took {seconds} s",
        count=len(calls),
        plugins=len(of_plugin),
        seconds=_seconds(took(calls)),
    )
    for plugin, asked in sorted(of_plugin.items(), key=lambda item: (-took(item[1]), item[0])):
        yield f"{plugin}: {_seconds(took(asked))} s"
        for call in sorted(asked, key=lambda one: (-one.seconds, one.doing)):
            yield f"  {_seconds(call.seconds)}  {call.doing}"
            if call.broke:
                yield f"          {say('failure')}: {why_broken(call)}"


def _seconds(seconds: float) -> str:
    return f"{seconds:.4f}"


def _call(call: Call, reason: str) -> dict[str, Any]:
    return {
        "plugin": call.plugin,
        "doing": call.doing,
        "seconds": round(call.seconds, 6),
        "broke": call.broke,
        "reason": reason,
    }


def _lines(plugin: Plugin, translator: Translator) -> Iterator[str]:
    say = translator.say
    about = " ".join(part for part in (plugin.source, plugin.version) if part)
    yield f"{plugin.namespace} ({about}): {translator.write(plugin.state)}"
    if plugin.why is not None:
        yield f"  {translator.render(plugin.why)}"
    headings = {
        "sources": say("sources"),
        "checks": say("checks"),
        "metrics": say("metrics"),
        "formats": say("formats"),
    }
    for what, ids in _offers(plugin).items():
        if ids:
            yield f"  {headings[what]}: {', '.join(ids)}"
    for failure in plugin.failures:
        yield f"  {say('failure')}[{failure.doing}] {translator.render(failure.reason)}"
        if failure.hint is not None:
            yield f"    {say('hint')}: {translator.render(failure.hint)}"


def _entry(plugin: Plugin, translator: Translator) -> dict[str, Any]:
    return {
        "name": plugin.namespace,
        "version": plugin.version,
        "source": plugin.source,
        "state": plugin.state.value,
        "why": "" if plugin.why is None else translator.render(plugin.why),
        "offers": _offers(plugin),
        "failures": [
            {
                "doing": failure.doing,
                "reason": translator.render(failure.reason),
                "hint": "" if failure.hint is None else translator.render(failure.hint),
            }
            for failure in plugin.failures
        ],
    }


def _offers(plugin: Plugin) -> dict[str, list[str]]:
    return {
        "sources": [one.id for one in plugin.sources],
        "checks": [one.id for one in plugin.checks],
        "metrics": [one.id for one in plugin.metrics],
        "formats": [one.id for one in plugin.formats],
    }
