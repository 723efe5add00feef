"""The plugin that is tested, and the plans that its declarations are tried on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path

from samendomein.assessment.check import Check
from samendomein.assessment.metric import Metric
from samendomein.hooks.loading import load_plugins
from samendomein.hooks.plugins import Plugin
from samendomein.hooks.specs import PROJECT
from samendomein.plan.plan import Plan
from samendomein.testing.examples import BAD, GOOD, Example
from samendomein.testing.short_plans import plan_of


@cache
def subject(plugin: str | Path) -> Plugin:
    """The plugin itself.

    Args:
        plugin: Its namespace, the name of its package or module, or the path of its one file.

    Raises:
        LookupError: It is not installed.
    """
    if str(plugin).endswith(".py"):
        return load_plugins([Path(plugin)], installed=False).all[0]
    named = str(plugin)
    for point in entry_points(group=PROJECT):
        if named == point.name or f"{point.module}.".startswith(f"{named}."):
            named = point.name
            break
    for one in load_plugins([named] if named in _installed() else ()).all:
        if one.namespace == named:
            return one
    raise LookupError(f"no installed plugin is named {plugin}; install its package first")


def judges(plugin: Plugin) -> tuple[Check | Metric, ...]:
    """What looks at a plan."""
    return (*plugin.checks, *plugin.metrics)


def examples(plugin: Plugin) -> tuple[Example, ...]:
    """The examples of the checks, whether they are there or not."""
    return tuple(
        Example(check=check, file=check.examples / name)
        for check in plugin.checks
        for name in (BAD, GOOD)
    )


def example_plans(plugin: Plugin) -> Iterator[Plan]:
    """A plan without anything, a small one, and those of the examples that can be read."""
    yield plan_of("")
    yield plan_of(_SMALL)
    for example in examples(plugin):
        if example.file.is_file():
            plan = example.plan()
            if not plan.problems:
                yield plan


def _installed() -> set[str]:
    return {point.name for point in entry_points(group=PROJECT)}


_SMALL = """
[[nota]]
id = "samen"
titel = "Samen verder"
periode = "2024-2027"

[[doel]]
id = "gezond"
titel = "Een gezonde leefstijl"

[[actie]]
id = "sport"
titel = "Een sportaanbod in elke wijk"
draagt_bij_aan = "gezond"
periode = "2024"

[[actor]]
id = "team"
titel = "Het wijkteam"

[[bedrag]]
id = "geld"
titel = "Geld voor sport"
bedrag = "€ 35.000 per jaar"
voor = "sport"
"""
