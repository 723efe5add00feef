"""What a metric measured, as a report tells it: a table, a sentence and a chart."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class ChartSeries:
    """One series of a chart.

    Attributes:
        name: What it is about.
        values: One for each label; ``None`` where there is none.
    """

    name: str
    values: tuple[float | None, ...]


@frozen(kw_only=True)
class TableChart:
    """The chart of a table. Everything in it stands in the table too.

    Attributes:
        kind: ``bars`` or ``lines``.
        title: What one sees.
        labels: What the values are of.
        series: The values.
    """

    kind: str
    title: str
    labels: tuple[str, ...]
    series: tuple[ChartSeries, ...]


@frozen(kw_only=True)
class Table:
    """What a metric measured.

    Attributes:
        metric: The id of the metric.
        title: What it measures.
        sentence: What the table comes to.
        columns: The headings.
        rows: The values, in words.
        chart: The same as a picture, if there is one.
    """

    metric: str
    title: str
    sentence: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    chart: TableChart | None = None
