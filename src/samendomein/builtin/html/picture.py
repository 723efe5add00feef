"""A picture with its text, in a page."""

from __future__ import annotations

from samendomein import draw
from samendomein.builtin.html.pen import Pen


def picture(pen: Pen, view: str) -> str:
    """A picture of the plan; empty if there is nothing to draw."""
    drawn = draw(pen.report, view)
    if not drawn.svg:
        return ""
    return (
        f'<figure class="picture"><div class="wide" role="region" tabindex="0"'
        f' aria-label="{pen.text(drawn.title)}">{drawn.svg}</div>\n'
        f'<figcaption class="note">{pen.capital(drawn.description)}</figcaption></figure>\n'
    )
