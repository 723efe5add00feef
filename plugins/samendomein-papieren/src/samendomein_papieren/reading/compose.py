"""From pieces to a paper: each block gets its place, its section and its column headings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import define

from samendomein_papieren.paper import CELL_BREAK, Block, BlockKind
from samendomein_papieren.reading.printed import (
    EMPHASIS_OFF,
    EMPHASIS_ON,
    MARKS,
    WITHOUT_MARKS,
    Piece,
)

_SPACES = re.compile(" {2,}")


def composed(pieces: Sequence[Piece]) -> tuple[str, tuple[Block, ...]]:
    """The text of a paper, and its blocks.

    Args:
        pieces: In reading order, headings with their level.
    """
    composing = _Composing()
    blocks = tuple(composing.blocks(pieces))
    return "\n".join(block.text for block in blocks), blocks


@define(kw_only=True)
class _Composing:
    offset: int = 0
    number: int = 0
    header: tuple[str, ...] = ()
    table: int = 0

    def blocks(self, pieces: Iterable[Piece]) -> Iterator[Block]:
        path: list[tuple[int, str]] = []
        for piece in pieces:
            if piece.kind is BlockKind.HEADING:
                path = [above for above in path if above[0] < piece.level]
            block = self._block(piece, tuple(title for _, title in path))
            if not block.text.strip():
                continue
            yield block
            self.offset = block.end + 1
            self.number += 1
            if block.kind is BlockKind.HEADING:
                path.append((piece.level, block.title))

    def _block(self, piece: Piece, section: tuple[str, ...]) -> Block:
        printed = CELL_BREAK.join(piece.cells) if piece.cells else piece.text.strip()
        text, emphases = _without_marks(_SPACES.sub(" ", printed))
        cells = tuple(text.split(CELL_BREAK)) if piece.cells else ()
        if piece.table != self.table:
            self.table = piece.table
            self.header = cells if piece.is_header else ()
        return Block(
            kind=piece.kind,
            text=text,
            level=piece.level,
            cells=cells,
            header=() if piece.is_header else self.header,
            is_header=piece.is_header,
            table=piece.table,
            page=piece.page,
            section=section,
            marker=piece.marker.translate(WITHOUT_MARKS),
            number=self.number,
            line=piece.line,
            start=self.offset,
            end=self.offset + len(text),
            emphases=tuple((self.offset + start, self.offset + end) for start, end in emphases),
        )


def _without_marks(printed: str) -> tuple[str, list[tuple[int, int]]]:
    """A text without the marks of readers, and the stretches that they marked."""
    if not any(mark in printed for mark in MARKS):
        return printed, []
    text: list[str] = []
    emphases: list[tuple[int, int]] = []
    begun, depth, length = 0, 0, 0
    for character in printed:
        if character == EMPHASIS_ON:
            begun = begun if depth else length
            depth += 1
        elif character == EMPHASIS_OFF:
            depth = max(0, depth - 1)
            if not depth and length > begun:
                emphases.append((begun, length))
        elif character not in MARKS:
            text.append(character)
            length += 1
    if depth and length > begun:
        emphases.append((begun, length))
    return "".join(text), emphases
