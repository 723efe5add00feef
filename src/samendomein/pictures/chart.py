"""The chart of a table: bars that lie, or lines over years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from samendomein.language.translate import Translator
from samendomein.pictures.picture import SIZE, WIDTH, Picture, nothing, picture, top_line
from samendomein.pictures.svg import number, tag, text
from samendomein.pictures.wording import one_line
from samendomein.report.measured import ChartSeries, Table, TableChart

VIEW = "grafiek"

_LABELS = 330.0
_NUMBERS = 70.0
_TOP = 62.0
_BAR = 16.0
_BETWEEN = 12.0
_LINES_HIGH = 280.0
_STYLES = ("sd-strong", "sd-once", "sd-hatch", "sd-box")
_OPACITIES = (0.75, 0.25, 0.5, 0.1)
_DASHES = (None, "6 4", "2 3", "10 3 2 3")


def draw_chart(table: Table, translator: Translator, *, prefix: str = "grafiek-") -> Picture:
    """Draw the chart of a table. What has no value is left open, and never drawn as zero.

    Args:
        table: What a metric measured.
        translator: The language of the report.
        prefix: What ids inside begin with, so that no two on a page are the same.
    """
    chart = table.chart
    known = () if chart is None else _known(chart)
    if chart is None or not known:
        return nothing(VIEW, table.title, table.sentence)
    drawing = _Drawing(chart, translator, known)
    content, height = drawing.lines() if chart.kind == "lines" else drawing.bars()
    return picture(
        [*top_line(chart.title, ""), *drawing.key(), *content],
        view=VIEW,
        title=chart.title,
        description=table.sentence,
        height=height,
        prefix=f"{prefix}{table.metric.replace('/', '-')}-",
        language=translator.language,
    )


def _known(chart: TableChart) -> list[float]:
    return [value for series in chart.series for value in series.values if value is not None]


class _Drawing:
    def __init__(self, chart: TableChart, translator: Translator, known: Sequence[float]) -> None:
        self._chart = chart
        self._say = translator
        self._low, self._high = min(0.0, *known), max(0.0, *known)
        self._span = (self._high - self._low) or 1.0

    def key(self) -> Iterator[str]:
        """What each series stands for, if there are several."""
        series = self._chart.series
        if len(series) < 2:
            return
        x = 1.0
        for place, one in enumerate(series):
            yield _box(place, x, 30, 14, 14)
            name = one_line(one.name, 220, SIZE)
            yield text((name,), x + 20, 42)
            x += 260

    def bars(self) -> tuple[list[str], float]:
        """A bar for each label and series, from left to right."""
        many = len(self._chart.series)
        step = many * _BAR + _BETWEEN
        left = _LABELS + (_NUMBERS if self._low < 0 else 0)
        scale = (WIDTH - left - _NUMBERS) / self._span
        zero = left - self._low * scale
        drawn: list[str] = []
        for row, label in enumerate(self._chart.labels):
            y = _TOP + row * step
            drawn.append(text((one_line(label, _LABELS - 20, SIZE),), 1, y + 12))
            for place, series in enumerate(self._chart.series):
                drawn.extend(self._bar(series, row, place, zero, scale, y + place * _BAR))
        height = _TOP + len(self._chart.labels) * step
        axis = f"M{number(zero)} {number(_TOP - 6)}V{number(height - _BETWEEN + 4)}"
        drawn.append(tag("path", class_="sd-edge", d=axis, stroke="currentColor", fill="none"))
        return drawn, height

    def _bar(
        self, series: ChartSeries, row: int, place: int, zero: float, scale: float, y: float
    ) -> Iterator[str]:
        value = series.values[row]
        if value is None:
            return
        wide = abs(value) * scale
        start = zero if value >= 0 else zero - wide
        yield _box(place, start, y, wide, _BAR - 3)
        said = self._say.number(round(value, 2))
        at, anchor = (start + wide + 6, "start") if value >= 0 else (start - 6, "end")
        yield text((said,), at, y + 11, class_="sd-quiet", text_anchor=anchor, font_size=11)

    def lines(self) -> tuple[list[str], float]:
        """A line for each series, over labels that follow each other."""
        labels = self._chart.labels
        wide = (WIDTH - 2 * _NUMBERS) / max(1, len(labels) - 1)
        floor = _TOP + _LINES_HIGH
        drawn: list[str] = []
        for place, label in enumerate(labels):
            x = _NUMBERS + place * wide
            drawn.append(
                text((one_line(label, max(40.0, wide), SIZE),), x, floor + 20, text_anchor="middle")
            )
        for place, series in enumerate(self._chart.series):
            path, follows = "", False
            for at, value in enumerate(series.values):
                if value is None:
                    follows = False
                    continue
                x = _NUMBERS + at * wide
                y = floor - (value - self._low) / self._span * (_LINES_HIGH - 20)
                path += f"{'L' if follows else 'M'}{number(x)} {number(y)}"
                follows = True
                said = self._say.number(round(value, 2))
                drawn.append(tag("circle", cx=x, cy=y, r=3, fill="currentColor"))
                drawn.append(text((said,), x, y - 8, text_anchor="middle", font_size=11))
            drawn.append(
                tag(
                    "path",
                    class_="sd-edge",
                    d=path,
                    stroke="currentColor",
                    fill="none",
                    stroke_width=2,
                    stroke_dasharray=_DASHES[place % len(_DASHES)],
                )
            )
        return drawn, floor + 32


def _box(place: int, x: float, y: float, wide: float, high: float) -> str:
    return tag(
        "rect",
        class_=_STYLES[place % len(_STYLES)],
        x=x,
        y=y,
        width=wide,
        height=high,
        fill="currentColor",
        fill_opacity=_OPACITIES[place % len(_OPACITIES)],
        stroke="currentColor",
    )
