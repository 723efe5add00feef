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

    CHAIN = "chain", "keten"
    """Links under each other, such as layers from council to resident, with a bar for each series
    beside them, and a break above the link in which something is lost."""


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
        until: Up to which value, where only a lowest and a highest are known; empty if all are
            known.
        words: What is said beside each, instead of the number; empty to say the number. Of what
            has no value it says why.
        mark: A value against which all are held, such as a threshold or a target.
        mark_name: What that value is.
    """

    name: Text
    values: tuple[float | None, ...] = field(converter=_values)
    until: tuple[float | None, ...] = field(default=(), converter=_values)
    words: tuple[object, ...] = field(default=(), converter=_labels)
    mark: float | None = None
    mark_name: Text | None = None

    def __attrs_post_init__(self) -> None:
        for one in (self.until, self.words):
            if one and len(one) != len(self.values):
                raise ValueError(f"{len(one)} ends or words for {len(self.values)} values")


@frozen(kw_only=True)
class Chart:
    """A small chart. Everything in it stands in the table beside it too.

    Attributes:
        kind: Bars, lines, or a chain.
        title: What one sees.
        labels: What the values are of: texts, numbers or elements.
        series: The values.
        whole: How long a bar can be at most, as 100 for percentages; as long as the longest
            unless given.
        break_at: Above which label, by its place, a chain breaks; ``None`` if it holds.
        break_name: What is lost there.
        note: A sentence below it.
    """

    kind: ChartKind = ChartKind.BARS
    title: object
    labels: tuple[object, ...] = field(converter=_labels)
    series: tuple[Series, ...]
    whole: float | None = None
    break_at: int | None = None
    break_name: Text | None = None
    note: Text | None = None

    def __attrs_post_init__(self) -> None:
        wrong = [one for one in self.series if len(one.values) != len(self.labels)]
        if wrong:
            raise ValueError(
                f"a series has {len(wrong[0].values)} values under {len(self.labels)} labels"
            )
