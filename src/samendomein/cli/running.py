"""Running a command, and saying what went wrong in one place."""

from __future__ import annotations

import os
import traceback
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from samendomein.cli import exit_codes
from samendomein.cli.language import asked_language, say, speaking, spoken, understood
from samendomein.cli.screen import close_quietly, make_steady, show

if TYPE_CHECKING:
    from samendomein.errors import SamendomeinError
    from samendomein.language.text import Text
    from samendomein.language.translate import Translator

NAME = "samendomein"
COMPLETING = "_SAMENDOMEIN_COMPLETE"


def run_command(arguments: Sequence[str]) -> int:
    """Run a command, and return its exit code."""
    make_steady()
    with speaking(asked_language(arguments, os.environ)):
        try:
            return _told(arguments)
        finally:
            close_quietly()


def _told(arguments: Sequence[str]) -> int:
    try:
        return _invoked(arguments)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as error:
        error.show()
        return exit_codes.WRONG_USE
    except (KeyboardInterrupt, click.Abort):
        show(say("stopped"), aside=True)
        return exit_codes.INTERRUPTED
    except BrokenPipeError:
        return exit_codes.FINE  # Whoever read along has seen enough.
    except Exception as error:
        return _error(error)


def _invoked(arguments: Sequence[str]) -> int:
    from samendomein.cli.commands_there_are import Commands

    commands = Commands(NAME)
    if COMPLETING in os.environ:
        commands.main(list(arguments), prog_name=NAME, complete_var=COMPLETING)
    with commands.make_context(NAME, list(arguments)) as context:
        code = commands.invoke(context)
    return code if isinstance(code, int) else exit_codes.FINE


def _error(error: Exception) -> int:
    from samendomein.errors import SamendomeinError

    if os.environ.get("SAMENDOMEIN_DEBUG"):
        traceback.print_exc()
    if isinstance(error, SamendomeinError):
        return _known_error(error)
    what = " ".join(f"{type(error).__name__}: {error}".split())
    show(f"{NAME}: {say('this should not happen: {error}', error=what)}", aside=True)
    hint = say("run it again with SAMENDOMEIN_DEBUG=1, and send what it shows to the makers")
    show(f"  {say('hint')}: {hint}", aside=True)
    return exit_codes.FAILURES


def _known_error(error: SamendomeinError) -> int:
    from samendomein.errors import ReadError, UsageError
    from samendomein.language.translate import Translator
    from samendomein.pipeline.settings import SettingsError

    translator = Translator(spoken(), understood())
    if isinstance(error, ReadError):
        for problem in error.problems:
            show(translator.problem(problem), aside=True)
        wrong_use = isinstance(error, SettingsError)
        return exit_codes.WRONG_USE if wrong_use else exit_codes.FAILURES
    if isinstance(error, UsageError):
        show(f"{say('error')}: {_said(error.text, translator)}", aside=True)
        if error.hint is not None:
            show(f"  {say('hint')}: {_said(error.hint, translator)}", aside=True)
        return exit_codes.WRONG_USE
    show(f"{say('error')}: {error}", aside=True)
    return exit_codes.FAILURES


def _said(text: Text, translator: Translator) -> str:
    """The text of somebody who does not say who they are: the core, or a plugin that knows it."""
    for namespace in translator.catalogues:
        if translator.translate(text.template, namespace) != text.template:
            return translator.render(text, namespace)
    return translator.render(text)
