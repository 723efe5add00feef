"""`samendomein init`: a small plan to begin with."""

from __future__ import annotations

import os
from datetime import date
from importlib.resources import files
from pathlib import Path

import click

from samendomein.cli.commands_there_are import language_option
from samendomein.cli.language import asked_language, say
from samendomein.cli.screen import show
from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.language.translate import Translator
from samendomein.pipeline.settings import FILE
from samendomein.pipeline.writing import write_rendered

PLAN = "plan.toml"
WORKBOOK = "plan.xlsx"


def command() -> click.Command:
    """The command, in the language that is spoken."""
    return click.Command(
        "init",
        callback=init,
        params=[
            click.Argument(["folder"], type=click.Path(path_type=Path), metavar=say("FOLDER")),
            click.Option(
                ["--excel"], is_flag=True, help=say("Write an empty workbook to fill in instead.")
            ),
            language_option(),
        ],
        help=say(
            "Write a small plan to begin with.\n\n"
            "It can be checked at once, and its comments tell how to make it your own."
        ),
    )


def init(folder: Path, lang: str | None, excel: bool) -> int:
    """Write a first plan and its settings, unless something is there already."""
    language = lang or asked_language((), os.environ)
    for name in (WORKBOOK if excel else PLAN, FILE):
        if (folder / name).exists():
            raise UsageError(
                Text("{path} is there already", path=(folder / name).as_posix()),
                Text("name a new folder; nothing was changed"),
            )
    written = write_rendered(_workbook(language) if excel else _first_plan(language), folder)
    translator = Translator(language)
    show(translator.say("Written: {files}", files=", ".join(path.as_posix() for path in written)))
    if excel:
        show(translator.say("Now fill in {file}.", file=(folder / WORKBOOK).as_posix()))
    following = f"samendomein report {_quoted(folder)}"
    show(translator.say("Now run: {command}", command=following))
    return 0


def _first_plan(language: str) -> dict[str, str | bytes]:
    first_plan = files("samendomein.cli") / "first_plan" / language
    return {name: (first_plan / name).read_text("utf-8") for name in (PLAN, FILE)}


def _workbook(language: str) -> dict[str, str | bytes]:
    """An empty workbook: the report of a plan without elements, and settings that read it."""
    from samendomein.assessment.assessment import Assessment
    from samendomein.cli.judged import loaded, rendered
    from samendomein.plan.assemble import assemble
    from samendomein.report.compose import compose

    plugins = loaded(())
    chosen = next((one for one in plugins.formats if WORKBOOK.endswith(one.suffixes)), None)
    if chosen is None:
        raise UsageError(
            Text("no plugin writes workbooks"),
            Text("install one: python -m pip install samendomein-excel"),
        )
    today = date.today()  # noqa: DTZ011 - the day in the street
    empty = Assessment(plan=assemble([], [], as_of=today), catalogues=plugins.catalogues)
    content = rendered(compose(empty, language=language), chosen)
    if not isinstance(content, bytes):
        raise UsageError(Text("the workbook could not be made"))
    settings = _first_plan(language)[FILE]
    assert isinstance(settings, str)
    # The first plan is about a day and a title of its own.
    changed = settings.replace(f'["{PLAN}"]', f'["{WORKBOOK}"]')
    changed = changed.replace("\nas_of = ", "\n# as_of = ").replace("\ntitle = ", "\n# title = ")
    return {WORKBOOK: content, FILE: changed}


def _quoted(folder: Path) -> str:
    shown = folder.as_posix()
    return f'"{shown}"' if " " in shown else shown
