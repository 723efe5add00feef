"""Word, OpenDocument and PDF are read with their headings, numbers, tables, notes and pages."""

from __future__ import annotations

from pathlib import Path

import odfdo

LEVELS = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>'
    '<w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl><w:lvl w:ilvl="1">'
    '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>'
    "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
)


def test_the_numbers_that_word_prints_are_there(read, docx, paragraph, outline):
    body = (
        paragraph("Doelen", "Heading1", 2)
        + paragraph("Jeugd", "Heading2", 2, 1)
        + paragraph("Kansrijk opgroeien", number=1)
        + paragraph("Gezond leven", number=1)
        + paragraph("minder eenzaam", number=1, depth=1)
        + paragraph("Geld", "Heading1", 2)
        + paragraph("Werk", "Heading2", 2, 1)
    )
    paper = read(docx(body, LEVELS), "stuk.docx")

    assert outline(paper) == [
        "heading1: 1 Doelen",
        "heading2: 1.1 Jeugd",
        "item1: I. Kansrijk opgroeien",
        "item1: II. Gezond leven",
        "item2: a) minder eenzaam",
        "heading1: 2 Geld",
        "heading2: 2.1 Werk",
    ]


def test_a_page_that_word_last_made_is_known(read, docx, paragraph):
    broken = "<w:lastRenderedPageBreak/>"
    body = paragraph("Een.") + paragraph("Twee.", before=broken) + paragraph("Drie.")
    paper = read(docx(body), "stuk.docx")

    assert [(block.text, block.page) for block in paper.blocks] == [
        ("Een.", ""),
        ("Twee.", "2"),
        ("Drie.", "2"),
    ]


def test_a_header_of_word_is_furniture(read, docx, paragraph):
    header = (
        '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:p><w:r><w:t>Gemeente Voorbeeld</w:t></w:r></w:p></w:hdr>"
    )
    paper = read(docx(paragraph("Een."), word__header1_dot_xml=header), "stuk.docx")

    assert [each.text for each in paper.furniture] == ["Gemeente Voorbeeld"]


def test_what_a_word_file_is_goes_by_what_stands_in_it(read, docx, paragraph):
    assert read(docx(paragraph("Een.")), "stuk.txt").media == "docx"


def test_opendocument_is_read(read, outline, tmp_path):
    document = odfdo.Document("text")
    document.body.clear()
    document.body.append(odfdo.Header(1, "Raadsvoorstel"))
    text = odfdo.Paragraph("De raad kiest.")
    text.insert_note(after="raad", note_id="n1", citation="1", body="Op 3 maart.")
    document.body.append(text)
    document.body.append(odfdo.List(["Kansrijk", "Gezond"]))
    table = odfdo.Table("vragen", width=0, height=0)
    for cells in (["Nr", "Vraag"], ["1", "Wat kost het?"]):
        row = odfdo.Row()
        for cell in cells:
            row.append_cell(odfdo.Cell(text=cell))
        table.append_row(row)
    document.body.append(table)
    document.meta.title = "Samen verder"
    file = tmp_path / "made.odt"
    document.save(file)
    paper = read(Path(file).read_bytes(), "stuk.odt")

    assert paper.media == "odt"
    assert paper.title == "Samen verder"
    assert outline(paper) == [
        "heading1: Raadsvoorstel",
        "paragraph: De raad¹ kiest.",
        "item1: • Kansrijk",
        "item1: • Gezond",
        "row | Nr | Vraag",
        "row | 1 | Wat kost het?",
        "note: ¹ Op 3 maart.",
    ]


def test_the_pages_of_a_pdf_become_one_text(read, pdf, outline):
    pages = [
        [
            (72, 780, 18, "Begroting 2026"),
            (72, 740, 11, "De gemeente betaalt zorg- en welzijnsinstel-"),
            (72, 726, 11, "lingen, ook aan het"),
            (72, 40, 9, "Gemeente Voorbeeld"),
            (500, 40, 9, "1"),
        ],
        [
            (72, 780, 11, "einde."),
            (72, 740, 14, "Financieel"),
            (72, 710, 11, "Er is 1.000 euro."),
            (72, 40, 9, "Gemeente Voorbeeld"),
            (500, 40, 9, "2"),
        ],
    ]
    paper = read(pdf(pages), "stuk.pdf")

    assert outline(paper) == [
        "heading1: Begroting 2026",
        "paragraph: De gemeente betaalt zorg- en welzijnsinstellingen, ook aan het einde.",
        "heading2: Financieel",
        "paragraph: Er is 1.000 euro.",
    ]
    assert [block.page for block in paper.blocks] == ["1", "1", "2", "2"]
    assert [each.text for each in paper.furniture] == [
        "Gemeente Voorbeeld\t1",
        "Gemeente Voorbeeld\t2",
    ]


def test_a_table_with_lines_around_its_cells_is_one(read, pdf, outline):
    across = [(72, y, 500, y) for y in (700, 680, 640, 620)]
    down = [(x, 620, x, 700) for x in (72, 120, 300, 500)]
    texts = [
        (76, 686, 11, "Nr"),
        (124, 686, 11, "Vraag"),
        (304, 686, 11, "Antwoord"),
        (76, 664, 11, "1"),
        (124, 664, 11, "Wat kost de inzet"),
        (124, 650, 11, "van het team?"),
        (304, 664, 11, "Veel."),
        (76, 626, 11, "2"),
        (124, 626, 11, "Wie betaalt?"),
        (304, 626, 11, "Wij."),
        (72, 580, 11, "Zo staat het er voor."),
    ]
    paper = read(pdf([texts], [*across, *down]), "stuk.pdf")

    assert outline(paper) == [
        "row | Nr | Vraag | Antwoord",
        "row | 1 | Wat kost de inzet van het team? | Veel.",
        "row | 2 | Wie betaalt? | Wij.",
        "paragraph: Zo staat het er voor.",
    ]


def test_a_page_without_text_is_told(read, pdf):
    paper = read(pdf([[(72, 700, 11, "Een bladzij.")], []]), "stuk.pdf")
    (problem,) = paper.problems

    assert str(problem) == (
        "stuk.pdf: error[papieren/page-without-text] "
        "these pages have no text that can be read: 2\n"
        "  hint: if they are scans, make their text readable (OCR) first"
    )
