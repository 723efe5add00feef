"""From a text to what is printed in it: lines, and the tables and HTML that stand among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from samendomein_papieren.reading.furniture import without_furniture
from samendomein_papieren.reading.html import lines_of_cell, printed_in
from samendomein_papieren.reading.limits import USUAL, Limits
from samendomein_papieren.reading.markup import Printed, Table
from samendomein_papieren.reading.paragraphs import Stretch, stretches_of
from samendomein_papieren.reading.printed import Line, Log
from samendomein_papieren.reading.rows import Row, without_empty_columns

_OF_A_SEPARATOR = frozenset(" \t|:+-")
_PIPE = re.compile(r"(?<!\\)\|")
_TAGS = re.compile(r"<(/?)(table|ul|ol|div|p)\b[^>]*>", re.IGNORECASE)
_HAS_TAGS = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:[a-zA-Z]+|#\d+);")


def printed_in_text(lines: Sequence[Line], log: Log, limits: Limits = USUAL) -> list[Printed]:
    """What is printed in lines of text, in reading order.

    Args:
        lines: The lines of a file, or those that were made out of the pages of a PDF.
        log: Is told what was left out and what was put together.
        limits: How much is read.
    """
    kept = without_furniture(lines, log)
    stretches = stretches_of(list(_without_tabs_before_text(kept)), log)
    return list(_with_tables(stretches, log, limits))


def _without_tabs_before_text(lines: Sequence[Line]) -> Iterator[Line]:
    """Lines in which a tab stands between cells only, and not before or after a paragraph."""
    in_table = False
    for line in lines:
        shown = line.text.strip()
        if shown:
            has_cells = "\t" in shown or shown.startswith("|")
            in_table = has_cells or (in_table and line.text.startswith("\t"))
        if in_table or "\t" not in line.text or not shown:
            yield line
        else:
            yield evolve(line, text=line.text.expandtabs(4).rstrip())


def _with_tables(stretches: Sequence[Stretch], log: Log, limits: Limits) -> Iterator[Printed]:
    place = 0
    while place < len(stretches):
        one = stretches[place]
        if not one.is_raw:
            yield one
            place += 1
            continue
        end = _end_of_raw(stretches, place)
        run = stretches[place:end]
        if "\t" in one.text or _is_piped(one.text):
            yield from _table_or_labels(list(_rows(run, log, limits)), run)
        else:
            markup = "\n".join(each.text for each in run)
            for each in printed_in(markup, log, one.number, limits):
                yield _on_page(each, one.page)
        place = end


def _table_or_labels(rows: list[Row], run: Sequence[Stretch]) -> Iterator[Printed]:
    """A table; or lines, if a tab stands only between a word and what it says, or only once."""
    filled = [[cell for cell in row.cells if cell] for row in rows]
    is_one_line = (
        len(rows) == 1 and len(filled[0]) <= 2 and not any("\n" in one for one in filled[0])
    )
    are_labels = all(len(cells) == 2 and cells[0].endswith(":") for cells in filled)
    if _is_piped(run[0].text) or not (is_one_line or are_labels):
        yield Table(rows=rows)
        return
    for row, cells in zip(rows, filled, strict=True):
        yield Stretch(
            text=" ".join(cells), number=row.line, page=row.page, after_break=row.after_break
        )


def _on_page(printed: Printed, page: str) -> Printed:
    if isinstance(printed, Table):
        for row in printed.rows:
            row.page = row.page or page
        return printed
    return evolve(printed, page=printed.page or page)


def _is_piped(text: str) -> bool:
    return text.strip().startswith("|")


def _end_of_raw(stretches: Sequence[Stretch], start: int) -> int:
    """Where a table or a piece of HTML ends: the first stretch that is not of it."""
    first = stretches[start].text
    is_table = "\t" in first or _is_piped(first)
    opened = 0
    for place in range(start, len(stretches)):
        one = stretches[place]
        if is_table:
            if not one.is_raw or ("\t" not in one.text and not _is_piped(one.text)):
                return place
            continue
        if opened <= 0 and place > start and (not one.is_raw or one.stands_apart):
            return place
        if "\t" in one.text and opened <= 0 and place > start:
            return place
        for tag in _TAGS.finditer(one.text):
            opened += -1 if tag[1] else 1
    return len(stretches)


def _rows(run: Sequence[Stretch], log: Log, limits: Limits) -> Iterator[Row]:
    rows: list[Row] = []
    for one in run:
        if "--" in one.text and _OF_A_SEPARATOR.issuperset(one.text):
            if len(rows) == 1:
                rows[0].is_header = _is_short(rows[0])
            continue
        printed = _PIPE.split(one.text) if _is_piped(one.text) else one.text.split("\t")
        cells = tuple(_cell(cell, log, one.number) for cell in printed[: limits.cells])
        rows.append(Row(cells=cells, line=one.number, page=one.page, after_break=one.after_break))
    yield from without_empty_columns(rows) if _is_piped(run[0].text) else rows


def _is_short(row: Row) -> bool:
    """A line below the first row says that it holds headings, unless it holds sentences."""
    return all(len(cell) <= 80 and "\n" not in cell for cell in row.cells)


def _cell(cell: str, log: Log, line: int) -> str:
    if _HAS_TAGS.search(cell):
        return lines_of_cell(cell, log, line)
    return cell.replace("\\|", "|").strip()
