"""Filling in what a template leaves open, such as ``[gemeente]``, wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import copy
from typing import TYPE_CHECKING, Any

from samendomein import Text, UsageError

if TYPE_CHECKING:
    from docx.document import Document

LETTER = "letter"
"""What is not filled in with a text, but with the letter itself."""

MEANING = {
    "brief": LETTER,
    "letter": LETTER,
    "gemeente": "municipality",
    "municipality": "municipality",
    "aan": "to",
    "to": "to",
    "onderwerp": "subject",
    "subject": "subject",
    "datum": "date",
    "date": "date",
    "aanhef": "salutation",
    "salutation": "salutation",
    "groet": "closing",
    "closing": "closing",
    "afzender": "sender",
    "sender": "sender",
}
"""By the word between brackets, what comes in its place."""

_PLACEHOLDER = re.compile(rf"\[\s*({'|'.join(MEANING)})\s*\]", re.IGNORECASE)


def fill(document: Document, values: Mapping[str, str], shown_as: str) -> tuple[Any, set[str]]:
    """Fill in every placeholder, in the text, in tables, in text boxes, and above and below pages.

    Word may have cut a placeholder in pieces; it is known all the same.

    Args:
        document: The template.
        values: What comes in place of each; a text of more lines keeps them.
        shown_as: How messages name the template.

    Returns:
        The paragraph where the letter comes, if there is one, and what was filled in.

    Raises:
        UsageError: There is no text for a placeholder, or no place for the letter.
    """
    place, filled = None, set()
    for paragraph, is_text in list(_paragraphs(document)):
        pieces = _pieces(paragraph)
        said = "".join(piece.text or "" for piece in pieces)
        found = list(_PLACEHOLDER.finditer(said))
        meant = [MEANING[one[1].lower()] for one in found]
        if LETTER in meant:
            if place is not None or not is_text or found[0][0] != said.strip():
                raise UsageError(
                    Text("{file}: no place for the letter at {found}",
                         file=shown_as, found=f"'{' '.join(said.split())[:80]}'"),
                    Text("let [brief] stand once, in a paragraph of its own in the text"),
                )  # fmt: skip
            place = paragraph
            continue
        for one, name in zip(found, meant, strict=True):
            if not values[name]:
                raise UsageError(
                    Text("{file} asks for {found}, and nothing says what that is",
                         file=shown_as, found=one[0]),
                    Text("set the option {name}, or take {found} out of the template",
                         name=f"'{name}'", found=one[0]),
                )  # fmt: skip
        if found:
            filled.update(meant)
            _write(pieces, _replaced(pieces, found, [values[name] for name in meant]))
    return place, filled


def _paragraphs(document: Document) -> Iterator[tuple[Any, bool]]:
    """Every paragraph, and whether it is one of the running text."""
    from docx.oxml.ns import qn
    from docx.parts.hdrftr import FooterPart, HeaderPart

    for paragraph in document.element.body.iter(qn("w:p")):
        in_a_box = next(paragraph.iterancestors(qn("w:txbxContent")), None) is not None
        yield paragraph, not in_a_box
    for part in document.part.package.iter_parts():
        if isinstance(part, HeaderPart | FooterPart):
            for paragraph in part.element.iter(qn("w:p")):
                yield paragraph, False


def _pieces(paragraph: Any) -> list[Any]:
    """The pieces of text of a paragraph itself, and not of a text box that hangs on it."""
    from docx.oxml.ns import qn

    return [
        piece
        for piece in paragraph.iter(qn("w:t"))
        if next(piece.iterancestors(qn("w:p"))) is paragraph
    ]


def _replaced(pieces: list[Any], found: list[re.Match[str]], values: list[str]) -> list[str]:
    """What each piece says when a value stands where each placeholder began."""
    before = [piece.text or "" for piece in pieces]
    after = ["" for _ in before]
    starts = {one.start(): (one.end(), value) for one, value in zip(found, values, strict=True)}
    at = skipped_to = 0
    for number, text in enumerate(before):
        for letter in text:
            if at in starts:
                skipped_to, value = starts[at]
                after[number] += value
            if at >= skipped_to:
                after[number] += letter
            at += 1
    return after


def _write(pieces: list[Any], texts: list[str]) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for piece, text in zip(pieces, texts, strict=True):
        if text == (piece.text or ""):
            continue
        lines = text.split("\n")
        for line in reversed(lines[1:]):
            more = copy(piece)
            more.tail = None
            more.text = line
            more.set(qn("xml:space"), "preserve")
            piece.addnext(more)
            piece.addnext(OxmlElement("w:br"))
        piece.text = lines[0]
        piece.set(qn("xml:space"), "preserve")
