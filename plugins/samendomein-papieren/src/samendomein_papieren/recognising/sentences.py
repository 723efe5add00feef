"""Sentences, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from samendomein_papieren.recognising.lines import Line

_END = re.compile(r"[.!?]+[\"'”’)»]*(?=\s+[\"'“‘(«]?[A-ZÀ-Ý€\d])|\n")
_LONGEST_ABBREVIATION = 12
_ABBREVIATION = re.compile(
    r"(?:\b(?:ca|d\.d|t\.a\.v|bijv|bv|nr|nrs|art|o\.a|m\.b\.t|e\.d|i\.v\.m|t\.b\.v|n\.a\.v|m\.n|"
    r"drs|dr|mr|ir|ing|mw|dhr|mevr|pag|blz|resp|incl|excl|max|min|mln|mld|evt|jl|a\.s|d\.w\.z|"
    r"c\.q|vgl|zgn|St|St|o\.b\.v|m\.u\.v|p\.j|t\.o\.v|aug|sept|okt|nov|dec|jan|feb)|\b[A-Z])\.$"
)


@frozen(kw_only=True)
class Sentence:
    """A sentence.

    Attributes:
        text: The sentence.
        start: Where it begins in the text of the paper.
        line: The line it stands in.
        before: The sentence before it in that line, if there is one.
    """

    text: str
    start: int
    line: Line
    before: str = ""

    @property
    def end(self) -> int:
        """Where it ends in the text of the paper."""
        return self.start + len(self.text)


def sentences(line: Line) -> Iterator[Sentence]:
    """The sentences of a line; abbreviations and initials do not end one."""
    begin, before = 0, ""
    ends = [found.end() for found in _END.finditer(line.text)]
    for end in (*ends, len(line.text)):
        tail = line.text[max(begin, end - _LONGEST_ABBREVIATION) : end]
        if end < len(line.text) and _ABBREVIATION.search(tail.rstrip()):
            continue
        piece = line.text[begin:end]
        stripped = piece.strip()
        if stripped:
            start = line.start + begin + len(piece) - len(piece.lstrip())
            yield Sentence(text=stripped, start=start, line=line, before=before)
            before = stripped
        begin = end
