"""Which metrics somebody means by a name, and with which options."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import evolve, field, frozen

from samendomein.assessment.metric import Metric
from samendomein.assessment.options import make_options
from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.plan.nearest import Nearest

ALL = "all"
ALL_WORDS = (ALL, "alle")
"""The words for every metric there is."""


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(names)


@frozen(kw_only=True)
class MetricSelection:
    """Which metrics are measured, and with which options.

    Attributes:
        select: Ids, groups, or ``all``; without any, those that are meant for reports.
        options: By id or group, the values of options.
    """

    select: tuple[str, ...] = field(default=(), converter=_names)
    options: Mapping[str, Mapping[str, Any]] = field(factory=dict)


def choose_metrics(
    metrics: Iterable[Metric], selection: MetricSelection | None = None
) -> tuple[Metric, ...]:
    """The metrics that a selection names, by id, each with the options that it gives.

    Raises:
        UsageError: A name matches no metric, or an option does not fit.
    """
    known = sorted(metrics, key=lambda one: one.id)
    asked = selection or MetricSelection()
    options: dict[str, dict[str, Any]] = {}
    for name, values in asked.options.items():
        for one in named_metrics(name, known):
            options.setdefault(one.id, {}).update(values)
    wanted = {one.id for name in asked.select for one in named_metrics(name, known)}
    return tuple(
        _with_options(one, options.get(one.id, {}))
        for one in known
        if (one.id in wanted if asked.select else one.in_reports)
    )


def named_metrics(name: str, metrics: Iterable[Metric]) -> tuple[Metric, ...]:
    """The metrics that go by a name: an id, a group, or ``all``.

    Raises:
        UsageError: No metric goes by that name.
    """
    known = sorted(metrics, key=lambda one: one.id)
    lowered = name.casefold()
    found = tuple(one for one in known if lowered in (one.id, one.namespace, *ALL_WORDS))
    if not found:
        raise UsageError(Text("there is no metric {name}", name=f"'{name}'"), _way_out(name, known))
    return found


def _with_options(metric: Metric, values: Mapping[str, Any]) -> Metric:
    if not values:
        return metric
    if metric.options is None:
        raise UsageError(Text("{id} has no options", id=metric.id))
    return evolve(metric, chosen=make_options(metric.options, values, metric.id))


def _way_out(name: str, known: Sequence[Metric]) -> Text:
    meant = Nearest(word for one in known for word in (one.id, one.namespace)).to(name)
    if meant is not None:
        return Text("did you mean {meant}?", meant=f"'{meant}'")
    return Text("see 'samendomein measure --list' for the metrics there are")
