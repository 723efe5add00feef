"""Writes out the numbers that Word prints before headings and items without keeping them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from attrs import Factory, define, frozen
from defusedxml.ElementTree import fromstring

from samendomein_papieren.reading.listing import numeral
from samendomein_papieren.reading.printed import LABEL_OFF, LABEL_ON, PAGE_OFF, PAGE_ON

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOCUMENT = "word/document.xml"
_KINDS = {
    "decimal": "1",
    "decimalZero": "1",
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
}
_PLACE = re.compile(r"%([1-9])")


@frozen(kw_only=True)
class _Level:
    kind: str
    text: str
    start: int


@define(kw_only=True)
class _Numbers:
    """The numbers of lists, and how far each has come."""

    lists: dict[str, str]
    levels: dict[str, dict[int, _Level]]
    styles: dict[str, tuple[str, int]]
    counts: dict[str, dict[int, int]] = Factory(dict)

    def label(self, number: str, depth: int) -> str | None:
        """What is printed before the next item of a list; nothing if its list is not known."""
        abstract = self.lists.get(number)
        levels = self.levels.get(abstract or "", {})
        level = levels.get(depth)
        if abstract is None or level is None:
            return None
        if level.kind == "bullet":
            return "•"
        if level.kind == "none":
            return ""
        counts = self.counts.setdefault(abstract, {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        return _PLACE.sub(lambda place: self._value(int(place[1]) - 1, abstract), level.text)

    def _value(self, depth: int, abstract: str) -> str:
        level = self.levels[abstract].get(depth)
        if level is None:
            return ""
        value = self.counts[abstract].setdefault(depth, level.start)
        return numeral(value, _KINDS.get(level.kind, "1"))


def with_numbers_written_out(file: Path) -> bytes:
    """A Word file in which every number is text, and every page that Word last made is marked.

    Args:
        file: The file; what it holds was looked at before.
    """
    with zipfile.ZipFile(file) as opened:
        names = set(opened.namelist())
        document = fromstring(opened.read(_DOCUMENT), forbid_dtd=True)
        numbers = _Numbers(
            **_lists(_part(opened, "word/numbering.xml", names)),
            styles=_styles(_part(opened, "word/styles.xml", names)),
        )
        _write_out(document, numbers)
        rewritten = io.BytesIO()
        with zipfile.ZipFile(rewritten, "w", zipfile.ZIP_DEFLATED) as written:
            for name in sorted(names - {_DOCUMENT}):
                if name.endswith((".xml", ".rels")):
                    written.writestr(name, opened.read(name))
            written.writestr(_DOCUMENT, tostring(document, encoding="utf-8"))
    return rewritten.getvalue()


def _part(opened: zipfile.ZipFile, name: str, names: set[str]) -> Element | None:
    return fromstring(opened.read(name), forbid_dtd=True) if name in names else None


def _write_out(document: Element, numbers: _Numbers) -> None:
    page = 1
    for paragraph in document.iter(f"{_W}p"):
        label = _label(paragraph, numbers)
        breaks = sum(1 for _ in paragraph.iter(f"{_W}lastRenderedPageBreak"))
        begins_a_page = breaks and _breaks_first(paragraph)
        page += 1 if begins_a_page else 0
        marks = f"{PAGE_ON}{page}{PAGE_OFF}" if begins_a_page else ""
        if label is not None:
            marks += f"{LABEL_ON}{label[0]}|{label[1]}{LABEL_OFF}"
        if marks:
            run = Element(f"{_W}r")
            SubElement(run, f"{_W}t").text = marks
            properties = paragraph.find(f"{_W}pPr")
            paragraph.insert(0 if properties is None else 1, run)
        page += breaks - (1 if begins_a_page else 0)


def _breaks_first(paragraph: Element) -> bool:
    """Whether a page begins before the first word of a paragraph."""
    for one in paragraph.iter():
        if one.tag == f"{_W}lastRenderedPageBreak":
            return True
        if one.tag == f"{_W}t" and (one.text or "").strip():
            return False
    return False


def _label(paragraph: Element, numbers: _Numbers) -> tuple[int, str] | None:
    """The depth and the number of a paragraph; its ``numPr`` is taken out, since it is text now."""
    properties = paragraph.find(f"{_W}pPr")
    if properties is None:
        return None
    style = numbers.styles.get(_value(properties.find(f"{_W}pStyle")))
    own = properties.find(f"{_W}numPr")
    number, depth = style if style else ("", 0)
    if own is not None:
        number = _value(own.find(f"{_W}numId")) or number
        depth = int(_value(own.find(f"{_W}ilvl")) or depth)
        properties.remove(own)
    if not number or number == "0":
        return None
    if not any((text.text or "").strip() for text in paragraph.iter(f"{_W}t")):
        return None
    label = numbers.label(number, depth)
    return None if not label else (depth + 1, label)


def _lists(numbering: Element | None) -> dict[str, Any]:
    if numbering is None:
        return {"lists": {}, "levels": {}}
    levels = {
        _own(abstract, "abstractNumId"): dict(_levels(abstract))
        for abstract in numbering.iter(f"{_W}abstractNum")
    }
    lists = {
        _own(one, "numId"): _value(one.find(f"{_W}abstractNumId"))
        for one in numbering.iter(f"{_W}num")
    }
    return {"lists": lists, "levels": levels}


def _levels(abstract: Element) -> Iterator[tuple[int, _Level]]:
    for level in abstract.iter(f"{_W}lvl"):
        start = _value(level.find(f"{_W}start"))
        yield (
            int(_own(level, "ilvl") or 0),
            _Level(
                kind=_value(level.find(f"{_W}numFmt")) or "decimal",
                text=_value(level.find(f"{_W}lvlText")),
                start=int(start) if start.isdigit() else 1,
            ),
        )


def _styles(styles: Element | None) -> dict[str, tuple[str, int]]:
    """The lists that styles of headings and items belong to."""
    if styles is None:
        return {}
    found = {}
    for style in styles.iter(f"{_W}style"):
        own = style.find(f"{_W}pPr/{_W}numPr")
        if own is not None:
            depth = _value(own.find(f"{_W}ilvl"))
            number = _value(own.find(f"{_W}numId"))
            found[_own(style, "styleId")] = (number, int(depth) if depth.isdigit() else 0)
    return found


def _value(element: Element | None) -> str:
    return "" if element is None else _own(element, "val")


def _own(element: Element, name: str) -> str:
    return element.get(f"{_W}{name}") or ""
