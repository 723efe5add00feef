"""Which metrics somebody means by a name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from samendomein.assessment.metric import Metric
from samendomein.errors import UsageError
from samendomein.language.text import Text
from samendomein.plan.nearest import Nearest

ALL = "all"
ALL_WORDS = (ALL, "alle")
"""The words for every metric there is."""


def chosen_metrics(names: Sequence[str], metrics: Iterable[Metric]) -> tuple[Metric, ...]:
    """The metrics that somebody names, or those that are meant for reports if nobody names any.

    Args:
        names: Ids, groups, or ``all``.
        metrics: The metrics there are.

    Raises:
        UsageError: A name matches no metric.
    """
    known = sorted(metrics, key=lambda one: one.id)
    if not names:
        return tuple(one for one in known if one.in_reports)
    chosen: dict[str, Metric] = {}
    for name in names:
        found = [one for one in known if _is_meant(name.casefold(), one)]
        if not found:
            raise UsageError(
                Text("there is no metric {name}", name=f"'{name}'"), _way_out(name, known)
            )
        chosen.update((one.id, one) for one in found)
    return tuple(chosen[id] for id in sorted(chosen))


def _is_meant(name: str, metric: Metric) -> bool:
    return name in (metric.id, metric.namespace, *ALL_WORDS)


def _way_out(name: str, known: Sequence[Metric]) -> Text:
    meant = Nearest(word for one in known for word in (one.id, one.namespace)).to(name)
    if meant is not None:
        return Text("did you mean {meant}?", meant=f"'{meant}'")
    return Text("see 'samendomein measure --list' for the metrics there are")
