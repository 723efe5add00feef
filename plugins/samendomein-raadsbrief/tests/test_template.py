"""The letter on the paper of a municipality: its template stays, and what is open is filled."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Word
from docx.enum.section import WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from samendomein_raadsbrief.markdown import as_markdown
from samendomein_raadsbrief.options import LetterOptions, WordOptions
from samendomein_raadsbrief.template import MOST_MARKUP, MOST_PARTS, MOST_UNPACKED
from samendomein_raadsbrief.word import as_word

from samendomein import Report, UsageError, assess, compose, load_plugins
from samendomein.testing import plan_of

PLUGINS = load_plugins(["raadsbrief"])
PLAN = """
[[nota]]
id = "plan"
titel = "Samen [datum] verder"

[[toezegging]]
id = "brief"
titel = "Een brief over wachttijden"
termijn = 2023-06-30
status = "open"
"""


@pytest.fixture
def report() -> Report:
    return compose(assess(plan_of(PLAN), plugins=PLUGINS, select=("V01",)), language="nl")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "brief.docx"


def made(file: Path, *texts: str, change: Callable[[Word], None] | None = None) -> Path:
    document = Document()
    for text in texts:
        document.add_paragraph(text)
    if change is not None:
        change(document)
    document.save(str(file))
    return file


def lines(letter: bytes) -> list[str]:
    return [one.text for one in Document(io.BytesIO(letter)).paragraphs]


def test_the_letter_comes_where_the_template_says_so(report: Report, file: Path) -> None:
    made(file, "Boven", "[Brief]", "Onder")
    said = lines(as_word(report, WordOptions(template=file)))

    assert said[0] == "Boven"
    assert said[1].startswith("Wat aandacht vraagt in Samen")
    assert said[-1] == "Onder"
    assert said[2:-1] == lines(as_word(report))[1:]


def test_without_a_place_it_comes_at_the_end(report: Report, file: Path) -> None:
    said = lines(as_word(report, WordOptions(template=made(file, "Boven"))))

    assert said == ["Boven", *lines(as_word(report))]


def test_what_the_template_leaves_open_is_filled_in_wherever_it_stands(
    report: Report, file: Path
) -> None:
    def change(document: Word) -> None:
        section = document.sections[0]
        for piece in ("van [ge", "meen", "te] en [", "Datum", "]!"):
            section.header.paragraphs[0].add_run(piece).bold = piece == "meen"
        section.footer.paragraphs[0].text = "[afzender]"
        document.add_table(rows=1, cols=1).cell(0, 0).text = "[aan], over [onderwerp] [bijlage]"

    made(file, "[aanhef]", "[brief]", "[groet]", change=change)
    options = WordOptions(
        template=file,
        municipality="Gemeente Diemen",
        salutation="Geachte raad,",
        closing="Met vriendelijke groet,",
        sender="Het college\nvan Diemen\n",
    )
    letter = Document(io.BytesIO(as_word(report, options)))
    header, footer = letter.sections[0].header, letter.sections[0].footer
    said = [one.text for one in letter.paragraphs]

    assert header.paragraphs[0].text == "van Gemeente Diemen en 1 april 2024!"
    assert [run.text for run in header.paragraphs[0].runs if run.bold] == [""]
    assert footer.paragraphs[0].text == "Het college\nvan Diemen"
    # A placeholder in a title of the plan is a text like any other.
    assert letter.tables[0].cell(0, 0).text == (
        "De gemeenteraad, over Wat aandacht vraagt in Samen [datum] verder [bijlage]"
    )
    assert said[0] == "Geachte raad,"
    assert said[-1] == "Met vriendelijke groet,"
    # What the paper says itself, the letter need not say again.
    assert said[1].startswith("Wij keken of de doelen")
    assert said.count("Met vriendelijke groet,") == 1


BOX = (
    "<w:p {}><w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox>"
    "<w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape>"
    "</w:pict></w:r></w:p>"
)
CONTROL = (
    "<w:sdt {}><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
)


def with_markup(file: Path, markup: str, text: str) -> Path:
    def change(document: Word) -> None:
        document.element.body.insert(0, parse_xml(markup.format(nsdecls("w"), text)))

    return made(file, change=change)


def texts(letter: bytes) -> list[str]:
    body = Document(io.BytesIO(letter)).element.body
    return [one.text for one in body.iter(qn("w:t"))]


@pytest.mark.parametrize("markup", [BOX, CONTROL])
def test_boxes_and_controls_are_filled_in_too(report: Report, file: Path, markup: str) -> None:
    with_markup(file, markup, "Op [datum]")

    assert texts(as_word(report, WordOptions(template=file)))[0] == "Op 1 april 2024"


def test_a_letter_can_stand_in_a_control_and_not_in_a_box(report: Report, file: Path) -> None:
    with_markup(file, CONTROL, "[brief]")
    said = texts(as_word(report, WordOptions(template=file)))
    with_markup(file, BOX, "[brief]")

    assert said[0].startswith("Wat aandacht vraagt")
    assert refusal(report, file).startswith("brief.docx: no place for the letter at '[brief]'\n")


def test_the_styles_of_the_template_stay_and_sentences_look_as_their_place(
    report: Report, file: Path
) -> None:
    def change(document: Word) -> None:
        document.styles["Heading 2"].font.name = "Huisletter"
        run = document.add_paragraph(style="Body Text").add_run("[brief]")
        run.font.size = Pt(9)

    letter = Document(io.BytesIO(as_word(report, WordOptions(template=made(file, change=change)))))
    sentence = next(one for one in letter.paragraphs if one.text.startswith("Wij keken"))

    assert letter.styles["Heading 2"].font.name == "Huisletter"
    assert sentence.style is not None
    assert sentence.style.name == "Body Text"
    assert sentence.runs[0].font.size == Pt(9)


def test_a_template_without_styles_for_headings_and_lists_will_do(
    report: Report, file: Path
) -> None:
    def change(document: Word) -> None:
        for name in ("Heading 1", "Heading 2", "List Bullet"):
            document.styles[name].delete()

    letter = Document(
        io.BytesIO(as_word(report, WordOptions(template=made(file, "[brief]", change=change))))
    )
    heading = letter.paragraphs[0]

    assert heading.style is not None
    assert heading.style.name == "Heading 1"
    assert any(one.text.startswith("•\tToezegging") for one in letter.paragraphs)


def test_a_page_that_turns_at_the_place_of_the_letter_still_turns(
    report: Report, file: Path
) -> None:
    made(file, "[brief]", change=lambda document: document.add_section(WD_SECTION.NEW_PAGE))
    letter = Document(io.BytesIO(as_word(report, WordOptions(template=file))))

    assert len(letter.sections) == 2
    assert "[brief]" not in "".join(one.text for one in letter.paragraphs)


def test_a_template_of_word_itself_will_do(report: Report, file: Path) -> None:
    made(file, "[brief]")
    plain = as_word(report, WordOptions(template=file))
    rewritten(
        file, "[Content_Types].xml", b"wordprocessingml.document", b"wordprocessingml.template"
    )

    assert lines(as_word(report, WordOptions(template=file))) == lines(plain)


def test_the_same_template_gives_the_same_bytes(report: Report, file: Path) -> None:
    options = WordOptions(template=made(file, "[brief]"))

    assert as_word(report, options) == as_word(report, options)


def rewritten(file: Path, name: str, old: bytes, new: bytes) -> None:
    with zipfile.ZipFile(file) as opened:
        parts = {one: opened.read(one) for one in opened.namelist()}
    parts[name] = parts[name].replace(old, new)
    with zipfile.ZipFile(file, "w") as opened:
        for one, content in parts.items():
            opened.writestr(one, content)


def refusal(report: Report, file: Path) -> str:
    with pytest.raises(UsageError) as refused:
        as_word(report, WordOptions(template=file))
    return str(refused.value).replace(file.as_posix(), "brief.docx")


NO_WORD_FILE = (
    "the template brief.docx is not a Word file that can be read\n"
    "  hint: open it in Word, and save it as a Word document (.docx) without a password"
)


def test_a_placeholder_without_a_text_is_told(report: Report, file: Path) -> None:
    assert refusal(report, made(file, "[gemeente]")) == (
        "brief.docx asks for [gemeente], and nothing says what that is\n"
        "  hint: set the option 'municipality', or take [gemeente] out of the template"
    )


@pytest.mark.parametrize("texts", [("[brief]", "[letter]"), ("Hier: [brief]",)])
def test_a_letter_has_one_place(report: Report, file: Path, texts: tuple[str, ...]) -> None:
    assert refusal(report, made(file, *texts)) == (
        f"brief.docx: no place for the letter at '{texts[-1]}'\n"
        "  hint: let [brief] stand once, in a paragraph of its own in the text"
    )


@pytest.mark.parametrize("content", [b"", b"geen Word", b"PK\x03\x04 half"])
def test_what_is_no_word_file_is_told(report: Report, file: Path, content: bytes) -> None:
    file.write_bytes(content)

    assert refusal(report, file) == NO_WORD_FILE


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("word/document.xml", b"<w:body>", b"<w:bodie>"),
        ("word/document.xml", b"w:body>", b"w:corpus>"),
        ("word/document.xml", b"<w:document ", b"<w:dokument "),
        ("word/styles.xml", b"</w:styles>", b""),
        ("_rels/.rels", b"officeDocument", b"niets"),
        (
            "word/document.xml",
            b"<w:document ",
            b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:document ',
        ),
    ],
)
def test_a_broken_template_is_told(
    report: Report, file: Path, part: str, old: bytes, new: bytes
) -> None:
    rewritten(made(file, "[brief]"), part, old, new)

    assert refusal(report, file) == NO_WORD_FILE


@pytest.mark.parametrize(
    ("name", "size", "times"),
    [("leeg{}", 0, MOST_PARTS), ("{}.xml", MOST_MARKUP, 1), ("{}.png", MOST_UNPACKED, 1)],
)
def test_a_template_that_asks_too_much_is_told(
    report: Report, file: Path, name: str, size: int, times: int
) -> None:
    made(file)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as opened:
        for number in range(times):
            opened.writestr(name.format(number), b" " * size, compresslevel=1)

    assert refusal(report, file) == (
        "the template brief.docx is too large\n"
        "  hint: a template is at most 20 MB: take out text that is not needed, and make pictures "
        "smaller"
    )


def test_a_template_with_macros_is_told(report: Report, file: Path) -> None:
    made(file)
    with zipfile.ZipFile(file, "a") as opened:
        opened.writestr("word/vbaProject.bin", b"")

    assert refusal(report, file) == (
        "the template brief.docx holds macros\n"
        "  hint: save it in Word as a document without macros (.docx)"
    )


def test_markdown_says_the_same_words(report: Report) -> None:
    options = LetterOptions(
        to="De raad van Diemen", salutation="Geachte raad,", closing="Groet,", sender="A\nB"
    )
    letter = as_markdown(report, options)

    assert "- Aan: De raad van Diemen\n" in letter
    assert "\n\nGeachte raad,\n\nWij keken" in letter
    assert letter.endswith("\n\nGroet,\n\nA  \nB\n")
