"""Looking up a quotation in the text of a paper, also when the text changed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property

from attrs import frozen

from samendomein.plan.elements.records import Anchoring, Passage
from samendomein.plan.nearest import trigrams
from samendomein.plan.similarity import similarity
from samendomein.plan.values import Missing
from samendomein.sources.paper import PaperText

ALIKE = 0.6
"""From how much likeness on words count as the quotation with other words."""

FEWEST_WORDS = 3
"""A quotation of fewer words looks like too many others to be looked for by likeness."""

CONTEXT = 60
"""How many letters before and after a quotation are kept."""

_MOST_PLACES = 100
_CANDIDATES = 5
_MOST_WINDOWS = 300
_SENTENCE_END = re.compile(r"(?<=[.!?;:])\s+(?=\S)")
_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "–": "-", "\u00ad": None})


@frozen(kw_only=True)
class Anchor:
    """What became of a quotation.

    Attributes:
        outcome: Found where it was, moved, or gone.
        similarity: How much what stands there now looks like it, from 0 to 1.
        words: What stands there now.
        page: On which page; empty if that is not known.
        section: Under which heading; empty if that is not known.
        before: What stands before it.
        after: What stands after it.
    """

    outcome: Anchoring
    similarity: Decimal = Decimal(0)
    words: str = ""
    page: str = ""
    section: str = ""
    before: str = ""
    after: str = ""

    @property
    def is_verbatim(self) -> bool:
        """Whether the words are the same."""
        return self.outcome is not Anchoring.GONE and self.similarity == 1


class Searched:
    """The text of a paper, to look quotations up in."""

    def __init__(self, paper: PaperText) -> None:
        self._parts = [part for part in paper.parts if part.text.strip()]
        self._starts: list[int] = []
        length = 0
        texts = [plain(part.text) for part in self._parts]
        for text in texts:
            self._starts.append(length)
            length += len(text) + 1
        self._text = " ".join(texts)

    def find(self, passage: Passage) -> Anchor:
        """Where the quotation of a passage stands."""
        quote = plain(_said(passage.quote))
        places = list(self._places(quote)) if quote else []
        if places:
            best = max(places, key=lambda at: (self._fits(at, quote, passage), -at))
            return self._anchor(best, best + len(quote), passage, Decimal(1))
        return self._alike(quote, passage)

    def _places(self, quote: str) -> Iterator[int]:
        at = self._text.find(quote)
        found = 0
        while at >= 0 and found < _MOST_PLACES:
            if _is_apart(self._text, at, at + len(quote)):
                found += 1
                yield at
            at = self._text.find(quote, at + 1)

    def _fits(self, at: int, quote: str, passage: Passage) -> int:
        part = self._part(at)
        before, after = plain(_said(passage.before)), plain(_said(passage.after))
        end = at + len(quote)
        return (
            4 * _shared_end(self._text[:at].rstrip()[-CONTEXT:], before)
            + 4 * _shared_end(self._text[end:].lstrip()[:CONTEXT][::-1], after[::-1])
            + 2 * (_said(passage.section) == part.section)
            + (_said(passage.page) == part.page)
        )

    def _part(self, at: int) -> PaperPartPlace:
        part = self._parts[bisect_right(self._starts, at) - 1]
        return PaperPartPlace(page=part.page, section=part.section)

    def _anchor(self, start: int, end: int, passage: Passage, alike: Decimal) -> Anchor:
        place = self._part(start)
        stayed = all(
            isinstance(was, Missing) or was == now
            for was, now in ((passage.page, place.page), (passage.section, place.section))
        )
        return Anchor(
            outcome=Anchoring.FOUND if stayed and alike == 1 else Anchoring.MOVED,
            similarity=alike,
            words=self._text[start:end],
            page=place.page,
            section=place.section,
            before=self._text[max(start - CONTEXT, 0) : start].strip(),
            after=self._text[end : end + CONTEXT].strip(),
        )

    def _alike(self, quote: str, passage: Passage) -> Anchor:
        length = len(quote.split())
        if length < FEWEST_WORDS:
            return Anchor(outcome=Anchoring.GONE)
        best, where = 0.0, (0, 0)
        for first, last in self._regions(quote):
            for start, end in _windows(self._text, first, last, length):
                alike = similarity(quote, self._text[start:end])
                if alike > best:
                    best, where = alike, (start, end)
        if best < ALIKE:
            return Anchor(outcome=Anchoring.GONE)
        # The same letters in other words are not the same words.
        said = min(Decimal(f"{best:.2f}"), Decimal("0.99"))
        return self._anchor(*where, passage, said)

    def _regions(self, quote: str) -> Iterator[tuple[int, int]]:
        """The sentences that share most with the quotation, as many together as it has."""
        sentences = self._sentences
        shared: Counter[int] = Counter()
        letters = set(trigrams(quote.casefold()))
        for three in letters:
            with_it = self._by_letters.get(three, ())
            for number in with_it:
                shared[number] += 1
        size = len(_SENTENCE_END.split(quote))
        seen: set[tuple[int, int]] = set()
        for number, _ in sorted(shared.items(), key=lambda one: (-one[1], one[0]))[:_CANDIDATES]:
            first, last = max(number - size + 1, 0), min(number + size - 1, len(sentences) - 1)
            region = (sentences[first][0], sentences[last][1])
            if region not in seen:
                seen.add(region)
                yield region

    @cached_property
    def _sentences(self) -> list[tuple[int, int]]:
        bounds = sorted({
            *self._starts, *(end.end() for end in _SENTENCE_END.finditer(self._text)), 0,
        })  # fmt: skip
        ends = [*bounds[1:], len(self._text)]
        return [pair for pair in zip(bounds, ends, strict=True) if pair[0] < pair[1]]

    @cached_property
    def _by_letters(self) -> dict[str, list[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, (start, end) in enumerate(self._sentences):
            for three in set(trigrams(self._text[start:end].casefold())):
                found[three].append(number)
        return found


@frozen(kw_only=True)
class PaperPartPlace:
    """On which page and under which heading something stands."""

    page: str
    section: str


def plain(text: str) -> str:
    """A text on one line, with one sort of quotation mark and dash."""
    return " ".join(text.translate(_SAME).split())


def _said(value: str | Missing) -> str:
    return "" if isinstance(value, Missing) else value


def _is_apart(text: str, start: int, end: int) -> bool:
    """Whether no word goes on before or after: "doel 1" does not stand in "doel 12"."""
    inside = text[start:end]
    cut_before = start > 0 and text[start - 1].isalnum() and inside[0].isalnum()
    cut_after = end < len(text) and text[end].isalnum() and inside[-1].isalnum()
    return not (cut_before or cut_after)


def _shared_end(one: str, other: str) -> int:
    count = 0
    for mine, theirs in zip(reversed(one), reversed(other), strict=False):
        if mine != theirs:
            break
        count += 1
    return count


def _windows(text: str, first: int, last: int, length: int) -> Iterator[tuple[int, int]]:
    """Pieces of a region with about so many words."""
    words = [(one.start() + first, one.end() + first)
             for one in re.finditer(r"\S+", text[first:last])]  # fmt: skip
    sizes = {length * part // 100 for part in (75, 100, 125, 150)} | {length - 1, length + 1}
    for size in sorted(sizes - {0}):
        if size >= len(words):
            if words:
                yield words[0][0], words[-1][1]
            continue
        # A table without a full stop can be one sentence of thousands of words.
        for start in range(0, len(words) - size + 1, 1 + len(words) // _MOST_WINDOWS):
            yield words[start][0], words[start + size - 1][1]
