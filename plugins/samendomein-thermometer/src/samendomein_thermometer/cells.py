"""The cells of a CSV file, each with its place, in the shapes in which people export them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from samendomein import Location

SEPARATORS = ";,\t"


@frozen
class Cell:
    """What stands in a cell, and where."""

    text: str
    place: Location


Row = Sequence[Cell]


class UnfinishedQuote(ValueError):
    """A text between quotes never ends. Its argument is the place where it begins."""


def decoded(content: bytes) -> str:
    """The text of a file: UTF-8, what Excel calls Unicode, or the code page of Windows."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def rows_of(text: str, shown_as: str) -> Iterator[Row]:
    """The rows that have anything in them, with the separator that the first row uses.

    A first line ``sep=;`` is followed, as Excel does.

    Raises:
        UnfinishedQuote: A text between quotes never ends.
    """
    first = text.partition("\n")[0].strip()
    named = first[4:5] if first.casefold().startswith("sep=") else ""
    separator = named or max(SEPARATORS, key=_outside_quotes(first).count)
    for number, row in enumerate(_rows(text, separator, shown_as)):
        if number == 0 and named:
            continue
        if any(cell.text for cell in row):
            yield row


def _rows(text: str, separator: str, shown_as: str) -> Iterator[list[Cell]]:
    row: list[Cell] = []
    at, line, begun = 0, 1, 0
    size = len(text)
    while at < size:
        place = Location(shown_as, line, at - begun + 1)
        value, after, lines, line_begins = _cell(text, at, separator, place)
        row.append(Cell(value, place))
        line += lines
        begun = line_begins if lines else begun
        if after < size and text[after] == separator:
            at = after + 1
            if at == size:
                row.append(Cell("", Location(shown_as, line, at - begun + 1)))
            continue
        yield row
        row = []
        if text.startswith("\r\n", after):
            after += 1
        at = begun = after + 1
        line += 1
    if row:
        yield row


def _cell(text: str, at: int, separator: str, place: Location) -> tuple[str, int, int, int]:
    """The text of a cell, where it ends, and how many lines it goes over with the last's begin."""
    if text[at : at + 1] != '"':
        after = min(
            (end for end in (text.find(sign, at) for sign in f"{separator}\r\n") if end >= 0),
            default=len(text),
        )
        return text[at:after].strip(), after, 0, 0
    parts: list[str] = []
    start = at + 1
    while True:
        end = text.find('"', start)
        if end < 0:
            raise UnfinishedQuote(place)
        parts.append(text[start:end])
        if text[end + 1 : end + 2] != '"':
            break
        parts.append('"')
        start = end + 2
    inside = text[at:end]
    lines = inside.count("\n")
    begins = at + inside.rfind("\n") + 1 if lines else 0
    after = end + 1
    while after < len(text) and text[after] not in (separator, "\r", "\n"):
        after += 1
    return "".join(parts).strip(), after, lines, begins


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])
