"""The rule that a plugin declares what it says."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from samendomein.formats.format import Format
from samendomein.hooks.plugins import Plugin
from samendomein.language.translate import english
from samendomein.sources.source import Source
from samendomein.testing.conformance.subject import examples, judges


def declares_what_it_says(plugin: Plugin) -> Iterator[str]:
    """What is not in order in what a plugin declares."""
    for failure in plugin.failures:
        hint = "" if failure.hint is None else f" ({english().render(failure.hint)})"
        yield f"{failure.doing}: {english().render(failure.reason)}{hint}"
    if plugin.why is not None:
        yield english().render(plugin.why)
    if not (plugin.sources or plugin.formats or judges(plugin) or plugin.failures):
        yield "it declares nothing"
    written: tuple[Source | Format, ...] = (*plugin.sources, *plugin.formats)
    for one in written:
        if not one.title.strip():
            yield f"{one.id}: it has no title"
        for suffix in one.suffixes:
            if not suffix.startswith(".") or suffix != suffix.lower():
                yield f"{one.id}: '{suffix}' is not the end of a file name, such as '.csv'"
    for has_options in (*judges(plugin), *plugin.formats):
        options = has_options.options
        for field in () if options is None else attrs.fields(options):
            if not str(field.metadata.get("help", "")).strip():
                yield f"{has_options.id}: nothing tells what its option '{field.name}' does"


def examples_hold(plugin: Plugin) -> Iterator[str]:
    """The examples that do not say what they mark."""
    for example in examples(plugin):
        try:
            example.verify()
        except AssertionError as error:
            yield str(error)
