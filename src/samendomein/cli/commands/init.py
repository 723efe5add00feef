"""`samendomein init`: a small plan to begin with, and files to fill in beside a plan."""

from __future__ import annotations

import os
from collections.abc import Iterable
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

_OWN = ("--lang", "--excel")


def command() -> click.Command:
    """The command, in the language that is spoken."""
    return _Init(
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
            "It can be checked at once, and its comments tell how to make it your own. With the "
            "name of a plugin it writes the files that this plugin wants filled in, beside the "
            "plan in the folder."
        ),
    )


class _Init(click.Command):
    """Has an option for each plugin with files to fill in; they are loaded if one is asked for."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if any(one.startswith("-") and not one.startswith(_OWN) for one in args):
            self.params.extend(_template_options())
        return super().parse_args(ctx, args)


def init(folder: Path, lang: str | None, excel: bool, **templates: bool) -> int:
    """Write a first plan and its settings, or files beside a plan, unless they are there already.

    Args:
        folder: The folder.
        lang: The language that was asked for.
        excel: Whether the plan is a workbook.
        templates: By namespace, whether the files of that plugin were asked for.
    """
    language = lang or asked_language((), os.environ)
    if any(templates.values()):
        return _beside(folder, [name for name, asked in templates.items() if asked], language)
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


def _beside(folder: Path, names: list[str], language: str) -> int:
    from samendomein.cli.from_templates import write_templates

    written = write_templates(folder, [name.replace("_", "-") for name in names], language)
    translator = Translator(language)
    show(translator.say("Written: {files}", files=", ".join(path.as_posix() for path in written)))
    return 0


def _template_options() -> Iterable[click.Option]:
    from samendomein.hooks.loading import load_plugins

    loaded = load_plugins()
    translator = Translator(asked_language((), os.environ), loaded.catalogues)
    offered = {one.name: one.title for one in loaded.sources if one.template is not None}
    return [
        click.Option(
            [f"--{name}", name.replace("-", "_")],
            is_flag=True,
            help=say("Write the files to fill in: {what}.", what=translator.translate(title, name)),
        )
        for name, title in sorted(offered.items())
    ]


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
