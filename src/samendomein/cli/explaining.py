"""A check in words: everything that its author wrote down about it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from typing import Any

import attrs
from attrs import frozen

from samendomein.assessment.check import Check
from samendomein.cli.examples_in_dutch import in_dutch
from samendomein.cli.explained_options import ExplainedOption, explained_options, option_lines
from samendomein.language.translate import Translator

_WIDTH = 80
_EXPECTED = re.compile(r"# expect: .*")


@frozen(kw_only=True)
class Explained:
    """A check in one language."""

    id: str
    code: str
    severity: str
    severity_word: str
    title: str
    why: str
    fix: str
    limits: str
    source: str
    formerly: tuple[str, ...]
    options: tuple[ExplainedOption, ...]
    bad: str
    good: str
    accept: str
    reject: str

    def as_json(self) -> dict[str, Any]:
        """The same as JSON can hold it."""
        return attrs.asdict(self)


def explained(check: Check, translator: Translator) -> Explained:
    """A check in the language of a translator."""

    def said(text: str) -> str:
        return translator.translate(text, check.namespace)

    told = check.documentation
    return Explained(
        id=check.id,
        code=check.code,
        severity=check.severity.value,
        severity_word=translator.write(check.severity),
        title=said(told.title),
        why=said(told.why),
        fix=said(told.fix),
        limits=said(told.limits),
        source=said(told.source),
        formerly=check.formerly,
        options=explained_options(check.options, said),
        bad=_example(check, "bad", translator.language),
        good=_example(check, "good", translator.language),
        accept=(
            f"samendomein accept {check.code or check.id}:ELEMENT --reason … --owner … --until …"
        ),
        reject=f"samendomein reject {check.code or check.id}:ELEMENT --reason … --owner …"
        if check.hint
        else "",
    )


def told(entry: Explained, translator: Translator) -> str:
    """The check as a person reads it."""
    return "\n".join(_parts(entry, translator))


def _parts(entry: Explained, translator: Translator) -> Iterator[str]:
    say = translator.say
    yield from textwrap.wrap(entry.title, _WIDTH)
    names = " · ".join(part for part in (entry.code, entry.id) if part)
    yield say("{names}, severity {severity}", names=names, severity=entry.severity_word)
    if entry.formerly:
        yield say("formerly {names}", names=", ".join(entry.formerly))
    for heading, text in (
        (say("Why"), entry.why),
        (say("Fix"), entry.fix),
        (say("Limits"), entry.limits),
        (say("Source"), entry.source),
    ):
        if text:
            yield ""
            yield from textwrap.wrap(f"{heading}: {text}", _WIDTH, break_long_words=False)
    if entry.options:
        yield ""
        yield say("Options, under [checks.options.{check}]:", check=f'"{entry.id}"')
        yield from option_lines(entry.options)
    for heading, example in ((say("Wrong"), entry.bad), (say("Right"), entry.good)):
        if example:
            yield ""
            yield f"{heading}:"
            yield ""
            yield textwrap.indent(example.rstrip(), "    ")
    yield ""
    yield say("Accept a finding for a while:")
    yield ""
    yield f"    {entry.accept}"
    if entry.reject:
        yield ""
        yield say("This check gives hints. Reject one that is wrong; it is not asked again:")
        yield ""
        yield f"    {entry.reject}"


def _example(check: Check, name: str, language: str) -> str:
    file = check.examples / f"{name}.toml"
    if not file.is_file():
        return ""
    example = _EXPECTED.sub("# <--", file.read_text("utf-8"))
    return in_dutch(example) if language == "nl" else example
