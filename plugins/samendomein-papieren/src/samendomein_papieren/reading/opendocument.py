"""Reads an OpenDocument text: HTML is made of it, with the numbers that its lists print."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from attrs import Factory, define, frozen
from odfdo import Document, Element, XmlPart

from samendomein_papieren.reading.answer import Answer
from samendomein_papieren.reading.limits import Limits
from samendomein_papieren.reading.listing import numeral
from samendomein_papieren.reading.package import refuse_what_harms
from samendomein_papieren.reading.printed import LABEL_OFF, LABEL_ON, PAGE_OFF, PAGE_ON

_MOST_REPEATED = 50
_UNSEEN = frozenset({"text:tracked-changes", "office:annotation", "text:sequence-decls"})
_BOLD, _ITALIC = "b", "i"


@frozen(kw_only=True)
class _Level:
    kind: str
    before: str
    after: str
    start: int
    shown: int


def read_odt(file: Path, limits: Limits) -> Answer:
    """What stands in an OpenDocument text, as HTML.

    Args:
        file: The file.
        limits: How much it may hold.

    Raises:
        Refused: It holds what is not read.
    """
    refuse_what_harms(file, limits)
    document = Document(file)
    writing = _Writing(
        lists=dict(_lists(document)), emphases=dict(_emphases(document)), limits=limits
    )
    writing.children(document.body)
    notes = "".join(writing.notes)
    markup = "".join(writing.out) + (f"<ol>{notes}</ol>" if notes else "")
    return Answer(
        markup=markup, furniture=list(_furniture(document)), properties=_properties(document)
    )


def _properties(document: Document) -> dict[str, str]:
    meta = document.meta
    found = {
        "title": meta.title,
        "author": meta.creator or meta.initial_creator,
        "subject": meta.subject,
        "created": meta.creation_date and meta.creation_date.isoformat(),
        "modified": meta.date and meta.date.isoformat(),
    }
    return {name: str(value) for name, value in found.items() if value}


def _furniture(document: Document) -> Iterator[tuple[str, str]]:
    """The headers and footers, which are kept with the styles of pages."""
    for name in ("style:header", "style:footer"):
        for one in _found(document, "styles", f"//{name}"):
            text = " ".join(part.text_recursive for part in one.children).strip()
            if text:
                yield text, ""


def _lists(document: Document) -> Iterator[tuple[str, dict[int, _Level]]]:
    for part in ("styles", "content"):
        for style in _found(document, part, "//text:list-style"):
            levels = {}
            for level in style.children:
                depth = _number(level, "text:level", 1)
                is_bullet = level.tag != "text:list-level-style-number"
                levels[depth] = _Level(
                    kind="•" if is_bullet else str(level.get_attribute("style:num-format") or ""),
                    before=str(level.get_attribute("style:num-prefix") or ""),
                    after=str(level.get_attribute("style:num-suffix") or ""),
                    start=_number(level, "text:start-value", 1),
                    shown=_number(level, "text:display-levels", 1),
                )
            yield str(style.get_attribute("style:name") or ""), levels


def _emphases(document: Document) -> Iterator[tuple[str, str]]:
    """Styles of text that are bold or in italics."""
    for part in ("styles", "content"):
        for style in _found(document, part, "//style:style"):
            for properties in style.get_elements("style:text-properties"):
                if properties.get_attribute("fo:font-weight") == "bold":
                    yield str(style.get_attribute("style:name")), _BOLD
                elif properties.get_attribute("fo:font-style") == "italic":
                    yield str(style.get_attribute("style:name")), _ITALIC


def _found(document: Document, part: str, path: str) -> list[Element]:
    opened = document.get_part(part)
    return opened.root.get_elements(path) if isinstance(opened, XmlPart) else []


def _number(element: Element, name: str, otherwise: int) -> int:
    value = str(element.get_attribute(name) or "")
    return int(value) if value.isdigit() else otherwise


@define(kw_only=True)
class _Writing:
    """The HTML that is written, with what is known of lists and pages so far."""

    lists: dict[str, dict[int, _Level]]
    emphases: dict[str, str]
    limits: Limits
    out: list[str] = Factory(list)
    notes: list[str] = Factory(list)
    counts: dict[str, dict[int, int]] = Factory(dict)
    page: int = 1

    def children(self, element: Element) -> None:
        """Everything that stands in an element."""
        for child in element.children:
            self.block(child)

    def block(self, element: Element) -> None:
        """A heading, a paragraph, a list, a table, or something that holds these."""
        tag = element.tag
        if tag in _UNSEEN:
            return
        if tag == "text:soft-page-break":
            self.turn()
        elif tag == "text:h":
            level = min(max(_number(element, "text:outline-level", 1), 1), 6)
            self.out.append(f"<h{level}>{self.inline(element)}</h{level}>")
        elif tag == "text:p":
            self.paragraph(element, "")
        elif tag == "text:list":
            self.list_of_items(element, "", 1)
        elif tag == "table:table":
            self.table(element)
        else:
            self.children(element)

    def turn(self) -> None:
        """The next page."""
        self.page += 1
        self.out.append(f"{PAGE_ON}{self.page}{PAGE_OFF}")

    def paragraph(self, element: Element, label: str) -> None:
        """A paragraph, with the number of an item before it."""
        emphasis = self.emphases.get(str(element.get_attribute("text:style-name") or ""))
        text = self.inline(element)
        if emphasis and text.strip():
            text = f"<{emphasis}>{text}</{emphasis}>"
        self.out.append(f"<p>{label}{text}</p>")

    def list_of_items(self, element: Element, above: str, depth: int) -> None:
        """A list; its style is that of the list around it, if it has none of its own."""
        style = str(element.get_attribute("text:style-name") or "") or above
        if element.get_attribute("text:continue-numbering") not in {True, "true"}:
            self.counts.setdefault(style, {}).pop(depth, None)
        for item in element.children:
            if item.tag == "text:soft-page-break":
                self.turn()
            is_first = item.tag == "text:list-item"
            for child in item.children:
                if child.tag == "text:list":
                    self.list_of_items(child, style, min(depth + 1, 10))
                elif child.tag in {"text:p", "text:h"} and is_first:
                    self.paragraph(child, self.label(style, depth, item))
                    is_first = False
                else:
                    self.block(child)

    def label(self, style: str, depth: int, item: Element) -> str:
        """What is printed before an item."""
        level = self.lists.get(style, {}).get(depth)
        if level is None or level.kind == "•":
            return f"{LABEL_ON}{depth}|•{LABEL_OFF}"
        counts = self.counts.setdefault(style, {})
        before = counts.get(depth, level.start - 1)
        counts[depth] = _number(item, "text:start-value", before + 1)
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        shown = range(depth - level.shown + 1, depth + 1)
        values = ".".join(
            numeral(counts.get(one, 1), self.lists[style][one].kind)
            for one in shown
            if one in self.lists[style]
        )
        return f"{LABEL_ON}{depth}|{level.before}{values}{level.after}{LABEL_OFF}"

    def table(self, element: Element) -> None:
        """A table, without what is repeated to fill a page."""
        self.out.append("<table>")
        for row, is_header in _rows(element, is_header=False):
            self.out.append("<tr>")
            for cell in row.children:
                if cell.tag == "table:table-cell":
                    self.cell(cell, "th" if is_header else "td")
            self.out.append("</tr>")
        self.out.append("</table>")

    def cell(self, cell: Element, tag: str) -> None:
        """A cell, as often as it is repeated."""
        down = _number(cell, "table:number-rows-spanned", 1)
        wide = _number(cell, "table:number-columns-spanned", 1)
        before = len(self.out)
        self.children(cell)
        inside = "".join(self.out[before:])
        del self.out[before:]
        repeated = min(_number(cell, "table:number-columns-repeated", 1), _MOST_REPEATED)
        for _ in range(repeated):
            self.out.append(f'<{tag} rowspan="{down}" colspan="{wide}">{inside}</{tag}>')

    def inline(self, element: Element) -> str:
        """The text of a paragraph, with its emphases and its notes."""
        parts = [escape(element.text or "")]
        for child in element.children:
            parts.append(self.inside(child))
            parts.append(escape(child.tail or ""))
        return "".join(parts)

    def inside(self, child: Element) -> str:
        """One element in a paragraph."""
        tag = child.tag
        if tag in _UNSEEN:
            return ""
        if tag == "text:s":
            return " "
        if tag == "text:tab":
            return " "
        if tag == "text:line-break":
            return "<br>"
        if tag == "text:soft-page-break":
            self.page += 1
            return f"{PAGE_ON}{self.page}{PAGE_OFF}"
        if tag == "text:note":
            return self.note(child)
        text = self.inline(child)
        emphasis = self.emphases.get(str(child.get_attribute("text:style-name") or ""))
        return f"<{emphasis}>{text}</{emphasis}>" if emphasis and text.strip() else text

    def note(self, element: Element) -> str:
        """A note: its number stands in the text, its words at the end."""
        number = len(self.notes) + 1
        body = next((one for one in element.children if one.tag == "text:note-body"), None)
        if body is None:
            return ""
        text = " ".join(self.inline(one) for one in body.children)
        self.notes.append(f'<li id="footnote-{number}">{text}</li>')
        return f"<sup>{number}</sup>"


def _rows(element: Element, *, is_header: bool) -> Iterator[tuple[Element, bool]]:
    for child in element.children:
        if child.tag == "table:table-row":
            yield child, is_header
        elif child.tag == "table:table-header-rows":
            yield from _rows(child, is_header=True)
        elif child.tag in {"table:table-rows", "table:table-row-group"}:
            yield from _rows(child, is_header=is_header)
