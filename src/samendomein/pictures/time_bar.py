"""A bar on the time line: filled where it is sure, dashed where it can be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from samendomein.pictures.svg import number, tag, text
from samendomein.pictures.time_axis import TimeAxis
from samendomein.report.timeline import TimelineEntry

NARROWEST = 3.0


def time_bar(one: TimelineEntry, axis: TimeAxis, y: float, height: float) -> Iterator[str]:
    """The bar or the mark of something; a dotted line if nobody says when it is."""
    if one.first_start is None and one.last_end is None and not one.endless:
        yield _line(axis.left, axis.right, y + height / 2, dashes="1 5")
        yield _word("?", (axis.left + axis.right) / 2, y + height)
    elif one.happens:
        yield from _moment(one, axis, y, height)
    else:
        yield from _period(one, axis, y, height)


def _period(one: TimelineEntry, axis: TimeAxis, y: float, height: float) -> Iterator[str]:
    middle = y + height / 2
    start = axis.x(one.last_start or one.first_start or axis.first)
    end = _after(axis, one.first_end or one.last_end) if not one.endless else axis.right
    if one.first_start is None:
        # Nobody says when it begins: it comes from somewhere to the left of its end.
        yield _line(axis.left, end, middle, dashes="4 4")
        yield _word("?", axis.left - 6, y + height)
        start = max(axis.left, end - NARROWEST)
    elif one.last_start is not None and one.first_start < one.last_start:
        yield _perhaps(axis.x(one.first_start), start, y, height)
    if one.endless:
        yield _word("▸", axis.right + 7, y + height)
    elif one.first_end is None and one.last_end is None:
        yield _line(start, axis.right, middle, dashes="4 4")
        yield _word("?", axis.right + 7, y + height)
        end = start + NARROWEST
    elif one.last_end is not None:
        last = _after(axis, one.last_end)
        if one.first_end is None or one.first_end < one.last_end:
            yield _perhaps(max(start, end), last, y, height)
        if one.last_end > axis.last:
            yield _word("▸", axis.right + 7, y + height)
    if end >= start:
        yield _filled(start, max(end, start + NARROWEST), y, height)


def _moment(one: TimelineEntry, axis: TimeAxis, y: float, height: float) -> Iterator[str]:
    """A diamond on the day; a dashed span if it is some day in a month, a year, a season."""
    first, last = one.first_start or axis.first, one.last_end or axis.last
    left, right = axis.x(first), _after(axis, last)
    if first != last:
        yield _perhaps(left, right, y, height)
    half = height / 2
    x = (left + right) / 2
    path = f"M{number(x)} {number(y)}l{number(half)} {number(half)}l-{number(half)} {number(half)}"
    yield tag(
        "path",
        class_="sd-once",
        d=f"{path}l-{number(half)} -{number(half)}Z",
        fill="currentColor",
        fill_opacity=0.4,
        stroke="currentColor",
    )


def _after(axis: TimeAxis, last: date | None) -> float:
    """Where a day has ended."""
    if last is None or last == date.max:
        return axis.right
    return axis.x(last + timedelta(days=1))


def _filled(left: float, right: float, y: float, height: float) -> str:
    return tag(
        "rect",
        class_="sd-strong",
        x=left,
        y=y,
        width=right - left,
        height=height,
        rx=2,
        fill="currentColor",
        fill_opacity=0.75,
    )


def _perhaps(left: float, right: float, y: float, height: float) -> str:
    return tag(
        "rect",
        class_="sd-unsure",
        x=left,
        y=y,
        width=max(right - left, NARROWEST),
        height=height,
        rx=2,
        fill="none",
        stroke="currentColor",
        stroke_dasharray="3 3",
    )


def _line(left: float, right: float, y: float, *, dashes: str) -> str:
    return tag(
        "path",
        class_="sd-edge",
        d=f"M{number(left)} {number(y)}H{number(max(left, right))}",
        stroke="currentColor",
        fill="none",
        stroke_dasharray=dashes,
    )


def _word(sign: str, x: float, y: float) -> str:
    return text((sign,), x, y, class_="sd-quiet", font_size=12, text_anchor="middle")
