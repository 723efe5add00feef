"""A paper as lines to recognise things in: blocks, and the lines inside the cells of a table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import evolve, field, frozen

from samendomein_papieren.paper import Block, BlockKind, Paper
from samendomein_papieren.recognising.pattern import whole
from samendomein_papieren.recognising.rule_tables import FurnitureRule, SectionRule, StatementRule
from samendomein_papieren.recognising.rulebook import Rulebook

_MARKER = re.compile(
    r"\s*(?P<marker>[-–•●○▪*]|\(?\d{1,2}[.)]|\(?[a-z][.)]|[IVX]{1,5}[.)]|[ivx]{1,5}[.)])\s+(?=\S)"
)
_LONGEST_HEADING = 80
_CONTACT = re.compile(
    r"\b(?:neem(?:t)? (?:u )?(?:gerust )?contact op|staan? (?:je|u) graag te woord|"
    r"helpt (?:je|u) graag verder|meld (?:u|je) (?:nu )?aan|[\w.+-]+@[\w-]+\.\w+|www\.\S+)",
    re.IGNORECASE,
)

_LONGEST_SIGNATURE = 90
_MOST_SIGNATURE_LINES = 6
_CLOSES = re.compile(
    r"(?i)(?:met (?:vriendelijke|hartelijke) groet(?:en)?|hoogachtend)\b[^:?]*"
    r"|namens (?:het college|de gemeente|burgemeester en wethouders|het dagelijks bestuur)\b[^:?]*,"
)
_NO_SIGNATURE = re.compile(
    r"[:?]|\d|(?i:\b(?:antwoord|beantwoording|bijlage|vraag|vragen|besluit|doel|toelichting)\w*\b)|"
    r"[a-z]{3,}\.$"
)


@frozen(kw_only=True)
class Line:
    """A piece of text that was printed by itself.

    Attributes:
        text: The text, without its marker.
        start: Where it begins in the text of the paper.
        marker: What was printed before it.
        level: The depth of a heading or an item; 0 otherwise.
        kind: What it is; a line of a cell is a paragraph or an item.
        block: The block it stands in.
        column: Which cell of a row it stands in, or -1.
    """

    text: str
    start: int
    marker: str = ""
    level: int = 0
    kind: BlockKind
    block: Block
    column: int = -1

    @property
    def end(self) -> int:
        """Where it ends in the text of the paper."""
        return self.start + len(self.text)

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading."""
        return self.kind is BlockKind.HEADING

    @property
    def is_item(self) -> bool:
        """Whether it is an item of a list."""
        return self.kind is BlockKind.ITEM


@frozen(kw_only=True)
class Lines:
    """What of a paper is about its subject.

    Attributes:
        all: Its lines, in reading order.
        rows: Its rows, by table.
        left_out: The blocks that belong to a site and not to the paper.
        signed: The blocks with which a letter closes, and the names below it.
    """

    all: tuple[Line, ...]
    rows: dict[int, list[Block]] = field(factory=dict)
    left_out: tuple[Block, ...] = ()
    signed: tuple[Block, ...] = ()


def lines_of(paper: Paper, rules: Rulebook) -> Lines:
    """The lines of a paper, without the teasers and contact lines of a site around it."""
    signed = {block.number: block for block in _signatures(paper.blocks)}
    kept, left_out = _without_furniture(
        (block for block in paper.blocks if block.number not in signed), rules
    )
    rows: dict[int, list[Block]] = {}
    for block in kept:
        if block.kind is BlockKind.ROW:
            rows.setdefault(block.table, []).append(block)
    lines = tuple(_with_headings([line for block in kept for line in _lines(block)], rules))
    return Lines(all=lines, rows=rows, left_out=tuple(left_out), signed=tuple(signed.values()))


def cell_lines(block: Block, column: int) -> Iterator[Line]:
    """The lines of one cell."""
    start = block.cell_start(column)
    for text in block.cells[column].split("\n"):
        marker = _MARKER.match(text)
        skipped = marker.end() if marker else len(text) - len(text.lstrip())
        if text.strip():
            yield Line(
                text=text[skipped:].rstrip(),
                start=start + skipped,
                marker=marker["marker"] if marker else "",
                level=1 if marker else 0,
                kind=BlockKind.ITEM if marker else BlockKind.PARAGRAPH,
                block=block,
                column=column,
            )
        start += len(text) + 1


def _lines(block: Block) -> Iterator[Line]:
    if block.kind is not BlockKind.ROW:
        yield Line(
            text=block.text,
            start=block.start,
            marker=block.marker,
            level=block.level,
            kind=block.kind,
            block=block,
        )
    elif not block.is_header:
        for column in range(len(block.cells)):
            yield from cell_lines(block, column)


