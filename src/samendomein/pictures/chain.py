"""The chart of a chain: links under each other, what is known in each, and where it breaks."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from samendomein.language.translate import Translator
from samendomein.pictures.picture import SIZE, WIDTH
from samendomein.pictures.svg import number, tag, text
from samendomein.pictures.wording import lines_of, one_line
from samendomein.report.measured import ChartSeries, TableChart

_TOP = 74.0
_PILL_WIDE, _PILL_HIGH = 206.0, 42.0
_MIDDLE = 1 + _PILL_WIDE / 2
_GAP, _BREAK = 22.0, 62.0
_LEFT = 250.0
_BAR_HIGH = 18.0
_SMALL = 12.0


@frozen
class _Column:
    """Where the bars of a series stand."""

    series: ChartSeries
    left: float
    wide: float
    words: float
    scale: float

    def at(self, value: float) -> float:
        return self.left + value * self.scale


def draw_chain(chart: TableChart, translator: Translator) -> tuple[list[str], float]:
    """The links from top to bottom, with a bar for each series beside them.

    Returns:
        What was drawn below the title, and how high the picture is.
    """
    columns = list(_columns(chart))
    places = _places(chart)
    bottom = places[-1] + _PILL_HIGH if places else _TOP
    drawn: list[str] = []
    for column in columns:
        drawn.extend(_heading(column, bottom, translator))
    for at, (label, y) in enumerate(zip(chart.labels, places, strict=True)):
        drawn.append(_pill(label, y, _state(chart, at)))
        for column in columns:
            drawn.extend(_bar(column, at, y, translator))
    # What holds two boxes together lies over both.
    for at, y in enumerate(places[1:], start=1):
        drawn.extend(_break(chart, y) if at == chart.break_at else _ring(y))
    height = bottom + 14
    for line in lines_of(chart.note, WIDTH - 2, SIZE, 3):
        height += 18
        drawn.append(text((line,), 1, height))
    return drawn, height + 12


def chain_in_words(chart: TableChart, translator: Translator) -> str:
    """What can be seen, for who cannot see it."""
    told = []
    for at, label in enumerate(chart.labels):
        if at == chart.break_at and chart.break_name:
            told.append(f"{chart.break_name}.")
        said = (f"{one.name}: {_words(one, at, translator)}" for one in chart.series)
        told.append(f"{label}: {'; '.join(said)}.")
    return " ".join([*told, chart.note] if chart.note else told)


def _columns(chart: TableChart) -> Iterator[_Column]:
    each = (WIDTH - _LEFT) / max(1, len(chart.series))
    wide = each * 0.5
    whole = chart.whole or _largest(chart) or 1.0
    for place, series in enumerate(chart.series):
        left = _LEFT + place * each
        yield _Column(series, left, wide, left + wide + 10, wide / whole)


def _largest(chart: TableChart) -> float:
    every = (value for one in chart.series for value in (*one.values, *one.until))
    return max((value for value in every if value is not None), default=0.0)


def _places(chart: TableChart) -> list[float]:
    """How far down each link begins."""
    places: list[float] = []
    y = _TOP
    for at in range(len(chart.labels)):
        if at:
            y += _PILL_HIGH + (_BREAK if at == chart.break_at else _GAP)
        places.append(y)
    return places


def _state(chart: TableChart, at: int) -> str:
    """Whether enough know it in this link: the style of its box."""
    held = next((one for one in reversed(chart.series) if one.mark is not None), None)
    if held is None or held.mark is None or held.values[at] is None:
        return "sd-unsure"
    low = held.values[at] or 0.0
    high = _until(held, at)
    if low >= held.mark:
        return "sd-goal"
    return "sd-empty" if high < held.mark else "sd-unsure"


def _until(series: ChartSeries, at: int) -> float:
    end = series.until[at] if series.until else None
    return (series.values[at] or 0.0) if end is None else end


def _pill(label: str, y: float, style: str) -> str:
    shape = tag(
        "rect",
        class_=f"sd-box {style}",
        x=1,
        y=y,
        width=_PILL_WIDE,
        height=_PILL_HIGH,
        rx=_PILL_HIGH / 2,
        fill="none",
        stroke="currentColor",
        stroke_width=2.5 if style == "sd-empty" else 1.6,
        stroke_dasharray="4 4" if style == "sd-unsure" else None,
    )
    said = text(
        (one_line(label, _PILL_WIDE - 30, 14, bold=True),),
        _MIDDLE,
        y + _PILL_HIGH / 2 + 5,
        class_="sd-heading",
        font_size=14,
        font_weight=650,
        text_anchor="middle",
    )
    return f"<g>{shape}{said}</g>"


def _ring(y: float) -> Iterator[str]:
    """A link of the chain, which holds two boxes together."""
    yield tag(
        "rect",
        class_="sd-link",
        x=_MIDDLE - 7,
        y=y - _GAP - 6,
        width=14,
        height=_GAP + 12,
        rx=7,
        fill="none",
        stroke="currentColor",
        stroke_width=3.5,
    )


def _break(chart: TableChart, y: float) -> Iterator[str]:
    """A link that broke, with what is lost."""
    top, middle = y - _BREAK, y - _BREAK / 2
    left = _MIDDLE - 7
    style = {"class_": "sd-broken", "fill": "none", "stroke": "currentColor"}
    for d in (
        f"M{number(left)} {number(top - 6)}V{number(top + 10)}l4 6l3 -7l4 8l3 -7V{number(top - 6)}",
        f"M{number(left)} {number(y + 6)}V{number(y - 10)}l4 -7l3 6l4 -7l3 8V{number(y + 6)}",
    ):
        yield tag("path", d=d, stroke_width=3.5, stroke_linejoin="round", **style)
    yield tag(
        "path",
        d=f"M{number(_MIDDLE + 24)} {number(middle)}H{number(WIDTH - 1)}",
        stroke_dasharray="7 5",
        stroke_width=1.5,
        **style,
    )
    yield text(
        (one_line(chart.break_name, WIDTH - _LEFT - 10, 14, bold=True),),
        _LEFT,
        middle - 8,
        class_="sd-alert sd-heading",
        font_size=14,
        font_weight=650,
    )


def _heading(column: _Column, bottom: float, translator: Translator) -> Iterator[str]:
    """The name of a series, and the value against which it is held."""
    said = one_line(column.series.name, column.wide * 2 - 20, SIZE, bold=True)
    yield text((said,), column.left, 44, class_="sd-heading", font_weight=650)
    mark = column.series.mark
    if mark is None:
        return
    x = column.at(mark)
    yield tag(
        "path",
        class_="sd-edge",
        d=f"M{number(x)} {number(_TOP - 8)}V{number(bottom)}",
        stroke="currentColor",
        stroke_dasharray="3 4",
        fill="none",
    )
    name = column.series.mark_name or translator.number(mark)
    yield text(
        (one_line(name, column.wide, _SMALL),),
        x,
        _TOP - 13,
        class_="sd-quiet",
        font_size=_SMALL,
        text_anchor="middle",
    )


def _bar(column: _Column, at: int, y: float, translator: Translator) -> Iterator[str]:
    top = y + (_PILL_HIGH - _BAR_HIGH) / 2
    low = column.series.values[at]
    yield _rect("sd-track", column.left, top, column.wide, 0.0, None if low is not None else "4 4")
    if low is not None:
        high = _until(column.series, at)
        if high > low:
            start = column.at(low)
            yield _rect("sd-band", start, top, column.at(high) - start, 0.25, "3 3")
        if low > 0:
            yield _rect("sd-strong", column.left, top, low * column.scale, 0.75, None)
    said = _words(column.series, at, translator)
    lines = lines_of(said, column.wide - 30, _SMALL, 3)
    first = top + _BAR_HIGH / 2 + 4 - 7.5 * (len(lines) - 1)
    quiet = "sd-quiet" if low is None else None
    yield text(lines, column.words, first, step=15, class_=quiet, font_size=_SMALL)


def _words(series: ChartSeries, at: int, translator: Translator) -> str:
    if series.words:
        return series.words[at]
    value = series.values[at]
    return "–" if value is None else translator.number(round(value, 2))


def _rect(style: str, x: float, y: float, wide: float, opacity: float, dashes: str | None) -> str:
    return tag(
        "rect",
        class_=style,
        x=x,
        y=y,
        width=wide,
        height=_BAR_HIGH,
        rx=3,
        fill="currentColor",
        fill_opacity=opacity,
        stroke="currentColor",
        stroke_opacity=0.6,
        stroke_dasharray=dashes,
    )
