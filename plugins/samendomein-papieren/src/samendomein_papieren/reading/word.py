"""Reads a Word file: mammoth makes HTML of it, after its numbers were written out."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import mammoth
from defusedxml.ElementTree import fromstring

from samendomein_papieren.reading.answer import Answer
from samendomein_papieren.reading.limits import Limits
from samendomein_papieren.reading.package import refuse_what_harms
from samendomein_papieren.reading.word_numbers import with_numbers_written_out

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Titel'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Kop 1'] => h1:fresh
p[style-name='Kop 2'] => h2:fresh
p[style-name='Kop 3'] => h3:fresh
p[style-name='Kop 4'] => h4:fresh
u => em
b => strong
i => em
strike => del
"""
_NAMES = {
    "{http://purl.org/dc/elements/1.1/}title": "title",
    "{http://purl.org/dc/elements/1.1/}creator": "author",
    "{http://purl.org/dc/elements/1.1/}subject": "subject",
    "{http://purl.org/dc/terms/}created": "created",
    "{http://purl.org/dc/terms/}modified": "modified",
}
_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def read_docx(file: Path, limits: Limits) -> Answer:
    """What stands in a Word file, as HTML.

    Args:
        file: The file.
        limits: How much it may hold.

    Raises:
        Refused: It holds what is not read.
    """
    refuse_what_harms(file, limits)
    converted = mammoth.convert_to_html(
        io.BytesIO(with_numbers_written_out(file)),
        style_map=_STYLES,
        convert_image=mammoth.images.img_element(lambda _: {"src": ""}),
        external_file_access=False,
    )
    with zipfile.ZipFile(file) as opened:
        return Answer(
            markup=converted.value,
            furniture=_furniture(opened),
            properties=_properties(opened),
        )


def _properties(opened: zipfile.ZipFile) -> dict[str, str]:
    if "docProps/core.xml" not in opened.namelist():
        return {}
    core = fromstring(opened.read("docProps/core.xml"), forbid_dtd=True)
    found = {_NAMES[one.tag]: (one.text or "").strip() for one in core if one.tag in _NAMES}
    return {name: value for name, value in found.items() if value}


def _furniture(opened: zipfile.ZipFile) -> list[tuple[str, str]]:
    """The headers and footers, which Word keeps apart from the text."""
    return [
        ("".join(one.text or "" for one in tree.iter(_TEXT)), "")
        for name in sorted(opened.namelist())
        if name.startswith(("word/header", "word/footer")) and name.endswith(".xml")
        for tree in [fromstring(opened.read(name), forbid_dtd=True)]
    ]
