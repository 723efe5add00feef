"""The chart of a table: bars that lie, or lines over years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from samendomein.language.translate import Translator
from samendomein.pictures.chain import chain_in_words, draw_chain
from samendomein.pictures.lines import (
    LARGE_HIGH,
    Frame,
    draw_lines,
    draw_small_lines,
    lines_in_words,
)
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
_STYLES = ("sd-strong", "sd-once", "sd-hatch", "sd-box")
_OPACITIES = (0.75, 0.25, 0.5, 0.1)


MOST_PICTURES = 12
"""How many pictures of one table are drawn; the table has everything."""


def draw_chart(table: Table, translator: Translator, *, prefix: str = "grafiek-") -> Picture:
    """Draw the first chart of a table. What has no value is left open, and never drawn as zero.

    Args:
        table: What a metric measured.
        translator: The language of the report.
        prefix: What ids inside begin with, so that no two on a page are the same.
    """
    return next(
        iter(draw_charts(table, translator, prefix=prefix)),
        nothing(VIEW, table.title, table.sentence),
    )


def draw_charts(
    table: Table, translator: Translator, *, prefix: str = "grafiek-"
) -> tuple[Picture, ...]:
    """Draw all charts of a table; charts of lines that follow each other stand in one picture.

    Args:
        table: What a metric measured.
        translator: The language of the report.
        prefix: What ids inside begin with, so that no two on a page are the same.
    """
    named = f"{prefix}{table.metric.replace('/', '-')}-"
    drawn: list[Picture] = []
    for charts in list(_together(table.charts))[:MOST_PICTURES]:
        content, height = _content(charts, translator)
        title = "; ".join(one.title for one in charts)
        drawn.append(
            picture(
                [*(top_line(title, "") if len(charts) == 1 else ()), *content],
                view=VIEW,
                title=title,
                description=_in_words(charts, table, translator),
                height=height,
                prefix=named,
                language=translator.language,
                sheet=len(drawn) + 1,
            )
        )
    return tuple(drawn)


def _content(charts: Sequence[TableChart], translator: Translator) -> tuple[list[str], float]:
    first = charts[0]
    if len(charts) > 1:
        return draw_small_lines(charts, translator, 0.0)
    if first.kind == "chain":
        return draw_chain(first, translator)
    return _Drawing(first, translator, _known(first)).drawn()


def _in_words(charts: Sequence[TableChart], table: Table, translator: Translator) -> str:
    first = charts[0]
    if first.kind == "chain":
        return chain_in_words(first, translator)
    if first.kind == "lines":
        return " ".join(lines_in_words(one, translator) for one in charts)
    return table.sentence


def _together(charts: Sequence[TableChart]) -> Iterator[list[TableChart]]:
    """The charts by picture: lines beside each other, anything else alone."""
    lines: list[TableChart] = []
    for chart in charts:
        if not _known(chart) and chart.kind != "chain":
            continue
        if chart.kind == "lines":
            lines.append(chart)
            continue
        if lines:
            yield lines
            lines = []
        yield [chart]
    for at in range(0, len(lines), MOST_PICTURES):
        yield lines[at : at + MOST_PICTURES]


def _known(chart: TableChart) -> list[float]:
    return [value for series in chart.series for value in series.values if value is not None]


class _Drawing:
    def __init__(self, chart: TableChart, translator: Translator, known: Sequence[float]) -> None:
        self._chart = chart
        self._say = translator
        self._low, self._high = min(0.0, *known), max(0.0, *known)
        self._span = (self._high - self._low) or 1.0

    def drawn(self) -> tuple[list[str], float]:
        """What was drawn below the title, and how high the picture is."""
        content, height = self._lines() if self._chart.kind == "lines" else self._bars()
        return [*self._key(), *content], height

    def _key(self) -> Iterator[str]:
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

    def _bars(self) -> tuple[list[str], float]:
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

    def _lines(self) -> tuple[list[str], float]:
        """A line for each series, over labels that follow each other."""
        frame = Frame(_NUMBERS, _TOP + 12, WIDTH - 40, _TOP + LARGE_HIGH - 50)
        return draw_lines(self._chart, self._say, frame), _TOP + LARGE_HIGH - 20


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
