"""When what holds and happens, as a table."""

from __future__ import annotations

from samendomein.builtin.html.pen import Pen
from samendomein.builtin.html.picture import beside_its_picture
from samendomein.builtin.html.tables import table


def timeline(pen: Pen) -> str:
    """Each plan, action, post, source of money and event with its time; empty if there is none."""
    columns = [pen.capital(one) for one in (pen.more.name, pen.words.kind, pen.more.when)]
    rows = [
        [pen.title(one.element), pen.text(one.element.kind), pen.text(one.words)]
        for one in pen.report.timeline.entries
    ]
    written = table(pen, pen.names.timeline, pen.more.timeline_tells, columns, rows)
    return beside_its_picture(pen, "tijdlijn", written)
