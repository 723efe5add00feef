"""Looks into a packed file before a library opens it: bombs, macros, passwords, entities."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from samendomein_papieren.reading.answer import Refused
from samendomein_papieren.reading.limits import MEGABYTE, Limits

_MACROS = ("vbaproject.bin", "vbadata.xml", "basic/script-lc.xml", "scripts/python/")
_FEWEST_BYTES_OF_A_BOMB = 10 * MEGABYTE
_MOST_TIMES_SMALLER = 200


def refuse_what_harms(file: Path, limits: Limits) -> None:
    """Refuse a packed file that would ask too much, or that holds more than a paper.

    Args:
        file: A Word or OpenDocument file.
        limits: How much it may hold.

    Raises:
        Refused: It holds too much, macros, entities, or is protected with a password.
    """
    try:
        with zipfile.ZipFile(file) as opened:
            parts = opened.infolist()
            _refuse_bombs(parts, file.stat().st_size, limits)
            _refuse_macros(part.filename for part in parts)
            for part in parts:
                if part.flag_bits & 1:
                    raise _protected()
                if part.filename.lower().endswith((".xml", ".rels")):
                    _refuse_entities(opened, part, limits)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError) as error:
        raise Refused("broken-package", {}) from error


def _refuse_bombs(parts: list[zipfile.ZipInfo], size: int, limits: Limits) -> None:
    unpacked = sum(part.file_size for part in parts)
    text = max(
        (part.file_size for part in parts if part.filename.lower().endswith((".xml", ".rels"))),
        default=0,
    )
    is_a_bomb = unpacked > max(_FEWEST_BYTES_OF_A_BOMB, size * _MOST_TIMES_SMALLER)
    if is_a_bomb or unpacked > limits.unpacked_bytes or text > limits.part_bytes:
        raise Refused(
            "too-much-packed", {"size": size // MEGABYTE, "unpacked": unpacked // MEGABYTE}
        )
    if len(parts) > limits.entries:
        raise Refused("too-many-parts", {"count": len(parts), "most": limits.entries})


def _refuse_macros(names: Iterable[str]) -> None:
    for name in names:
        shown = name.lower()
        if any(macro in shown for macro in _MACROS):
            raise Refused("macros", {"name": name[:100]})


def _refuse_entities(opened: zipfile.ZipFile, part: zipfile.ZipInfo, limits: Limits) -> None:
    """Read a part once by a parser that knows no entities, and count as it goes."""
    count = depth = 0
    try:
        with opened.open(part) as stream:
            for event, element in iterparse(
                _Counted(stream, limits), ("start", "end"), forbid_dtd=True
            ):
                count += event == "start"
                depth += 1 if event == "start" else -1
                if event == "end":
                    _look_at(element.tag)
                    element.clear()
                if count > limits.tags or depth > limits.depth:
                    raise Refused("too-much-markup", {"most": limits.tags, "depth": limits.depth})
    except DefusedXmlException as error:
        raise Refused("entities", {"name": part.filename[:100]}) from error
    except (ParseError, zipfile.BadZipFile, ValueError) as error:
        if part.filename in {"word/document.xml", "content.xml"}:
            raise Refused("broken-paper", {"kind": type(error).__name__}) from error


def _look_at(tag: str) -> None:
    if tag.endswith("}encryption-data"):
        raise _protected()


def _protected() -> Refused:
    return Refused("protected", {})


class _Counted:
    """A stream that ends when more comes out of it than the package said."""

    def __init__(self, stream: IO[bytes], limits: Limits) -> None:
        self._stream = stream
        self._left = limits.part_bytes

    def read(self, size: int = -1) -> bytes:
        chunk = self._stream.read(size if size >= 0 else self._left)
        self._left -= len(chunk)
        if self._left < 0:
            raise zipfile.BadZipFile("more than it said")
        return chunk
