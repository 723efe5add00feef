"""A workbook as the bytes of an Excel file."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from typing import Any

import xlsxwriter  # type: ignore[import-untyped] # it has no types of its own

from samendomein_excel.cells import Cell
from samendomein_excel.grid import column_letters
from samendomein_excel.layout import ROOM
from samendomein_excel.room import LINE, NOTE, lines_in, lines_of, width_of
from samendomein_excel.sheets import Choices, Link, Sheet, Workbook

_AS_TEXT = {
    # What begins with "=" or looks like a number or an address stays the text that it is.
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "in_memory": True,
}


def xlsx(workbook: Workbook) -> bytes:
    """The file: the same bytes for the same workbook."""
    content = BytesIO()
    book = xlsxwriter.Workbook(content, _AS_TEXT)
    made_on = workbook.made_on
    book.set_properties(
        {
            "title": workbook.title[:255].encode("utf-8", "replace").decode(),
            "author": "samendomein",
            "created": datetime(made_on.year, made_on.month, made_on.day),  # noqa: DTZ001 - a day
        }
    )
    styles = _Styles(book)
    for sheet in workbook.sheets:
        _put(book, sheet, styles)
    book.get_worksheet_by_name(workbook.sheets[0].name).activate()
    book.close()
    return content.getvalue()


class _Styles:
    def __init__(self, book: Any) -> None:
        wrapped = {"text_wrap": True, "valign": "top"}
        self.head = book.add_format(
            {"bold": True, "bg_color": "#154273", "font_color": "#FFFFFF", **wrapped, "border": 1}
        )
        self.text = book.add_format({"num_format": "@", **wrapped})
        # What nobody sees makes no row higher.
        self.hidden = book.add_format({"num_format": "@", "valign": "top"})
        self.number = book.add_format({"num_format": "General", **wrapped})
        self.day = book.add_format({"num_format": "dd-mm-yyyy", "align": "left", **wrapped})
        self.link = book.add_format({"font_color": "#0B5CAD", "underline": 1, **wrapped})


def _put(book: Any, sheet: Sheet, styles: _Styles) -> None:
    page = book.add_worksheet(sheet.name)
    for number, head in enumerate(sheet.heads):
        style = styles.hidden if sheet.is_hidden or head.is_hidden else styles.text
        page.set_column(number, number, width_of(head), style, {"hidden": head.is_hidden})
        page.write_string(0, number, head.heading, styles.head)
        if head.note:
            page.write_comment(0, number, head.note, _room_for(head.note))
        if head.choices is not None:
            _offer(page, number, len(sheet.rows), head.choices)
    for row, cells in enumerate(sheet.rows, start=1):
        page.set_row(row, LINE * lines_in(cells, sheet))
        for column, cell in enumerate(cells):
            is_seen = not (sheet.is_hidden or sheet.heads[column].is_hidden)
            _write(page, row, column, cell, styles, styles.text if is_seen else styles.hidden)
    page.freeze_panes(1, 2 if sheet.is_for_filling_in and len(sheet.heads) > 2 else 0)
    if sheet.rows and not sheet.is_hidden and len(sheet.heads) > 1:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.heads) - 1)
    seen = next((at for at, head in enumerate(sheet.heads) if not head.is_hidden), 0)
    page.set_selection(1, seen, 1, seen)
    page.set_landscape()
    page.set_paper(9)
    page.repeat_rows(0)
    if sheet.is_hidden:
        page.hide()


def _room_for(note: str) -> dict[str, Any]:
    lines = sum(lines_of(line, NOTE) for line in note.split("\n"))
    return {"author": "", "width": 300, "height": 12 + 17 * lines}


def _write(
    page: Any, row: int, column: int, cell: Cell | Link, styles: _Styles, as_text: Any
) -> None:
    if isinstance(cell, Link):
        target = cell.sheet.replace("'", "''")
        page.write_url(
            row, column, f"internal:'{target}'!B{cell.row}", styles.link, string=cell.text[:255]
        )
    elif isinstance(cell, date):
        page.write_datetime(row, column, cell, styles.day)
    elif isinstance(cell, int | float):
        page.write_number(row, column, cell, styles.number)
    elif cell is not None:
        page.write_string(row, column, cell, as_text)


def _offer(page: Any, column: int, rows: int, choices: Choices) -> None:
    source: Any = list(choices.words)
    if choices.sheet:
        letter = column_letters(choices.column)
        sheet = choices.sheet.replace("'", "''")
        source = f"='{sheet}'!${letter}${choices.first}:${letter}${choices.last}"
    page.data_validation(
        1,
        column,
        rows + ROOM,
        column,
        # Other words are allowed: a cell can have several, or say why it is empty.
        {"validate": "list", "source": source, "show_error": False},
    )
