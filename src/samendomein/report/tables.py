"""What the metrics measured, in one language."""

from __future__ import annotations

from collections.abc import Iterable

from samendomein.assessment.assessment import Measured, Status
from samendomein.assessment.chart import Chart
from samendomein.assessment.metric import Measurement
from samendomein.language.text import Text, capital
from samendomein.language.translate import Translator
from samendomein.report.measured import ChartSeries, Table, TableChart
from samendomein.report.report import OutcomeEntry


def tables(measured: Iterable[Measured], translator: Translator) -> tuple[Table, ...]:
    """The table of each metric that had something to measure."""
    return tuple(table(one, translator) for one in measured if one.measurement.not_judged is None)


def unmeasured(measured: Iterable[Measured], translator: Translator) -> tuple[OutcomeEntry, ...]:
    """The metrics that had nothing to measure, each with its reason."""
    return tuple(
        OutcomeEntry(
            check=one.metric.id,
            code="",
            title=translator.translate(one.metric.documentation.title, one.metric.namespace),
            status=Status.NOT_APPLICABLE.value,
            status_word=Status.NOT_APPLICABLE.in_words(translator),
            findings=0,
            why=translator.render(one.measurement.not_judged, one.metric.namespace),
        )
        for one in measured
        if one.measurement.not_judged is not None
    )


def table(measured: Measured, translator: Translator) -> Table:
    """What one metric measured."""
    metric, measurement = measured.metric, measured.measurement
    namespace = metric.namespace
    return Table(
        metric=metric.id,
        title=translator.translate(metric.documentation.title, namespace),
        sentence=_sentence(measurement, translator, namespace),
        columns=tuple(translator.render(column, namespace) for column in measurement.columns),
        rows=tuple(
            tuple(translator.write(value, namespace) for value in row) for row in measurement.rows
        ),
        chart=None
        if measurement.chart is None
        else _chart(measurement.chart, translator, namespace),
        more_charts=tuple(_chart(one, translator, namespace) for one in measurement.more_charts),
    )


def _sentence(measurement: Measurement, translator: Translator, namespace: str) -> str:
    said = translator.render(measurement.sentence, namespace)
    return said if measurement.not_judged is None else f"{capital(said)}."


def _chart(chart: Chart, translator: Translator, namespace: str) -> TableChart:
    def said(text: Text | None) -> str:
        return "" if text is None else translator.render(text, namespace)

    return TableChart(
        kind=chart.kind.value,
        title=translator.write(chart.title, namespace),
        labels=tuple(translator.write(label, namespace) for label in chart.labels),
        series=tuple(
            ChartSeries(
                name=translator.render(one.name, namespace),
                values=one.values,
                until=one.until,
                words=tuple(translator.write(words, namespace) for words in one.words),
                mark=one.mark,
                mark_name=said(one.mark_name),
            )
            for one in chart.series
        ),
        whole=chart.whole,
        break_at=chart.break_at,
        break_name=said(chart.break_name),
        note=said(chart.note),
    )
