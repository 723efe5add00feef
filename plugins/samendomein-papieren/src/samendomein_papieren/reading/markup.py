"""What a reader of lines and a reader of markup both hand on, in reading order."""

from __future__ import annotations

from attrs import define

from samendomein_papieren.reading.paragraphs import Stretch
from samendomein_papieren.reading.rows import Row


@define(kw_only=True)
class Item:
    """An item of a list in markup.

    Attributes:
        text: Its text.
        marker: As the list would print it, or as it is printed.
        level: Its depth, 1 for the outermost.
        page: On which page.
        is_note: Whether it is a footnote.
    """

    text: str
    marker: str
    level: int
    page: str = ""
    is_note: bool = False


@define(kw_only=True)
class Table:
    """A table in markup: its rows as they are printed."""

    rows: list[Row]


Printed = Stretch | Item | Table
"""A line or paragraph, an item of a list in markup, or a table."""
