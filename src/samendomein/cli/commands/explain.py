"""`samendomein explain`: what a check looks for, why, and what to do about it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import click

from samendomein.assessment.check import Check
from samendomein.assessment.selection import named
from samendomein.cli.commands_there_are import language_option
from samendomein.cli.explaining import explained, told
from samendomein.cli.judged import loaded
from samendomein.cli.judging_options import plugin_option
from samendomein.cli.language import asked_language, say
from samendomein.cli.listing import checks_there_are, listed
from samendomein.cli.screen import put, show
from samendomein.language.translate import Translator
from samendomein.pipeline.plugging import settings_here


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
            "CHECK is an id or a code, such as D01. A group or a severity lists its checks; "
            "nothing lists them all."
        ),
    )


def explain(check: str, as_json: bool, lang: str | None, plugins: tuple[Path, ...]) -> int:
    """Explain one check, or list several."""
    known = loaded(plugins, settings_here())
    translator = Translator(lang or asked_language((), os.environ), known.catalogues)
    chosen: tuple[Check, ...] = named(check, known.checks) if check else known.checks
    entries = [explained(one, translator) for one in chosen]
    is_one = bool(check) and len(entries) == 1
    if as_json:
        put(_json(entries[0].as_json() if is_one else [one.as_json() for one in entries]))
    elif is_one:
        show(told(entries[0], translator))
    else:
        show(listed(checks_there_are(chosen, known, translator), translator))
    return 0


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
