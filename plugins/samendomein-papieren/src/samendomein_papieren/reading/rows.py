"""From rows as they were printed to rows as they were meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import define, evolve

from samendomein_papieren.paper import CELL_BREAK, BlockKind, RepairKind
from samendomein_papieren.reading.markers import marker_of
from samendomein_papieren.reading.printed import WITHOUT_MARKS, Log, Piece
from samendomein_papieren.reading.words import Vocabulary, begins_inside, goes_on

LONGEST_HEADING = 60
LONGEST = 20_000
"""A cell that is longer is not put together any further: it would take too long."""

A_LONG_CELL = 60

_NUMERIC = re.compile(r"[\d\s.,€%+–-]+")
_SENTENCE = re.compile(r"[.!;]\s+\S|(?:\S+\s+){4}\S+[.!;]$|\n")
HEADINGS = frozenset(
    [
        "nr",
        "nr.",
        "nummer",
        "vraag",
        "antwoord",
        "reactie",
        "onderwerp",
        "fractie",
        "pagina",
        "team",
        "pfh.",
        "datum",
        "toezegging",
        "afdoening",
        "stand",
        "status",
        "doel",
        "doelen",
        "doelstelling",
        "actie",
        "acties",
        "activiteit",
        "resultaat",
        "indicator",
        "nulmeting",
        "streefwaarde",
        "bron",
        "eenheid",
        "norm",
        "bedrag",
        "bedragen",
        "budget",
        "dekking",
        "kosten",
        "baten",
        "lasten",
        "saldo",
        "jaar",
        "portefeuillehouder",
        "wethouder",
        "planning",
        "termijn",
        "deadline",
        "wie",
        "wat",
        "wanneer",
        "motie",
        "aanbeveling",
        "knelpunt",
        "oplossing",
        "thema",
        "programma",
        "omschrijving",
        "toelichting",
        "code",
        "titel",
        "wet",
        "functie",
        "fte",
        "vergadering",
        "voortgang",
        "steller",
        "beleidsdoelstelling",
        "actieplan",
        "opgave",
    ]
)


@define(kw_only=True)
class Row:
    """A row as it was printed.

    Attributes:
        cells: The text of each cell, with a line for each paragraph in it.
        line: On which line of the file.
        page: On which page.
        is_header: Whether the paper marks it as the row of headings.
        after_break: Whether a page ended just before it.
    """

    cells: tuple[str, ...]
    line: int = 0
    page: str = ""
    is_header: bool = False
    after_break: bool = False


def pieces_of_table(rows: Sequence[Row], table: int, words: Vocabulary, log: Log) -> list[Piece]:
    """The rows of one table, with those that a page had cut whole again.

    Args:
        rows: As they were printed.
        table: Which table of the paper it is.
        words: The words of the paper, for words that a page cut in two.
        log: Is told what was put together, and which headings were printed again.
    """
    width = max((len(row.cells) for row in rows), default=0)
    printed = [_padded(row, width) for row in rows if any(cell.strip() for cell in row.cells)]
    printed = _headings_first(printed)
    meant: list[Row] = []
    for row in printed:
        if meant and meant[0].is_header and _same(row, meant[0]):
            log.left_out(CELL_BREAK.join(row.cells), row.page, row.line)
        elif meant and not meant[-1].is_header and not row.is_header and _belongs(row, meant[-1]):
            meant[-1] = _whole(meant[-1], row, words, log)
        else:
            meant.append(row)
    return [_piece(row, table) for row in meant]


def _padded(row: Row, width: int) -> Row:
    cells = tuple(cell.replace(CELL_BREAK, " ").strip() for cell in row.cells)
    return evolve(row, cells=(*cells, *[""] * (width - len(cells))))


def _headings_first(rows: list[Row]) -> list[Row]:
    """The first row is one of headings if it looks like that, whatever the paper says."""
    if not rows or (len(rows) < 2 and not rows[0].is_header):
        return rows
    first = evolve(rows[0], is_header=_could_be_headings(rows[0]) and _is_headings(rows))
    return [first, *(evolve(row, is_header=False) for row in rows[1:])]


def _could_be_headings(row: Row) -> bool:
    filled = [_shown(cell) for cell in row.cells if cell]
    return (
        len(filled) >= max(1, len(row.cells) - 2)
        and all(len(cell) <= LONGEST_HEADING for cell in filled)
        and not any(_SENTENCE.search(cell) for cell in filled)
    )


def _is_headings(rows: Sequence[Row]) -> bool:
    first = [_shown(cell) for cell in rows[0].cells]
    if rows[0].is_header:
        return True
    if any(_NUMERIC.fullmatch(cell) and not _is_year(cell) for cell in first if cell):
        return False
    names = [cell for cell in first if cell.lower() in HEADINGS]
    if names and len(names) * 3 >= len([cell for cell in first if cell]):
        return True
    below = [[_shown(row.cells[column]) for row in rows[1:]] for column in range(len(first))]
    return any(
        cell
        and filled
        and all(_NUMERIC.fullmatch(one) or len(one) > 3 * len(cell) + 20 for one in filled)
        for cell, column in zip(first, below, strict=True)
        if (filled := [one for one in column if one])
    )


def _is_year(cell: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", cell) is not None


def _same(row: Row, header: Row) -> bool:
    return [_shown(cell).casefold() for cell in row.cells] == [
        _shown(cell).casefold() for cell in header.cells
    ]


def _belongs(row: Row, above: Row) -> bool:
    """Whether a row without its first cells goes on with the row above."""
    if row.cells[0] or len(row.cells) < 2 or max(map(len, above.cells)) > LONGEST:
        return False
    filled = [column for column, cell in enumerate(row.cells) if cell]
    if len(filled) == 1 or row.after_break:
        return True
    going_on = [
        column
        for column in filled
        if marker_of(_shown(row.cells[column])) is None
        and goes_on(_shown(above.cells[column]), _shown(row.cells[column]))
    ]
    # One small word in a row of new things ("vanaf 2024") does not make it go on.
    if len(going_on) * 2 > len(filled):
        return True
    return any(len(above.cells[column]) > A_LONG_CELL for column in filled) and not all(
        above.cells[column] for column in filled
    )


def _whole(above: Row, row: Row, words: Vocabulary, log: Log) -> Row:
    cells = tuple(
        _joined(upper, lower, words) for upper, lower in zip(above.cells, row.cells, strict=True)
    )
    for upper, lower in zip(above.cells, row.cells, strict=True):
        if lower:
            before, after = upper[-40:], lower[:40]
            became = _joined(before, after, words)
            log.repaired(RepairKind.ROW, f"{before}\n{after}", became, row.page, row.line)
    return evolve(above, cells=cells)


def _joined(upper: str, lower: str, words: Vocabulary) -> str:
    if not upper or not lower:
        return upper or lower
    is_cut = goes_on(_shown(upper.rsplit("\n", 1)[-1]), _shown(lower))
    is_item = marker_of(_shown(lower)) is not None and not begins_inside(_shown(lower))
    return words.joined(upper, lower) if is_cut and not is_item else f"{upper}\n{lower}"


def _shown(cell: str) -> str:
    return cell.translate(WITHOUT_MARKS).strip()


def _piece(row: Row, table: int) -> Piece:
    return Piece(
        kind=BlockKind.ROW,
        cells=row.cells,
        is_header=row.is_header,
        table=table,
        page=row.page,
        line=row.line,
        after_break=row.after_break,
    )


def without_empty_columns(rows: Iterable[Row]) -> list[Row]:
    """Rows without the columns that are empty in all of them, as pipes at both ends make."""
    kept = list(rows)
    width = max((len(row.cells) for row in kept), default=0)
    full = [
        column
        for column in range(width)
        if any(column < len(row.cells) and row.cells[column].strip() for row in kept)
    ]
    return [
        evolve(row, cells=tuple(row.cells[one] if one < len(row.cells) else "" for one in full))
        for row in kept
    ]
