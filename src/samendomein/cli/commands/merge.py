"""`samendomein merge`: the changes of an edited workbook, into the plan files."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from samendomein.assessment.assessment import Failure
from samendomein.cli import exit_codes
from samendomein.cli.commands_there_are import language_option
from samendomein.cli.differences import tell
from samendomein.cli.judged import loaded, say_failure
from samendomein.cli.judging_options import plugin_option
from samendomein.cli.language import asked_language, say
from samendomein.cli.screen import show
from samendomein.errors import ReadError, UsageError
from samendomein.hooks.plugins import Plugins
from samendomein.language.text import Text
from samendomein.language.translate import Translator
from samendomein.pipeline.merging import merged_files, settled
from samendomein.pipeline.reading import read_plan, read_with, source_for
from samendomein.pipeline.settings import Settings, SourceSetting, read_settings
from samendomein.pipeline.three_ways import compare
from samendomein.pipeline.writing import write_together
from samendomein.plan.assemble import assemble
from samendomein.sources.source import Fragment, Request

THEIRS, OURS = "theirs", "ours"


def command() -> click.Command:
    """The command, in the language that is spoken."""
    return click.Command(
        "merge",
        callback=merge,
        params=[
            click.Argument(["workbook"], type=click.Path(path_type=Path), metavar=say("WORKBOOK")),
            click.Argument(
                ["path"], type=click.Path(path_type=Path), default=".", metavar=say("[PATH]")
            ),
            click.Option(
                ["--keep"],
                type=click.Choice((THEIRS, OURS)),
                help=say(
                    "What wins where both changed: theirs is the workbook, ours the plan files."
                ),
            ),
            click.Option(["--dry-run"], is_flag=True, help=say("Only tell what would change.")),
            plugin_option(),
            language_option(),
        ],
        help=say(
            "Put the changes of an edited workbook into the plan files.\n\n"
            "WORKBOOK was made with 'samendomein report --output plan.xlsx'. PATH is the plan; "
            "otherwise the folder you are in. What changed in both is told and nothing is "
            "written, unless you say what wins. Exit code 1 means that there are conflicts."
        ),
    )


def merge(workbook: Path, path: Path, keep: str | None, dry_run: bool, **asked: Any) -> int:
    """Compare the workbook with the plan and with what it was made from, and write."""
    settings = read_settings(path)
    language = asked["lang"] or settings.language or asked_language((), os.environ)
    plugins = loaded(asked["plugins"], settings)
    translator = Translator(language, plugins.catalogues)
    source = source_for(SourceSetting(path=workbook), plugins.sources)
    if source.read_before is None:
        raise UsageError(
            Text("{path} does not tell from which plan it was made", path=workbook.as_posix()),
            Text("make a workbook with 'samendomein report --output plan.xlsx' and work in that"),
        )
    reading = read_plan(settings, plugins, as_of=date.min)
    request = Request(path=workbook, shown_as=workbook.as_posix(), language=language)
    found = [
        read_with(source, read, request, network=settings.network)
        for read in (source.read, source.read_before)
    ]
    broken = [one for one in (*reading.failures, *found) if isinstance(one, Failure)]
    for failure in broken:
        say_failure(failure, translator)
    if broken:
        return exit_codes.FAILURES
    try:
        # What is gone since it was made explains the rest, so it is told first.
        before, theirs = (_whole(one) for one in reversed(found) if isinstance(one, Fragment))
        ours = reading.plan
        if ours.problems:
            raise ReadError(ours.problems)
        compared = compare(theirs, ours, before)
        tell(compared, (theirs, ours, before), translator)
        if compared.conflicts and keep is None:
            return exit_codes.FINDINGS
        todo = settled(compared, keep_theirs=keep == THEIRS)
        if dry_run:
            return exit_codes.FINE
        files = merged_files(todo, theirs, ours, folder=settings.folder, language=language)
        if files:
            written = ", ".join(one.as_posix() for one in _written(files, settings, plugins))
            show(translator.say("Written: {files}", files=written))
    except ReadError as error:
        # The settings may ask for another language than the command speaks.
        for problem in error.problems:
            show(translator.problem(problem), aside=True)
        return exit_codes.FAILURES
    return exit_codes.FINE


def _written(files: Mapping[Path, str], settings: Settings, plugins: Plugins) -> tuple[Path, ...]:
    """Write the files; if the plan can then no longer be read, what was there comes back."""
    before = {path: path.read_bytes() if path.exists() else None for path in files}
    written = write_together(files)
    problems = read_plan(settings, plugins, as_of=date.min).plan.problems
    if problems:
        write_together(before)
        raise ReadError(problems)
    return written


def _whole(read: Fragment) -> Any:
    """What was read as a plan; what cannot be read, cannot be merged."""
    plan = assemble(read.elements, read.relations, as_of=date.min, problems=read.problems)
    if plan.problems:
        raise ReadError(plan.problems)
    return plan
