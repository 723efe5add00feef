"""`samendomein accept`: findings that somebody answers for, for a while."""

from __future__ import annotations

from typing import Any

import click

from samendomein.assessment.acceptance import AcceptanceState
from samendomein.assessment.until import Until
from samendomein.cli.commands_there_are import language_option
from samendomein.cli.judging_options import as_of_option, plugin_option, profile_option
from samendomein.cli.language import say
from samendomein.cli.signing_for import Terms, sign_for
from samendomein.cli.values import State


def command() -> click.Command:
    """The command, in the language that is spoken."""
    return click.Command(
        "accept",
        callback=accept,
        params=_parameters(),
        help=say(
            "Accept findings for a while: who, why and until when.\n\n"
            "FINDING is a check and the element that must change, by its id or its title: "
            "M02:project-leader. PATH is the plan; otherwise the folder you are in. The "
            "acceptance is written to accepted.toml beside the plan. On the last day it still "
            "holds; the day after, the finding is back."
        ),
    )


def accept(
    words: tuple[str, ...],
    selectors: tuple[str, ...],
    reason: str,
    owner: str,
    until: str,
    state: AcceptanceState,
    approved_by: str,
    **asked: Any,
) -> int:
    """Sign for the findings there are, and write that beside the plan."""
    terms = Terms(
        reason=reason, owner=owner, until=Until.parse(until), state=state, approved_by=approved_by
    )
    return sign_for(words, selectors, terms, **asked)


def _parameters() -> list[click.Parameter]:
    return [
        click.Argument(["words"], nargs=-1, required=True, metavar=say("FINDING… [PATH]")),
        click.Option(
            ["--reason"], required=True, metavar=say("TEXT"), help=say("Why it is accepted.")
        ),
        click.Option(
            ["--owner"],
            required=True,
            metavar=say("ROLE"),
            help=say("The role that answers for it; not the name of a person."),
        ),
        click.Option(
            ["--until"],
            required=True,
            metavar=say("DATE|EVENT"),
            help=say("The last day, such as 2024-12-31, or the id of an event of the plan."),
        ),
        click.Option(
            ["--state"],
            type=State(),
            default=AcceptanceState.APPROVED,
            help=say("A request accepts nothing until it is approved."),
        ),
        click.Option(
            ["--approved-by"],
            default="",
            metavar=say("ROLE"),
            help=say("The role that approved it, if it is not the owner."),
        ),
        click.Option(
            ["--selector", "selectors"],
            multiple=True,
            metavar=say("SELECTOR"),
            help=say(
                "Which elements, instead of one by one: all, kind=goal, nota=ID or below=ID. "
                "FINDING is then only a check. Only what is found today is accepted."
            ),
        ),
        as_of_option(),
        profile_option(),
        language_option(),
        plugin_option(),
    ]
