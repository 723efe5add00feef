"""Boxes with text: how high they are, and how they are drawn."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from samendomein.pictures.picture import SIZE
from samendomein.pictures.svg import escaped, tag, text
from samendomein.pictures.wording import lines_of, one_line

STEP = 15.0
"""From one line to the next."""

SMALL = 11.0
"""The size of the letters of what is told beside a title."""

PADDING = 6.0
MOST_LINES = 5

_TEXT_STYLES = {"gap": "sd-quiet", "more": "sd-quiet"}
_DASHED = {"gap": "4 4", "more": "1 3", "again": "6 3"}
_PATTERN = {"goal": 1.6, "theme": 1.0, "action": 1.0, "means": 1.0}


@frozen
class Label:
    """What stands in a box.

    Attributes:
        title: The text.
        style: What sort of box: ``goal``, ``theme``, ``action``, ``means``; ``again`` for what is
            drawn elsewhere too, ``more`` for what is folded, ``gap`` for what is not there.
        note: A line below it, in small letters.
        alert: Whether the note asks for attention.
    """

    title: str
    style: str
    note: str = ""
    alert: bool = False


@lru_cache(maxsize=16384)
def label_lines(label: Label, width: float) -> tuple[str, ...]:
    """The lines of the title in a box so wide."""
    bold = label.style == "goal"
    return lines_of(label.title, width - 2 * PADDING, SIZE, MOST_LINES, bold=bold)


@lru_cache(maxsize=16384)
def box_height(label: Label, width: float) -> float:
    """How high a box so wide must be."""
    note = STEP - 2 if label.note else 0.0
    return max(1, len(label_lines(label, width))) * STEP + note + PADDING + 4


def box(label: Label, x: float, y: float, width: float) -> str:
    """A box with its text; a title that was cut is there whole for who points at it."""
    lines = label_lines(label, width)
    height = box_height(label, width)
    kind = "goal" if label.style == "goal" else label.style
    shape = tag(
        "rect",
        class_=f"sd-box sd-{kind}",
        x=x,
        y=y,
        width=width,
        height=height,
        rx=3 if label.style != "theme" else 12,
        fill="none",
        stroke="currentColor",
        stroke_width=_PATTERN.get(label.style, 1.0),
        stroke_dasharray=_DASHED.get(label.style),
    )
    words = text(
        lines,
        x + PADDING,
        y + PADDING + 10,
        step=STEP,
        class_=_TEXT_STYLES.get(label.style) or ("sd-heading" if kind == "goal" else None),
        font_weight=650 if kind == "goal" else None,
    )
    note = ""
    if label.note:
        said = one_line(label.note, width - 2 * PADDING, SMALL)
        note = text(
            (said,),
            x + PADDING,
            y + PADDING + 9 + max(1, len(lines)) * STEP,
            class_="sd-alert" if label.alert else "sd-quiet",
            font_size=SMALL,
        )
    whole = ""
    if lines and lines[-1].endswith("…"):
        whole = f"<title>{escaped(label.title)}</title>"
    return f"<g>{whole}{shape}{words}{note}</g>"
