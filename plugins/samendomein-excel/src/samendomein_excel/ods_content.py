"""The sheets of a workbook as the content of an OpenDocument spreadsheet."""

from __future__ import annotations

from datetime import date

from samendomein_excel.cells import Cell
from samendomein_excel.grid import column_letters
from samendomein_excel.layout import ROOM
from samendomein_excel.ods_xml import attribute, paragraphs, text
from samendomein_excel.room import NOTE, lines_of, width_of
from samendomein_excel.sheets import Choices, Head, Link, Sheet, Workbook

_NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "number": "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "of": "urn:oasis:names:tc:opendocument:xmlns:of:1.2",
}

_WRAPPED = '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"{more}/>'

_STYLES = (
    '<number:text-style style:name="Ntext"><number:text-content/></number:text-style>'
    '<number:date-style style:name="Nday"><number:day number:style="long"/>'
    "<number:text>-</number:text>"
    '<number:month number:style="long"/><number:text>-</number:text>'
    '<number:year number:style="long"/></number:date-style>'
    '<style:style style:name="text" style:family="table-cell" style:data-style-name="Ntext">'
    + _WRAPPED.format(more="")
    + "</style:style>"
    '<style:style style:name="number" style:family="table-cell">'
    + _WRAPPED.format(more="")
    + "</style:style>"
    '<style:style style:name="day" style:family="table-cell" style:data-style-name="Nday">'
    + _WRAPPED.format(more="")
    + '<style:paragraph-properties fo:text-align="start"/></style:style>'
    '<style:style style:name="head" style:family="table-cell">'
    + _WRAPPED.format(more=' fo:background-color="#154273"')
    + '<style:text-properties fo:font-weight="bold" fo:color="#ffffff"/></style:style>'
    '<style:style style:name="row" style:family="table-row">'
    '<style:table-row-properties style:use-optimal-row-height="true"/></style:style>'
    '<style:style style:name="shown" style:family="table">'
    '<style:table-properties table:display="true"/></style:style>'
    '<style:style style:name="hidden" style:family="table">'
    '<style:table-properties table:display="false"/></style:style>'
)


def content(workbook: Workbook) -> str:
    """The part ``content.xml`` of the file."""
    validations = _Validations()
    tables = [_table(sheet, validations) for sheet in workbook.sheets]
    widths = sorted({width_of(head) for sheet in workbook.sheets for head in sheet.heads})
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NAMES.items())
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content {names} '
        'office:version="1.3"><office:automatic-styles>'
        f"{_STYLES}{''.join(map(_width, widths))}</office:automatic-styles>"
        "<office:body><office:spreadsheet>"
        f"{validations.written()}{''.join(tables)}{_filters(workbook)}"
        "</office:spreadsheet></office:body></office:document-content>"
    )


class _Validations:
    """The lists that columns offer, each with a name."""

    def __init__(self) -> None:
        self._names: dict[Choices, str] = {}

    def name_of(self, head: Head) -> str:
        """The name of the list of a column; empty if it offers none."""
        if head.choices is None:
            return ""
        return self._names.setdefault(head.choices, f"list{len(self._names) + 1}")

    def written(self) -> str:
        lists = "".join(
            f'<table:content-validation table:name="{name}" table:condition={_condition(choices)} '
            'table:allow-empty-cell="true" table:display-list="unsorted">'
            # Other words are allowed: a cell can have several, or say why it is empty.
            '<table:error-message table:display="false"/></table:content-validation>'
            for choices, name in self._names.items()
        )
        return f"<table:content-validations>{lists}</table:content-validations>" if lists else ""


def _condition(choices: Choices) -> str:
    if choices.sheet:
        column = column_letters(choices.column)
        area = f"[{_sheet(choices.sheet, '$')}.${column}${choices.first}:.${column}${choices.last}]"
    else:
        area = ";".join('"' + word.replace('"', '""') + '"' for word in choices.words)
    return attribute(f"of:cell-content-is-in-list({area})")


