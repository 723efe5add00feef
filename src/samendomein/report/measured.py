"""What a metric measured, as a report tells it: a table, a sentence and a chart."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class ChartSeries:
    """One series of a chart.

    Attributes:
        name: What it is about.
        values: One for each label; ``None`` where there is none.
        until: Up to which value, where only a lowest and a highest are known; empty if all are
            known.
        words: What is said beside each; empty to say the number.
        mark: A value against which all are held; ``None`` if there is none.
        mark_name: What that value is.
    """

    name: str
    values: tuple[float | None, ...]
    until: tuple[float | None, ...] = ()
    words: tuple[str, ...] = ()
    mark: float | None = None
    mark_name: str = ""


@frozen(kw_only=True)
class TableChart:
    """The chart of a table. Everything in it stands in the table too.

    Attributes:
        kind: ``bars``, ``lines`` or ``chain``.
        title: What one sees.
        labels: What the values are of.
        series: The values.
        whole: How long a bar can be at most; ``None`` for as long as the longest.
        break_at: Above which label, by its place, a chain breaks; ``None`` if it holds.
        break_name: What is lost there.
        note: A sentence below it.
    """

    kind: str
    title: str
    labels: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    whole: float | None = None
    break_at: int | None = None
    break_name: str = ""
    note: str = ""


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
        more_charts: Further pictures, such as one for each indicator.
    """

    metric: str
    title: str
    sentence: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    chart: TableChart | None = None
    more_charts: tuple[TableChart, ...] = ()

    @property
    def charts(self) -> tuple[TableChart, ...]:
        """All its charts."""
        return self.more_charts if self.chart is None else (self.chart, *self.more_charts)
