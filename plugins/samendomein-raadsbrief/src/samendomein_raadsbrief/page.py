"""Writing paragraphs in a Word file: at its end, or where its template has room for them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import deepcopy
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_UNSEEN = re.compile("[\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
"""Marks that turn the direction of what follows them, and what XML cannot hold."""

_HEADING, _BULLET = "Heading {level}", "List Bullet"
_INDENT = 228600
"""How far a point stands from the margin if a template does not say so: 0.64 cm."""

_KEPT = ("w:sectPr", "w:drawing", "w:pict", "w:object", "w:br")
"""What a paragraph can hold beside its text that a template cannot do without."""


def plain(text: str) -> str:
    """A text on one line, with nothing that XML cannot hold or that a reader cannot see."""
    shown = "".join(one if one.isprintable() else " " for one in text)
    return " ".join(_UNSEEN.sub("", shown).split())


class Page:
    """Where a letter is written."""

    def __init__(self, document: Document, place: Any = None) -> None:
        """Say where.

        Args:
            document: The file.
            place: The paragraph in the place of which the letter comes, and whose look its
                sentences take; without it the letter comes at the end.
        """
        self._document = document
        self._place = place
        self._has_bullets = _BULLET in document.styles
        self._look: Any = None
        self._letters: Any = None
        if place is not None:
            self._look, self._letters = _look_of(place)

    def heading(self, text: str, level: int) -> None:
        """A heading, in the style that the file has for it."""
        name = _HEADING.format(level=level)
        if name not in self._document.styles:
            _add_heading_style(self._document, name, level)
        self._new(name).add_run(plain(text))

    def paragraph(self, text: str) -> None:
        """A sentence or more."""
        self._add(self._new(), text)

    def fact(self, label: str, value: str) -> None:
        """A line with what is known, close to the next one."""
        paragraph = self._new()
        self._add(paragraph, f"{plain(label)}: ", bold=True)
        self._add(paragraph, value)
        paragraph.paragraph_format.space_after = 0

    def point(self, title: str, text: str) -> None:
        """An item of a list."""
        if self._has_bullets:
            paragraph = self._new(_BULLET)
        else:
            paragraph = self._new()
            paragraph.paragraph_format.left_indent = _INDENT
            paragraph.paragraph_format.first_line_indent = -_INDENT
            self._add(paragraph, "•\t")
        self._add(paragraph, f"{plain(title)} ", bold=True)
        self._add(paragraph, text)

    def lines(self, texts: Iterable[str]) -> None:
        """Lines that belong together, such as a name and an office."""
        paragraph = self._new()
        for number, text in enumerate(texts):
            if number:
                paragraph.add_run().add_break()
            self._add(paragraph, text)

    def finish(self) -> None:
        """Take away what only said where the letter had to come."""
        if self._place is None:
            return
        from docx.oxml.ns import qn

        if any(next(self._place.iter(qn(tag)), None) is not None for tag in _KEPT):
            for piece in list(self._place.iter(qn("w:t"))):
                if next(piece.iterancestors(qn("w:p"))) is self._place:
                    piece.text = ""
        else:
            self._place.getparent().remove(self._place)

    def _new(self, style: str | None = None) -> Paragraph:
        paragraph = self._document.add_paragraph(style=style)
        made = paragraph.paragraph_format.element
        if self._place is not None:
            self._place.addprevious(made)
            if style is None and self._look is not None:
                made.insert(0, deepcopy(self._look))
        return paragraph

    def _add(self, paragraph: Paragraph, text: str, *, bold: bool = False) -> None:
        said = text if bold or text == "•\t" else plain(text)
        run = paragraph.add_run(said)
        if self._letters is not None:
            run.element.insert(0, deepcopy(self._letters))
        if bold:
            run.bold = True


def _look_of(paragraph: Any) -> tuple[Any, Any]:
    """How a paragraph of a template looks, and its letters."""
    from docx.oxml.ns import qn

    look, letters = paragraph.find(qn("w:pPr")), None
    run = next(paragraph.iter(qn("w:r")), None)
    if run is not None and run.find(qn("w:rPr")) is not None:
        letters = deepcopy(run.find(qn("w:rPr")))
    if look is not None:
        look = deepcopy(look)
        for section in look.findall(qn("w:sectPr")):
            look.remove(section)
    return look, letters


def _add_heading_style(document: Document, name: str, level: int) -> None:
    """A heading in the letters of the template, which readers of the screen know as a heading."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    style: Any = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    style.base_style = document.styles.default(WD_STYLE_TYPE.PARAGRAPH)
    style.font.bold = True
    style.paragraph_format.keep_with_next = True
    style.paragraph_format.space_before = 152400
    outline = OxmlElement("w:outlineLvl")
    outline.set(qn("w:val"), str(level - 1))
    style.element.get_or_add_pPr().append(outline)
