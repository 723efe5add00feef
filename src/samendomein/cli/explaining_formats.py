"""A format in words: what it writes, and with which options."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Any

import attrs
from attrs import frozen

from samendomein.cli.explained_options import ExplainedOption, explained_options, option_lines
from samendomein.formats.format import Format
from samendomein.language.translate import Translator

_WIDTH = 80


@frozen(kw_only=True)
class ExplainedFormat:
    """A format in one language."""

    id: str
    title: str
    suffixes: tuple[str, ...]
    options: tuple[ExplainedOption, ...]

    def as_json(self) -> dict[str, Any]:
        """The same as JSON can hold it."""
        return attrs.asdict(self)


def explained_format(format: Format, translator: Translator) -> ExplainedFormat:  # noqa: A002 - it is one
    """A format in the language of a translator."""

    def said(text: str) -> str:
        return translator.translate(text, format.name)

    return ExplainedFormat(
        id=format.id,
        title=said(format.title),
        suffixes=format.suffixes,
        options=explained_options(format.options, said),
    )


def told_formats(entries: Iterable[ExplainedFormat], translator: Translator) -> str:
    """The formats as a person reads them."""
    return "\n\n".join("\n".join(_parts(one, translator)) for one in entries)


def _parts(entry: ExplainedFormat, translator: Translator) -> Iterator[str]:
    say = translator.say
    yield from textwrap.wrap(entry.title, _WIDTH)
    suffixes = ", ".join(entry.suffixes)
    yield (
        say("{id}, a format, for {suffixes}", id=entry.id, suffixes=suffixes)
        if suffixes
        else say("{id}, a format", id=entry.id)
    )
    if entry.options:
        yield ""
        yield say(
            "Options, under [formats.options.{format}], or of one file as 'options' in [[output]]:",
            format=f'"{entry.id}"',
        )
        yield from option_lines(entry.options)
    yield ""
    yield say("Write it:")
    yield ""
    yield f"    samendomein report PLAN --format {entry.id}"
