"""`samendomein ledger`: what the council asked and was promised."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click
from attrs import evolve

from samendomein.assessment.assessment import Assessment
from samendomein.cli import exit_codes
from samendomein.cli.commands_there_are import language_option
from samendomein.cli.delivering import PRINT, deliver, targets, tell_trouble
from samendomein.cli.judged import Prepared, prepare
from samendomein.cli.judging_options import (
    Asked,
    as_of_option,
    plugin_option,
    source_option,
    with_proposed_option,
)
from samendomein.cli.language import say
from samendomein.cli.overhearing import overhearing
from samendomein.cli.screen import show
from samendomein.errors import UsageError
from samendomein.importing.ledger_of_papers import plan_of_papers
from samendomein.language.text import Text
from samendomein.pipeline.reading import Reading, read_plan
from samendomein.pipeline.settings import OutputSetting
from samendomein.report.compose import compose

FORMATS = ("text", "markdown", "csv", "json")


def command() -> click.Command:
    """The command, in the language that is spoken."""
    return click.Command(
        "ledger",
        callback=ledger,
        params=[
            click.Argument(
                ["paths"],
                nargs=-1,
                required=True,
                type=click.Path(path_type=Path),
                metavar=say("PATH…"),
            ),
            click.Option(
                ["--format", "-f", "form"],
                type=click.Choice(FORMATS),
                help=say("How it is written; text if nobody says."),
            ),
            click.Option(
                ["--output", "-o"],
                default=PRINT,
                metavar=say("FILE"),
                help=say("A file to write; otherwise the ledger is printed."),
            ),
            source_option(),
            with_proposed_option(),
            as_of_option(),
            language_option(),
            plugin_option(),
        ],
        help=say(
            "List what the council asked and was promised, and what became of it.\n\n"
            "PATH is a plan, or else papers and folders with papers: then everything is listed "
            "that a program recognises in them, and nobody decided on that. Questions, parts of "
            "questions, toezeggingen, motions and recommendations are listed with who, when, of "
            "whom, before when, the answer and how many days it is open. A date that nobody wrote "
            "down is never made up."
        ),
    )


def ledger(
    paths: tuple[Path, ...],
    form: str | None,
    output: str,
    source: str | None,
    with_proposed: bool,
    as_of: date | None,
    lang: str | None,
    plugins: tuple[Path, ...],
) -> int:
    """Write the ledger of a plan, or of papers."""
    prepared = prepare(
        Asked(
            path=paths[0],
            lang=lang,
            as_of=as_of,
            plugins=plugins,
            with_proposed=with_proposed,
        )
    )
    reading, is_plan = _read(paths, prepared, source)
    assessment = Assessment(
        plan=reading.plan,
        failures=(*prepared.plugins.failures, *reading.failures),
        catalogues=prepared.plugins.catalogues,
    )
    title = prepared.settings.title or ("" if is_plan else ", ".join(one.name for one in paths))
    report = compose(assessment, language=prepared.language, title=title)
    formats = prepared.plugins.formats
    chosen = _format(form, output)
    asked_output = OutputSetting(path=Path(output), format=chosen)
    wanted = targets([asked_output], formats, prepared.settings)
    delivery = deliver(report, wanted)
    # What checks would say is no part of the ledger; what could not be read is.
    tell_trouble(evolve(report, outcomes=()), formats, delivery.failures, already_told=False)
    if delivery.written:
        names = ", ".join(path.as_posix() for path in delivery.written)
        show(report.say("Written: {files}", files=names))
    trouble = report.problems or report.failures
    return delivery.exit_code(exit_codes.FAILURES if trouble else exit_codes.FINE)


def _read(paths: tuple[Path, ...], prepared: Prepared, source: str | None) -> tuple[Reading, bool]:
    today = date.today()  # noqa: DTZ011 - nobody named a day, so it is the day in the street
    as_of = prepared.settings.as_of or today
    readers = [one for one in prepared.plugins.sources if not one.proposes]
    plans = [
        path
        for path in paths
        if (path == paths[0] and prepared.settings.document is not None)
        or any(one.reads(path) for one in readers)
    ]
    with overhearing():
        if not plans:
            read = plan_of_papers(
                paths,
                prepared.plugins,
                prepared.settings,
                as_of=as_of,
                language=prepared.language,
                source=source,
            )
            return read, False
        if len(paths) > 1:
            raise UsageError(
                Text("{path} is a plan, and there are other paths", path=plans[0].as_posix()),
                Text("give one plan, or only papers"),
            )
        return read_plan(prepared.settings, prepared.plugins, as_of=as_of), True


def _format(form: str | None, output: str) -> str:
    by_suffix = {".csv": "csv", ".json": "json", ".md": "markdown", ".markdown": "markdown"}
    chosen = form or by_suffix.get(Path(output).suffix.lower(), "text")
    return f"{chosen}/ledger"
