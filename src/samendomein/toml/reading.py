"""Reading a file that nobody vouches for: whole, but never more than a limit."""

from __future__ import annotations

import errno
import os
import re
import stat
from pathlib import Path

from samendomein.errors import Problem, ReadError, why_refused
from samendomein.language.text import Text
from samendomein.location import Location

SIZE_LIMIT = 50_000_000
"""How many bytes a TOML file may have."""

_CHUNK = 1 << 16
_ID = re.compile(r"""^[ \t]*+(?:id|"id"|'id')[ \t]*=[ \t]*["']?+([^\s"'#]{1,200})""", re.M)


class DocumentError(ReadError):
    """A file of which nothing could be read.

    Attributes:
        problems: Why, in the order of lines.
    """


def ids_in(text: str) -> tuple[str, ...]:
    """The ids in a part of a file that could not be read, as far as they can be told."""
    return tuple(dict.fromkeys(_ID.findall(text)))


def read_bytes(file: Path, *, path: str, limit: int | None = None) -> bytes:
    """Read a regular file of at most so many bytes.

    Args:
        file: The file.
        path: The file as it is shown in messages.
        limit: The most bytes it may have; :data:`SIZE_LIMIT` if nothing is given.

    Raises:
        DocumentError: It is no regular file, too large, or cannot be read.
    """
    limit = SIZE_LIMIT if limit is None else limit
    try:
        # Opening a device or a pipe may block or do something: so look first, and once more at
        # what was opened, since the name may stand for another file by then.
        _refuse_odd_or_large(file.stat(), path, limit)
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        descriptor = os.open(file, flags | getattr(os, "O_CLOEXEC", 0))
        try:
            size = os.fstat(descriptor)
            _refuse_odd_or_large(size, path, limit)
            content = _read_at_most(descriptor, size.st_size, limit + 1)
        finally:
            os.close(descriptor)
    except (OSError, ValueError) as error:
        raise DocumentError([_unreadable(error, path)]) from error
    if len(content) > limit:
        raise DocumentError([_too_large(len(content), path, limit)])
    return content


def decode(content: bytes, *, path: str) -> str:
    """Turn bytes in UTF-8, with or without a byte-order mark, into a text.

    Raises:
        DocumentError: The bytes are not UTF-8.
    """
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in content[:2]:
        message = Text("the file is written in UTF-16; expected UTF-8")
        ids = ids_in(content.decode("utf-16", "replace"))
        raise DocumentError([_encoding(message, Location(path, 1, 1), ids)])
    try:
        return content.decode("utf-8-sig" if content[:3] == b"\xef\xbb\xbf" else "utf-8")
    except UnicodeDecodeError as error:
        content = content.removeprefix(b"\xef\xbb\xbf")
        line_start = content.rfind(b"\n", 0, error.start) + 1
        location = Location(
            path,
            content.count(b"\n", 0, error.start) + 1,
            len(content[line_start : error.start].decode()) + 1,
        )
        ids = ids_in(content.decode("cp1252", "replace"))
        raise DocumentError([_encoding(_odd_byte(content[error.start]), location, ids)]) from error


def _refuse_odd_or_large(status: os.stat_result, path: str, limit: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        problem = Problem(
            id="toml/not-a-file",
            message=Text("{path} is a folder; expected a TOML file", path=path),
            location=Location(path),
            hint=Text("rename the folder, or name a file inside it"),
        )
    elif not stat.S_ISREG(status.st_mode):
        problem = Problem(
            id="toml/not-a-file",
            message=Text("{path} is a device or a pipe; expected a TOML file", path=path),
            location=Location(path),
            hint=Text("copy what it gives into a file, and name that"),
        )
    elif status.st_size > limit:
        problem = _too_large(status.st_size, path, limit)
    else:
        return
    raise DocumentError([problem])


def _read_at_most(descriptor: int, expected: int, limit: int) -> bytes:
    parts = []
    left = limit
    while left > 0:
        part = os.read(descriptor, min(left, max(expected + 1, _CHUNK)))
        if not part:
            break
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _too_large(size: int, path: str, limit: int) -> Problem:
    return Problem(
        id="toml/too-large",
        message=Text(
            "the file has {size} bytes or more; expected at most {limit}", size=size, limit=limit
        ),
        location=Location(path),
        hint=Text("divide the plan over several files"),
    )


def _unreadable(error: OSError | ValueError, path: str) -> Problem:
    number = error.errno if isinstance(error, OSError) else None
    if number in (errno.ENOENT, errno.ENOTDIR):
        message = Text("there is no file {path}", path=path)
        hint = Text("check the name and the folder")
    elif number in (errno.EACCES, errno.EPERM):
        message = Text("you may not read {path}", path=path)
        hint = Text("ask for the right to read it, or close the program that holds it")
    elif number == errno.ELOOP:
        message = Text("{path} is a link that leads back to itself", path=path)
        hint = Text("replace the link by the file")
    elif isinstance(error, ValueError):
        message = Text("{path} has a character that no file name can have", path=path)
        hint = Text("check the name and the folder")
    else:
        message = Text("{path} cannot be read: {reason}", path=path, reason=why_refused(error))
        hint = Text("copy the file to another folder, and name that")
    return Problem(id="toml/unreadable", message=message, location=Location(path), hint=hint)


def _odd_byte(byte: int) -> Text:
    try:
        letter = bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return Text("byte {byte} is not UTF-8", byte=f"0x{byte:02X}")
    return Text(
        "byte {byte} is not UTF-8; it looks like {letter} as older Windows programs write it",
        byte=f"0x{byte:02X}",
        letter=letter,
    )


def _encoding(message: Text, location: Location, ids: tuple[str, ...]) -> Problem:
    return Problem(
        id="toml/encoding",
        message=message,
        location=location,
        hint=Text("open the file in an editor, and save it with UTF-8 as its encoding"),
        elements=ids,
    )
