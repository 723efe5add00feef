"""The list of commands. A command is imported when somebody runs it, not when it is listed."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

import click

from samendomein.cli.language import LANGUAGES, VARIABLE, say

_MODULES = "samendomein.cli.commands"

_MODULE_OF = {"import": "importing"}
"""By the name of a command, the module, where a module cannot have that name."""


def _short_help() -> dict[str, str]:
    return {
        "report": say("Read a plan, check it, and write a report."),
        "check": say("Read a plan and print what the checks find, line by line."),
        "draw": say("Draw the goal tree, the money per year and other views of a plan."),
        "explain": say("Tell what a check looks for, and what to do about it."),
        "checks": say("List the checks, with what became of them on a plan."),
        "measure": say("Measure a plan: tables for scripts, years and other plans."),
        "import": say("Read papers, and propose what stands in them."),
        "review": say("Decide on proposals: accept, change, reject or later."),
        "ledger": say("List what the council asked and was promised, and what became of it."),
        "accept": say("Accept findings for a while: who, why and until when."),
        "reject": say("Reject hints for good: who, and why."),
        "baseline": say("Freeze today's findings, so that only new ones count."),
        "merge": say("Put the changes of an edited workbook into the plan files."),
        "init": say("Write a small plan to begin with."),
        "new-plugin": say("Write a package with a plugin, to begin with."),
        "plugins": say("List the plugins and what they offer."),
        "schema": say("Print the JSON Schema of a plan file or a report."),
        "completion": say("Print a script that completes commands in your shell."),
    }


class Commands(click.Group):
    """The command `samendomein`, with its commands."""

    def __init__(self, name: str) -> None:
        """Make the command, in the language that is spoken."""
        super().__init__(
            name,
            help=say("Does a municipality's policy for the social domain hang together?"),
            epilog=say(
                "Begin with: samendomein init my-plan. The language is Dutch; ask for English "
                "with --lang en, or with the environment variable {variable}.",
                variable=VARIABLE,
            ),
            options_metavar=say("[OPTIONS]"),
            subcommand_metavar=say("COMMAND [OPTIONS]"),
            context_settings={"help_option_names": ["-h", "--help"]},
            params=[language_option(), _version_option()],
        )

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order in which people need them."""
        return list(_short_help())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A command, which is imported only now."""
        if cmd_name not in _short_help():
            return None
        module = _MODULE_OF.get(cmd_name, cmd_name.replace("-", "_"))
        make: Callable[[], click.Command] = import_module(f"{_MODULES}.{module}").command
        made = make()
        made.options_metavar = say("[OPTIONS]")
        return made

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section(say("Commands")):
            formatter.write_dl(list(_short_help().items()))


def language_option() -> click.Option:
    """The option with which one asks for a language, before or after the command."""

    def anywhere(context: click.Context, _: click.Parameter, value: str | None) -> str | None:
        above: str | None = context.find_root().params.get("lang")
        return value or above

    return click.Option(
        ["--lang"],
        type=click.Choice(LANGUAGES),
        callback=anywhere,
        help=say("The language: nl for Dutch, en for English."),
    )


def _version_option() -> click.Option:
    def tell(context: click.Context, _: click.Parameter, asked: bool) -> None:
        if asked and not context.resilient_parsing:
            from samendomein.version import __version__

            click.echo(f"samendomein {__version__}")
            context.exit()

    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=tell,
        help=say("Show the version."),
    )
