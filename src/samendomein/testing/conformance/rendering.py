"""The rules for formats: the same bytes, valid output, and hostile text is only ever text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from samendomein.assessment.assessment import Failure
from samendomein.assessment.check import check
from samendomein.assessment.finding import Finding
from samendomein.assessment.run import run
from samendomein.assessment.severity import Severity
from samendomein.formats.format import Format
from samendomein.hooks.plugins import Plugin
from samendomein.language.translate import english
from samendomein.pipeline.writing import render
from samendomein.plan.assemble import assemble
from samendomein.plan.elements import Action, Document, Goal, Nota
from samendomein.plan.elements.records import Passage
from samendomein.plan.plan import Plan
from samendomein.plan.relations import ContributesTo
from samendomein.report.compose import compose
from samendomein.report.report import Report
from samendomein.testing.conformance.subject import example_plans
from samendomein.testing.conformance.validity import faults
from samendomein.testing.conformance.watching import watching

HOSTILE = (
    "<script>alert(1)</script>",
    "\"><img src=x onerror='alert(1)'>",
    '=HYPERLINK("http://example.org","klik")',
    "+1+1",
    "@SUM(A1)",
    "-2+3",
    "| a | b |",
    "[klik](javascript:alert(1))",
    "\x1b[31mrood\x1b[0m",
    "eerste\r\n# tweede",
    "\u202egnorw",
    "]]></p>",
    "{{ 7 * 7 }}",
    "</title><svg onload=alert(1)>",
    "`code` *vet* _schuin_",
    "\x00\x0b\ufffe",
)
"""Texts that harm a file that takes them for more than text."""

_HARMLESS = "tekst"


def survives_reports(plugin: Plugin, plan: Plan) -> Iterator[str]:
    """Which formats break on the report of a plan."""
    for one in plugin.formats:
        yield from _broken(one, compose(run(plan, checks=[])))


def writes_valid_output(plugin: Plugin) -> Iterator[str]:
    """Which formats write what is not valid, or is something else the second time."""
    for one in plugin.formats:
        for plan in example_plans(plugin):
            for language in ("nl", "en"):
                report = compose(run(plan, checks=[_marks_all]), language=language)
                yield from _broken(one, report)
                if render(report, one) != render(report, one):
                    yield f"{one.id}: it gives other bytes when it is asked again"
        with watching() as seen:
            report = compose(run(_plan_with(_HARMLESS), checks=[_marks_all]))
            seen.clear()  # Composing is ours.
            render(report, one)
        yield from (f"{one.id}: {what}" for what in seen)
        yield from (f"{one.id}: {fault}" for fault in _faults(one, _HARMLESS))


def escapes_hostile_text(plugin: Plugin) -> Iterator[str]:
    """Which formats let a text of a plan be more than text."""
    for one in plugin.formats:
        always = set(_faults(one, _HARMLESS))
        for text in HOSTILE:
            for fault in _faults(one, text):
                if fault in always:
                    continue  # That is the business of another rule.
                yield f"{one.id}: with the text {text!r}: {fault}"


def _faults(one: Format, text: str) -> Iterator[str]:
    rendered = render(compose(run(_plan_with(text), checks=[_marks_all])), one)
    harmless = render(compose(run(_plan_with(_HARMLESS), checks=[_marks_all])), one)
    if isinstance(rendered, Failure) or isinstance(harmless, Failure):
        yield "it breaks"
        return
    usual = _files(harmless, one)
    for name, content in _files(rendered, one).items():
        yield from faults(name, content, usual.get(name, b""))


def _files(rendered: str | bytes | Mapping[str, str | bytes], one: Format) -> dict[str, bytes]:
    """Every file, as its bytes."""
    suffix = one.suffixes[0] if one.suffixes else ".txt" if one.terminal else ""
    files = rendered if isinstance(rendered, Mapping) else {f"report{suffix}": rendered}
    return {
        name: content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
        for name, content in files.items()
    }


def _broken(one: Format, report: Report) -> Iterator[str]:
    rendered = render(report, one)
    if isinstance(rendered, Failure):
        yield f"{one.id}: {english().render(rendered.reason)}"
    elif isinstance(rendered, Mapping):
        for name in rendered:
            if "/" in name or "\\" in name or name in ("", ".", ".."):
                yield f"{one.id}: '{name}' is not the name of a file"


def _plan_with(text: str) -> Plan:
    """A plan that says one text wherever a plan can say something."""
    quoted = (Passage(document="stuk", page=text, quote=text),)
    return assemble(
        [
            Nota(id="nota", title=text, description=text),
            Document(id="stuk", title=text),
            Goal(id="doel", title=text, description=text, passages=quoted),
            Goal(id="los", title=f"{text} los", description=text),
            Action(id="actie", title=text, description=text),
        ],
        [ContributesTo("actie", "doel")],
        as_of=date(2024, 4, 1),
    )


@check("kit/marks-all", severity=Severity.HIGH)
def _marks_all(plan: Plan) -> Iterator[Finding]:
    """Anything at all.

    Why: a report must have something to tell.

    Fix: none.
    """
    for element in plan.elements:
        yield Finding(element, "{title}", title=element.title, key=element.title)
