"""Signing for findings from the command line: accepting them for a while, or rejecting hints."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from attrs import evolve, frozen

from samendomein.assessment.acceptance import Acceptance, AcceptanceState
from samendomein.assessment.assessment import Assessment
from samendomein.assessment.finding import Finding
from samendomein.assessment.selection import named
from samendomein.assessment.signing import sign
from samendomein.assessment.until import End, Until
from samendomein.cli.judged import prepare, readable, say_failures
from samendomein.cli.judging_options import Asked
from samendomein.cli.pointing import findings_and_path, pointed, selector
from samendomein.cli.screen import show
from samendomein.language.translate import Translator
from samendomein.pipeline.accepted import add_acceptance
from samendomein.plan.values import Missing
from samendomein.report.naming import Naming
from samendomein.report.standing import until_words
from samendomein.report.telling import Telling

_WIDTH = 80


@frozen(kw_only=True)
class Terms:
    """On what terms findings are accepted, or hints rejected."""

    reason: str
    owner: str
    until: Until
    state: AcceptanceState = AcceptanceState.APPROVED
    approved_by: str = ""


def sign_for(words: tuple[str, ...], selectors: tuple[str, ...], terms: Terms, **asked: Any) -> int:
    """Sign for the findings there are, write that beside the plan, and tell it.

    Args:
        words: The findings, and perhaps the path of the plan.
        selectors: Which elements, if they are not named one by one.
        terms: On what terms.
        asked: What is asked of the plan: the day, the plugins, the profile, the language.
    """
    findings, path = findings_and_path(words)
    prepared = prepare(Asked(path=path, **asked))
    conditions = selector(selectors)
    judged = readable(prepared.judge())
    assessment = judged.assessment
    points = [pointed(word, assessment.plan, selected=bool(conditions)) for word in findings]
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
        translator.say("Rejected for good (owner: {owner}). It is not asked again:", owner=owner)
        if end.never_comes
        else translator.say(
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
