"""Charts in letters, for texts in which nothing can be drawn."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein.language.translate import Translator
from samendomein.pictures.wording import clean
from samendomein.report.measured import ChartSeries, TableChart

_FULL, _PART, _EMPTY, _MARK = "█", "▒", "·", "│"
_HEIGHTS = "▁▂▃▄▅▆▇█"
_WIDE = 30
_LABEL = 46


def chart_in_letters(chart: TableChart, translator: Translator) -> str:
    """A chart as lines of text, to be shown in letters that are all as wide.

    Args:
        chart: The chart of a table.
        translator: The language of the report.
    """
    drawn = _lines(chart, translator) if chart.kind == "lines" else _bars(chart, translator)
    return "\n".join(line.rstrip() for line in [clean(chart.title), "", *drawn])


def _bars(chart: TableChart, translator: Translator) -> Iterator[str]:
    """A line for each label and series; what is known as a range is lighter from its lowest."""
    labels = [_short(label) for label in chart.labels]
    several = len(chart.series) > 1
    names = [_short(one.name) if several else "" for one in chart.series]
    wide, name_wide = max(map(len, labels), default=0), max(map(len, names), default=0)
    scale = _Scale(chart)
    for at, label in enumerate(labels):
        if at and at == chart.break_at:
            yield f"{'╌' * 6} {clean(chart.break_name)} {'╌' * 6}"
        for place, (series, name) in enumerate(zip(chart.series, names, strict=True)):
            shown = label if place == 0 else ""
            said = _said(series, at, translator)
            parts = [shown.ljust(wide), name.ljust(name_wide), scale.bar(series, at), said]
            yield "  ".join(part for part in parts if part)
    if chart.note:
        yield from ("", clean(chart.note))


class _Scale:
    """How long bars are, with what is below zero to the left."""

    def __init__(self, chart: TableChart) -> None:
        every = [
            value
            for one in chart.series
            for value in (*one.values, *one.until)
            if value is not None
        ]
        self._low = min(0.0, *every) if every else 0.0
        self._high = max(chart.whole or 0.0, *every, 0.0) if every else 1.0
        self._whole = chart.whole is not None

    def bar(self, series: ChartSeries, at: int) -> str:
        low = series.values[at]
        if low is None:
            return ""
        end = series.until[at] if series.until else None
        first, last = self._place(min(low, 0.0)), self._place(max(low, 0.0))
        signs = [_EMPTY if self._whole else " "] * _WIDE
        signs[first:last] = _FULL * (last - first)
        if end is not None and end > low:
            until = self._place(end)
            signs[last:until] = _PART * (until - last)
        if self._low < 0:
            signs.insert(self._place(0.0), _MARK)
        elif series.mark is not None:
            signs.insert(self._place(series.mark), _MARK)
        drawn = "".join(signs)
        return drawn.ljust(_WIDE + 1) if self._whole else drawn.rstrip(" ")

    def _place(self, value: float) -> int:
        span = (self._high - self._low) or 1.0
        return round((value - self._low) / span * _WIDE)


def _lines(chart: TableChart, translator: Translator) -> Iterator[str]:
    """The years of each line as steps, with its first and its last value."""
    for series in chart.series:
        known = [
            (label, value)
            for label, value in zip(chart.labels, series.values, strict=True)
            if value is not None
        ]
        if not known:
            continue
        (first, begin), (last, end) = known[0], known[-1]
        lowest = min(value for _, value in known)
        span = max(value for _, value in known) - lowest
        steps = "".join(
            _EMPTY if value is None else _HEIGHTS[round((value - lowest) / span * 7) if span else 3]
            for value in series.values
        ).rstrip(_EMPTY)
        name = f"{_short(series.name)}  " if len(chart.series) > 1 else ""
        said = f"{name}{first}: {_number(begin, translator)}  {steps}  {last}: "
        said += _number(end, translator)
        if series.mark is not None:
            said += f"  ({clean(series.mark_name)}: {_number(series.mark, translator)})"
        yield said


def _said(series: ChartSeries, at: int, translator: Translator) -> str:
    if series.words:
        return clean(series.words[at])
    value = series.values[at]
    return "–" if value is None else _number(value, translator)


def _number(value: float, translator: Translator) -> str:
    return translator.number(round(value, 2))


def _short(label: str) -> str:
    said = clean(label)
    return said if len(said) <= _LABEL else f"{said[: _LABEL - 1]}…"
