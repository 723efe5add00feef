"""From HTML to stretches, items and rows; also HTML inside the cells of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import Factory, define
from selectolax.lexbor import LexborHTMLParser, LexborNode

from samendomein import Text
from samendomein_papieren.paper import RepairKind
from samendomein_papieren.reading.limits import USUAL, Limits
from samendomein_papieren.reading.listing import items_in, numbering
from samendomein_papieren.reading.markers import marker_of
from samendomein_papieren.reading.markup import Item, Printed, Table
from samendomein_papieren.reading.paragraphs import Stretch
from samendomein_papieren.reading.printed import (
    EMPHASIS_OFF,
    EMPHASIS_ON,
    LABEL_OFF,
    LABEL_ON,
    PAGE_OFF,
    PAGE_ON,
    WITHOUT_MARKS,
    Log,
)
from samendomein_papieren.reading.rows import Row
from samendomein_papieren.reading.words import begins_inside, is_finished

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_UNSEEN = frozenset({"script", "style", "template", "noscript", "svg", "head", "iframe", "object"})
_FURNITURE = frozenset({"nav", "footer", "aside", "button", "select", "dialog"})
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "-text",
    ]
)
_EMPHASES = frozenset({"i", "em", "b", "strong"})
_BOLD = frozenset({"b", "strong"})
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_PAGE = re.compile(f"{PAGE_ON}([^{PAGE_OFF}]*){PAGE_OFF}")
_LABEL = re.compile(f"{LABEL_ON}(?P<depth>\\d+)\\|(?P<marker>[^{LABEL_OFF}]*){LABEL_OFF}")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_NOTE_ID = re.compile(r"(?:foot|end)note-(\d+)$")
_LONGEST_BOLD_HEADING = 120


def printed_in(markup: str, log: Log, line: int = 0, limits: Limits = USUAL) -> list[Printed]:
    """What is printed in HTML, in reading order.

    Args:
        markup: A whole page, or a part of one.
        log: Is told what was left out.
        line: The line of the file on which the markup begins, if it is a part of it.
        limits: How much is read.
    """
    if markup.count("<") > limits.tags:
        log.problem(
            "too-much-markup",
            Text("more than {most} tags in one paper", most=limits.tags),
            Text("save the paper without its layout"),
            line,
        )
        return []
    body = LexborHTMLParser(markup).body
    walk = _Walk(log=log, line=line, limits=limits)
    if body is not None:
        walk.children(body, 0)
        walk.finish()
    return walk.printed


def lines_of_cell(markup: str, log: Log, line: int = 0) -> str:
    """The text of a cell with HTML in it: a line for each paragraph and item."""
    return _as_lines(printed_in(markup, log, line))


def _as_lines(printed: list[Printed]) -> str:
    lines: list[str] = []
    for one in printed:
        if isinstance(one, Table):
            lines.extend(" | ".join(row.cells).replace("\n", " ") for row in one.rows)
        elif isinstance(one, Item):
            lines.append(f"{one.marker} {one.text}".strip())
        else:
            lines.append(one.text)
    return "\n".join(lines)


@define(kw_only=True)
class _Walk:
    log: Log
    line: int
    limits: Limits
    printed: list[Printed] = Factory(list)
    inline: list[str] = Factory(list)
    page: str = ""
    lists: list[str] = Factory(list)
    is_cut: bool = False

    def is_too_deep(self, depth: int) -> bool:
        """Whether tags lie so deep in each other that it is no paper any more."""
        if depth <= self.limits.depth:
            return False
        if not self.is_cut:
            self.is_cut = True
            self.log.problem(
                "too-deep",
                Text("tags lie more than {most} deep in each other", most=self.limits.depth),
                Text("save the paper without its layout"),
                self.line,
            )
        return True

    def children(self, node: LexborNode, depth: int) -> None:
        if self.is_too_deep(depth):
            return
        child = node.child
        while child is not None:
            self.node(child, depth + 1)
            child = child.next

    def node(self, node: LexborNode, depth: int) -> None:
        tag = node.tag or ""
        if tag == "-text":
            self.inline.append(_SPACE.sub(" ", node.text_content or ""))
        elif tag in _UNSEEN or tag.startswith(("-", "!")):
            return
        elif tag in _FURNITURE or _is_hidden(node):
            self.finish()
            self.log.left_out(_SPACE.sub(" ", node.text(deep=True, separator=" ")), self.page)
        elif tag == "br":
            self.inline.append("\n")
        elif tag == "sup":
            self.superscript(node)
        elif tag in _EMPHASES:
            self.inline.append(EMPHASIS_ON)
            self.children(node, depth)
            self.inline.append(EMPHASIS_OFF)
        elif tag in _INLINE:
            self.children(node, depth)
        else:
            self.block(node, tag, depth)

    def block(self, node: LexborNode, tag: str, depth: int) -> None:
        self.finish()
        if tag == "table":
            self.table(node, depth)
        elif tag in {"ul", "ol"}:
            self.list_of_items(node, tag, depth)
        else:
            self.children(node, depth)
            heading = _HEADINGS.get(tag, 0)
            self.finish(heading=heading, is_bold=not heading and _is_bold(node))

    def superscript(self, node: LexborNode) -> None:
        text = (node.text(deep=True) or "").strip()
        digits = text.strip("[]() ")
        self.inline.append(digits.translate(_SUPERSCRIPT) if digits.isdigit() else text)

    def finish(self, *, heading: int = 0, is_bold: bool = False) -> None:
        """A stretch for each line of what was printed since the last one."""
        for text in self.lines():
            label = _LABEL.search(text)
            if label is not None:
                text = _LABEL.sub("", text).strip()
                if not heading and not is_bold:
                    depth = int(label["depth"])
                    self.printed.append(
                        Item(text=text, marker=label["marker"], level=depth, page=self.page)
                    )
                    continue
                text = f"{label['marker']} {text}"
            shown = text.translate(WITHOUT_MARKS)
            level = heading
            if is_bold and len(shown) <= _LONGEST_BOLD_HEADING and not is_finished(shown):
                level = -1
            self.printed.append(Stretch(text=text, number=self.line, page=self.page, heading=level))

    def lines(self) -> Iterator[str]:
        """The lines of what was printed, without those that break a sentence."""
        text = "".join(self.inline)
        self.inline.clear()
        lines: list[str] = []
        for part in text.split("\n"):
            shown = self.turned(_SPACE.sub(" ", part)).strip()
            if not shown.translate(WITHOUT_MARKS):
                continue
            if (
                lines
                and begins_inside(shown.translate(WITHOUT_MARKS))
                and not is_finished(lines[-1].translate(WITHOUT_MARKS))
                and marker_of(shown.translate(WITHOUT_MARKS)) is None
            ):
                lines[-1] = f"{lines[-1]} {shown}"
            else:
                lines.append(shown)
        yield from lines

    def turned(self, text: str) -> str:
        """The text without marks of pages; the page is the one that was turned to last."""
        for found in _PAGE.finditer(text):
            self.page = found[1]
        return _PAGE.sub(" ", text)

    def list_of_items(self, node: LexborNode, tag: str, depth: int) -> None:
        if self.is_too_deep(depth):
            return
        self.lists.append(tag)
        values = (
            numbering((node.attributes or {}).get("start"), (node.attributes or {}).get("type"))
            if tag == "ol"
            else None
        )
        child = node.child
        while child is not None:
            if child.tag == "li":
                self.without_items(tag)
                self.item(child, next(values) if values else "•", depth)
            elif child.tag in {"ul", "ol"}:
                self.without_items(tag)
                self.list_of_items(child, child.tag, depth + 1)
            else:
                if child.tag not in _INLINE and child.tag != "br":
                    self.without_items(tag)
                self.node(child, depth + 1)
            child = child.next
        self.without_items(tag)
        self.lists.pop()

    def item(self, node: LexborNode, marker: str, depth: int) -> None:
        before = len(self.printed)
        self.children(node, depth)
        self.finish()
        own = self.printed[before:]
        first = own[0] if own else None
        if not isinstance(first, Stretch):
            return
        note = _NOTE_ID.search((node.attributes or {}).get("id") or "")
        found = marker_of(first.text.translate(WITHOUT_MARKS))
        text = first.text
        if note:
            marker, text = note[1].translate(_SUPERSCRIPT), text.removesuffix("↑").strip()
        elif found is not None and first.text.startswith(found.outer or found.printed):
            if marker != "•" or found.outer:
                self.log.repaired(
                    RepairKind.MARKER, f"{marker} {found.printed}", found.printed, line=self.line
                )
            marker, text = found.printed, found.rest
        self.printed[before] = Item(
            text=text, marker=marker, level=len(self.lists), page=first.page, is_note=bool(note)
        )

    def without_items(self, tag: str) -> None:
        """What stands in a list outside its items: items all the same, if it has their markers."""
        text = "".join(self.inline).strip()
        if not text.translate(WITHOUT_MARKS).strip():
            self.inline.clear()
            return
        items = items_in(text)
        if not items:
            self.finish()
            return
        self.inline.clear()
        if len(items) > 1 or tag:
            self.log.repaired(
                RepairKind.LIST, text[:80], "\n".join(items)[:80], self.page, self.line
            )
        for part in items:
            found = marker_of(part)
            if found is None:
                self.printed.append(Stretch(text=part, number=self.line, page=self.page))
            else:
                self.printed.append(
                    Item(text=found.rest, marker=found.printed, level=1, page=self.page)
                )

    def table(self, node: LexborNode, depth: int) -> None:
        rows: list[Row] = []
        hanging: dict[int, tuple[int, str]] = {}
        for caption in _captions_of(node):
            self.children(caption, depth + 1)
            self.finish()
        for row in _rows_of(node):
            cells: list[str] = []
            has_data = False
            for cell in _cells_of(row):
                _fill(cells, hanging)
                attributes = cell.attributes or {}
                inside = _Walk(log=self.log, line=self.line, limits=self.limits, page=self.page)
                inside.children(cell, depth + 1)
                inside.finish()
                self.page = inside.page
                text = _as_lines(inside.printed)
                down = _span(attributes.get("rowspan"))
                has_data = has_data or cell.tag == "td"
                for place in range(_span(attributes.get("colspan"))):
                    if down > 1:
                        hanging[len(cells)] = (down - 1, text if place == 0 else "")
                    cells.append(text if place == 0 else "")
            _fill(cells, hanging)
            if len(cells) > self.limits.cells:
                cells = cells[: self.limits.cells]
            rows.append(
                Row(cells=tuple(cells), line=self.line, page=self.page, is_header=not has_data)
            )
        if rows:
            self.printed.append(Table(rows=rows))


def _fill(cells: list[str], hanging: dict[int, tuple[int, str]]) -> None:
    """Cells that reach down from the rows above."""
    while len(cells) in hanging:
        left, text = hanging.pop(len(cells))
        if left > 1:
            hanging[len(cells)] = (left - 1, text)
        cells.append(text)


def _span(printed: str | None) -> int:
    return min(max(int(printed), 1), 50) if printed and printed.isdigit() else 1


def _rows_of(table: LexborNode) -> Iterator[LexborNode]:
    child = table.child
    while child is not None:
        if child.tag == "tr":
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from _rows_of(child)
        child = child.next


def _captions_of(table: LexborNode) -> Iterator[LexborNode]:
    return (child for child in _siblings(table.child) if child.tag == "caption")


def _cells_of(row: LexborNode) -> Iterator[LexborNode]:
    child = row.child
    while child is not None:
        if child.tag in {"td", "th"}:
            yield child
        child = child.next


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes or {}
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style") or ""))


def _is_bold(node: LexborNode) -> bool:
    """Whether everything that is printed in it is bold."""
    inside = [child for child in _siblings(node.child) if (child.text(deep=True) or "").strip()]
    return bool(inside) and all(child.tag in _BOLD for child in inside)


def _siblings(node: LexborNode | None) -> Iterator[LexborNode]:
    while node is not None:
        yield node
        node = node.next
