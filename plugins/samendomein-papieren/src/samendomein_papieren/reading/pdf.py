"""Reads the text layer of a PDF: lines with the page and the size of their letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2 as pdfium
from attrs import frozen

from samendomein_papieren.reading.answer import Answer, Refused
from samendomein_papieren.reading.limits import Limits
from samendomein_papieren.reading.pdf_lines import PrintedLine, lines_on
from samendomein_papieren.reading.pdf_tables import with_bullets, with_tables

_NAMES = {
    "Title": "title",
    "Author": "author",
    "Subject": "subject",
    "CreationDate": "created",
    "ModDate": "modified",
}
_BIGGER = 1.08
_MOST_LEVELS = 6


@frozen(kw_only=True)
class _Page:
    label: str
    lines: Sequence[PrintedLine]


def read_pdf(file: Path, limits: Limits) -> Answer:
    """What stands in the text layer of a PDF, as lines.

    Args:
        file: The file.
        limits: How many pages are read.

    Raises:
        Refused: It is protected, damaged, or has too many pages.
    """
    try:
        document = pdfium.PdfDocument(file)
    except pdfium.PdfiumError as error:
        raise _refused(str(error)) from error
    if len(document) > limits.pages:
        raise Refused("too-many-pages", {"count": len(document), "most": limits.pages})
    answer = Answer(properties=_properties(document))
    pages = list(_pages(document, limits, answer))
    sizes = _sizes_of_headings(pages)
    for number, page in enumerate(pages):
        if number:
            answer.lines.append(("", page.label, 0, True))
        for line in page.lines:
            if line.stands_apart:
                answer.lines.append(("", page.label, 0, False))
            answer.lines.append((line.text, page.label, _level(line, sizes), False))
    return answer


def _refused(said: str) -> Refused:
    if "assword" in said:
        return Refused("protected", {})
    return Refused("broken-paper", {"kind": "PDF"})


def _properties(document: pdfium.PdfDocument) -> dict[str, str]:
    found = document.get_metadata_dict(skip_empty=True)
    return {_NAMES[name]: value for name, value in found.items() if name in _NAMES}


def _pages(document: pdfium.PdfDocument, limits: Limits, answer: Answer) -> Iterator[_Page]:
    characters = 0
    empty: list[str] = []
    for index in range(len(document)):
        label = document.get_page_label(index) or str(index + 1)
        page = document[index]
        try:
            lines = with_tables(
                with_bullets(lines_on(page, limits.characters - characters), page), page
            )
        finally:
            page.close()
        characters += sum(len(line.text) for line in lines)
        if not lines:
            empty.append(label)
        yield _Page(label=label, lines=lines)
        if characters >= limits.characters:
            answer.problems.append(("too-much-text", {"most": limits.characters}))
            break
    if empty:
        answer.problems.append(("page-without-text", {"pages": ", ".join(empty[:20])}))


def _sizes_of_headings(pages: Sequence[_Page]) -> list[float]:
    """The sizes of letters that are bigger than those of the text, the biggest first."""
    letters: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            letters[line.size] += len(line.text)
    if not letters:
        return []
    usual = letters.most_common(1)[0][0]
    return sorted((size for size in letters if size > usual * _BIGGER), reverse=True)[:_MOST_LEVELS]


def _level(line: PrintedLine, sizes: Sequence[float]) -> int:
    """The level of a heading by the size of its letters; -1 if it is bold and stands apart."""
    if "\t" in line.text or len(line.text) > 150:
        return 0
    if line.size in sizes:
        return sizes.index(line.size) + 1
    is_short = len(line.text) <= 100 and line.text[-1:] not in ".;,"
    return -1 if line.is_bold and is_short and line.stands_apart else 0
