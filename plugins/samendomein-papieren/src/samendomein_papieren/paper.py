"""A paper as it was meant: headings, paragraphs, items, rows and notes, in reading order."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from attrs import field, frozen

from samendomein import Problem

CELL_BREAK = "\t"
"""What stands between two cells in the text of a row; no cell has one of its own."""


class BlockKind(StrEnum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    NOTE = "note"


@frozen(kw_only=True)
class Block:
    """A piece of a paper that belongs together.

    ``paper.text[block.start:block.end]`` is ``block.text``, always.

    Attributes:
        kind: What it is.
        text: Its repaired text, without the marker of an item and the number of a heading. Parts of
            it that were printed below each other (the paragraphs and items of a cell) have a line
            each; an item inside a cell begins with its marker, such as ``"- "`` or ``"2. "``. The
            text of a row is its cells, with a tab between each two.
        level: Depth of a heading (1 is the highest) or of an item (1 is the outermost); 0
            otherwise.
        cells: The cells of a row, ``""`` for an empty one; all rows of a table have equally many.
        header: The cells of the row of column headings, with each row below it; empty if the table
            has none.
        is_header: Whether this row holds the column headings.
        table: Which table of the paper a row belongs to, counted from 1; 0 for what is no row.
        page: The page it begins on, as that page is numbered; empty if the paper has no pages.
        section: The headings above it, the highest first, each as ``"II. Title"`` with its number.
        marker: What was printed before it: ``"●"``, ``"1."``, ``"a."``, ``"II."``, ``"¹"``; empty
            if nothing.
        number: Its position in the paper, counted from 0.
        line: The line of the file it begins on, counted from 1; 0 if the file has no lines to go
            to.
        start: Where its text begins in the text of the paper.
        end: Where its text ends.
        emphases: The stretches of its text in italics or bold, as places in the text of the paper.
    """

    kind: BlockKind
    text: str
    level: int = 0
    cells: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    is_header: bool = False
    table: int = 0
    page: str = ""
    section: tuple[str, ...] = ()
    marker: str = ""
    number: int = 0
    line: int = 0
    start: int = 0
    end: int = 0
    emphases: tuple[tuple[int, int], ...] = ()

    @property
    def title(self) -> str:
        """The text of a heading or item with its marker, as it stands in ``section``."""
        return f"{self.marker} {self.text}".strip()

    def cell_start(self, column: int) -> int:
        """Where a cell of a row begins in the text of the paper.

        Args:
            column: Which cell, counted from 0.
        """
        return self.start + sum(len(cell) + len(CELL_BREAK) for cell in self.cells[:column])


@frozen(kw_only=True)
class Furniture:
    """Something that was printed for the page and not for the reader: a header, a page number.

    Attributes:
        text: What was printed.
        page: On which page; empty if that is not known.
        line: On which line of the file, counted from 1; 0 if the file has no lines to go to.
    """

    text: str
    page: str = ""
    line: int = 0


class RepairKind(StrEnum):
    """What printing had done to a text."""

    HYPHEN = "hyphen"
    LINE_BREAK = "line break"
    PAGE_BREAK = "page break"
    ROW = "row goes on"
    NOTE = "note in mid-sentence"
    MARKER = "double marker"
    LIST = "list without items"
    MARKS = "stray marks"
    CHARACTERS = "characters"


@frozen(kw_only=True)
class Repair:
    """What was changed in a text, so that anybody can undo it.

    Attributes:
        kind: What was repaired.
        printed: What stood in the file.
        became: What it is now.
        page: On which page; empty if that is not known.
        line: On which line of the file, counted from 1; 0 if the file has no lines to go to.
    """

    kind: RepairKind
    printed: str
    became: str
    page: str = ""
    line: int = 0


@frozen(kw_only=True)
class Paper:
    """A paper that was read.

    Attributes:
        path: The file, as it was given.
        shown_as: How messages name it.
        sha256: Of the file as it is, so that another version of the paper can be told apart.
        title: Its title: of the file's own properties, or its first heading; empty if neither is
            there.
        media: ``text``, ``markdown``, ``html``, ``docx``, ``odt`` or ``pdf``; empty if it could not
            be read.
        text: The repaired text of all blocks, with a line break between each two.
        blocks: Its blocks, in reading order.
        furniture: What was left out because it was printed for the page.
        repairs: What was changed.
        problems: What could not be read, each with its place.
        properties: What the file says of itself: ``title``, ``author``, ``created``, ``modified``,
            ``subject``; only what is there.
    """

    path: str
    shown_as: str
    sha256: str = ""
    title: str = ""
    media: str = ""
    text: str = ""
    blocks: tuple[Block, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    repairs: tuple[Repair, ...] = ()
    problems: tuple[Problem, ...] = ()
    properties: Mapping[str, str] = field(factory=dict)

    def around(self, start: int, end: int, length: int = 60) -> tuple[str, str]:
        """What stands before and after a stretch of the text, at most so many characters each."""
        return self.text[max(0, start - length) : start], self.text[end : end + length]

    def block_at(self, offset: int) -> Block | None:
        """The block that a place in the text belongs to."""
        for block in self.blocks:
            if block.start <= offset <= block.end:
                return block
        return None
