"""What is said of a file that is not read, or not wholly, by the process that looked into it.

The process names a slug and values; the words stand here, so that they can be said in another
language, and so that no file can make the process say anything else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from samendomein import Text

_AGAIN = Text("open it in the program that made it, and save it again")
_SPLIT = Text("split it, and import its parts")


def said_of(slug: str, values: Mapping[str, Any]) -> tuple[Text, Text]:
    """The message and the way out.

    Args:
        slug: What is the case.
        values: What fills the message.
    """
    known = {
        "broken-package": (
            Text("the file is packed like Word or OpenDocument, and cannot be unpacked"),
            _AGAIN,
        ),
        "broken-paper": (
            Text("the paper is damaged and cannot be read ({kind})", **_given(values, "kind")),
            _AGAIN,
        ),
        "entities": (
            Text("the file holds entities or a document type ({name})", **_given(values, "name")),
            _AGAIN,
        ),
        "macros": (
            Text("the file holds macros ({name})", **_given(values, "name")),
            Text("save it as .docx or .odt without macros"),
        ),
        "page-without-text": (
            Text("these pages have no text that can be read: {pages}", **_given(values, "pages")),
            Text("if they are scans, make their text readable (OCR) first"),
        ),
        "protected": (
            Text("the file is protected with a password"),
            Text("save it without a password"),
        ),
        "too-many-pages": (
            Text(
                "the paper has {count} pages; more than {most} are not read",
                **_given(values, "count", "most"),
            ),
            _SPLIT,
        ),
        "too-many-parts": (
            Text(
                "the file holds {count} parts; more than {most} are not read",
                **_given(values, "count", "most"),
            ),
            _AGAIN,
        ),
        "too-much-markup": (
            Text(
                "the file holds more than {most} tags, or tags more than {depth} deep",
                **_given(values, "most", "depth"),
            ),
            Text("save it without its layout"),
        ),
        "too-much-packed": (
            Text(
                "the file is {size} MB, and holds {unpacked} MB",
                **_given(values, "size", "unpacked"),
            ),
            Text("save it without its pictures, or split it"),
        ),
        "too-much-text": (
            Text(
                "more than {most} characters; what comes after is not read",
                **_given(values, "most"),
            ),
            Text("split the paper, and import its parts"),
        ),
    }
    return known.get(slug, known["broken-paper"])


def _given(values: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: values.get(name, "") for name in names}
