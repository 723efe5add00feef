"""From bytes to characters that a reader can count on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samendomein import Text
from samendomein_papieren.paper import RepairKind
from samendomein_papieren.reading.limits import USUAL, Limits
from samendomein_papieren.reading.printed import MARKS, Line, Log

_ENCODINGS_BY_MARK = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_WORD_RESIDUE = re.compile(r"_x00[0-9A-Fa-f]{2}_")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd\ufffe\uffff" + MARKS + "]")
_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_WITHOUT_WIDTH = re.compile(r"[\u200b-\u200f\u2060\ufeff]")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"})
_LINE_ENDS = re.compile(r"\r\n|[\n\r\v\x85\u2028\u2029]")


def decoded(content: bytes, log: Log) -> str:
    """The characters of a file of text: UTF-8, UTF-16 with a mark, or else Windows-1252.

    Args:
        content: The whole file.
        log: Is told if it was not UTF-8, and which bytes could not be read.
    """
    for mark, encoding in _ENCODINGS_BY_MARK:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        log.repaired(RepairKind.CHARACTERS, "Windows-1252", "UTF-8", line=line)
        return content.decode("cp1252", errors="replace")


def lines_of(text: str, log: Log, limits: Limits = USUAL) -> list[Line]:
    """Lines with characters that can be compared; a form feed is the end of a page.

    Args:
        text: The characters of a file.
        log: Is told which characters could not be read.
        limits: How many lines are read.
    """
    lines: list[Line] = []
    for number, printed in enumerate(_LINE_ENDS.split(text), start=1):
        if len(lines) >= limits.lines:
            log.problem(
                "too-many-lines",
                Text("more than {most} lines; what comes after is not read", most=limits.lines),
                Text("split the paper, and import its parts"),
                number,
            )
            break
        for count, part in enumerate(printed.split("\f")):
            if count:
                lines.append(Line(number=number, is_break=True))
            lines.append(Line(text=readable(part, log, line=number), number=number))
    return lines


def readable(text: str, log: Log, page: str = "", line: int = 0) -> str:
    """A text without what no person can see: control characters, odd spaces, ligatures.

    Args:
        text: As it stands in the file.
        log: Is told what could not be read.
        page: The page of the text.
        line: The line of the text.
    """
    if text.isascii() and text.isprintable() and "_x00" not in text:
        return text
    plain = _WITHOUT_WIDTH.sub("", _SPACES.sub(" ", text)).translate(_LIGATURES)
    if _WORD_RESIDUE.search(plain):
        cleared = _WORD_RESIDUE.sub("", plain)
        log.repaired(RepairKind.CHARACTERS, plain, cleared, page, line)
        plain = cleared
    unreadable = list(_unreadable(plain))
    if unreadable:
        log.problem(
            "unreadable-character",
            Text(
                "{count} characters cannot be read, the first {first}",
                count=len(unreadable),
                first=f"U+{ord(unreadable[0]):04X}",
            ),
            Text("save the paper as UTF-8 from the program that made it"),
            line,
        )
        plain = _CONTROL.sub("\ufffd", plain)
    return plain


def _unreadable(text: str) -> Iterator[str]:
    return (match[0] for match in _CONTROL.finditer(text))
