"""Checks in a list: what each is called and, on a plan, what became of it."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

import attrs
from attrs import frozen

from samendomein.assessment.assessment import Assessment, Outcome, Status
from samendomein.assessment.check import Check
from samendomein.hooks.plugins import Plugins
from samendomein.language.translate import Translator

_WIDTH = 80


@frozen(kw_only=True)
class ListedOutcome:
    """What became of a check on a plan.

    Attributes:
        status: ``clean``, ``findings``, ``not run``, ``not applicable`` or ``crashed``.
        status_word: The same in the language that is spoken.
        findings: How many of its findings count.
        accepted: How many are accepted.
        baselined: How many were there before.
        why: Why it did not judge, or not everything; empty if it did.
    """

    status: str
    status_word: str
    findings: int
    accepted: int
    baselined: int
    why: str


@frozen(kw_only=True)
class Listed:
    """A check in one language."""

    id: str
    code: str
    title: str
    group: str
    severity: str
    severity_word: str
    plugin: str
    outcome: ListedOutcome | None

    def as_json(self) -> dict[str, Any]:
        """The same as JSON can hold it."""
        return attrs.asdict(self)


def checks_there_are(
    checks: Iterable[Check], plugins: Plugins, translator: Translator
) -> tuple[Listed, ...]:
    """The checks, with the plugin that each comes from."""
    come_from = {check.id: plugin.source for plugin in plugins.all for check in plugin.checks}
    return tuple(
        Listed(
            id=check.id,
            code=check.code,
            title=translator.translate(check.documentation.title, check.namespace),
            group=check.namespace,
            severity=check.severity.value,
            severity_word=translator.write(check.severity),
            plugin=come_from.get(check.id, ""),
            outcome=None,
        )
        for check in checks
    )


def with_outcomes(
    entries: Iterable[Listed], assessment: Assessment, translator: Translator
) -> tuple[Listed, ...]:
    """The checks with what became of each on a plan, and how heavy it weighed there."""
    outcomes = {outcome.check.id: outcome for outcome in assessment.outcomes}
    counted = Counter(finding.check for finding in assessment.findings)
    accepted = Counter(one.finding.check for one in assessment.accepted)
    before = Counter(finding.check for finding in assessment.baselined)

    def became(outcome: Outcome) -> ListedOutcome:
        id = outcome.check.id
        return ListedOutcome(
            status=outcome.status.value,
            status_word=translator.write(outcome.status),
            findings=counted[id],
            accepted=accepted[id],
            baselined=before[id],
            why="" if outcome.why is None else translator.render(outcome.why),
        )

    return tuple(
        attrs.evolve(
            one,
            severity=outcomes[one.id].severity.value,
            severity_word=translator.write(outcomes[one.id].severity),
            outcome=became(outcomes[one.id]),
        )
        for one in entries
    )


def listed(entries: Iterable[Listed], translator: Translator) -> str:
    """The checks by group, in 80 columns."""
    every = tuple(entries)
    codes = max((len(one.code) for one in every), default=0)
    words = max((len(one.severity_word) for one in every), default=0)
    lines: list[str] = []
    for group, checks in groupby(every, key=lambda one: one.group):
        lines += ["", group]
        for one in checks:
            start = f"  {one.code.ljust(codes)}  {one.severity_word.ljust(words)}  "
            indent = " " * len(start)
            lines += _wrapped(one.title, start, indent)
            lines += _wrapped(_named(one, translator), indent, f"{indent}  ")
    return "\n".join(lines[1:])


def _named(one: Listed, translator: Translator) -> str:
    return one.id if one.outcome is None else f"{one.id}: {_said(one.outcome, translator)}"


def _said(outcome: ListedOutcome, translator: Translator) -> str:
    told = ", ".join(_parts(outcome, translator))
    return f"{told} ({outcome.why})" if outcome.why else told


def _parts(outcome: ListedOutcome, translator: Translator) -> Iterator[str]:
    say = translator.say
    set_apart = outcome.accepted or outcome.baselined
    if outcome.status != Status.FINDINGS.value:
        yield outcome.status_word
    elif outcome.findings or not set_apart:
        word = say("finding") if outcome.findings == 1 else say("findings")
        yield f"{translator.number(outcome.findings)} {word}"
    if outcome.accepted:
        yield say("{count} accepted", count=outcome.accepted)
    if outcome.baselined:
        yield say("{count} there before", count=outcome.baselined)


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
