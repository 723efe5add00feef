"""`samendomein reject`: hints that somebody looked at and that are wrong."""

from __future__ import annotations

from typing import Any

import click

from samendomein.assessment.until import Until
from samendomein.cli.commands_there_are import language_option
from samendomein.cli.judging_options import as_of_option, plugin_option, profile_option
from samendomein.cli.language import say
from samendomein.cli.signing_for import Terms, sign_for


def command() -> click.Command:
    """The command, in the language that is spoken."""
    return click.Command(
        "reject",
        callback=reject,
        params=_parameters(),
        help=say(
            "Reject hints for good: who, and why.\n\n"
            "Some checks only point at what may be so, such as two goals that look alike. Whoever "
            "looks and sees that it is not so, says it once. FINDING is a check and the element, "
            "as the report shows them: D06:goal-1. PATH is the plan; otherwise the folder you are "
            "in. The rejection is written to accepted.toml beside the plan, and stays in every "
            "report."
        ),
    )


def reject(
    words: tuple[str, ...], selectors: tuple[str, ...], reason: str, owner: str, **asked: Any
) -> int:
    """Write beside the plan that these hints are wrong."""
    terms = Terms(reason=reason, owner=owner, until=Until(never_ends=True))
    return sign_for(words, selectors, terms, **asked)


def _parameters() -> list[click.Parameter]:
    return [
        click.Argument(["words"], nargs=-1, required=True, metavar=say("FINDING… [PATH]")),
        click.Option(
            ["--reason"], required=True, metavar=say("TEXT"), help=say("Why it is not so.")
        ),
        click.Option(
            ["--owner"],
            required=True,
            metavar=say("ROLE"),
            help=say("The role that answers for it; not the name of a person."),
        ),
        click.Option(
            ["--selector", "selectors"],
            multiple=True,
            metavar=say("SELECTOR"),
            help=say(
                "Which elements, instead of one by one: all, kind=goal, nota=ID or below=ID. "
                "FINDING is then only a check. Only what is found today is rejected."
            ),
        ),
        as_of_option(),
        profile_option(),
        language_option(),
        plugin_option(),
    ]
