"""Papers written by us, in every sort of file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from html import escape
from pathlib import Path

import pytest
from samendomein_papieren.paper import Block, BlockKind, Paper
from samendomein_papieren.reading.limits import USUAL, Limits
from samendomein_papieren.reading.read_paper import read_paper

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

Read = Callable[..., Paper]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Read a text, or the bytes of a file, under a name."""

    def reading(content: str | bytes, name: str = "stuk.txt", limits: Limits = USUAL) -> Paper:
        file = tmp_path / name
        file.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return read_paper(file, name, limits=limits)

    return reading


def outline(paper: Paper) -> list[str]:
    """Each block in one line: its kind, its depth if it has one, and its text."""
    return [shown(block) for block in paper.blocks]


def shown(block: Block) -> str:
    """A block in one line."""
    depth = str(block.level) if block.level else ""
    if block.kind is BlockKind.ROW:
        return " | ".join(["row", *block.cells]).replace("\n", " / ")
    return f"{block.kind}{depth}: {block.title}"


@pytest.fixture(name="outline")
def outline_of() -> Callable[[Paper], list[str]]:
    """A paper in as many lines as it has blocks."""
    return outline


@pytest.fixture
def docx() -> Callable[..., bytes]:
    """Make a Word file out of the body of its document."""
    return packed_docx


def packed_docx(body: str, numbering: str = "", **others: str | bytes) -> bytes:
    """The bytes of a Word file.

    Args:
        body: What stands in ``w:body``.
        numbering: What stands in ``w:numbering``.
        others: More parts, ``__`` for ``/`` and ``_dot_`` for a full stop in their names.
    """
    relations = "".join(
        f'<Relationship Id="r{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
        for name in ("numbering", "styles")
    )
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{level}">'
        f'<w:name w:val="heading {level}"/></w:style>'
        for level in (1, 2, 3)
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships {_RELATIONS}><Relationship Id="r" '
            f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
        ),
        "word/_rels/document.xml.rels": f"<Relationships {_RELATIONS}>{relations}</Relationships>",
        "word/numbering.xml": f"<w:numbering {_W}>{numbering}</w:numbering>",
        "word/styles.xml": f"<w:styles {_W}>{styles}</w:styles>",
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
    }
    parts |= {name.replace("__", "/").replace("_dot_", "."): part for name, part in others.items()}
    return packed(parts)


def packed(parts: dict[str, str | bytes]) -> bytes:
    """Parts in one packed file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, part in parts.items():
            opened.writestr(name, part)
    return buffer.getvalue()


@pytest.fixture(name="packed")
def packing() -> Callable[[dict[str, str | bytes]], bytes]:
    """Make a packed file out of its parts."""
    return packed


def paragraph(text: str, style: str = "", number: int = 0, depth: int = 0, before: str = "") -> str:
    """A paragraph of a Word file."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    listed = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    return (
        f"<w:p><w:pPr>{named}{listed if number else ''}</w:pPr><w:r>{before}"
        f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'
    )


@pytest.fixture(name="paragraph")
def making_paragraphs() -> Callable[..., str]:
    """Make a paragraph of a Word file."""
    return paragraph


@pytest.fixture
def pdf() -> Callable[..., bytes]:
    """Make a PDF out of pages; see ``printed_pdf``."""
    return printed_pdf


def printed_pdf(
    pages: Iterable[Sequence[tuple[float, float, float, str]]],
    strokes: Iterable[tuple[float, float, float, float]] = (),
) -> bytes:
    """The bytes of a PDF.

    Args:
        pages: For each page its texts: from the left, from the bottom, size of letters, text.
        strokes: Lines that are drawn on the first page: from and to.
    """
    drawn = "".join(f"{x} {y} m {to_x} {to_y} l S\n" for x, y, to_x, to_y in strokes)
    contents = []
    for number, page in enumerate(pages):
        texts = "".join(
            f"BT /F1 {size} Tf {x} {y} Td ({_escaped(text)}) Tj ET\n" for x, y, size, text in page
        )
        contents.append((drawn if number == 0 else "") + texts)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, content in enumerate(contents):
        stream = content.encode("cp1252")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    return assembled_pdf(objects)


@pytest.fixture
def assembled() -> Callable[[Sequence[bytes]], bytes]:
    """Make a PDF out of its objects."""
    return assembled_pdf


def assembled_pdf(objects: Sequence[bytes]) -> bytes:
    """A PDF out of its objects, the first of which is its root."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        start,
    )
    return bytes(out)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
