"""Opening the Word template of a municipality: it is a file from outside, so nothing is assumed."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from samendomein import Text, UsageError

if TYPE_CHECKING:
    from docx.document import Document

MOST_BYTES = 20_000_000
"""How large a template may be."""

MOST_UNPACKED = 100_000_000
MOST_MARKUP = 10_000_000
MOST_PARTS = 2_000
"""How much may come out of it: in all, of what is no picture, and in how many parts."""

_TYPES = "[Content_Types].xml"
_OF_A_TEMPLATE = b"wordprocessingml.template.main+xml"
_OF_A_DOCUMENT = b"wordprocessingml.document.main+xml"


def opened(file: Path) -> Document:
    """A template as a document that can be written in.

    Raises:
        UsageError: It cannot be read, is no Word file, or holds macros or too much.
    """
    from docx import Document

    shown = file.as_posix()
    try:
        size = file.stat().st_size
        data = file.read_bytes() if size <= MOST_BYTES else b""
    except OSError as error:
        raise UsageError(
            Text("the template {file} cannot be read", file=shown),
            Text("see whether it is there, and whether you may read it"),
        ) from error
    if size > MOST_BYTES:
        raise _too_much(shown)
    try:
        document = Document(io.BytesIO(_as_document(data, shown)))
        # Whatever is wrong in it is better found now than halfway through a letter.
        _ = document.element.body.sectPr, document.styles, list(document.part.package.iter_parts())
    except UsageError:
        raise
    except Exception as error:
        # A broken file can break in any place of what reads it.
        raise no_word_file(shown) from error
    return document


def no_word_file(shown: str) -> UsageError:
    """What is said of a template that cannot be used."""
    return UsageError(
        Text("the template {file} is not a Word file that can be read", file=shown),
        Text("open it in Word, and save it as a Word document (.docx) without a password"),
    )


def _as_document(data: bytes, shown: str) -> bytes:
    """The same file, as a document if it was a template of Word (.dotx)."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        parts = old.infolist()
        markup = [one for one in parts if one.filename.lower().endswith((".xml", ".rels"))]
        if (
            len(parts) > MOST_PARTS
            or sum(one.file_size for one in parts) > MOST_UNPACKED
            or sum(one.file_size for one in markup) > MOST_MARKUP
        ):
            raise _too_much(shown)
        # Word never writes these, and what they declare would come along into the letter.
        if any(b"<!DOCTYPE" in old.read(one).replace(b"\0", b"") for one in markup):
            raise no_word_file(shown)
        if any("vbaproject" in one.filename.lower() for one in parts):
            raise UsageError(
                Text("the template {file} holds macros", file=shown),
                Text("save it in Word as a document without macros (.docx)"),
            )
        types = old.read(_TYPES)
        if _OF_A_TEMPLATE not in types:
            return data
        with zipfile.ZipFile(made, "w") as new:
            for one in parts:
                is_types = one.filename == _TYPES
                new.writestr(
                    one.filename,
                    types.replace(_OF_A_TEMPLATE, _OF_A_DOCUMENT) if is_types else old.read(one),
                )
    return made.getvalue()


def _too_much(shown: str) -> UsageError:
    return UsageError(
        Text("the template {file} is too large", file=shown),
        Text(
            "a template is at most 20 MB: take out text that is not needed, and make "
            "pictures smaller"
        ),
    )
