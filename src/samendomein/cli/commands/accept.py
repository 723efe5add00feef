"""`samendomein accept`: findings that somebody answers for, for a while."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

import click
from attrs import evolve, frozen

from samendomein.assessment.acceptance import Acceptance, AcceptanceState
from samendomein.assessment.assessment import Assessment
from samendomein.assessment.finding import Finding
from samendomein.assessment.selection import named
from samendomein.assessment.signing import sign
from samendomein.assessment.until import End, Until
from samendomein.cli.commands_there_are import language_option
from samendomein.cli.judged import prepare, readable, say_failures
from samendomein.cli.judging_options import Asked, as_of_option, plugin_option, profile_option
from samendomein.cli.language import say
from samendomein.cli.pointing import findings_and_path, pointed, selector
from samendomein.cli.screen import show
from samendomein.cli.values import State
from samendomein.language.translate import Translator
from samendomein.pipeline.accepted import add_acceptance
from samendomein.plan.values import Missing
from samendomein.report.naming import Naming
from samendomein.report.standing import until_words
from samendomein.report.telling import Telling

_WIDTH = 80


@frozen(kw_only=True)
class Terms:
    """On what terms findings are accepted."""

    reason: str
    owner: str
    until: Until
    state: AcceptanceState
    approved_by: str


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
    words: tuple[str, ...], selectors: tuple[str, ...], lang: str | None, **given: Any
) -> int:
    """Sign for the findings there are, and write that beside the plan."""
    findings, path = findings_and_path(words)
    asked = Asked(path=path, lang=lang, **{key: given.pop(key) for key in _ABOUT_THE_PLAN})
    prepared = prepare(asked)
    conditions = selector(selectors)
    judged = readable(prepared.judge())
    assessment = judged.assessment
    points = [pointed(word, assessment.plan, selected=bool(conditions)) for word in findings]
    terms = Terms(**{**given, "until": Until.parse(given["until"])})
    signed = [
        sign(
            evolve(
                _acceptance(terms, assessment, check=point.check),
                elements=(point.element,) if point.element else (),
                key=point.key or Missing.UNKNOWN,
                **conditions,
            ),
            assessment,
        )
        for point in points
    ]
    for acceptance in signed:
        add_acceptance(judged.beside.accepted_file, acceptance, language=prepared.language)
    translator = Translator(
        prepared.language, assessment.catalogues, assessment.plan.read_from.root
    )
    show("\n".join(_told(signed, assessment, translator)))
    file = judged.beside.accepted_file.as_posix()
    show(translator.say("Written: {files}", files=file))
    return say_failures(assessment, translator)


def _acceptance(terms: Terms, assessment: Assessment, *, check: str) -> Acceptance:
    found = named(check, [outcome.check for outcome in assessment.outcomes])
    return Acceptance(
        check=found[0].id if len(found) == 1 else check,
        reason=terms.reason,
        owner=terms.owner,
        signed_on=assessment.plan.as_of,
        until=terms.until,
        state=terms.state,
        approved_by=terms.approved_by,
    )


def _told(
    signed: Sequence[Acceptance], assessment: Assessment, translator: Translator
) -> Iterator[str]:
    end = signed[0].until.end(assessment.plan)
    assert isinstance(end, End)
    until = until_words(end.last_day, end.event, translator)
    owner = signed[0].owner
    yield from _wrapped(
        translator.say(
            "Accepted until and including {until} (owner: {owner}):", until=until, owner=owner
        )
        if signed[0].state is AcceptanceState.APPROVED
        else translator.say(
            "Requested until and including {until} (owner: {owner}). The findings count until "
            "somebody approves it:",
            until=until,
            owner=owner,
        )
    )
    telling = Telling(assessment, Naming.of(assessment.plan, translator))
    for finding in _covered(signed, assessment):
        entry = telling.finding(finding)
        about = f"{entry.elements[0].kind} {entry.elements[0].title}"
        named_by = entry.code or entry.check
        yield from _wrapped(f"{entry.severity_word}  {about}: {entry.message} [{named_by}]", "  ")


def _covered(signed: Sequence[Acceptance], assessment: Assessment) -> Iterator[Finding]:
    covered = {
        identity
        for one in signed
        if not isinstance(one.covered, Missing)
        for identity in one.covered
    }
    return (finding for finding in assessment.found if finding.identity in covered)


def _wrapped(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent and f"{indent}    ",
        break_long_words=False,
        break_on_hyphens=False,
    )


_ABOUT_THE_PLAN = ("as_of", "plugins", "profile")


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
