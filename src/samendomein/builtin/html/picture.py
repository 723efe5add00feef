"""A picture with its text, in a page."""

from __future__ import annotations

from samendomein.builtin.html.pen import Pen


def beside_its_picture(pen: Pen, view: str, table: str) -> str:
    """A table that says what a picture shows: folded below it, if there is one.

    Args:
        pen: What to write with.
        view: Which picture.
        table: The table, as HTML; one that is long is folded already.
    """
    drawn = pen.drawn(view)
    if not drawn.svg or not table or table.startswith("<details"):
        return table
    # On paper the picture is enough, if it leaves nothing out.
    restated = "" if drawn.left_out else " restated"
    return (
        f'<details class="long{restated}"><summary>{pen.text(pen.more.as_table)}</summary>\n'
        f"{table}</details>\n"
    )


def picture(pen: Pen, view: str) -> str:
    """A picture of the plan; empty if there is nothing to draw."""
    drawn = pen.drawn(view)
    if not drawn.svg:
        return ""
    return (
        f'<figure class="picture"><div class="wide" role="region" tabindex="0"'
        f' aria-label="{pen.text(drawn.title)}">{drawn.svg}</div>\n'
        f'<figcaption class="note">{pen.capital(drawn.caption)}</figcaption></figure>\n'
    )
