"""A paper that would harm is refused with a reason, and takes little time and memory."""

from __future__ import annotations

import time
import zipfile

import pytest
from attrs import evolve
from samendomein_papieren.reading.limits import USUAL
from samendomein_papieren.reading.read_paper import read_paper

DOCUMENT = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def told(paper) -> list[str]:
    return [str(problem).splitlines()[0].partition(": ")[2] for problem in paper.problems]


def test_an_empty_paper_is_told(read):
    paper = read("  \n")

    assert paper.blocks == ()
    assert told(paper) == ["error[papieren/empty] the paper is empty"]


@pytest.mark.parametrize(
    "content", [bytes(range(256)) * 8, b"\x89PNG\r\n\x1a\n" + bytes(99), b"MZ" + bytes(400)]
)
def test_a_file_that_is_no_paper_is_told_whatever_its_name(content, read):
    assert told(read(content, "stuk.txt")) == [
        "error[papieren/not-a-paper] this is no text, Markdown, HTML, Word, OpenDocument or PDF"
    ]


def test_an_old_or_protected_word_file_is_told(read):
    assert told(read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "stuk.docx")) == [
        (
            "error[papieren/old-or-protected-office-file] "
            "an old Word file (.doc), or one that is protected with a password"
        )
    ]


def test_a_paper_that_is_too_large_is_not_opened(tmp_path):
    file = tmp_path / "groot.pdf"
    with file.open("wb") as opened:
        opened.write(b"%PDF-1.7\n")
        opened.truncate(200 * 1024 * 1024)
    paper = read_paper(file, "groot.pdf")

    assert told(paper) == [
        "error[papieren/too-large] the paper is 200 MB; more than 150 MB is not read"
    ]


def test_a_zip_bomb_is_refused(read, docx, paragraph):
    bomb = docx(paragraph("Een."), word__media__x_dot_bin=bytes(60 * 1024 * 1024))

    assert told(read(bomb, "stuk.docx")) == [
        "error[papieren/too-much-packed] the file is 0 MB, and holds 60 MB"
    ]


def test_a_package_that_lies_about_its_size_is_refused(read, docx, paragraph):
    content = bytearray(docx(paragraph("a" * 200_000)))
    place = content.rfind(b"PK\x01\x02", 0, content.rfind(b"word/document.xml"))
    content[place + 24 : place + 28] = (100).to_bytes(4, "little")

    assert told(read(bytes(content), "stuk.docx"))[0].startswith("error[papieren/broken-pa")


def test_an_entity_bomb_is_refused(read, packed):
    entities = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    bomb = packed(
        {
            "word/document.xml": f"{entities}<w:document {DOCUMENT}>&b;</w:document>",
            "[Content_Types].xml": "<Types/>",
        }
    )

    assert told(read(bomb, "stuk.docx")) == [
        "error[papieren/entities] the file holds entities or a document type (word/document.xml)"
    ]


def test_macros_are_refused(read, docx, paragraph):
    paper = read(docx(paragraph("Een."), word__vbaProject_dot_bin=b"x"), "stuk.docm")

    assert told(paper) == ["error[papieren/macros] the file holds macros (word/vbaProject.bin)"]


def test_a_broken_package_is_told(read, docx, paragraph):
    assert told(read(docx(paragraph("Een."))[:-40], "stuk.docx")) == [
        (
            "error[papieren/broken-package] "
            "the file is packed like Word or OpenDocument, and cannot be unpacked"
        )
    ]


def test_a_document_that_is_no_xml_is_told(read, packed):
    paper = read(packed({"word/document.xml": "<w:document"}), "stuk.docx")

    assert told(paper) == [
        "error[papieren/broken-paper] the paper is damaged and cannot be read (ParseError)"
    ]


def test_tags_that_lie_too_deep_are_refused(read, docx):
    deep = "<w:sdt>" * 5000 + "</w:sdt>" * 5000

    assert told(read(docx(deep), "stuk.docx")) == [
        (
            "error[papieren/too-much-markup] "
            "the file holds more than 2,000,000 tags, or tags more than 100 deep"
        )
    ]


def test_deep_html_is_read_as_far_as_it_can_be(read):
    paper = read("<p>Een.</p>" + "<ul><li>" * 5000 + "diep", "stuk.html")

    assert paper.blocks[0].text == "Een."
    assert told(paper) == ["error[papieren/too-deep] tags lie more than 100 deep in each other"]


def test_a_pdf_with_a_loop_ends(read, assembled):
    loop = assembled(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]
    )
    paper = read(loop, "stuk.pdf")

    assert paper.blocks == ()
    assert len(paper.problems) == 1


def test_a_pdf_with_very_many_objects_ends_in_time(read, pdf):
    pages = [[(72, 700, 11, "Een.")]]
    many = pdf(pages).replace(b"%PDF-1.4\n", b"%PDF-1.4\n" + b"9 0 obj <<>> endobj\n" * 200_000)
    begun = time.monotonic()
    paper = read(many, "stuk.pdf", evolve(USUAL, seconds=10))

    assert time.monotonic() - begun < 15
    assert paper.blocks or paper.problems


def test_what_takes_too_long_is_ended(read, pdf):
    pages = [[(72, 700, 11, "Een.")]]
    paper = read(pdf(pages), "stuk.pdf", evolve(USUAL, memory_bytes=20 * 1024 * 1024, seconds=3))

    assert told(paper) == [
        (
            "error[papieren/asks-too-much] the paper cannot be read within 3 seconds and 20 MB of "
            "memory, or it breaks the program that reads it"
        )
    ]


def test_a_pdf_that_is_no_pdf_is_told(read):
    assert told(read(b"%PDF-1.7\nniets", "stuk.pdf")) == [
        "error[papieren/broken-paper] the paper is damaged and cannot be read (PDF)"
    ]


@pytest.mark.parametrize(
    "content",
    [
        "- " * 20_000,
        "1\n" * 10_000,
        "|" * 20_000,
        "-" * 100_000 + "x",
        "**" * 10_000,
        "[" * 50_000,
        "_a_" * 20_000,
        "\t" * 20_000,
        "a\t\n\tb\n" * 4_000,
        " " * 100_000 + "x",
        "Pagina 1 van 2 en " * 15_000,
        "woord-\n" * 5_000,
        "I. a\n" * 4_000,
    ],
    ids=lambda content: repr(content[:12]),
)
def test_no_text_takes_longer_than_its_length_asks(content, read):
    begun = time.monotonic()
    read(content)

    assert time.monotonic() - begun < 8


def test_a_text_that_is_too_long_is_read_so_far(read):
    paper = read("Een zin.\n" * 50, limits=evolve(USUAL, lines=20))

    assert len(paper.text.splitlines()) == 20
    assert told(paper) == [
        "error[papieren/too-many-lines] more than 20 lines; what comes after is not read"
    ]


def test_the_tests_make_packages_that_can_be_opened(docx, paragraph, tmp_path):
    file = tmp_path / "x.docx"
    file.write_bytes(docx(paragraph("Een.")))

    assert zipfile.is_zipfile(file)
