"""Measuring: metrics on a plan, on several days, and beside another plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from attrs import field, frozen

from samendomein.assessment.assessment import Failure, Measured
from samendomein.assessment.choosing_metrics import ALL, MetricSelection, choose_metrics
from samendomein.assessment.metric import Metric
from samendomein.assessment.run import measured_by
from samendomein.hooks.loading import load_plugins
from samendomein.hooks.plugins import Plugins
from samendomein.language.translate import Catalogue
from samendomein.pipeline.measured_rows import plain_rows
from samendomein.plan.plan import Plan

THIS, OTHER = "this", "other"


@frozen(kw_only=True)
class Reading:
    """What a metric gave on one plan, on one day.

    Attributes:
        measured: The metric and what it gave.
        as_of: The day on which one looked.
        plan: ``this`` or ``other``; empty if the two were compared in one table.
    """

    measured: Measured
    as_of: date
    plan: str = THIS

    @property
    def metric(self) -> Metric:
        """The metric."""
        return self.measured.metric

    def as_dicts(self) -> list[dict[str, object]]:
        """The rows as a data frame takes them: texts, numbers, and nothing where there is none.

        An element is its title, with its id in a column of its own; a share is a number between 0
        and 1, with its counts in two columns more.
        """
        return list(plain_rows(self.measured.measurement))


@frozen(kw_only=True)
class Measurements(Sequence[Reading]):
    """What the metrics gave, by metric, plan and day.

    Attributes:
        readings: Each metric on each plan and day.
        failures: The metrics that broke.
        catalogues: The translations of the plugins.
    """

    readings: tuple[Reading, ...]
    failures: tuple[Failure, ...] = ()
    catalogues: Mapping[str, Catalogue] = field(factory=dict, eq=False, repr=False)

    def __getitem__(self, place: object) -> Reading:  # type: ignore[override]  # ids as well
        """One reading, by its place, or the first of a metric, by its id.

        Raises:
            KeyError: There is no such metric among them.
        """
        if isinstance(place, int):
            return self.readings[place]
        for one in self.readings:
            if one.metric.id == place:
                return one
        raise KeyError(place)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.readings)

    def of(self, metric: str) -> tuple[Reading, ...]:
        """Every reading of one metric, by its id."""
        return tuple(one for one in self.readings if one.metric.id == metric)


def measure(
    plan: Plan,
    *,
    select: Iterable[str] = (),
    at: Iterable[date] = (),
    against: Plan | None = None,
    options: Mapping[str, Mapping[str, Any]] | None = None,
    plugins: Plugins | None = None,
) -> Measurements:
    """Measure a plan with the metrics that somebody names, or with all of them.

    Args:
        plan: The plan.
        select: Ids or groups of metrics; all of them unless given.
        at: The days on which one looks; that of the plan unless given.
        against: Another plan. Metrics that can compare two plans do; of the others both plans
            are measured.
        options: By id or group of metrics, the values of options.
        plugins: The plugins; the installed ones unless given.

    Raises:
        UsageError: A name matches no metric, or an option does not fit.
    """
    loaded = plugins or load_plugins()
    asked = MetricSelection(select=tuple(select) or (ALL,), options=options or {})
    metrics = choose_metrics(loaded.metrics, asked)
    readings: list[Reading] = []
    failures: list[Failure] = list(loaded.failures)
    for day in sorted(set(at)) or (plan.as_of,):
        here = plan.at(day)
        there = None if against is None else against.at(day)
        readings.extend(_on_one_day(metrics, here, there, failures))
    readings.sort(key=lambda one: one.metric.id)
    return Measurements(
        readings=tuple(readings), failures=tuple(failures), catalogues=loaded.catalogues
    )


def _on_one_day(
    metrics: Iterable[Metric], plan: Plan, other: Plan | None, failures: list[Failure]
) -> Iterator[Reading]:
    for metric in metrics:
        if other is not None and metric.against is not None:
            try:
                compared = metric.compare(plan, other)
            except (Exception, SystemExit) as error:
                failures.append(Failure.of(metric.namespace, metric.id, error))
                continue
            yield Reading(
                measured=Measured(metric=metric, measurement=compared), as_of=plan.as_of, plan=""
            )
            continue
        for name, one in ((THIS, plan), (OTHER, other)):
            if one is None:
                continue
            measured, broken = measured_by([metric], one)
            failures.extend(broken)
            for found in measured:
                yield Reading(measured=found, as_of=one.as_of, plan=name)
