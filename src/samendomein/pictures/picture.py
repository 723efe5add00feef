"""A picture: SVG with a title and a description, for a page or as a file of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from samendomein.pictures.style import FONT, alone_style
from samendomein.pictures.svg import escaped, number, tag, text
from samendomein.pictures.wording import clean, one_line

WIDTH = 1080.0
"""How wide a picture is: on a sheet of A4 on its side, its letters are 9.5 points high."""

HEIGHT = 840.0
"""How high it can be; as high as this, its letters are 8.3 points high on that sheet."""

SIZE = 13.0
"""The size of its letters."""


@frozen(kw_only=True)
class Picture:
    """A picture of a plan.

    Attributes:
        view: Which view it is: ``doelenboom``.
        title: What it is called.
        description: What can be seen on it, for who cannot see it.
        caption: What to say below it: the description, without what its own letters tell.
        svg: The picture for inside a page, without a style of its own: a page gets its rules from
            `picture_style`. Empty if there is nothing to draw.
        reason: Why there is nothing to draw; empty if there is.
        left_out: How many goals, actions and so on it counts and does not draw.
        sheet: Which sheet it is, if it is one of several; from 1.
    """

    view: str
    title: str
    description: str
    caption: str = ""
    svg: str = ""
    reason: str = ""
    left_out: int = 0
    sheet: int = 1

    def file(self, theme: str = "") -> str:
        """The picture as a file of its own, light and dark.

        Args:
            theme: The custom properties of a house style, as CSS.
        """
        start, mark, rest = self.svg.partition(">")
        style = alone_style(theme).replace("<", "").replace("&", "")
        return (
            f'<?xml version="1.0" encoding="UTF-8"?>\n{start}{mark}<style>\n{style}</style>{rest}\n'
        )


def nothing(view: str, title: str, reason: str) -> Picture:
    """No picture, and why."""
    return Picture(view=view, title=title, description=reason, reason=reason)


def picture(
    content: Iterable[str],
    *,
    view: str,
    title: str,
    description: str,
    height: float,
    prefix: str,
    language: str,
    left_out: int = 0,
    sheet: int = 1,
    caption: str = "",
) -> Picture:
    """A picture of what was drawn.

    Args:
        content: What was drawn, as SVG.
        view: Which view it is.
        title: What it is called.
        description: What can be seen on it.
        height: How high it is.
        prefix: What its ids begin with, so that no two on a page are the same.
        language: The language of its texts.
        left_out: How many elements it counts and does not draw.
        sheet: Which sheet it is.
        caption: What to say below it, if that is not the whole description.
    """
    named = f"{prefix}{view}-{sheet}"
    svg = tag(
        "svg",
        (
            tag("title", (escaped(title),), id=f"{named}-titel"),
            tag("desc", (escaped(description),), id=f"{named}-tekst"),
            *content,
        ),
        xmlns="http://www.w3.org/2000/svg",
        class_="sd-picture",
        viewBox=f"0 0 {number(WIDTH)} {number(height)}",
        width=WIDTH,
        height=height,
        role="img",
        aria_labelledby=f"{named}-titel {named}-tekst",
        lang=language,
        font_family=FONT,
        font_size=SIZE,
    )
    return Picture(
        view=view,
        title=clean(title),
        description=clean(description),
        caption=clean(caption or description),
        svg=svg,
        left_out=left_out,
        sheet=sheet,
    )


def top_line(title: str, which: str) -> Iterator[str]:
    """The title above a picture, and which sheet it is."""
    shown = one_line(title, WIDTH - 200, 17, bold=True)
    yield text((shown,), 1, 18, class_="sd-heading", font_size=17, font_weight=650)
    if which:
        yield text((which,), WIDTH - 1, 18, class_="sd-quiet", text_anchor="end")


def rule(y: float) -> str:
    """A thin line over the whole width, between rows."""
    return tag(
        "path",
        class_="sd-edge sd-rule",
        d=f"M1 {number(y)}H{number(WIDTH - 1)}",
        stroke="currentColor",
        stroke_opacity=0.3,
        fill="none",
    )
