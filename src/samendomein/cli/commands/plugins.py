"""`samendomein plugins`: which plugins there are, what they offer, and which broke."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from samendomein.cli import exit_codes
from samendomein.cli.commands_there_are import language_option
from samendomein.cli.judged import loaded
from samendomein.cli.judging_options import plugin_option
from samendomein.cli.language import asked_language, say
from samendomein.cli.screen import put, show
from samendomein.hooks.plugins import Plugin
from samendomein.language.translate import Translator


def command() -> click.Command:
    """The command, in the language that is spoken."""
    return click.Command(
        "plugins",
        callback=plugins_there_are,
        params=[
            click.Option(["--json", "as_json"], is_flag=True, help=say("Print JSON.")),
            language_option(),
            plugin_option(),
        ],
        help=say(
            "List the plugins and what they offer.\n\n"
            "Exit code 2 means that a plugin broke; the others work."
        ),
    )


def plugins_there_are(as_json: bool, lang: str | None, plugins: tuple[Path, ...]) -> int:
    """List the plugins."""
    every = loaded(plugins)
    translator = Translator(lang or asked_language((), os.environ), every.catalogues)
    if as_json:
        entries = [_entry(one, translator) for one in every.all]
        put(json.dumps({"plugins": entries}, ensure_ascii=False, indent=2) + "\n")
    else:
        show("\n".join(line for one in every.all for line in _lines(one, translator)))
    return exit_codes.FAILURES if every.failures else exit_codes.FINE


def _lines(plugin: Plugin, translator: Translator) -> Iterator[str]:
    say = translator.say
    about = " ".join(part for part in (plugin.source, plugin.version) if part)
    yield f"{plugin.namespace} ({about}): {translator.write(plugin.state)}"
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
