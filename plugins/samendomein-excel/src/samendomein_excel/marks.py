"""What a reader of cells leaves out: cells with an error, and cells that were made into one."""

from __future__ import annotations

import html
import posixpath
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

from attrs import field, frozen

Place = tuple[int, int]
"""A row and a column of a sheet, counted from 0."""

Span = tuple[int, int, int, int]
"""The row and column of the first cell and of the last."""

NOT_WORKED_OUT = "="
"""What is told of a formula without a value: the program that wrote it did not work it out."""


@frozen(kw_only=True)
class Marks:
    """What is known of the cells of a sheet beside their values.

    Attributes:
        broken: By place, what a cell without a value shows.
        joined: The cells that were made into one.
    """

    broken: Mapping[Place, str] = field(factory=dict)
    joined: list[Span] = field(factory=list)


def marks_in(path: Path) -> dict[str, Marks]:
    """By the name of a sheet what is known of its cells; nothing for the older kinds of workbook.

    Raises:
        BadZipFile: A part of the file cannot be read.
    """
    if not zipfile.is_zipfile(path):
        return {}
    with zipfile.ZipFile(path) as package:
        names = set(package.namelist())
        if "content.xml" in names:
            return _in_opendocument(package.read("content.xml"))
        if "xl/workbook.xml" not in names or "xl/_rels/workbook.xml.rels" not in names:
            return {}
        book = package.read("xl/workbook.xml").decode("utf-8", "replace")
        links = package.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")
        parts = {
            attributes.get("Id", ""): posixpath.normpath(
                posixpath.join("/xl", attributes.get("Target", ""))
            ).lstrip("/")
            for attributes in map(_attributes, re.findall(r"<(?:\w+:)?Relationship\b[^>]*>", links))
        }
        found = {}
        for tag in re.findall(r"<(?:\w+:)?sheet\b[^>]*>", book):
            attributes = _attributes(tag)
            part = parts.get(attributes.get("id", ""), "")
            if part in names:
                found[attributes.get("name", "")] = Marks(broken=_broken(package.read(part)))
        return found


_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def _attributes(tag: str) -> dict[str, str]:
    return {
        name.rpartition(":")[2]: html.unescape(one or other)
        for name, one, other in _ATTRIBUTE.findall(tag)
    }


_HAS_NO_VALUE = re.compile(rb't="e"|</(?:\w+:)?f>\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v></|</)')
_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*[^/])>(.*?)</(?:\w+:)?c>", re.DOTALL)
_REFERENCE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_VALUE = re.compile(rb"<(?:\w+:)?v[^>]*>([^<]+)</")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")


def _broken(content: bytes) -> dict[Place, str]:
    found: dict[Place, str] = {}
    # Most sheets have none, and looking closer takes long.
    if _HAS_NO_VALUE.search(content) is None:
        return found
    for attributes, inside in _CELL.findall(content):
        reference = _REFERENCE.search(attributes)
        if reference is None:
            continue
        value = _VALUE.search(inside)
        if b't="e"' in attributes:
            said = b"?" if value is None else value[1]
        elif value is None and _FORMULA.search(inside) and b't="str"' not in attributes:
            said = NOT_WORKED_OUT.encode()
        else:
            continue
        column = 0
        for letter in reference[1]:
            column = column * 26 + letter - ord("A") + 1
        found[int(reference[2]) - 1, column - 1] = html.unescape(said.decode("utf-8", "replace"))
    return found


_OPEN = re.compile(
    r"<table:table\s(?P<table>[^>]*)>|<table:table-row\b(?P<row>[^>]*)>"
    r"|<table:(?:covered-)?table-cell\b(?P<cell>[^>]*)>(?:<text:p>(?P<shown>[^<]*))?"
)


def _in_opendocument(content: bytes) -> dict[str, Marks]:
    found: dict[str, Marks] = {}
    if b'value-type="error"' not in content and b"number-rows-spanned=" not in content:
        return found
    row = column = after = 0
    mark = Marks()
    broken: dict[Place, str] = {}
    for tag in _OPEN.finditer(content.decode("utf-8", "replace")):
        cell = tag["cell"]
        if tag["table"] is not None:
            broken = {}
            mark = found[_attributes(tag["table"]).get("name", "")] = Marks(broken=broken)
            row = after = 0
        elif cell is None:
            row, column = after, 0
            after += _count(tag["row"], "number-rows-repeated")
        else:
            if 'value-type="error"' in cell:
                broken[row, column] = html.unescape(tag["shown"] or "?")
            spanned = _count(cell, "number-rows-spanned")
            if spanned > 1:
                width = _count(cell, "number-columns-spanned")
                mark.joined.append((row, column, row + spanned - 1, column + width - 1))
            column += _count(cell, "number-columns-repeated")
    return found


def _count(tag: str, name: str) -> int:
    value = _attributes(tag).get(name, "1") if name in tag else "1"
    return int(value) if value.isdecimal() else 1
