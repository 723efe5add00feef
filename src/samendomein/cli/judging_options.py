"""What commands that judge a plan can be asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import click
from attrs import frozen

from samendomein.cli.commands_there_are import language_option
from samendomein.cli.language import say
from samendomein.cli.values import Day, Weight


@frozen(kw_only=True)
class Asked:
    """What somebody asked of a command that judges a plan.

    Attributes:
        path: What to read.
        outputs: What to write; ``-`` is the terminal.
        format: The format, by name; empty if the names of the files decide.
        lang: The language; ``None`` leaves it to the settings.
        as_of: The day on which one looks; ``None`` leaves it to the settings, and then to today.
        plugins: Plugins of one file each.
        select: Names of checks that run.
        ignore: Names of checks that do not run.
        profile: A profile of the settings; empty for none.
        fail_on: From which severity findings make the run fail; ``None`` leaves it to the
            settings, and then to the command.
        title: What the report is called.
        huisstijl: A CSS file with design tokens; ``None`` leaves it to the settings.
        with_proposed: Whether elements that are only proposed take part; the settings may say so
            too.
    """

    path: Path
    outputs: tuple[str, ...] = ()
    format: str = ""
    lang: str | None = None
    as_of: date | None = None
    plugins: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    profile: str = ""
    fail_on: str | None = None
    title: str = ""
    huisstijl: Path | None = None
    with_proposed: bool = False


def judging_command(name: str, help: str, run: Callable[[Asked], int]) -> click.Command:  # noqa: A002 - the word of click
    """A command that reads a plan and judges it."""

    def callback(**asked: Any) -> int:
        for key in ("select", "ignore"):
            asked[key] = _names(asked[key])
        return run(Asked(**asked))

    return click.Command(name, callback=callback, params=_parameters(), help=help)


def plugin_option() -> click.Option:
    """The option that names a plugin of one file."""
    return click.Option(
        ["--plugin", "plugins"],
        type=click.Path(path_type=Path),
        multiple=True,
        metavar=say("FILE"),
        help=say("A plugin of one Python file; the option may be given more than once."),
    )


def source_option() -> click.Option:
    """The option that names the source that reads papers."""
    return click.Option(
        ["--source"],
        metavar=say("NAME"),
        help=say("The source that reads the papers, if more than one plugin can."),
    )


def as_of_option() -> click.Option:
    """The option that names the day on which one looks."""
    return click.Option(
        ["--as-of"],
        type=Day(),
        metavar=say("DATE"),
        help=say("The day on which one looks, such as 2024-04-01; today if nobody says."),
    )


def profile_option() -> click.Option:
    """The option that names a profile of the settings."""
    return click.Option(
        ["--profile"],
        default="",
        metavar=say("NAME"),
        help=say("A profile of the settings: which checks count, and how heavy."),
    )


def huisstijl_option() -> click.Option:
    """The option that names a file with design tokens."""
    return click.Option(
        ["--huisstijl"],
        type=click.Path(path_type=Path),
        metavar=say("FILE"),
        help=say("A CSS file with design tokens that sets how the report looks."),
    )


def with_proposed_option() -> click.Option:
    """The option that lets proposed elements take part."""
    return click.Option(
        ["--with-proposed"],
        is_flag=True,
        help=say("Also what is only proposed, and waits for a decision."),
    )


def _parameters() -> list[click.Parameter]:
    several = say("May be given more than once, or with commas.")
    return [
        click.Argument(["path"], type=click.Path(path_type=Path), metavar=say("PATH")),
        click.Option(
            ["--output", "-o", "outputs"],
            multiple=True,
            metavar=say("FILE"),
            help=say("A file to write; - prints. The end of the name decides the format."),
        ),
        click.Option(
            ["--format", "-f"],
            default="",
            metavar=say("FORMAT"),
            help=say("The format, such as html, markdown, json or text."),
        ),
        language_option(),
        as_of_option(),
        plugin_option(),
        profile_option(),
        click.Option(
            ["--select"],
            multiple=True,
            metavar=say("CHECK"),
            help=say("Run only these checks: an id, a code, a group or a severity.")
            + f" {several}",
        ),
        click.Option(
            ["--ignore"],
            multiple=True,
            metavar=say("CHECK"),
            help=say("Do not run these checks.") + f" {several}",
        ),
        click.Option(
            ["--fail-on"],
            type=Weight(),
            help=say("From which severity findings give exit code 1."),
        ),
        click.Option(
            ["--title"], default="", metavar=say("TEXT"), help=say("What the report is called.")
        ),
        huisstijl_option(),
        with_proposed_option(),
    ]


def _names(given: Iterable[str]) -> tuple[str, ...]:
    return tuple(name.strip() for one in given for name in one.split(",") if name.strip())
