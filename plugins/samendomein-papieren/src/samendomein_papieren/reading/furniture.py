"""Takes out what was printed for the page: page numbers, headers and footers that repeat."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from attrs import evolve, frozen

from samendomein_papieren.reading.printed import WITHOUT_MARKS, Line, Log

NEAR = 3
"""So many lines from the edge of a page a header or footer can be."""

LONGEST = 120
FEWEST_LINES_ON_A_PAGE = 8
FEWEST_PAGES = 3

_AT_AN_END = re.compile(r"^\s*\d{1,4}\b|\b\d{1,4}\s*$")
_DIGIT = re.compile(r"\d")
_SAID = re.compile(
    r"\W*(?:pagina|pag\.?|blz\.?|bladzijde|page)\s*:?\s*(?P<number>\d{1,4})"
    r"(?:\s*(?:van|/|of|-)\s*(?P<total>\d{1,4}))?\W*",
    re.IGNORECASE,
)
_SAID_AT_ONE_END = re.compile(
    r"(?:.{1,90}?[\s|·•–-])?(?:pagina|pag\.?|blz\.?)\s*(?P<number>\d{1,4})"
    r"\s*(?:van|/)\s*(?P<total>\d{1,4})(?:\s*[|·•–-].{1,90})?",
    re.IGNORECASE,
)
_OF = re.compile(r"\W*(?P<number>\d{1,4})\s*(?:van|/)\s*(?P<total>\d{1,4})\W*")
_BARE = re.compile(r"\W{0,3}(?P<number>\d{1,4})\W{0,3}")
_INSIDE = re.compile(r"\bPagina (?P<number>\d{1,4}) (?:van|/) (?P<total>\d{1,4})\b\s*")
_POINTS_AT_A_PAGE = re.compile(r"\b(?:zie|op|van|vanaf|tot|en|de|ook|t/m)\s*$", re.IGNORECASE)
_OF_A_SITE = re.compile(
    r"terug naar navigatie\b.{0,100}|deze pagina is gebouwd op .{1,100}|ga naar (?:de )?inhoud"
    r"|(?:terug )?naar boven",
    re.IGNORECASE,
)


@frozen(kw_only=True)
class _PageNumber:
    index: int
    number: int
    is_bare: bool


def without_furniture(lines: Sequence[Line], log: Log) -> list[Line]:
    """The lines without what repeats at the edges of pages, and with the page of each.

    Args:
        lines: The lines of a paper; those that are breaks part its pages.
        log: Is told what was left out.
    """
    lines = list(_without_numbers_inside(lines, log))
    numbers = {each.index: each.number for each in _page_numbers(lines)}
    edges = [index for index, line in enumerate(lines) if line.is_break or index in numbers]
    repeated = _repeated_at(edges, lines, set(numbers))
    paged = _with_pages(lines, numbers)
    return list(_kept(paged, set(numbers) | repeated, log))


def _without_numbers_inside(lines: Sequence[Line], log: Log) -> Iterator[Line]:
    for line in lines:
        if "Pagina " not in line.text or _SAID.fullmatch(line.text):
            yield line
            continue
        parts: list[str] = []
        done = 0
        for found in _INSIDE.finditer(line.text):
            before = line.text[max(0, found.start() - 20) : found.start()]
            is_inside = before.strip() and line.text[found.end() : found.end() + 1].islower()
            if is_inside and not _POINTS_AT_A_PAGE.search(before):
                log.left_out(found[0], found["number"], line.number)
                parts.append(line.text[done : found.start()])
                done = found.end()
        yield evolve(line, text="".join([*parts, line.text[done:]])) if done else line


def _page_numbers(lines: Sequence[Line]) -> list[_PageNumber]:
    """The lines that hold the number of a page, and nothing that belongs to the text."""
    said = [
        _PageNumber(index=index, number=int(match["number"]), is_bare=False)
        for index, line in enumerate(lines)
        if (match := _says_a_page(line))
    ]
    if said and _rises(said):
        return said
    bare = [
        _PageNumber(index=index, number=int(match["number"]), is_bare=True)
        for index, line in enumerate(lines)
        if (match := _BARE.fullmatch(line.text.strip()))
    ]
    if any(line.is_break for line in lines):
        return _counting_with_pages(bare, lines)
    return _counting_alone(bare)


def _says_a_page(line: Line) -> re.Match[str] | None:
    """The number in a line that tells on which page it stands; beside it may be other furniture."""
    shown = line.text.translate(WITHOUT_MARKS).strip()
    if len(shown) > LONGEST or _DIGIT.search(shown) is None:
        return None
    if "\t" in shown and line.number:
        return None
    for part in shown.split("\t"):
        found = _SAID.fullmatch(part) or _SAID_AT_ONE_END.fullmatch(part) or _OF.fullmatch(part)
        if found and (not found["total"] or int(found["number"]) <= int(found["total"])):
            return found
    return None


def _rises(numbers: Sequence[_PageNumber]) -> bool:
    return all(a.number <= b.number for a, b in pairwise(numbers))


def _counting_with_pages(bare: Sequence[_PageNumber], lines: Sequence[Line]) -> list[_PageNumber]:
    """Bare numbers at the edge of a page that go up by one a page."""
    pages, edges = _pages_of(lines), _near_an_edge(lines)
    near = [each for each in bare if each.index in edges]
    offsets = Counter(each.number - pages[each.index] for each in near)
    if not offsets or offsets.most_common(1)[0][1] < 2:
        return []
    usual = offsets.most_common(1)[0][0]
    return [each for each in near if each.number - pages[each.index] == usual]


def _counting_alone(bare: Sequence[_PageNumber]) -> list[_PageNumber]:
    """Bare numbers that go up by one, with the lines of a page between each two."""
    lengths: list[int] = []
    before: list[int] = []
    latest: dict[int, int] = {}
    for place, each in enumerate(bare):
        above = latest.get(each.number - 1, -1)
        is_next = above >= 0 and each.index - bare[above].index >= FEWEST_LINES_ON_A_PAGE
        before.append(above if is_next else -1)
        lengths.append(lengths[above] + 1 if is_next else 1)
        if each.number not in latest or lengths[place] >= lengths[latest[each.number]]:
            latest[each.number] = place
    if max(lengths, default=0) < FEWEST_PAGES:
        return []
    place = lengths.index(max(lengths))
    run: list[_PageNumber] = []
    while place >= 0:
        run.append(bare[place])
        place = before[place]
    return run[::-1]


def _pages_of(lines: Sequence[Line]) -> list[int]:
    """For each line how many pages ended before it."""
    page, pages = 0, []
    for line in lines:
        pages.append(page)
        page += line.is_break
    return pages


def _near_an_edge(lines: Sequence[Line]) -> set[int]:
    edges = [-1, *(index for index, line in enumerate(lines) if line.is_break), len(lines)]
    return {
        index
        for before, after in pairwise(edges)
        for index in _ends(range(before + 1, after), lines)
    }


def _ends(stretch: range, lines: Sequence[Line]) -> list[int]:
    printed = [index for index in stretch if lines[index].text.strip()]
    return [*printed[:NEAR], *printed[-NEAR:]]


def _repeated_at(edges: Sequence[int], lines: Sequence[Line], numbers: set[int]) -> set[int]:
    """Lines at the edge of pages that are printed on several of them."""
    if not edges:
        return set()
    bounds = [-1, *edges, len(lines)]
    pages = [range(before + 1, after) for before, after in pairwise(bounds)]
    found: dict[str, set[int]] = {}
    for page in pages:
        for index in set(_ends(page, lines)) - numbers:
            if _could_be_furniture(lines[index]):
                found.setdefault(_same(lines[index].text), set()).add(index)
    usual = max(2, len(pages) // 3)
    often = {
        index
        for places in found.values()
        if len(places) >= usual and _counts_pages([lines[index].text for index in sorted(places)])
        for index in places
    }
    outermost = {index for page in pages for index in _outermost(page, lines, often)}
    return outermost - _at_the_start(lines)


def _could_be_furniture(line: Line) -> bool:
    is_row = "\t" in line.text and line.number > 0
    is_sentence = line.text.rstrip().endswith((".", ";", ":")) and len(line.text.split()) > 4
    return len(line.text) <= LONGEST and not (is_row or is_sentence or line.heading)


def _counts_pages(texts: Sequence[str]) -> bool:
    """Whether the lines are equal, or differ in a number that goes up at one end of the line."""
    if len(set(texts)) == 1:
        return True
    values = [[int(found) for found in _AT_AN_END.findall(text)] for text in texts]
    if not all(values) or len({len(each) for each in values}) > 1:
        return False
    return any(all(a < b for a, b in pairwise(column)) for column in zip(*values, strict=True))


def _outermost(page: range, lines: Sequence[Line], often: set[int]) -> list[int]:
    """Those at the very edge of a page, with nothing of the text between them and the edge."""
    printed = [index for index in page if lines[index].text.strip()]
    above = takewhile(often.__contains__, printed[:NEAR])
    below = takewhile(often.__contains__, reversed(printed[-NEAR:]))
    return [*above, *below]


def _at_the_start(lines: Sequence[Line]) -> set[int]:
    """The first line of the paper: what repeats it is furniture, itself it may be the title."""
    return {next((index for index, line in enumerate(lines) if line.text.strip()), -1)}


def _same(text: str) -> str:
    """A line without the numbers at its ends, which may be those of pages."""
    shown = text.translate(WITHOUT_MARKS).casefold()
    return " ".join(_AT_AN_END.sub("#", shown).split())


def _with_pages(lines: Sequence[Line], numbers: dict[int, int]) -> list[Line]:
    """Each line with its page: as the reader knew it, as printed, or else as counted."""
    if any(line.page for line in lines):
        return list(lines)
    if not numbers:
        if not any(line.is_break for line in lines):
            return list(lines)
        pages = _pages_of(lines)
        return [evolve(line, page=str(page + 1)) for line, page in zip(lines, pages, strict=True)]
    printed = [index for index, line in enumerate(lines) if line.text.strip()]
    stands_above = min(numbers) in printed[:NEAR] and max(numbers) not in printed[-NEAR:]
    return list(_paged(lines, numbers, stands_above=stands_above))


def _paged(lines: Sequence[Line], numbers: dict[int, int], *, stands_above: bool) -> Iterator[Line]:
    ordered = sorted(numbers)
    page = numbers[ordered[0]]
    coming = iter(ordered)
    following = next(coming, None)
    for index, line in enumerate(lines):
        if stands_above and index == following:
            page, following = numbers[index], next(coming, None)
        yield evolve(line, page=str(page))
        if not stands_above and index == following:
            following = next(coming, None)
            page = page + 1 if following is None else numbers[following]


def _kept(lines: Sequence[Line], furniture: set[int], log: Log) -> Iterator[Line]:
    for index, line in enumerate(lines):
        shown = line.text.strip()
        is_furniture = index in furniture or (
            len(shown) <= LONGEST and _OF_A_SITE.fullmatch(shown) is not None
        )
        if is_furniture:
            log.left_out(line.text, line.page, line.number)
            yield evolve(line, text="", is_break=True)
        else:
            yield line
