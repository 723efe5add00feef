"""What sort of file a paper is, by what stands in it and not by its name alone."""

from __future__ import annotations

import re
import zipfile
from enum import StrEnum
from pathlib import Path

from attrs import frozen

from samendomein import Text
from samendomein_papieren.reading.limits import MEGABYTE, USUAL, Limits
from samendomein_papieren.reading.printed import Log


class Media(StrEnum):
    """The sorts of files that can be read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"
    NONE = ""


@frozen(kw_only=True)
class Content:
    """What a file holds.

    Attributes:
        media: What sort of file it is; nothing if it cannot be read.
        content: Its bytes, for what is read right here; the others are read in a process apart.
    """

    media: Media
    content: bytes = b""


_HTML = re.compile(rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_MARKDOWN_NAMES = {".md", ".markdown", ".mdown"}
_HTML_NAMES = {".html", ".htm", ".xhtml"}
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SEEN_AT_THE_START = 4096


def content_of(file: Path, log: Log, limits: Limits = USUAL) -> Content:
    """What a file holds, if it is small enough and of a sort that can be read.

    Args:
        file: The file.
        log: Is told why it cannot be read, if that is so.
        limits: How large it may be.

    Raises:
        OSError: There is no such file, or it may not be read.
    """
    size = file.stat().st_size
    with file.open("rb") as opened:
        start = opened.read(_SEEN_AT_THE_START)
    if not start.strip():
        log.problem("empty", Text("the paper is empty"), Text("see whether it was saved whole"))
        return Content(media=Media.NONE)
    media = _media_of(file, start, log)
    most = {
        Media.PDF: limits.pdf_bytes,
        Media.DOCX: limits.office_bytes,
        Media.ODT: limits.office_bytes,
    }.get(media, limits.text_bytes)
    if media and size > most:
        log.problem(
            "too-large",
            Text(
                "the paper is {size} MB; more than {most} MB is not read",
                size=size // MEGABYTE,
                most=most // MEGABYTE,
            ),
            Text("split it, or save it without its pictures"),
        )
        return Content(media=Media.NONE)
    if media in {Media.TEXT, Media.MARKDOWN, Media.HTML}:
        return Content(media=media, content=file.read_bytes())
    return Content(media=media)


def _media_of(file: Path, start: bytes, log: Log) -> Media:
    suffix = file.suffix.lower()
    if b"%PDF-" in start[:1024]:
        return Media.PDF
    if start.startswith(b"PK\x03\x04"):
        return _packed(file, log)
    if start.startswith(_OLD_OFFICE):
        log.problem(
            "old-or-protected-office-file",
            Text("an old Word file (.doc), or one that is protected with a password"),
            Text("save it as .docx without a password"),
        )
        return Media.NONE
    if start.startswith(b"{\\rtf"):
        log.problem(
            "rich-text", Text("a file in Rich Text Format"), Text("save it as .docx or .odt")
        )
        return Media.NONE
    if _is_binary(start):
        log.problem(
            "not-a-paper",
            Text("this is no text, Markdown, HTML, Word, OpenDocument or PDF"),
            Text("save the paper in one of these"),
        )
        return Media.NONE
    if _HTML.match(start.lstrip(b"\xef\xbb\xbf")) or suffix in _HTML_NAMES:
        return Media.HTML
    return Media.MARKDOWN if suffix in _MARKDOWN_NAMES else Media.TEXT


def _is_binary(start: bytes) -> bool:
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    odd = sum(byte < 32 and byte not in b"\t\n\v\f\r\x1b" for byte in start)
    return b"\x00" in start or odd * 50 > max(len(start), 500)


def _packed(file: Path, log: Log) -> Media:
    """Which of the packed sorts it is; what it holds is looked at in a process apart."""
    try:
        with zipfile.ZipFile(file) as opened:
            names = set(opened.namelist())
            kind = opened.read("mimetype")[:200] if _has_small_mimetype(opened, names) else b""
    except (zipfile.BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError):
        log.problem(
            "broken-package",
            Text("the file is packed like Word or OpenDocument, and cannot be unpacked"),
            Text("open it in the program that made it, and save it again"),
        )
        return Media.NONE
    if "word/document.xml" in names:
        return Media.DOCX
    if kind.startswith(b"application/vnd.oasis.opendocument.text"):
        return Media.ODT
    log.problem(
        "not-a-paper",
        Text("this is no text, Markdown, HTML, Word, OpenDocument or PDF"),
        Text("save the paper in one of these"),
    )
    return Media.NONE


def _has_small_mimetype(opened: zipfile.ZipFile, names: set[str]) -> bool:
    return "mimetype" in names and opened.getinfo("mimetype").file_size < 200
