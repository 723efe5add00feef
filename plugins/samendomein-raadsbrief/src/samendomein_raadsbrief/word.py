"""The letter as a Word file."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING

from samendomein import Report, UsageError
from samendomein_raadsbrief.letter import Letter, letter
from samendomein_raadsbrief.options import WordOptions
from samendomein_raadsbrief.page import Page, plain

if TYPE_CHECKING:
    from docx.document import Document

_LANGUAGES = {"nl": "nl-NL", "en": "en-GB"}
_MIDNIGHT = (1980, 1, 1, 0, 0, 0)


def as_word(report: Report, options: WordOptions | None = None) -> bytes:
    """The letter about a report; the same report and template give the same bytes.

    Raises:
        UsageError: The template cannot be used.
    """
    asked = options or WordOptions()
    written = letter(report, asked)
    if asked.template is None:
        return _on_empty_paper(written)
    from samendomein_raadsbrief.template import no_word_file, opened

    shown = asked.template.as_posix()
    document = opened(asked.template)
    try:
        return _on_paper_of_the_house(document, written, shown)
    except UsageError:
        raise
    except Exception as error:
        # A broken file can break in any place of what reads it.
        raise no_word_file(shown) from error


def _on_empty_paper(written: Letter) -> bytes:
    # Loading it takes as long as a whole run, so it waits until somebody asks for a letter.
    from docx import Document
    from docx.oxml.ns import qn

    document = Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", 139700
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGES[written.language])
    _describe(document, written, "samendomein")
    _write(Page(document), written, set())
    return _repacked(document)


def _on_paper_of_the_house(document: Document, written: Letter, shown: str) -> bytes:
    from samendomein_raadsbrief.placeholders import fill

    values = {
        "municipality": written.municipality,
        "to": written.to,
        "subject": written.subject,
        "date": written.dated,
        "salutation": written.salutation,
        "closing": written.closing,
        "sender": "\n".join(written.sender),
    }
    clean = {
        name: "\n".join(plain(line) for line in text.split("\n")) for name, text in values.items()
    }
    place, filled = fill(document, clean, shown)
    page = Page(document, place)
    _describe(document, written, written.municipality or "samendomein")
    _write(page, written, filled)
    page.finish()
    return _repacked(document)


def _write(page: Page, written: Letter, said: set[str]) -> None:
    """Write the letter, but for what the paper itself says already."""
    if "subject" not in said:
        page.heading(written.subject, 1)
    values = zip(
        ("to", "subject", "date"),
        written.labels,
        (written.to, written.subject, written.dated),
        strict=True,
    )
    facts = [(label, value) for name, label, value in values if name not in said]
    for label, value in facts:
        page.fact(label, value)
    if facts:
        page.paragraph("")
    if written.salutation and "salutation" not in said:
        page.paragraph(written.salutation)
    for sentence in written.opening:
        page.paragraph(sentence)
    for section in written.sections:
        page.heading(section.title, 2)
        for sentence in section.sentences:
            page.paragraph(sentence)
        for point in section.points:
            page.point(point.title, point.text)
    if written.closing and "closing" not in said:
        page.paragraph(written.closing)
    if written.sender and "sender" not in said:
        page.lines(written.sender)


def _describe(document: Document, written: Letter, author: str) -> None:
    """Say the title, the language and the day, which readers of the screen and archives ask."""
    day = datetime.fromisoformat(f"{written.day}T00:00:00")
    told = document.core_properties
    told.title = plain(written.subject)[:255]
    told.author = told.last_modified_by = plain(author)[:255]
    told.language = _LANGUAGES[written.language]
    told.comments = ""
    told.created = told.modified = day


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
