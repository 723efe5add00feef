"""What a workbook is made of, whatever program it is for."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from samendomein_excel.cells import Cell


@frozen(kw_only=True)
class Link:
    """A text that leads to a cell.

    Attributes:
        text: The text.
        sheet: The name of the sheet it leads to.
        row: The row there, counted from 1.
    """

    text: str
    sheet: str
    row: int


@frozen(kw_only=True)
class Choices:
    """What a column offers to choose from: words, or the cells of a column elsewhere.

    Attributes:
        words: The words, if they are few.
        sheet: The sheet where the words stand, otherwise.
        column: The number of the column there, counted from 0.
        first: The first row there, counted from 1.
        last: The last row there.
    """

    words: tuple[str, ...] = ()
    sheet: str = ""
    column: int = 0
    first: int = 2
    last: int = 2


@frozen(kw_only=True)
class Head:
    """The head of a column.

    Attributes:
        heading: What it is called.
        note: What it is for, and what can stand in it.
        width: How many letters wide it is.
        is_hidden: Whether it is for programs only.
        choices: What it offers to choose from, if anything.
    """

    heading: str
    note: str = ""
    width: int = 18
    is_hidden: bool = False
    choices: Choices | None = None


@frozen(kw_only=True)
class Sheet:
    """A sheet: heads with rows below them.

    Attributes:
        name: Its name.
        heads: The heads of its columns.
        rows: Its rows, with a cell for each column.
        is_hidden: Whether it is for programs only.
        is_for_filling_in: Whether people add rows to it.
    """

    name: str
    heads: tuple[Head, ...]
    rows: tuple[tuple[Cell | Link, ...], ...] = field(repr=False)
    is_hidden: bool = False
    is_for_filling_in: bool = True


@frozen(kw_only=True)
class Workbook:
    """A whole workbook.

    Attributes:
        title: What it is about.
        made_on: The day that it says it was made.
        language: The language of its words.
        sheets: Its sheets, in order.
    """

    title: str
    made_on: date
    language: str
    sheets: tuple[Sheet, ...]
