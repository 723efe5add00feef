"""`samendomein init`: a small plan to begin with."""

from __future__ import annotations

import os
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


def command() -> click.Command:
    """The command, in the language that is spoken."""
    return click.Command(
        "init",
        callback=init,
        params=[
            click.Argument(["folder"], type=click.Path(path_type=Path), metavar=say("FOLDER")),
            language_option(),
        ],
        help=say(
            "Write a small plan to begin with.\n\n"
            "It can be checked at once, and its comments tell how to make it your own."
        ),
    )


def init(folder: Path, lang: str | None) -> int:
    """Write a first plan and its settings, unless something is there already."""
    language = lang or asked_language((), os.environ)
    for name in (PLAN, FILE):
        if (folder / name).exists():
            raise UsageError(
                Text("{path} is there already", path=(folder / name).as_posix()),
                Text("name a new folder; nothing was changed"),
            )
    first_plan = files("samendomein.cli") / "first_plan" / language
    contents = {name: (first_plan / name).read_text("utf-8") for name in (PLAN, FILE)}
    written = write_rendered(contents, folder)
    translator = Translator(language)
    show(translator.say("Written: {files}", files=", ".join(path.as_posix() for path in written)))
    following = f"samendomein report {_quoted(folder)}"
    show(translator.say("Now run: {command}", command=following))
    return 0


def _quoted(folder: Path) -> str:
    shown = folder.as_posix()
    return f'"{shown}"' if " " in shown else shown
