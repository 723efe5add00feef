"""A small chart that a metric declares, for formats to draw."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from samendomein.language.text import Text
from samendomein.plan.values import Choice


class ChartKind(Choice):
    """What sort of chart it is."""

    BARS = "bars", "staven"
    """A bar for each label, side by side for several series; bars may go below zero."""

    LINES = "lines", "lijnen"
    """A line for each series, over labels that follow each other, such as years."""


def _labels(labels: Iterable[object]) -> tuple[object, ...]:
    return tuple(labels)


def _values(values: Iterable[float | None]) -> tuple[float | None, ...]:
    return tuple(None if value is None else float(value) for value in values)


@frozen(kw_only=True)
class Series:
    """One series of a chart.

    Attributes:
        name: What it is about.
        values: One for each label; ``None`` where there is none, which is not drawn as zero.
    """

    name: Text
    values: tuple[float | None, ...] = field(converter=_values)


@frozen(kw_only=True)
class Chart:
    """A small chart. Everything in it stands in the table beside it too.

    Attributes:
        kind: Bars or lines.
        title: What one sees.
        labels: What the values are of: texts, numbers or elements.
        series: The values.
    """

    kind: ChartKind = ChartKind.BARS
    title: Text
    labels: tuple[object, ...] = field(converter=_labels)
    series: tuple[Series, ...]

    def __attrs_post_init__(self) -> None:
        wrong = [one for one in self.series if len(one.values) != len(self.labels)]
        if wrong:
            raise ValueError(
                f"a series has {len(wrong[0].values)} values under {len(self.labels)} labels"
            )
