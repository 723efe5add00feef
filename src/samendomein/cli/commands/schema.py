"""`samendomein schema`: the JSON Schema of what one writes, and of what one gets."""

from __future__ import annotations

import json
import os

import click

from samendomein.cli.commands_there_are import language_option
from samendomein.cli.language import asked_language, say
from samendomein.cli.screen import put


def command() -> click.Command:
    """The command, in the language that is spoken."""
    return click.Command(
        "schema",
        callback=schema,
        params=[
            click.Argument(
                ["of"], type=click.Choice(["plan", "report"]), required=False, default="plan"
            ),
            language_option(),
        ],
        help=say(
            "Print the JSON Schema of a plan file or a report.\n\n"
            "With it an editor completes and checks a plan file while you type."
        ),
    )


def schema(of: str, lang: str | None) -> int:
    """Print a schema."""
    import samendomein

    if of == "plan":
        language = lang or asked_language((), os.environ)
        made = samendomein.plan_schema("en" if language == "en" else "nl")
    else:
        made = samendomein.report_schema()
    put(json.dumps(made, ensure_ascii=False, indent=2) + "\n")
    return 0