def _table(sheet: Sheet, validations: _Validations) -> str:
    columns = "".join(
        f'<table:table-column table:style-name="w{width_of(head)}" '
        f'table:default-cell-style-name="text"{_VISIBLE[head.is_hidden]}/>'
        for head in sheet.heads
    )
    lists = [validations.name_of(head) for head in sheet.heads]
    rows = "".join(_row(cells, lists) for cells in sheet.rows)
    return (
        f"<table:table table:name={attribute(sheet.name)} "
        f'table:style-name="{"hidden" if sheet.is_hidden else "shown"}">{columns}'
        f"<table:table-row>{''.join(map(_head, sheet.heads))}</table:table-row>"
        f"{rows}{_room(lists)}</table:table>"
    )


_VISIBLE = {True: ' table:visibility="collapse"', False: ""}


def _head(head: Head) -> str:
    note = ""
    if head.note:
        lines = sum(lines_of(line, NOTE) for line in head.note.split("\n"))
        note = (
            f'<office:annotation svg:width="8cm" svg:height="{0.4 + 0.45 * lines:.2f}cm">'
            f"{paragraphs(head.note)}</office:annotation>"
        )
    return (
        '<table:table-cell table:style-name="head" office:value-type="string">'
        f"{note}{paragraphs(head.heading)}</table:table-cell>"
    )


def _row(cells: tuple[Cell | Link, ...], lists: list[str]) -> str:
    written = "".join(_cell(cell, name) for cell, name in zip(cells, lists, strict=True))
    return f'<table:table-row table:style-name="row">{written}</table:table-row>'


def _room(lists: list[str]) -> str:
    """Empty rows that offer the lists too."""
    if not any(lists):
        return ""
    cells = "".join(_cell(None, name) for name in lists)
    return f'<table:table-row table:number-rows-repeated="{ROOM}">{cells}</table:table-row>'


def _cell(cell: Cell | Link, offered: str) -> str:
    more = f' table:content-validation-name="{offered}"' if offered else ""
    if cell is None:
        return f"<table:table-cell{more}/>"
    if isinstance(cell, Link):
        return _link(cell)
    if isinstance(cell, date):
        return (
            f'<table:table-cell{more} table:style-name="day" office:value-type="date" '
            f'office:date-value="{cell.isoformat()}"/>'
        )
    if isinstance(cell, int | float):
        return (
            f'<table:table-cell{more} table:style-name="number" office:value-type="float" '
            f'office:value="{cell!r}"/>'
        )
    return (
        f'<table:table-cell{more} table:style-name="text" office:value-type="string">'
        f"{paragraphs(cell)}</table:table-cell>"
    )


def _link(link: Link) -> str:
    place = attribute(f"#{_sheet(link.sheet)}.B{link.row}")
    shown = text(" ".join(link.text.split()))
    return (
        '<table:table-cell table:style-name="text" office:value-type="string"><text:p>'
        f'<text:a xlink:type="simple" xlink:href={place}>{shown}</text:a>'
        "</text:p></table:table-cell>"
    )


def _width(letters: int) -> str:
    return (
        f'<style:style style:name="w{letters}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{letters * 0.19:.2f}cm"/>'
        "</style:style>"
    )


def _filters(workbook: Workbook) -> str:
    ranges = "".join(
        f'<table:database-range table:name="filter{number}" table:target-range-address='
        f'{attribute(_area(sheet))} table:display-filter-buttons="true"/>'
        for number, sheet in enumerate(workbook.sheets, start=1)
        if sheet.rows and not sheet.is_hidden and len(sheet.heads) > 1
    )
    return f"<table:database-ranges>{ranges}</table:database-ranges>" if ranges else ""


def _area(sheet: Sheet) -> str:
    name = _sheet(sheet.name)
    last = f"{column_letters(len(sheet.heads) - 1)}{len(sheet.rows) + 1}"
    return f"{name}.A1:{name}.{last}"


def _sheet(name: str, before: str = "") -> str:
    quoted = name.replace("'", "''")
    return f"{before}'{quoted}'"
