"""Bars of known amounts per year. What is not known is told above them, and is never zero."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from samendomein.pictures.boxes import SMALL
from samendomein.pictures.saying import Saying
from samendomein.pictures.svg import number, tag, text
from samendomein.pictures.wording import lines_of
from samendomein.report.money import MoneyYear

_HEIGHT = 170.0
_ABOVE = 62.0
"""The room above the bars, for what they stand for."""


def has_bars(years: tuple[MoneyYear, ...]) -> bool:
    """Whether there is anything to tell of the amounts of a year."""
    return any(one.recurring_words or one.one_off_words or one.unknown for one in years)


def bars_height(years: tuple[MoneyYear, ...]) -> float:
    """How much room the bars take."""
    return _HEIGHT if has_bars(years) else 0.0


def bars(
    years: tuple[MoneyYear, ...], saying: Saying, x: float, wide: float, y: float
) -> Iterator[str]:
    """A bar for each year, with the amounts above it.

    Args:
        years: The years.
        saying: The words of the report.
        x: Where the first year begins.
        wide: How wide a year is.
        y: Where they begin.
    """
    floor = y + _HEIGHT
    highest = max((abs(one.recurring) + abs(one.one_off) for one in years), default=Decimal(0))
    yield from _key(saying, y)
    for place, one in enumerate(years):
        left = x + place * wide + wide * 0.2
        top = floor
        for amount, style in ((one.recurring, "sd-strong"), (one.one_off, "sd-once")):
            if amount:
                high = float(abs(amount) / highest) * (_HEIGHT - _ABOVE)
                top -= high
                yield tag(
                    "rect", class_=style, x=left, y=top, width=wide * 0.6, height=high,
                    fill="currentColor", fill_opacity=0.75 if style == "sd-strong" else 0.25,
                    stroke="currentColor",
                )  # fmt: skip
        if one.unknown:
            yield tag(
                "rect", class_="sd-unsure", x=left, y=top - 14, width=wide * 0.6, height=14,
                fill="none", stroke="currentColor", stroke_dasharray="3 3",
            )  # fmt: skip
            top -= 14
        told = list(_told(one, saying, wide - 6))
        yield text(
            told, x + (place + 0.5) * wide, top - 5 - 13 * (len(told) - 1), step=13,
            font_size=SMALL, text_anchor="middle",
        )  # fmt: skip
    yield tag(
        "path", class_="sd-edge", stroke="currentColor", fill="none",
        d=f"M{number(x)} {number(floor)}H{number(x + wide * len(years))}",
    )  # fmt: skip


def _told(one: MoneyYear, saying: Saying, wide: float) -> Iterator[str]:
    """The amounts of a year, and how many are not known."""
    say = saying.report.say
    for words in (one.one_off_words, one.recurring_words):
        if words:
            yield from lines_of(words, wide, SMALL, 2)
    if one.unknown:
        yield from lines_of(say("unknown: {count}", count=one.unknown), wide, SMALL, 2)
    elif not one.recurring_words and not one.one_off_words:
        yield from lines_of(say("no amount entered"), wide, SMALL, 2)


def _key(saying: Saying, y: float) -> Iterator[str]:
    """What the parts of a bar stand for."""
    say = saying.report.say
    parts = (
        ("sd-once", 0.25, None, say("known amounts, once")),
        ("sd-strong", 0.75, None, say("known amounts, every year or not stated")),
        ("sd-unsure", 0.0, "3 3", say("amounts of which the size is not known")),
    )
    for place, (style, opacity, dashes, words) in enumerate(parts):
        top = y + _HEIGHT - 52 + place * 18
        yield tag(
            "rect", class_=style, x=1, y=top, width=14, height=11,
            fill="currentColor" if opacity else "none", fill_opacity=opacity or None,
            stroke="currentColor", stroke_dasharray=dashes,
        )  # fmt: skip
        yield text((words,), 22, top + 10, class_="sd-quiet", font_size=SMALL)
