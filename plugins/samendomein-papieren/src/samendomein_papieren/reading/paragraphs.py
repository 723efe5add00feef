"""From lines to what belongs together: sentences that lines, pages and notes broke are whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import Factory, define, evolve, frozen

from samendomein_papieren.paper import RepairKind
from samendomein_papieren.reading.markers import marker_of
from samendomein_papieren.reading.printed import Line, Log
from samendomein_papieren.reading.words import (
    Vocabulary,
    asks_for_more,
    begins_inside,
    goes_on,
    is_finished,
)

WIDEST = 150
"""Lines that are longer were not broken by printing."""

NARROWEST = 30

LONGEST = 10_000
"""A paragraph that is longer is not put together any further: it would take too long."""

_LABEL = re.compile(r"[A-ZÀ-Þ][\w()/'’ .-]{1,40}:(?:\s|$)")
NOTE = re.compile(r"(?P<mark>[¹²³⁰⁴-⁹]+|\[\d{1,3}\])\s*(?=\S)")


@frozen(kw_only=True)
class Stretch:
    """Lines that belong together, as one.

    Attributes:
        text: Their text.
        number: The line on which they begin.
        page: The page on which they begin.
        heading: The level of a heading, as its print shows; 0 if that is not known.
        indent: How far the first line stands from the margin, in characters.
        stands_apart: Whether there is an empty line before it, or nothing.
        after_break: Whether a page ended just before it.
        is_note: Whether it is a footnote.
        is_raw: Whether it is left for another reader: a row of a table, or HTML.
    """

    text: str
    number: int
    page: str = ""
    heading: int = 0
    indent: int = 0
    stands_apart: bool = True
    after_break: bool = False
    is_note: bool = False
    is_raw: bool = False


def stretches_of(lines: Sequence[Line], log: Log) -> list[Stretch]:
    """Lines as stretches, in reading order; a note comes after the sentence that it broke.

    Args:
        lines: The lines of a paper without furniture.
        log: Is told what was put together.
    """
    vocabulary = Vocabulary.of(line.text for line in lines)
    joining = _Joining(width=_width_of(lines), vocabulary=vocabulary, log=log)
    for line in lines:
        joining.take(line)
    joining.close()
    return joining.done


def is_raw(text: str) -> bool:
    """Whether a line is a row of a table or HTML, which has its own way of going on."""
    shown = text.strip()
    if "\t" in text.strip(" \n"):
        marker = marker_of(text.lstrip())
        return not (marker is not None and "\t" not in marker.rest)
    if shown.startswith("|") and shown.count("|") >= 2:
        return True
    return _HTML_BLOCK.match(shown) is not None


_HTML_BLOCK = re.compile(
    r"</?(?:table|thead|tbody|tr|td|th|p|ul|ol|li|div|h[1-6]|br)\b[^>]*>", re.I
)


def _width_of(lines: Sequence[Line]) -> int:
    """How wide the text is that printing broke into lines; 0 if it was not broken."""
    widths: list[int] = []
    broken = 0
    for line, following in pairwise(lines):
        if not line.text.strip() or not following.text.strip() or is_raw(line.text):
            continue
        if is_raw(following.text) or marker_of(following.text.lstrip()):
            continue
        widths.append(len(line.text.rstrip()))
        broken += begins_inside(following.text.lstrip())
    if broken < 2 or broken * 5 < len(widths):
        return 0
    width = sorted(widths)[int(len(widths) * 0.95)]
    return width if NARROWEST <= width <= WIDEST else 0


@define(kw_only=True)
class _Joining:
    """The stretch that is being read, and those that are done."""

    width: int
    vocabulary: Vocabulary
    log: Log
    done: list[Stretch] = Factory(list)
    open: Stretch | None = None
    notes: list[Stretch] = Factory(list)
    last: str = ""
    blank: bool = True
    broken: bool = False

    def take(self, line: Line) -> None:
        """Read one line."""
        text = line.text.strip(" ") if is_raw(line.text) else line.text.strip()
        if not text.strip() and not (is_raw(line.text) and text):
            self.blank = True
            self.broken = self.broken or line.is_break
            return
        if self._belongs_to_note(text):
            self._go_on(text, line, note=True)
        elif self._belongs(text, line):
            self._go_on(text, line)
        else:
            self._begin(text, line)
        self.last, self.blank, self.broken = text, False, False

    def close(self) -> None:
        """Finish what is being read."""
        if self.open is not None:
            self.done.append(self.open)
        self.done.extend(self.notes)
        self.open, self.notes = None, []

    def _begin(self, text: str, line: Line) -> None:
        stretch = Stretch(
            text=text,
            number=line.number,
            page=line.page,
            heading=line.heading,
            indent=len(line.text) - len(line.text.lstrip(" ")),
            stands_apart=self.blank or self.broken,
            after_break=self.broken,
            is_note=NOTE.match(text) is not None and not is_raw(line.text),
            is_raw=is_raw(line.text),
        )
        if stretch.is_note:
            self.notes.append(stretch)
            return
        self.close()
        self.open = stretch

    def _belongs_to_note(self, text: str) -> bool:
        return bool(
            self.notes and not self.blank and not self.broken and not NOTE.match(text)
        ) and not is_raw(text)

    def _belongs(self, text: str, line: Line) -> bool:
        before = self.open
        if before is None or before.is_raw or is_raw(line.text) or line.heading != before.heading:
            return False
        if NOTE.match(text) or text.startswith("#") or before.text.startswith("#"):
            return False
        if marker_of(text) is not None or _LABEL.match(text):
            return False
        if line.heading:
            return not self.blank and not self.broken
        if len(before.text) > LONGEST:
            return False
        if self.broken or (self.blank and self.notes):
            is_long = len(before.text) > NARROWEST or begins_inside(text)
            was_full = self.broken and self._was_full(text) and not is_finished(before.text)
            return is_long and (was_full or goes_on(before.text, text))
        if self.blank:
            return False
        if begins_inside(text) and not is_finished(before.text):
            return True
        if self._was_full(text):
            return True
        return asks_for_more(before.text) and not before.text.endswith(",")

    def _was_full(self, text: str) -> bool:
        """Whether the next word would not have fitted on the line before."""
        if not self.width:
            return False
        word = text.split(maxsplit=1)[0]
        return len(self.last) + 1 + len(word) > self.width * 0.92

    def _go_on(self, text: str, line: Line, *, note: bool = False) -> None:
        before = self.notes[-1] if note else self.open
        assert before is not None
        whole = self.vocabulary.joined(before.text, text)
        evolved = evolve(before, text=whole)
        if note:
            self.notes[-1] = evolved
        else:
            self.open = evolved
        self._tell(before.text, text, whole, line)

    def _tell(self, left: str, right: str, whole: str, line: Line) -> None:
        """What was repaired; that a line ends is not worth telling unless it cut a word."""
        is_spaced = whole == f"{left} {right}"
        kind = RepairKind.HYPHEN
        if self.broken:
            kind = RepairKind.PAGE_BREAK
        elif self.notes and self.blank:
            kind = RepairKind.NOTE
        elif is_spaced:
            return
        before, after = left.rsplit(" ", 1)[-1], right.split(" ", 1)[0]
        became = f"{before} {after}" if is_spaced else whole[len(left) - len(before) :]
        became = became if is_spaced else became.split(" ", 1)[0]
        self.log.repaired(kind, f"{before}\n{after}", became, line.page, line.number)
