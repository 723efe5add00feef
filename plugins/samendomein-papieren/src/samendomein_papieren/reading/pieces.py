"""From what is printed to pieces: which lines are headings, items, rows, notes or paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import Factory, define, evolve

from samendomein_papieren.paper import BlockKind, RepairKind
from samendomein_papieren.reading.emphasis import with_marks_for_emphasis
from samendomein_papieren.reading.markers import Marker, MarkerKind, marker_of
from samendomein_papieren.reading.markup import Item, Printed, Table
from samendomein_papieren.reading.paragraphs import NOTE, Stretch
from samendomein_papieren.reading.printed import WITHOUT_MARKS, Log, Piece
from samendomein_papieren.reading.rows import pieces_of_table
from samendomein_papieren.reading.words import Vocabulary, is_finished

LONGEST_HEADING = 110
LONGEST_QUESTION = 90
LOOKS_BACK = 50
"""An item is next in its list if it follows one of so many items above it."""

_HASHES = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*$")
_RULE = re.compile(r"\s*([-=_*~])(?:\s*\1){2,}\s*")
_BEGINS_A_HEADING = re.compile(r"[\"'“‘(]?[A-ZÀ-Þ0-9]")
_LABELLED = re.compile(r"[A-ZÀ-Þ][\w ()/'’.-]{1,40}:\s+\S")
_NAMES_A_PART = re.compile(
    r"(?:[A-Z][\w-]*(?:thema|punt|stuk|lijn|doel|opgave|deel|spoor|programma)|Thema|Doel|Spoor"
    r"|Pijler|Programma|Hoofdstuk|Bijlage|Deel|Opgave|Ambitie|Speerpunt|Actielijn|Vraag|Artikel"
    r"|Paragraaf|Actie|Beleidsdoelstelling|Actieplan|Prioriteit)\s+(?:\d+(?:\.\d+)*|[A-Z]|[IVX]+)"
    r"\s*[:.–-]",
)
_SAYS_NOTHING = re.compile(
    r"(?:n\.?\s?v\.?\s?t\.?|niet van toepassing|geen\b.*|nihil|ja|nee|p\.?m\.?|idem|onbekend"
    r"|zie\b.*|akkoord|conform\b.*|vervallen|volgt|dit klopt)\.?",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")


def pieces_of(printed: Sequence[Printed], log: Log, *, guess_headings: bool) -> list[Piece]:
    """The pieces of a paper, in reading order.

    Args:
        printed: What stands in it.
        log: Is told what was repaired.
        guess_headings: Whether a short line that stands apart may be a heading. Not so where the
            paper marks its headings itself.
    """
    words = Vocabulary.of(_words_in(printed))
    sorting = _Sorting(log=log, words=words, guess_headings=guess_headings)
    return list(sorting.pieces([_with_emphasis(one, log) for one in printed]))


def _words_in(printed: Iterable[Printed]) -> Iterator[str]:
    for one in printed:
        if isinstance(one, Table):
            yield from (cell for row in one.rows for cell in row.cells)
        else:
            yield one.text


def _with_emphasis(one: Printed, log: Log) -> Printed:
    if isinstance(one, Stretch):
        return evolve(one, text=with_marks_for_emphasis(one.text, log, one.page, one.number))
    return one


@define(kw_only=True)
class _Sorting:
    """Tells what each stretch is from what stands around it."""

    log: Log
    words: Vocabulary
    guess_headings: bool
    tables: int = 0

    def pieces(self, printed: Sequence[Printed]) -> Iterator[Piece]:
        markers = [self._marker(one) for one in printed]
        in_list = _in_a_list(printed, markers)
        levels = _Levels()
        for place, one in enumerate(printed):
            if isinstance(one, Table):
                levels.end()
                self.tables += 1
                yield from pieces_of_table(one.rows, self.tables, self.words, self.log)
            elif isinstance(one, Item):
                yield self._marked_up(one)
            elif not _RULE.fullmatch(one.text):
                piece = self._piece(place, printed, markers[place], is_listed=place in in_list)
                if piece.kind is BlockKind.ITEM:
                    marker = markers[place]
                    assert marker is not None
                    piece = evolve(piece, level=levels.of(one.indent, marker))
                elif piece.kind is not BlockKind.NOTE:
                    levels.end()
                yield piece

    def _marker(self, one: Printed) -> Marker | None:
        if not isinstance(one, Stretch) or one.is_note or one.heading > 0:
            return None
        marker = marker_of(one.text)
        return marker if marker and marker.rest.translate(WITHOUT_MARKS).strip() else None

    def _marked_up(self, item: Item) -> Piece:
        return Piece(
            kind=BlockKind.NOTE if item.is_note else BlockKind.ITEM,
            text=item.text,
            marker=item.marker,
            level=0 if item.is_note else item.level,
            page=item.page,
        )

    def _piece(
        self, place: int, printed: Sequence[Printed], marker: Marker | None, *, is_listed: bool
    ) -> Piece:
        one = printed[place]
        assert isinstance(one, Stretch)
        piece = Piece(
            kind=BlockKind.PARAGRAPH,
            text=one.text,
            page=one.page,
            line=one.number,
            after_break=one.after_break,
        )
        if one.is_note and (note := NOTE.match(one.text)):
            rest = one.text[note.end() :]
            return evolve(piece, kind=BlockKind.NOTE, text=rest, marker=note["mark"])
        if hashes := _HASHES.match(one.text):
            return self._heading(piece, hashes[2], len(hashes[1]))
        if one.heading > 0:
            return self._heading(piece, one.text, one.heading)
        if marker is None:
            is_heading = one.heading < 0 or (
                self.guess_headings and _looks_like_a_heading(one, _text_after(place, printed))
            )
            return self._heading(piece, one.text, 0) if is_heading else piece
        if not is_listed and self._heads(one, marker, place, printed):
            return evolve(self._heading(piece, marker.rest, 0), marker=marker.printed)
        if not is_listed and _could_be_a_name(marker):
            return piece
        if marker.outer:
            whole = f"{marker.outer} {marker.printed}"
            self.log.repaired(RepairKind.MARKER, whole, marker.printed, one.page, one.number)
        return evolve(piece, kind=BlockKind.ITEM, text=marker.rest, marker=marker.printed)

    def _heading(self, piece: Piece, text: str, level: int) -> Piece:
        """A heading, its number apart from its words."""
        marker = marker_of(text)
        if marker is None or marker.kind is MarkerKind.BULLET or not marker.rest.strip():
            return evolve(piece, kind=BlockKind.HEADING, text=text, level=level)
        return evolve(
            piece, kind=BlockKind.HEADING, text=marker.rest, marker=marker.printed, level=level
        )

    def _heads(self, one: Stretch, marker: Marker, place: int, printed: Sequence[Printed]) -> bool:
        """Whether a line with a number stands above a text, and not in a list."""
        if marker.kind is MarkerKind.BULLET or marker.outer:
            return False
        if one.heading < 0:
            return True
        if not (self.guess_headings or marker.kind is MarkerKind.DECIMAL):
            return False
        rest = evolve(one, text=marker.rest)
        return _looks_like_a_heading(rest, _text_after(place, printed))


def _in_a_list(printed: Sequence[Printed], markers: Sequence[Marker | None]) -> set[int]:
    """The places of stretches with a marker that stand beside another of their list."""
    listed: set[int] = set()
    before: list[tuple[int, Marker]] = []
    for place, marker in enumerate(markers):
        one = printed[place]
        if marker is None:
            if not (isinstance(one, Stretch) and one.is_note):
                before = []
            continue
        if marker.kind is MarkerKind.BULLET or marker.outer:
            listed.add(place)
        for other_place, other in reversed(before[-LOOKS_BACK:]):
            if marker.follows(other):
                listed.update({place, other_place})
                break
        before.append((place, marker))
    return listed


def _could_be_a_name(marker: Marker) -> bool:
    """Whether a capital with a full stop may be the first letter of a name."""
    kinds = {kind for kind, _ in marker.values}
    return MarkerKind.CAPITAL in kinds and len(marker.printed) == 2 and marker.printed[1] == "."


def _text_after(place: int, printed: Sequence[Printed]) -> Printed | None:
    for following in range(place + 1, len(printed)):
        one = printed[following]
        if not (isinstance(one, Stretch) and one.is_note):
            return one
    return None


def _looks_like_a_heading(one: Stretch, following: Printed | None) -> bool:
    """Whether a line is short, stands apart, is no sentence and has something under it."""
    text = one.text.translate(WITHOUT_MARKS).strip()
    if not one.stands_apart or len(text) > LONGEST_HEADING or following is None:
        return False
    if isinstance(following, Stretch) and not following.stands_apart and _is_a_line(following):
        return False
    if not _BEGINS_A_HEADING.match(text) or len(_LETTER.findall(text)) < 3:
        return False
    if _SAYS_NOTHING.fullmatch(text):
        return False
    if text.endswith("?"):
        return (
            len(text) <= LONGEST_QUESTION
            and isinstance(following, Stretch)
            and len(following.text) > LONGEST_QUESTION
        )
    if text.endswith(":"):
        return len(text) <= LONGEST_QUESTION and not _is_a_sentence(text)
    if is_finished(text) or text[-1] in ",;&" or "\n" in text:
        return False
    return _NAMES_A_PART.match(text) is not None or not _LABELLED.match(text)


def _is_a_sentence(text: str) -> bool:
    return len(text.split()) > 7 or ". " in text


def _is_a_line(following: Stretch) -> bool:
    """Whether the line below is one of several that stand together, such as an address."""
    return marker_of(following.text) is None and not following.is_raw


@define(kw_only=True)
class _Levels:
    """How deep the item of a list without markup lies."""

    stack: list[tuple[int, MarkerKind]] = Factory(list)

    def end(self) -> None:
        """Something that is no item ends the list."""
        self.stack.clear()

    def of(self, indent: int, marker: Marker) -> int:
        """The depth of the next item."""
        kinds = {kind for kind, _ in marker.values} or {MarkerKind.BULLET}
        while self.stack and self.stack[-1][0] > indent:
            self.stack.pop()
        same = [
            depth
            for depth, (width, kind) in enumerate(self.stack)
            if width == indent and kind in kinds
        ]
        if same:
            del self.stack[same[-1] + 1 :]
        else:
            self.stack.append((indent, marker.kind))
        return len(self.stack)
