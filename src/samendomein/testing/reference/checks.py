"""The page about checks and metrics: their documentation and their examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from samendomein.assessment.check import Check
from samendomein.assessment.metric import Metric
from samendomein.hooks.plugins import Plugin
from samendomein.language.translate import Translator
from samendomein.plan.values import Choice
from samendomein.testing.examples import BAD, GOOD
from samendomein.testing.reference.markdown import code, page, prose, table

_INTRODUCTION = """# Checks and metrics

What the plugins that ship with samendomein look for, by plugin. Each check has an example in which
the lines that it finds are marked, and the same plan put right. Settings and commands name a
check by its id, its code or its group.

This page is made from the code by `python -m samendomein.testing.reference`."""


def checks(plugins: Iterable[Plugin]) -> str:
    """The page about the checks and metrics of these plugins."""
    shown = [one for one in plugins if one.checks or one.metrics]
    dutch = Translator("nl", {one.namespace: one.catalogue for one in shown})
    return page(_INTRODUCTION, *(part for one in shown for part in _plugin(one, dutch)))


def _plugin(plugin: Plugin, dutch: Translator) -> Iterator[str]:
    yield f"## {plugin.namespace}"
    for check in plugin.checks:
        yield from _documented(check, dutch, f"severity: {check.severity.value}", check.code)
        for name, what in ((BAD, "What it finds:"), (GOOD, "Put right:")):
            file = check.examples / name
            if file.is_file():
                yield what
                yield f"```toml\n{file.read_text('utf-8').strip()}\n```"
    for metric in plugin.metrics:
        yield from _documented(metric, dutch, "metric")


def _documented(one: Check | Metric, dutch: Translator, *facts: str) -> Iterator[str]:
    told = one.documentation
    yield f"### {one.id}"
    yield f"**{prose(told.title)}.** {prose(dutch.translate(told.title, one.namespace))}."
    yield f"({', '.join(filter(None, facts))})"
    parts = {
        "Why": told.why,
        "Fix": told.fix,
        "Formula": told.formula,
        "Limits": told.limits,
        "Source": told.source,
    }
    yield from (f"{heading}: {prose(text)}" for heading, text in parts.items() if text)
    yield _options(one.options)


def _options(options: type[Any] | None) -> str:
    fields = () if options is None else attrs.fields(options)
    return table(
        ("option", "unless set", "what it does"),
        (
            (code(field.name), code(_shown(field.default)), prose(field.metadata.get("help", "")))
            for field in fields
        ),
    )


def _shown(default: object) -> str:
    if isinstance(default, Choice):
        return default.value
    if isinstance(default, bool):
        return "true" if default else "false"
    if isinstance(default, tuple | list):
        return f"[{', '.join(map(_shown, default))}]"
    return str(default)
