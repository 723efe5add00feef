"""`samendomein completion`: a script that lets a shell complete what you type."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from samendomein.cli.commands_there_are import Commands, language_option
from samendomein.cli.language import say
from samendomein.cli.running import COMPLETING, NAME
from samendomein.cli.screen import put
from samendomein.errors import UsageError
from samendomein.language.text import Text

SHELLS = ("bash", "zsh", "fish", "powershell")


def command() -> click.Command:
    """The command, in the language that is spoken."""
    return click.Command(
        "completion",
        callback=completion,
        params=[
            click.Argument(["shell"], type=click.Choice(SHELLS)),
            language_option(),
        ],
        help=say("Print a script that completes commands in your shell.")
        + "\n\n\b\n"
        + 'bash:        eval "$(samendomein completion bash)"\n'
        + 'zsh:         eval "$(samendomein completion zsh)"\n'
        + "fish:        samendomein completion fish | source\n"
        + "powershell:  samendomein completion powershell | Out-String | Invoke-Expression\n\n"
        + say("Put that line in the file with which your shell starts."),
    )


def completion(shell: str, lang: str | None) -> int:
    """Print the script for a shell."""
    # Not every release of click that we work with knows every shell.
    made = get_completion_class(str(shell))
    if made is None:
        raise UsageError(
            Text("this release of click cannot complete in {shell}", shell=shell),
            Text("run 'python -m pip install --upgrade click'"),
        )
    put(made(Commands(NAME), {}, NAME, COMPLETING).source() + "\n")
    return 0
