"""`samendomein merge`: the changes of an edited workbook, into the plan files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from samendomein.cli import exit_codes
from samendomein.cli.commands_there_are import language_option
from samendomein.cli.judged import loaded
from samendomein.cli.judging_options import plugin_option
from samendomein.cli.language import asked_language, say
from samendomein.cli.screen import show
from samendomein.errors import ReadError, UsageError
from samendomein.language.text import Text
from samendomein.language.translate import Translator
from samendomein.pipeline.merging import merged_files, settled
from samendomein.pipeline.reading import read_plan, source_for
from samendomein.pipeline.settings import SourceSetting, read_settings
from samendomein.pipeline.three_ways import NOTHING, Compared, Difference, compare
from samendomein.pipeline.writing import write_together
from samendomein.plan.assemble import assemble
from samendomein.plan.vocabulary import kind_named
from samendomein.sources.columns import kind_tables
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
    request = Request(path=workbook, shown_as=workbook.as_posix(), language=language)
    theirs = _whole(source.read(request))
    before = _whole(source.read_before(request))
    ours = read_plan(settings, plugins, as_of=date.min).plan
    if ours.problems:
        raise ReadError(ours.problems)
    compared = compare(theirs, ours, before)
    _tell(compared, translator, language)
    if compared.conflicts and keep is None:
        return exit_codes.FINDINGS
    todo = settled(compared, keep_theirs=keep == THEIRS)
    if dry_run:
        return exit_codes.FINE
    files = merged_files(todo, theirs, ours, folder=settings.folder, language=language)
    if files:
        written = ", ".join(one.as_posix() for one in write_together(files))
        show(translator.say("Written: {files}", files=written))
    return exit_codes.FINE


def _whole(read: Fragment) -> Any:
    """What was read as a plan; what cannot be read, cannot be merged."""
    plan = assemble(read.elements, read.relations, as_of=date.min, problems=read.problems)
    if plan.problems:
        raise ReadError(plan.problems)
    return plan


def _tell(compared: Compared, translator: Translator, language: str) -> None:
    if compared.is_empty:
        show(translator.say("The workbook changes nothing."))
        return
    named = _Names(language)
    for one in compared.changed:
        show(f"{translator.say('changed')}: {named.of(one)}: {named.step(one, translator)}")
    for kind, row in compared.added:
        show(f"{translator.say('added')}: {named.element(kind, row['id'])}")
    for kind, id in compared.removed:
        show(f"{translator.say('removed')}: {named.element(kind, id)}")
    for one in compared.conflicts:
        show(f"{translator.say('conflict')}: {named.of(one)}")
        for word, value in _sides(one, translator):
            show(f"  {word}: {_shown(value, translator)}")
    if compared.conflicts:
        show(
            translator.say(
                "Conflicts: {count}. Choose with --keep theirs (the workbook) or --keep ours "
                "(the plan files), or change one of the two.",
                count=len(compared.conflicts),
            )
        )


def _sides(one: Difference, translator: Translator) -> Iterator[tuple[str, object]]:
    yield translator.say("in the workbook"), one.theirs
    yield translator.say("in the plan files"), one.ours
    yield translator.say("before"), one.before


class _Names:
    """How fields and kinds are called in the reader's language."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._fields = {
            (table.name, column.name): column.label
            for table in kind_tables(language)
            for column in table.columns
        }

    def element(self, kind: str, id: str) -> str:
        return f"{kind_named(kind).words.label(self._language)} '{id}'"

    def of(self, one: Difference) -> str:
        element = self.element(one.kind, one.element)
        if not one.field:
            return element
        field = f"{element}, {self._fields[one.kind, one.field]}"
        return f"{field} '{one.target}'" if one.target else field

    def step(self, one: Difference, translator: Translator) -> str:
        return f"{_shown(one.ours, translator)} → {_shown(one.theirs, translator)}"


def _shown(value: object, translator: Translator) -> str:
    if value is NOTHING:
        return translator.say("nothing")
    text = " ".join(str(value).split())
    text = "".join(letter for letter in text if letter.isprintable())
    return text if len(text) <= 100 else f"{text[:98]}…"
