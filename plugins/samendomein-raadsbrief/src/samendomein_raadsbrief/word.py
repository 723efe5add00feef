"""The letter as a Word file."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING

from samendomein import Report
from samendomein_raadsbrief.letter import Letter, Section, letter

if TYPE_CHECKING:
    from docx.document import Document

_UNSEEN = re.compile("[\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
"""Marks that turn the direction of what follows them, and what XML cannot hold."""

_LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}
_MIDNIGHT = (1980, 1, 1, 0, 0, 0)


def as_word(report: Report) -> bytes:
    """The letter about a report; the same report gives the same bytes."""
    # Loading it takes as long as a whole run, so it waits until somebody asks for a letter.
    from docx import Document

    written = letter(report)
    document = Document()
    _describe(document, written)
    document.add_heading(_plain(written.subject), level=1)
    values = (written.to, written.subject, written.dated)
    for label, value in zip(written.labels, values, strict=True):
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{_plain(label)}: ").bold = True
        paragraph.add_run(_plain(value))
        paragraph.paragraph_format.space_after = 0
    document.add_paragraph()
    for sentence in written.opening:
        document.add_paragraph(_plain(sentence))
    for section in written.sections:
        _add(document, section)
    return _repacked(document)


def _add(document: Document, section: Section) -> None:
    document.add_heading(_plain(section.title), level=2)
    for sentence in section.sentences:
        document.add_paragraph(_plain(sentence))
    for point in section.points:
        paragraph = document.add_paragraph(style="List Bullet")
        paragraph.add_run(f"{_plain(point.title)} ").bold = True
        paragraph.add_run(_plain(point.text))


def _describe(document: Document, written: Letter) -> None:
    """Say the title, the language and the day, which readers of the screen and archives ask."""
    day = datetime.fromisoformat(f"{written.day}T00:00:00")
    told = document.core_properties
    told.title = _plain(written.subject)[:255]
    told.author = told.last_modified_by = "samendomein"
    told.language = _LANGUAGES[written.language]
    told.comments = ""
    told.created = told.modified = day
    from docx.oxml.ns import qn

    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", 139700
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGES[written.language])


def _plain(text: str) -> str:
    """A text on one line, with nothing that XML cannot hold or that a reader cannot see."""
    shown = "".join(one if one.isprintable() else " " for one in text)
    return " ".join(_UNSEEN.sub("", shown).split())


def _repacked(document: Document) -> bytes:
    """The file without the time at which it was made."""
    made, same = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(same, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(
                zipfile.ZipInfo(name, _MIDNIGHT),
                old.read(name),
                compress_type=zipfile.ZIP_DEFLATED,
            )
    return same.getvalue()
