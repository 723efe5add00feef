"""The rules for checks and metrics: pure, the same each time, for every plan, and in time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from time import process_time
from typing import Any

from samendomein.assessment.check import Check
from samendomein.assessment.metric import Metric
from samendomein.assessment.run import run
from samendomein.hooks.plugins import Plugin
from samendomein.language.translate import Translator, english
from samendomein.plan.plan import Plan
from samendomein.plan.relations.relation import RELATION_CLASSES
from samendomein.sources.writing import as_records
from samendomein.testing.conformance.subject import example_plans, judges
from samendomein.testing.conformance.watching import watching


def pure(plugin: Plugin) -> Iterator[str]:
    """What checks and metrics do besides looking at the plan."""
    for plan in example_plans(plugin):
        for judge in judges(plugin):
            with watching() as seen:
                _asked(judge, plan)
            yield from (f"{judge.id}: {what}" for what in seen)


def leaves_the_plan_alone(plugin: Plugin) -> Iterator[str]:
    """Which checks and metrics change what they look at."""
    for plan in example_plans(plugin):
        for judge in judges(plugin):
            before = _everything(plan)
            _judged(judge, plan)
            if _everything(plan) != before:
                yield f"{judge.id}: it changes the plan"
                return  # What comes after it would be about another plan.


def same_each_time(plugin: Plugin) -> Iterator[str]:
    """Which checks and metrics give something else when they are asked again."""
    for plan in example_plans(plugin):
        for judge in judges(plugin):
            if _judged(judge, plan) != _judged(judge, plan):
                yield f"{judge.id}: it gives something else when it is asked again"


def survives(plugin: Plugin, plan: Plan) -> Iterator[str]:
    """Which checks and metrics break on a plan."""
    assessment = run(plan, checks=plugin.checks, metrics=plugin.metrics, seconds=30)
    for failure in assessment.failures:
        yield f"{failure.doing}: {english().render(failure.reason)}"
    for finding in assessment.findings:
        for language in ("nl", "en"):
            Translator(language, {plugin.namespace: plugin.catalogue}).render(
                finding.text, plugin.namespace
            )


def keeps_its_time(plugin: Plugin, plan: Plan, most: float) -> Iterator[str]:
    """Which checks and metrics take more than so many seconds of the processor."""
    for judge in judges(plugin):
        started = process_time()
        _judged(judge, plan)
        took = process_time() - started
        if took > most:
            yield (
                f"{judge.id}: {took:.1f} s for {len(plan):,} elements; {most:g} s is allowed. "
                "Ask the plan once for what you need, and do not compare everything with everything"
            )


def fingerprint(plugin: Plugin) -> str:
    """What the checks and metrics of a plugin give for its examples, in a few characters."""
    told = [
        (judge.id, _judged(judge, plan))
        for plan in example_plans(plugin)
        for judge in judges(plugin)
    ]
    return hashlib.sha256(repr(told).encode("utf-8", "backslashreplace")).hexdigest()


def _asked(judge: Check | Metric, plan: Plan) -> None:
    """Let it look, and put nothing into words: that is not its work."""
    try:
        if isinstance(judge, Check):
            list(judge(plan))
        else:
            judge(plan)
    except Exception:
        return  # That is the business of another rule.


def _judged(judge: Check | Metric, plan: Plan) -> Any:
    """What it gives, in words; an exception is the business of another rule."""
    translator = english()
    try:
        if isinstance(judge, Check):
            found = [
                (one.identity, one.elements, translator.render(one.text)) for one in judge(plan)
            ]
            return sorted(found)
        measured = judge(plan)
        cells = [[translator.write(cell) for cell in row] for row in measured.rows]
        return cells, translator.render(measured.sentence)
    except Exception as error:
        return type(error).__name__


def _everything(plan: Plan) -> object:
    """All that a plan says, also through the tables that it builds to answer questions."""
    index = plan.index
    tables = [
        {id: tuple(map(repr, ends)) for id, ends in table[relation].items()}
        for relation in RELATION_CLASSES
        for table in (index.targets, index.sources, index.leaving, index.arriving)
    ]
    graph = sorted(map(str, plan.graph.nodes(data=True))), len(plan.graph.edges)
    return repr(as_records(plan)), plan.as_of, tuple(index.by_id), tables, graph
