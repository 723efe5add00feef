"""Whether a file is what its name says, and has nothing in it that is more than text."""

from __future__ import annotations

import csv
import io
import json
import re
import time
import zipfile
from collections.abc import Callable, Generator, Iterator
from html.parser import HTMLParser
from pathlib import PurePath
from xml.etree import ElementTree as ET

from samendomein.errors import ReadError
from samendomein.toml.document import parse_document

_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"]
)
_OPTIONAL = frozenset(
    ["p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "option", "html", "body"]
)
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[-+]?[\d.,]+%?\Z")


def faults(name: str, content: bytes, usual: bytes) -> Iterator[str]:
    """What is wrong with a file.

    Args:
        name: Its name; the end says what it should be.
        content: What is in it.
        usual: What is in it when every text is harmless.
    """
    look = _LOOKS.get(PurePath(name).suffix.lower())
    if look is not None:
        yield from look(content, usual)


def _html(content: bytes, usual: bytes) -> Iterator[str]:
    text = yield from _text(content)
    page, harmless = _Page(text), _Page(usual.decode("utf-8", "replace"))
    yield from page.wrong
    if page.active > harmless.active:
        yield "a text of the plan became a script, a handler or a dangerous link"
    if page.tags != harmless.tags:
        yield "a text of the plan became an element of the page"


class _Page(HTMLParser):
    """The elements of a page, and what is wrong with them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.active = 0
        self.tags: set[str] = set()
        self.wrong: list[str] = []
        self._waiting: list[str] = []
        self.feed(text)
        self.close()
        left = [tag for tag in self._waiting if tag not in _OPTIONAL]
        if left:
            self.wrong.append(f"<{left[-1]}> is not closed")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.active += tag == "script"
        for name, value in attrs:
            is_link = name in ("href", "src", "action", "formaction", "xlink:href")
            dangerous = (value or "").strip().lower().startswith(("javascript:", "data:text"))
            self.active += name.startswith("on") or (is_link and dangerous)
        if tag not in _VOID:
            self._waiting.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self._waiting.pop()

    def handle_endtag(self, tag: str) -> None:
        while self._waiting and self._waiting[-1] != tag and self._waiting[-1] in _OPTIONAL:
            self._waiting.pop()
        if self._waiting and self._waiting[-1] == tag:
            self._waiting.pop()
        elif tag not in _OPTIONAL:
            self.wrong.append(f"</{tag}> closes nothing")


def _json(content: bytes, _: bytes) -> Iterator[str]:
    try:
        json.loads(content)
    except ValueError as error:
        yield f"it is no JSON: {error}"


def _xml(content: bytes, usual: bytes) -> Iterator[str]:
    try:
        root = ET.fromstring(content)  # noqa: S314 - the format wrote it
    except ET.ParseError as error:
        yield f"it is no XML: {error}"
        return
    tags = {one.tag for one in root.iter()}
    if usual and tags - {one.tag for one in ET.fromstring(usual).iter()}:  # noqa: S314 - it too
        yield "a text of the plan became an element"


def _csv(content: bytes, _: bytes) -> Iterator[str]:
    text = yield from _text(content.removeprefix(b"\xef\xbb\xbf"))
    first = text.partition("\n")[0]
    separator = "\t" if "\t" in first else ";" if first.count(";") >= first.count(",") else ","
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator) if row]
    if len({len(row) for row in rows}) > 1:
        yield "its rows have not all the same number of cells"
    for cell in (cell for row in rows for cell in row):
        if cell.startswith(_FORMULA) and not _NUMBER.match(cell):
            yield f"a spreadsheet takes this cell for a formula: {cell!r}"


def _markdown(content: bytes, usual: bytes) -> Iterator[str]:
    text = yield from _text(content)
    bare = re.sub(r"(`+).*?\1", "", text, flags=re.S)
    if re.search(r"(?<!\\)<(?:script|img|svg|/p|/title)\b", bare, re.IGNORECASE):
        yield "a text of the plan became HTML"
    if re.search(r"(?<![\\!])\[[^\]\\]*\]\(javascript:", bare, re.IGNORECASE):
        yield "a text of the plan became a link"
    headings = [len(re.findall(r"^# ", one, re.M)) for one in (bare, usual.decode("utf-8"))]
    if headings[0] > headings[1]:
        yield "a text of the plan became a heading"


def _plain(content: bytes, _: bytes) -> Iterator[str]:
    text = yield from _text(content)
    found = _CONTROL.search(text.replace("\r\n", "\n"))
    if found:
        yield f"it shows a character that steers a terminal: {found[0]!r}"


def _toml(content: bytes, _: bytes) -> Iterator[str]:
    text = yield from _text(content)
    try:
        parse_document(text, path="report.toml")
    except ReadError as error:
        yield f"it is no TOML: {error}"


def _zip(content: bytes, _: bytes) -> Iterator[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as folder:
            if any(one.date_time[:3] == time.localtime()[:3] for one in folder.infolist()):
                yield "it holds the time at which it was made; give each part a fixed one"
            for name in folder.namelist():
                if name.endswith((".xml", ".rels")):
                    ET.fromstring(folder.read(name))  # noqa: S314 - it too
                    if re.search(rb"<f[ >][^<]*(?:HYPERLINK|SUM)", folder.read(name)):
                        yield f"a text of the plan became a formula ({name})"
    except (zipfile.BadZipFile, ET.ParseError) as error:
        yield f"it is damaged: {error}"


def _text(content: bytes) -> Generator[str, None, str]:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        yield f"it is not UTF-8: {error.reason}"
        return content.decode("utf-8", "replace")


_Look = Callable[[bytes, bytes], Iterator[str]]

_LOOKS: dict[str, _Look] = {
    ".html": _html,
    ".htm": _html,
    ".json": _json,
    ".sarif": _json,
    ".geojson": _json,
    ".xml": _xml,
    ".svg": _xml,
    ".graphml": _xml,
    ".csv": _csv,
    ".tsv": _csv,
    ".md": _markdown,
    ".txt": _plain,
    ".toml": _toml,
    ".xlsx": _zip,
    ".docx": _zip,
    ".odt": _zip,
    ".ods": _zip,
}
