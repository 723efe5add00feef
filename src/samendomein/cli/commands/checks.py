"""`samendomein checks`: which checks there are and, with a plan, what became of them."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import click

from samendomein.assessment.assessment import Assessment
from samendomein.cli import exit_codes
from samendomein.cli.commands_there_are import language_option
from samendomein.cli.judged import loaded, prepare, say_failures
from samendomein.cli.judging_options import Asked, as_of_option, plugin_option, profile_option
from samendomein.cli.language import asked_language, say
from samendomein.cli.listing import checks_there_are, listed, with_outcomes
from samendomein.cli.screen import put, show
from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.language.translate import Translator
from samendomein.pipeline.plugging import settings_here


def command() -> click.Command:
    """The command, in the language that is spoken."""
    return click.Command(
        "checks",
        callback=checks,
        params=[
            click.Argument(
                ["path"], type=click.Path(path_type=Path), required=False, metavar=say("[PATH]")
            ),
            click.Option(["--json", "as_json"], is_flag=True, help=say("Print JSON.")),
            as_of_option(),
            profile_option(),
            language_option(),
            plugin_option(),
        ],
        help=say(
            "List the checks, with what became of them on a plan.\n\n"
            "Without PATH it lists the checks there are. Findings are no reason for another exit "
            "code; exit code 2 means that something broke or could not be read."
        ),
    )


def checks(
    path: Path | None,
    as_json: bool,
    as_of: date | None,
    profile: str,
    lang: str | None,
    plugins: tuple[Path, ...],
) -> int:
    """List every check."""
    assessment: Assessment | None = None
    if path is None:
        if profile:
            raise UsageError(
                Text("profile {name} without a plan", name=f"'{profile}'"),
                Text("name the plan as well: profiles stand in its settings"),
            )
        known = loaded(plugins, settings_here())
        translator = Translator(lang or asked_language((), os.environ), known.catalogues)
    else:
        prepared = prepare(
            Asked(path=path, lang=lang, as_of=as_of, profile=profile, plugins=plugins)
        )
        known = prepared.plugins
        translator = Translator(prepared.language, known.catalogues)
        assessment = prepared.judge().assessment
    entries = checks_there_are(known.checks, known, translator)
    if assessment is not None:
        entries = with_outcomes(entries, assessment, translator)
    if as_json:
        made = {"checks": [one.as_json() for one in entries]}
        put(json.dumps(made, ensure_ascii=False, indent=2) + "\n")
    else:
        show(listed(entries, translator))
    return exit_codes.FINE if assessment is None else _trouble(assessment, translator)


def _trouble(assessment: Assessment, translator: Translator) -> int:
    """Say what could not be read and what broke, and give the exit code that goes with it."""
    for problem in assessment.plan.problems:
        show(translator.problem(problem), aside=True)
    code = say_failures(assessment, translator)
    return exit_codes.FAILURES if assessment.plan.problems else code
