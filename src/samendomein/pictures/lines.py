"""The chart of lines over years: one large, or several small ones beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil, floor, log10

from attrs import frozen

from samendomein.language.translate import Translator
from samendomein.pictures.picture import WIDTH
from samendomein.pictures.svg import number, tag, text
from samendomein.pictures.widths import width_of
from samendomein.pictures.wording import lines_of, one_line
from samendomein.report.measured import ChartSeries, TableChart

SMALL_HIGH = 232.0
"""How high one of several is, its title included."""

LARGE_HIGH = 330.0
"""How high one alone is, without its title."""

BESIDE = 3
"""How many stand beside each other."""

_DASHES = (None, "6 4", "2 3", "10 3 2 3")
_LETTERS = 11.0
_STEPS = (1, 2, 2.5, 5, 10)


@frozen
class Frame:
    """Where the lines of a chart are drawn."""

    left: float
    top: float
    right: float
    floor: float


def draw_lines(chart: TableChart, translator: Translator, frame: Frame) -> list[str]:
    """The lines of a chart, with numbers at its side and labels below it."""
    return list(_Lines(chart, translator, frame).drawn())


def draw_small_lines(
    charts: Sequence[TableChart], translator: Translator, top: float
) -> tuple[list[str], float]:
    """Several charts beside each other, each with its own title and its own numbers.

    Returns:
        What was drawn, and how high the picture is.
    """
    wide = WIDTH / BESIDE
    drawn: list[str] = []
    for place, chart in enumerate(charts):
        x, y = place % BESIDE * wide, top + place // BESIDE * SMALL_HIGH
        title = lines_of(chart.title, wide - 30, 13, 2, bold=True)
        drawn.append(text(title, x + 1, y + 14, step=16, class_="sd-heading", font_weight=650))
        frame = Frame(x + 52, y + 54, x + wide - 26, y + SMALL_HIGH - 44)
        drawn.extend(draw_lines(chart, translator, frame))
    return drawn, top + ceil(len(charts) / BESIDE) * SMALL_HIGH


def lines_in_words(chart: TableChart, translator: Translator) -> str:
    """The first and the last value of each line, for who cannot see it."""
    told = []
    for series in chart.series:
        known = [
            f"{label}: {translator.number(round(value, 2))}"
            for label, value in zip(chart.labels, series.values, strict=True)
            if value is not None
        ]
        ends = known if len(known) < 2 else [known[0], known[-1]]
        if series.mark is not None:
            ends.append(f"{series.mark_name}: {translator.number(round(series.mark, 2))}")
        told.append(", ".join(ends))
    return f"{chart.title}: {'; '.join(told)}."


class _Lines:
    def __init__(self, chart: TableChart, translator: Translator, frame: Frame) -> None:
        self._chart = chart
        self._say = translator
        self._frame = frame
        known = [value for one in chart.series for value in one.values if value is not None]
        known += [one.mark for one in chart.series if one.mark is not None]
        self._ticks = _ticks(min(known, default=0.0), max(known, default=1.0))

    def drawn(self) -> Iterator[str]:
        frame = self._frame
        for tick in self._ticks:
            y = self._y(tick)
            d = f"M{number(frame.left)} {number(y)}H{number(frame.right)}"
            yield tag("path", class_="sd-rule", d=d, stroke="currentColor", stroke_opacity=0.3)
            said = self._say.number(round(tick, 6))
            yield text(
                (said,),
                frame.left - 8,
                y + 4,
                class_="sd-quiet",
                font_size=_LETTERS,
                text_anchor="end",
            )
        yield from self._labels()
        for place, series in enumerate(self._chart.series):
            yield from self._mark(series)
            yield from self._line(series, place)

    def _labels(self) -> Iterator[str]:
        """As many labels as fit, the first and the last among them."""
        labels = self._chart.labels
        widest = max((width_of(label, _LETTERS) for label in labels), default=0.0) + 12
        room = max(1, int((self._frame.right - self._frame.left) // max(widest, 1)))
        step = max(1, ceil((len(labels) - 1) / room))
        last = len(labels) - 1
        for at, label in enumerate(labels):
            if at == last or (at % step == 0 and last - at >= step):
                yield text(
                    (one_line(label, 120, _LETTERS),),
                    self._x(at),
                    self._frame.floor + 18,
                    class_="sd-quiet",
                    font_size=_LETTERS,
                    text_anchor="middle",
                )

    def _mark(self, series: ChartSeries) -> Iterator[str]:
        if series.mark is None:
            return
        y, frame = self._y(series.mark), self._frame
        d = f"M{number(frame.left)} {number(y)}H{number(frame.right)}"
        yield tag(
            "path",
            class_="sd-today",
            d=d,
            stroke="currentColor",
            stroke_dasharray="6 4",
            fill="none",
        )
        name = f"{series.mark_name} {self._say.number(round(series.mark, 2))}".strip()
        said = one_line(name, frame.right - frame.left, _LETTERS)
        above = y - 5 if y - 18 > frame.top - 14 else y + 14
        yield text((said,), frame.left + 3, above, class_="sd-quiet", font_size=_LETTERS)

    def _line(self, series: ChartSeries, place: int) -> Iterator[str]:
        points = [
            (self._x(at), self._y(value), value)
            for at, value in enumerate(series.values)
            if value is not None
        ]
        path = "".join(
            f"{'L' if at else 'M'}{number(x)} {number(y)}" for at, (x, y, _) in enumerate(points)
        )
        yield tag(
            "path",
            class_="sd-link",
            d=path or "M0 0",
            stroke="currentColor",
            fill="none",
            stroke_width=2.2,
            stroke_linejoin="round",
            stroke_dasharray=_DASHES[place % len(_DASHES)],
        )
        for x, y, _ in points:
            yield tag(
                "circle", class_="sd-dot", cx=x, cy=y, r=3.5, fill="currentColor", stroke="none"
            )
        for at, (x, y, value) in enumerate(points):
            if at in (0, len(points) - 1):
                beside = points[min(1, len(points) - 1)] if at == 0 else points[at - 1]
                yield self._said(x, y, value, above=beside[1] >= y)

    def _said(self, x: float, y: float, value: float, *, above: bool) -> str:
        """A value at its point, on the side where its line does not go."""
        frame = self._frame
        anchor = "start" if x < frame.left + 12 else "end" if x > frame.right - 12 else "middle"
        return text(
            (self._say.number(round(value, 2)),),
            x,
            y - 9 if above or y + 17 > frame.floor else y + 17,
            font_size=_LETTERS,
            font_weight=650,
            text_anchor=anchor,
        )

    def _x(self, at: int) -> float:
        many = len(self._chart.labels)
        wide = self._frame.right - self._frame.left
        return self._frame.left + (wide / 2 if many == 1 else wide * at / (many - 1))

    def _y(self, value: float) -> float:
        low, high = self._ticks[0], self._ticks[-1]
        return self._frame.floor - (value - low) / (high - low) * (
            self._frame.floor - self._frame.top
        )


def _ticks(low: float, high: float) -> list[float]:
    """Round numbers around what is drawn; from zero if the lowest is not far from it."""
    if low > 0 and low < 0.6 * high:
        low = 0.0
    if high < 0 and high > 0.6 * low:
        high = 0.0
    span = (high - low) or abs(high) or 1.0
    size = 10.0 ** floor(log10(span / 4))
    step = next((one * size for one in _STEPS if one * size * 4 >= span), 10 * size)
    first, last = floor(low / step), ceil(high / step)
    if first == last:
        last += 1
    return [step * at for at in range(first, last + 1)]
