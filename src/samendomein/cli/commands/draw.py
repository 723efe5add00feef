"""`samendomein draw`: a view of a plan as a picture, or as a text for programs that draw."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from samendomein.cli.commands_there_are import language_option
from samendomein.cli.delivering import PRINT, tell_trouble
from samendomein.cli.drawn import DRAWINGS, drawn
from samendomein.cli.judged import prepare
from samendomein.cli.judging_options import (
    Asked,
    as_of_option,
    huisstijl_option,
    plugin_option,
    profile_option,
)
from samendomein.cli.language import say
from samendomein.cli.screen import put, show
from samendomein.cli.values import FoldValue
from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.pictures import VIEWS, Fold
from samendomein.pipeline.settings_words import NEVER
from samendomein.pipeline.writing import write_rendered


def command() -> click.Command:
    """The command, in the language that is spoken."""
    return click.Command(
        "draw",
        callback=draw,
        params=[
            click.Argument(["view"], type=click.Choice(VIEWS), metavar=say("VIEW")),
            click.Argument(
                ["path"],
                type=click.Path(path_type=Path),
                required=False,
                default=Path(),
                metavar=say("[PATH]"),
            ),
            click.Option(
                ["--output", "-o"],
                type=click.Path(path_type=Path),
                metavar=say("FILE"),
                help=say("The file to write; - prints. Without it: the name of the view."),
            ),
            click.Option(
                ["--format", "-f", "format_name"],
                type=click.Choice(list(DRAWINGS)),
                help=say("The format. Without it the end of the name decides; or else svg."),
            ),
            click.Option(
                ["--fold"],
                type=FoldValue(),
                metavar=say("NUMBER"),
                help=say(
                    "How many of each group are drawn; the others are counted. 'none' draws all, "
                    "on several sheets if need be. Without it the picture fits on one sheet."
                ),
            ),
            click.Option(
                ["--levels"],
                type=click.IntRange(min=1),
                metavar=say("NUMBER"),
                help=say("How many levels of goals are drawn in the doelenboom."),
            ),
            click.Option(
                ["--title"], default="", metavar=say("TEXT"), help=say("What the plan is called.")
            ),
            huisstijl_option(),
            language_option(),
            as_of_option(),
            profile_option(),
            plugin_option(),
        ],
        help=say(
            "Draw a plan.\n\n"
            "VIEW is doelenboom (goals, themes and actions), din (goals, effects, efforts and "
            "means), matrix (goals against themes), geld (money per year) or tijdlijn (time "
            "line). PATH is a plan file or a folder; without it, the folder you are in."
        ),
    )


def draw(
    view: str,
    path: Path,
    output: Path | None,
    format_name: str | None,
    fold: Fold | None,
    levels: int | None,
    title: str,
    huisstijl: Path | None,
    lang: str | None,
    as_of: date | None,
    profile: str,
    plugins: tuple[Path, ...],
) -> int:
    """Draw a view."""
    asked = Asked(
        path=path,
        lang=lang,
        as_of=as_of,
        profile=profile,
        plugins=plugins,
        title=title,
        huisstijl=huisstijl,
    )
    chosen = format_name or _format_of(output)
    prepared = prepare(asked)
    report = prepared.report(measuring=False)
    tell_trouble(report, prepared.plugins.formats, (), already_told=False)
    content = drawn(report, view, chosen, fold=fold, levels=levels)
    target = output or Path(f"{view}{DRAWINGS[chosen]}")
    if str(target) == PRINT:
        if len(content) > 1:
            raise UsageError(
                Text("{count} sheets cannot be printed as one", count=len(content)),
                Text("give the name of a file instead of '-', or leave out --fold"),
            )
        put(content[0])
    else:
        names = _named(target, len(content))
        for name, text in zip(names, content, strict=True):
            write_rendered(text, name)
        written = ", ".join(name.as_posix() for name in names)
        show(report.say("Written: {files}", files=written))
    return prepared.exit_code(report, otherwise=NEVER)


def _format_of(output: Path | None) -> str:
    """The format that the end of a name means.

    Raises:
        UsageError: No format goes with it.
    """
    if output is None or str(output) == PRINT:
        return "svg"
    for name, suffix in DRAWINGS.items():
        if output.suffix.lower() == suffix:
            return name
    raise UsageError(
        Text("no format goes with {name}", name=f"'{output.name}'"),
        Text("let the name end in one of: {suffixes}", suffixes=", ".join(DRAWINGS.values())),
    )


def _named(target: Path, count: int) -> list[Path]:
    """The names of the sheets: numbered, if there are several."""
    if count == 1:
        return [target]
    return [target.with_stem(f"{target.stem}-{number}") for number in range(1, count + 1)]
