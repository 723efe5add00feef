"""`samendomein measure`: tables of what was measured, for people and for scripts."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import click

from samendomein.cli import exit_codes
from samendomein.cli.commands_there_are import language_option
from samendomein.cli.judged import Prepared, loaded, prepare, say_failure
from samendomein.cli.judging_options import Asked, as_of_option, plugin_option
from samendomein.cli.language import asked_language, say
from samendomein.cli.measured import FORMATS, metrics_there_are, written
from samendomein.cli.screen import put, show
from samendomein.cli.values import Day
from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.language.translate import Translator
from samendomein.pipeline.measuring import measure as measured
from samendomein.pipeline.reading import read_plan
from samendomein.pipeline.writing import write_rendered
from samendomein.plan.plan import Plan


def command() -> click.Command:
    """The command, in the language that is spoken."""
    return click.Command("measure", callback=measure, params=_parameters(), help=_help())


def measure(
    path: Path | None,
    metrics: tuple[str, ...],
    listing: bool,
    format: str,  # noqa: A002 - the word of the option
    output: Path | None,
    days: tuple[date, ...],
    against: Path | None,
    as_of: date | None,
    lang: str | None,
    plugins: tuple[Path, ...],
) -> int:
    """Measure a plan, and print the tables or write them to a file."""
    if listing or path is None:
        if path is None and not listing:
            raise UsageError(
                Text("no plan was named"),
                Text("name a plan, or give --list to see what can be measured"),
            )
        known = loaded(plugins)
        show(metrics_there_are(known.metrics, Translator(lang or _spoken(), known.catalogues)))
        return exit_codes.FINE
    prepared = prepare(Asked(path=path, lang=lang, as_of=as_of, plugins=plugins))
    names = tuple(name.strip() for one in metrics for name in one.split(",") if name.strip())
    translator = Translator(prepared.language, prepared.plugins.catalogues)
    plan, code = _plan(prepared, translator)
    other = None
    if against is not None:
        beside = prepare(Asked(path=against, lang=lang, as_of=plan.as_of, plugins=plugins))
        other, worse = _plan(beside, translator)
        code = max(code, worse)
    found = measured(
        plan,
        select=names or prepared.settings.metrics.select,
        options=prepared.settings.metrics.options,
        at=days,
        against=other,
        plugins=prepared.plugins,
    )
    content = written(found, format, translator, several_days=len(days) > 1)
    if output is None:
        put(content)
    else:
        write_rendered(content, output)
        show(translator.say("Written: {files}", files=output.as_posix()), aside=True)
    for failure in found.failures:
        say_failure(failure, translator)
        code = exit_codes.FAILURES
    return code


def _plan(prepared: Prepared, translator: Translator) -> tuple[Plan, int]:
    """The plan, and the exit code that goes with what could not be read of it."""
    settings = prepared.settings
    today = date.today()  # noqa: DTZ011 - nobody named a day, so it is the day in the street
    reading = read_plan(settings, prepared.plugins, as_of=settings.as_of or today)
    for problem in reading.plan.problems:
        show(translator.problem(problem), aside=True)
    for failure in reading.failures:
        say_failure(failure, translator)
    broken = reading.plan.problems or reading.failures
    return reading.plan, exit_codes.FAILURES if broken else exit_codes.FINE


def _spoken() -> str:
    return asked_language((), os.environ)


def _parameters() -> list[click.Parameter]:
    return [
        click.Argument(
            ["path"], type=click.Path(path_type=Path), required=False, metavar=say("[PATH]")
        ),
        click.Argument(["metrics"], nargs=-1, metavar=say("[METRIC]...")),
        click.Option(["--list", "listing"], is_flag=True, help=say("List what can be measured.")),
        click.Option(
            ["--format", "-f"],
            type=click.Choice(FORMATS),
            default="text",
            help=say("The format: text, markdown, json or csv."),
        ),
        click.Option(
            ["--output", "-o"],
            type=click.Path(path_type=Path),
            metavar=say("FILE"),
            help=say("A file to write, instead of the terminal."),
        ),
        click.Option(
            ["--at", "days"],
            type=Day(),
            multiple=True,
            metavar=say("DATE"),
            help=say("A day on which one looks; may be given more than once, to compare years."),
        ),
        click.Option(
            ["--against"],
            type=click.Path(path_type=Path),
            metavar=say("PATH"),
            help=say("Another plan, to compare with."),
        ),
        as_of_option(),
        language_option(),
        plugin_option(),
    ]


def _help() -> str:
    return say(
        "Measure a plan: tables for scripts, years and other plans.\n\n"
        "METRIC is an id, such as meten/progress, or a group, such as meten; without any, "
        "everything is measured. There is no mark for the whole: each table stands alone."
    )
