"""How deep each heading lies, where its print does not show it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import Factory, define, evolve, frozen

from samendomein_papieren.paper import BlockKind
from samendomein_papieren.reading.markers import Marker, MarkerKind, marker_of
from samendomein_papieren.reading.printed import Piece

_CHAPTER = re.compile(
    r"(?:hoofdstuk|deel|programma|bijlage)\s+(?:\d+|[A-Z]|[IVX]+)\b", re.IGNORECASE
)
_PART = re.compile(r"(?P<word>[\w-]+)\s+(?:\d+(?:\.\d+)*|[A-Z]|[IVX]+)\s*[:.–-]")
_NAMED, _NUMBERED, _PLAIN, _BELOW = 0, 1, 10, 20
_ORDER = tuple(MarkerKind)


@frozen(kw_only=True)
class _Style:
    """What a heading looks like: headings of one style lie equally deep.

    Attributes:
        rank: A style with a higher rank lies below one with a lower.
        name: Tells styles of one rank apart.
    """

    rank: int
    name: str


def with_levels(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces of which each heading has a level.

    A level that the print shows is kept. A number shows how deep a heading lies; a heading without
    one lies below another only if nothing stands between the two, since a paper that does not
    show where a section ends may have ended it anywhere.

    Args:
        pieces: The pieces of a paper, in reading order.
    """
    numbers_are_chapters = _are_chapters(pieces)
    depths = _Depths()
    done: list[Piece] = []
    follows_heading = False
    for piece in pieces:
        if piece.kind is not BlockKind.HEADING:
            follows_heading = follows_heading and piece.kind is BlockKind.NOTE
            done.append(piece)
            continue
        if piece.level:
            depths.shown(piece.level)
            done.append(piece)
        else:
            style = _style_of(piece, numbers_are_chapters=numbers_are_chapters)
            level = depths.of(style, follows_heading=follows_heading)
            done.append(evolve(piece, level=level))
        follows_heading = True
    return done


@define(kw_only=True)
class _Depths:
    stack: list[_Style] = Factory(list)
    above: int = 0

    def shown(self, level: int) -> None:
        """A heading with a level of its own: those without one lie below it."""
        self.above = level
        self.stack.clear()

    def of(self, style: _Style, *, follows_heading: bool) -> int:
        """The level of a heading that shows none."""
        is_below = follows_heading and style.rank == _PLAIN and bool(self.stack)
        if style in self.stack and not is_below:
            del self.stack[self.stack.index(style) + 1 :]
        elif is_below and self.stack[-1].rank <= _PLAIN:
            self.stack.append(style)
        else:
            while self.stack and self.stack[-1].rank >= style.rank:
                if self.stack[-1].rank == style.rank and style.rank > _PLAIN:
                    break
                self.stack.pop()
            self.stack.append(style)
        return self.above + len(self.stack)


def _style_of(piece: Piece, *, numbers_are_chapters: bool) -> _Style:
    if _CHAPTER.match(piece.text):
        return _Style(rank=_NAMED, name="chapter")
    marker = _marker(piece)
    if marker is not None:
        if marker.kind is MarkerKind.DECIMAL and piece.marker[:1].isdigit():
            depth = len(piece.marker.strip(".)").split("."))
            return _Style(rank=_NUMBERED + depth, name="decimal")
        if marker.kind is MarkerKind.NUMBER and numbers_are_chapters:
            return _Style(rank=_NUMBERED + 1, name="decimal")
        return _Style(rank=_BELOW + _ORDER.index(marker.kind), name=marker.kind)
    part = _PART.match(piece.text)
    return _Style(rank=_PLAIN, name=part["word"].lower() if part else "")


def _are_chapters(pieces: Sequence[Piece]) -> bool:
    """Whether headings with a number are chapters, with headings without one below them."""
    headings = [piece for piece in pieces if piece.kind is BlockKind.HEADING]
    markers = [_marker(piece) for piece in headings]
    if any(marker and marker.kind is MarkerKind.DECIMAL for marker in markers):
        return True
    places = [
        place for place, marker in enumerate(markers) if marker and marker.kind is MarkerKind.NUMBER
    ]
    between = sum(1 for a, b in pairwise(places) if b > a + 1 and _follow(markers, a, b))
    return between >= 2


def _follow(markers: Sequence[Marker | None], before: int, after: int) -> bool:
    one, other = markers[before], markers[after]
    return one is not None and other is not None and other.follows(one)


def _marker(piece: Piece) -> Marker | None:
    return marker_of(f"{piece.marker} {piece.text}") if piece.marker else None
