"""Whether there is money for an action in a year: told by a shape and a word, not by a colour."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from samendomein.pictures.boxes import SMALL
from samendomein.pictures.picture import WIDTH
from samendomein.pictures.saying import Saying
from samendomein.pictures.svg import number, tag, text
from samendomein.pictures.widths import width_of
from samendomein.pictures.wording import one_line
from samendomein.report.money import MoneyCell

LEGEND_STEP = 17.0
"""From one line of what the shapes stand for to the next."""

_ORDER = ("covered", "possible", "uncovered", "unknown")
_SIGNS = {"covered": "●", "possible": "◐", "uncovered": "○", "unknown": "?"}
_STYLES = {
    "covered": "sd-strong",
    "possible": "sd-goal",
    "uncovered": "sd-empty",
    "unknown": "sd-unsure",
}


def cell(found: MoneyCell, saying: Saying, x: float, y: float, width: float, height: float) -> str:
    """One cell, with its word if there is room, or else its sign."""
    word = found.word
    if found.one_off:
        word = saying.report.say("{status}, once", status=found.word)
    if width_of(word, SMALL) > width - 6:
        word = _SIGNS[found.status]
    return _shape(found.status, x, y, width, height) + text(
        (one_line(word, width - 2, SMALL),),
        x + width / 2,
        y + height / 2 + 4,
        class_="sd-on-strong" if found.status == "covered" else None,
        font_size=SMALL,
        text_anchor="middle",
    )


def legend(words: Mapping[str, str], saying: Saying, y: float) -> Iterator[str]:
    """What the shapes stand for, on as many lines as that needs."""
    for status, said, x, line in _explained(words, saying):
        base = y + line * LEGEND_STEP
        yield _shape(status, x, base - 11, 14, 13)
        yield text((said,), x + 20, base, class_="sd-quiet", font_size=SMALL)


def legend_height(words: Mapping[str, str], saying: Saying) -> float:
    """How much room what the shapes stand for takes."""
    return (1 + max(line for *_, line in _explained(words, saying))) * LEGEND_STEP


def _explained(words: Mapping[str, str], saying: Saying) -> Iterator[tuple[str, str, float, int]]:
    """Each status, what it stands for, and where that is told: how far along which line."""
    meaning = {
        "covered": saying.report.say("money is set aside"),
        "possible": saying.report.say("a source still runs, or money was asked for"),
        "uncovered": saying.report.say("nothing is set aside, and no source is known"),
        "unknown": saying.report.say("there is money, but how much or when is not known"),
    }
    x, line = 1.0, 0
    for status in _ORDER:
        said = f"{_SIGNS[status]} {words.get(status, status)}: {meaning[status]}"
        wide = 20 + width_of(said, SMALL)
        if x > 1 and x + wide > WIDTH:
            x, line = 1.0, line + 1
        yield status, said, x, line
        x += wide + 14


def _shape(status: str, x: float, y: float, width: float, height: float) -> str:
    """A filled box, one with stripes, an empty one, or a dashed one."""
    outline = tag(
        "rect",
        class_=_STYLES[status],
        x=x,
        y=y,
        width=width,
        height=height,
        rx=2,
        fill="currentColor" if status == "covered" else "none",
        fill_opacity=0.75 if status == "covered" else None,
        stroke="currentColor",
        stroke_width=1.6 if status == "uncovered" else 1,
        stroke_dasharray="3 3" if status == "unknown" else None,
    )
    if status != "possible":
        return outline
    stripe = tag(
        "path",
        class_="sd-hatch",
        d=f"M{number(x + 1)} {number(y + height - 2)}H{number(x + width - 1)}",
        stroke="currentColor",
        stroke_width=3,
        fill="none",
    )
    return outline + stripe
