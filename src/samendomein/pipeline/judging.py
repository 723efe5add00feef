"""Judging: running the checks that somebody chose, with the plugins there are."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from attrs import evolve, frozen

from samendomein.assessment.assessment import Assessment
from samendomein.assessment.choosing_metrics import MetricSelection, choose_metrics
from samendomein.assessment.run import MOST_SECONDS, run
from samendomein.assessment.selection import Selection
from samendomein.collecting import left_standing, without_collecting
from samendomein.hooks.plugins import Plugins
from samendomein.pipeline.beside import Beside, read_beside
from samendomein.pipeline.plugging import time_limit
from samendomein.pipeline.reading import read_plan
from samendomein.pipeline.settings import Settings
from samendomein.plan.plan import Plan


@frozen(kw_only=True)
class Judged:
    """An assessment, and what lay beside the plan when it was made.

    Attributes:
        assessment: The assessment, with what is accepted or was there before set apart.
        beside: The acceptances and the baseline.
    """

    assessment: Assessment
    beside: Beside


def judge(settings: Settings, plugins: Plugins, *, as_of: date, measuring: bool = True) -> Judged:
    """Read what the settings name, as far as it can be read, and judge it.

    What broke on the way, in any plugin, is among the failures.

    Args:
        settings: What to read and how to judge it.
        plugins: The plugins.
        as_of: The day on which one looks.
        measuring: Whether metrics are measured as well.

    Raises:
        UsageError: A path does not exist, or a name matches no check.
    """
    reading = read_plan(settings, plugins, as_of=as_of)
    assessment = judge_plan(
        reading.plan,
        plugins,
        settings.selection,
        seconds=time_limit(settings),
        metrics=settings.metrics if measuring else None,
    )
    assessment = assessment.with_failures(reading.failures)
    beside = read_beside(Path(reading.plan.read_from.root))
    return Judged(assessment=left_standing(beside.applied_to(assessment)), beside=beside)


@without_collecting()
def judge_plan(
    plan: Plan,
    plugins: Plugins,
    selection: Selection,
    *,
    seconds: float | None = MOST_SECONDS,
    metrics: MetricSelection | None,
) -> Assessment:
    """Judge a plan.

    Args:
        plan: The plan.
        plugins: The plugins.
        selection: Which checks run.
        seconds: How long one check or metric may take; ``None`` for as long as it likes.
        metrics: Which metrics are measured; ``None`` for none.

    Raises:
        UsageError: A name matches no check or metric, or an option does not fit.
    """
    assessment = run(
        plan,
        checks=plugins.checks,
        metrics=() if metrics is None else choose_metrics(plugins.metrics, metrics),
        selection=selection,
        seconds=seconds,
    )
    return evolve(
        assessment.with_failures(plugins.failures),
        catalogues=plugins.catalogues,
    )
