"""A metric in words: what it measures, by which formula, and what it does not see."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

import attrs
from attrs import frozen

from samendomein.assessment.metric import Metric
from samendomein.cli.explained_options import ExplainedOption, explained_options, option_lines
from samendomein.language.translate import Translator

_WIDTH = 80


@frozen(kw_only=True)
class ExplainedMetric:
    """A metric in one language."""

    id: str
    title: str
    why: str
    formula: str
    limits: str
    source: str
    in_reports: bool
    compares_plans: bool
    options: tuple[ExplainedOption, ...]

    def as_json(self) -> dict[str, Any]:
        """The same as JSON can hold it."""
        return attrs.asdict(self)


def explained_metric(metric: Metric, translator: Translator) -> ExplainedMetric:
    """A metric in the language of a translator."""

    def said(text: str) -> str:
        return translator.translate(text, metric.namespace)

    told = metric.documentation
    return ExplainedMetric(
        id=metric.id,
        title=said(told.title),
        why=said(told.why),
        formula=said(told.formula),
        limits=said(told.limits),
        source=said(told.source),
        in_reports=metric.in_reports,
        compares_plans=metric.against is not None,
        options=explained_options(metric.options, said),
    )


def told_metric(entry: ExplainedMetric, translator: Translator) -> str:
    """The metric as a person reads it."""
    return "\n".join(_parts(entry, translator))


def _parts(entry: ExplainedMetric, translator: Translator) -> Iterator[str]:
    say = translator.say
    yield from textwrap.wrap(entry.title, _WIDTH)
    shown = say("in reports") if entry.in_reports else say("only if asked for")
    yield say("{id}, a metric, {shown}", id=entry.id, shown=shown)
    for heading, text in (
        (say("Why"), entry.why),
        (say("Formula"), entry.formula),
        (say("Limits"), entry.limits),
        (say("Source"), entry.source),
    ):
        if text:
            yield ""
            yield from textwrap.wrap(f"{heading}: {text}", _WIDTH, break_long_words=False)
    if entry.options:
        yield ""
        yield say("Options, under [metrics.options.{metric}]:", metric=f'"{entry.id}"')
        yield from option_lines(entry.options)
    yield ""
    yield say("Measure it:")
    yield ""
    yield f"    samendomein measure PLAN {entry.id}"
    if entry.compares_plans:
        yield f"    samendomein measure PLAN {entry.id} --against PLAN"