def _with_headings(lines: list[Line], rules: Rulebook) -> Iterator[Line]:
    """The lines, with short ones that say what stands below them as headings.

    Plain text does not show which lines are headings; the rules know these by their words.
    """
    level, number, depth = 0, "", 0
    for at, line in enumerate(lines):
        if line.is_heading:
            level, number = line.level, ""
        elif number and line.is_item and line.level >= depth and not _goes_on(line, number):
            below = next(iter(lines[at + 1 : at + 2]), line)
            if line.marker.startswith(f"{number}.") and _is_group(line, below):
                # "4.1 Beschikbaarheid" with a list of its own only groups what is listed.
                depth = below.level
                yield evolve(line, kind=BlockKind.PARAGRAPH, marker="", level=0)
                continue
            depth = line.level if line.marker.startswith(f"{number}.") else depth
            yield evolve(line, level=max(1, line.level - depth + 1))
            continue
        elif number and _goes_on(line, number):
            number, depth = line.marker.strip(" .)("), line.level + 1
            yield evolve(line, kind=BlockKind.HEADING, level=level + 1)
            continue
        elif (
            line.column < 0
            and at + 1 < len(lines)
            and (
                line.kind is BlockKind.PARAGRAPH
                # A numbered point of an agenda, with text below it and no other point.
                or (line.is_item and line.marker[:1].isdigit() and _is_above(line, lines[at + 1]))
            )
            and _says_what_is_below(line.text, rules)
        ):
            number = line.marker.strip(" .)(") if line.is_item else ""
            depth = line.level + 1
            yield evolve(line, kind=BlockKind.HEADING, level=level + 1)
            continue
        yield line


def _goes_on(line: Line, number: str) -> bool:
    """Whether a line is the next point beside a numbered line that is a heading, and short."""
    marker = line.marker.strip(" .)(")
    follows = marker.isdigit() and number.isdigit() and int(marker) == int(number) + 1
    return (
        line.is_item
        and follows
        and len(line.text) <= _LONGEST_HEADING
        and (line.text.rstrip()[-1:] not in (".", ";", ",", "?"))
    )


def _is_above(line: Line, below: Line) -> bool:
    """Whether what follows a numbered line is no other point beside it, but text or 5.1 below 5."""
    number = line.marker.strip(" .)(")
    deeper = below.level > line.level or below.marker.startswith(f"{number}.")
    return not below.is_item or deeper


def _is_group(line: Line, below: Line) -> bool:
    """Whether a numbered line is only the name of the list below it."""
    is_name = len(line.text) <= _LONGEST_HEADING and line.text.rstrip()[-1:] not in (".", ";", ":")
    return is_name and below.is_item and below.level > line.level


def _says_what_is_below(text: str, rules: Rulebook) -> bool:
    if len(text) > _LONGEST_HEADING or text.rstrip()[-1:] in (".", ";", ","):
        return False
    bare = heading_words(text)
    return any(
        whole(heading).fullmatch(bare)
        for kind in (SectionRule, StatementRule)
        for rule in rules.of(kind)
        for heading in rule.headings
    )


def heading_words(text: str) -> str:
    """The words of a heading, without its number and the sign behind it."""
    return re.sub(r"^(?:\d+(?:\.\d+)*|[A-Z]|[IVX]+)[.)]?\s+", "", text).strip(" :?!.*")


def _without_furniture(blocks: Iterable[Block], rules: Rulebook) -> tuple[list[Block], list[Block]]:
    kept: list[Block] = []
    left_out: list[Block] = []
    until = ""
    for block in blocks:
        rule = _furniture(block, rules)
        if rule is not None:
            until = until if until == "end" else rule.until
        elif until == "next heading" and block.kind is BlockKind.HEADING:
            until = ""
        is_contact = block.kind is not BlockKind.ROW and bool(_CONTACT.search(block.text))
        (left_out if until or is_contact else kept).append(block)
    return kept, left_out


def _signatures(blocks: Iterable[Block]) -> Iterator[Block]:
    number = 0
    for block in blocks:
        number = _signed(block, number)
        if number:
            yield block


def _signed(block: Block, before: int) -> int:
    """The number of a line of a signature, the first being 1; 0 if it is none."""
    if block.kind is BlockKind.ROW or len(block.text) > _LONGEST_SIGNATURE:
        return 0
    text = block.text.strip()
    if _CLOSES.fullmatch(text):
        return 1
    is_line = block.kind is BlockKind.PARAGRAPH and not _NO_SIGNATURE.search(text)
    return before + 1 if 0 < before < _MOST_SIGNATURE_LINES and is_line else 0


def _furniture(block: Block, rules: Rulebook) -> FurnitureRule | None:
    if block.kind is BlockKind.ROW or len(block.text) > 80:
        return None
    text = block.text.strip(" :?!.")
    for rule in rules.of(FurnitureRule):
        if any(whole(heading).fullmatch(text) for heading in rule.headings):
            found: FurnitureRule = rule
            return found
    return None
