"""What printing did to a text is undone, and nothing of it is lost."""

from __future__ import annotations

import pytest

PAGES = """\
Begroting 2026
De gemeente wil in 2026
Pagina 19 van 120
Begroting 2026
worden wat zij nu nog niet is: een plek waar iedereen meedoet. Daarvoor is het nodig dat de teams
in het sociaal domein elkaar kennen en elkaar kunnen vinden, ook als er geen overleg is.
Pagina 20 van 120
Begroting 2026
Een nieuw begin.
Pagina 21 van 120
"""


def test_page_numbers_and_headers_inside_a_sentence_are_taken_out(read, outline):
    paper = read(PAGES)

    assert paper.blocks[1].text.startswith("De gemeente wil in 2026 worden wat zij nu nog niet is")
    assert [each.text for each in paper.furniture] == [
        "Pagina 19 van 120",
        "Begroting 2026",
        "Pagina 20 van 120",
        "Begroting 2026",
        "Pagina 21 van 120",
    ]


def test_a_block_knows_the_page_that_was_printed_below_it(read):
    paper = read(PAGES)

    assert [(block.text[:9], block.page) for block in paper.blocks] == [
        ("Begroting", "19"),
        ("De gemeen", "19"),
        ("Een nieuw", "21"),
    ]


def test_a_page_number_in_running_text_is_taken_out(read):
    paper = read(
        "In 2026 Pagina 19 van 120 worden de teams groter. Zie Pagina 3 van 9 van de nota.\n"
    )

    assert paper.text == "In 2026 worden de teams groter. Zie Pagina 3 van 9 van de nota."
    assert [each.text for each in paper.furniture] == ["Pagina 19 van 120"]


def test_bare_page_numbers_go_only_where_they_count_pages(read):
    page = "\n".join(f"Zin {number} over de uitvoering van het plan." for number in range(9))
    paper = read("".join(f"{page}\n\n{number}\n\n" for number in (4, 5, 6)) + "7 teams\n\n12\n")

    assert [each.text for each in paper.furniture] == ["4", "5", "6"]
    assert paper.text.endswith("7 teams\n12")


def test_form_feeds_part_pages(read):
    paper = read("Een zin die op de eerste pagina begint en niet\n\fop diezelfde pagina ophoudt.\n")

    assert [block.text for block in paper.blocks] == [
        "Een zin die op de eerste pagina begint en niet op diezelfde pagina ophoudt."
    ]
    assert [(one.kind, one.printed, one.became) for one in paper.repairs] == [
        ("page break", "niet\nop", "niet op")
    ]


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("de gemeen-", "te betaalt", "de gemeente betaalt"),
        ("uit POK-", "middelen", "uit POK-middelen"),
        ("de zorg-", "en welzijnsinstellingen", "de zorg- en welzijnsinstellingen"),
        ("jeugd-", "of volwassenenzorg", "jeugd- of volwassenenzorg"),
        ("een Wmo-", "voorziening", "een Wmo-voorziening"),
        ("de nota 2024-", "2027 loopt af", "de nota 2024-2027 loopt af"),
        ("wordt ge-", "evalueerd", "wordt geëvalueerd"),
        ("een zo-", "oogvraag", "een zo-oogvraag"),
        ("de re-", "integratie", "de re-integratie"),
        ("inwoners van Zuid-", "Holland", "inwoners van Zuid-Holland"),
        ("het sociaal-", "maatschappelijk werk", "het sociaal-maatschappelijk werk"),
        ("de uitvoe¬", "ring", "de uitvoering"),
    ],
)
def test_a_word_that_a_line_cut_is_whole(left, right, whole, read):
    assert read(f"Vooraf staat {left}\n{right} en verder.\n").text == (
        f"Vooraf staat {whole} en verder."
    )


def test_the_paper_itself_tells_whether_a_hyphen_belongs_to_a_word(read):
    text = "Het e-health-aanbod groeit. Ook het kern-\nteam weet dat. Het kern-team is er.\n"

    assert "Ook het kern-team weet dat." in read(text).text


def test_a_word_that_a_page_cut_without_a_hyphen_is_whole(read):
    paper = read(
        "De raad spreekt met de ambte\n\fnaren van het team.\n\nDe ambtenaren weten het.\n"
    )

    assert paper.blocks[0].text == "De raad spreekt met de ambtenaren van het team."


def test_a_footnote_in_mid_sentence_comes_after_the_sentence(read, outline):
    paper = read(
        "De kwartiermaker onderzocht wat in de stad werkt¹ en vooral\n\n"
        "¹ De raad is hierover niet geïnformeerd.\n\nwat niet werkt.\n"
    )

    assert outline(paper) == [
        "paragraph: De kwartiermaker onderzocht wat in de stad werkt¹ en vooral wat niet werkt.",
        "note: ¹ De raad is hierover niet geïnformeerd.",
    ]


def test_lines_of_one_paragraph_are_put_together_and_others_are_not(read, outline):
    paper = read(
        "Datum: 3 maart 2026\nTeam: Beleid\n\n"
        "De gemeente kiest voor een aanpak waarin inwoners zelf kiezen.\n"
        "Daarbij hoort dat teams elkaar kennen. De raad stelde daarvoor\n"
        "in het najaar de kaders vast, en het college werkt die nu\n"
        "verder uit.\n\n"
        "De voorzitter,\nDe griffier,\n"
    )
    whole = (
        "paragraph: De gemeente kiest voor een aanpak waarin inwoners zelf kiezen. Daarbij hoort "
        "dat teams elkaar kennen. De raad stelde daarvoor in het najaar de kaders vast, en het "
        "college werkt die nu verder uit."
    )

    assert outline(paper) == [
        "paragraph: Datum: 3 maart 2026",
        "paragraph: Team: Beleid",
        whole,
        "paragraph: De voorzitter,",
        "paragraph: De griffier,",
    ]


def test_items_keep_their_markers_and_their_depth(read, outline):
    paper = read(
        "De raad besluit:\n\n1. Kennis te nemen van\n   de nota;\n2. In te stemmen met:\n"
        "  a. de doelen;\n  b. de acties.\n• Los punt\n- - Dubbel streepje\n"
    )

    assert outline(paper) == [
        "heading1: De raad besluit:",
        "item1: 1. Kennis te nemen van de nota;",
        "item1: 2. In te stemmen met:",
        "item2: a. de doelen;",
        "item2: b. de acties.",
        "item2: • Los punt",
        "item2: - Dubbel streepje",
    ]


def test_numbering_may_restart(read, outline):
    paper = read("1. Een\n2. Twee\n\nTussen deze lijsten staat een zin.\n\n1. Opnieuw\n2. Verder\n")

    assert [line for line in outline(paper) if line.startswith("item")] == [
        "item1: 1. Een",
        "item1: 2. Twee",
        "item1: 1. Opnieuw",
        "item1: 2. Verder",
    ]


def test_numbers_show_how_deep_headings_lie(read, outline):
    paper = read(
        "1. Inleiding\n\nWaarom dit plan er is, staat hier.\n\n"
        "1.1 Aanleiding\n\nDe vorige nota loopt af.\n\n"
        "2. Doelen\n\n2.1 Gezond leven\n\nInwoners voelen zich gezond.\n"
    )

    assert outline(paper)[::2][:2] == ["heading1: 1. Inleiding", "heading2: 1.1 Aanleiding"]
    assert paper.blocks[-1].section == ("2. Doelen", "2.1 Gezond leven")


def test_an_initial_is_no_marker(read, outline):
    assert outline(read("A. Jansen vroeg hoe het zit. Dat was zijn vraag.\n")) == [
        "paragraph: A. Jansen vroeg hoe het zit. Dat was zijn vraag."
    ]


@pytest.mark.parametrize("text", ["1.000 inwoners doen mee.", "19.30 Opening", "2.5 miljoen euro."])
def test_an_amount_or_a_time_is_no_marker(text, read):
    (block,) = read(f"{text}\n").blocks

    assert block.marker == ""


def test_a_row_without_its_first_cells_belongs_to_the_row_above(read, outline):
    paper = read(
        "Nr\tVraag\tAntwoord\n"
        "1\tWat kost het?\tDat hangt af van de inzet van de\n\n"
        "\t\tprojectleider.\n"
        "2\tWie betaalt?\tDe gemeente.\n"
    )

    assert outline(paper) == [
        "row | Nr | Vraag | Antwoord",
        "row | 1 | Wat kost het? | Dat hangt af van de inzet van de projectleider.",
        "row | 2 | Wie betaalt? | De gemeente.",
    ]
    assert paper.blocks[1].header == ("Nr", "Vraag", "Antwoord")


def test_headings_of_columns_that_are_printed_again_are_furniture(read, outline):
    paper = read("Nr\tVraag\n1\tWat kost het?\n\fNr\tVraag\n2\tWie betaalt?\n")

    assert outline(paper) == [
        "row | Nr | Vraag",
        "row | 1 | Wat kost het?",
        "row | 2 | Wie betaalt?",
    ]
    assert [(each.text, each.page) for each in paper.furniture] == [("Nr\tVraag", "2")]


def test_a_table_of_pipes_is_read(read, outline):
    paper = read(
        "| Doel | Indicator | 2025 |\n|---|---|---:|\n| Gezond \\| fit | sporters | 12% |\n"
    )

    assert outline(paper) == [
        "row | Doel | Indicator | 2025",
        "row | Gezond | fit | sporters | 12%",
    ]
    assert paper.blocks[0].is_header
    assert paper.blocks[1].cells == ("Gezond | fit", "sporters", "12%")


def test_a_first_row_of_sentences_holds_no_headings(read):
    paper = read(
        "| 27 november / Baali | De wethouder gaat dit na. Dat zegt zij toe. |\n|---|---|\n"
        "| 3 december / Baali | De wethouder komt erop terug. |\n"
    )

    assert [block.is_header for block in paper.blocks] == [False, False]


def test_html_in_a_cell_becomes_lines(read):
    paper = read(
        "1\t<p>Eerste alinea.</p><ul><li>een</li><li>twee</li></ul>\tA&amp;B<br>C\n"
        "2\tniets\tniets\n"
    )

    assert paper.blocks[0].cells == ("1", "Eerste alinea.\n• een\n• twee", "A&B\nC")


def test_emphasis_is_kept_as_places_and_stray_marks_go(read):
    paper = read("De **raad** besluit *nu* en 3*4 blijft. Stuk** is het.\n")

    assert paper.text == "De raad besluit nu en 3*4 blijft. Stuk is het."
    assert [paper.text[start:end] for start, end in paper.blocks[0].emphases] == ["raad", "nu"]


def test_a_label_with_a_tab_is_a_line_and_no_table(read, outline):
    assert outline(read("Datum:\t3 maart 2026\nSteller:\tA. de Vries\n")) == [
        "paragraph: Datum: 3 maart 2026",
        "paragraph: Steller: A. de Vries",
    ]


def test_a_file_that_is_not_utf_8_is_read_and_that_is_told(read):
    paper = read("Eén euro is € 1.\n".encode("cp1252"))

    assert paper.text == "Eén euro is € 1."
    assert [(one.printed, one.became) for one in paper.repairs] == [("Windows-1252", "UTF-8")]


def test_a_character_that_cannot_be_read_is_told(read):
    paper = read("Goed.\nHier staat \x01 iets.\n")

    (problem,) = paper.problems

    assert str(problem) == (
        "stuk.txt:2: error[papieren/unreadable-character] "
        "1 characters cannot be read, the first U+0001\n"
        "  hint: save the paper as UTF-8 from the program that made it"
    )


def test_a_paper_that_stops_in_mid_sentence_is_told(read):
    paper = read(
        "De gemeente deed in de afgelopen jaren veel om de inwoners beter te helpen, maar het\n"
    )

    (problem,) = paper.problems

    assert str(problem).splitlines()[0] == (
        "stuk.txt:1: error[papieren/paper-breaks-off] "
        "the paper stops in mid-sentence: … inwoners beter te helpen, maar het"
    )


def test_the_title_is_what_the_paper_says_it_is_about(read):
    assert read("Onderwerp: Verlenging van de nota\n\nInleiding\n\nDe nota loopt af.\n").title == (
        "Verlenging van de nota"
    )


def test_markdown_shows_how_deep_its_headings_lie(read, outline):
    paper = read("# Plan\n\n## 1.2 Doel\n\nTekst\n\n- punt\n    - dieper\n", "plan.md")

    assert paper.media == "markdown"
    assert outline(paper) == [
        "heading1: Plan",
        "heading2: 1.2 Doel",
        "paragraph: Tekst",
        "item1: - punt",
        "item2: - dieper",
    ]


HTML = """<!doctype html><html><head><title>x</title><script>kwaad()</script></head><body>
<nav>Home | Nieuws</nav><h1>Plan</h1><p>Tekst<sup>1</sup> met <b>nadruk</b>.</p>
<ol type="I"><li>Een<ul><li>onder</li></ul></li><li>- 2. Dubbel</li></ol>
<table><tr><th>Doel</th><th>Actie</th></tr><tr><td rowspan="2">Gezond</td><td>sport</td></tr>
<tr><td>voeding</td></tr></table><p style="display: none">verborgen</p><footer>Contact</footer>"""


def test_html_is_read_without_the_site_around_it(read, outline):
    paper = read(HTML, "plan.html")

    assert outline(paper) == [
        "heading1: Plan",
        "paragraph: Tekst¹ met nadruk.",
        "item1: I. Een",
        "item2: • onder",
        "item1: 2. Dubbel",
        "row | Doel | Actie",
        "row | Gezond | sport",
        "row | Gezond | voeding",
    ]
    assert [each.text for each in paper.furniture] == ["Home | Nieuws", "verborgen", "Contact"]


def test_lists_without_items_have_them_all_the_same(read, outline):
    paper = read(
        "<ol>1. Richt de aandacht op 2. dingen. Reactie: dat doen we.2. Wees duidelijk.</p></ol>"
        "<ul> • Visie <p>Een visie.</p> <ul> • Kader <p>Een kader.</p>",
        "lijst.html",
    )

    assert outline(paper) == [
        "item1: 1. Richt de aandacht op 2. dingen. Reactie: dat doen we.",
        "item1: 2. Wees duidelijk.",
        "item1: • Visie",
        "paragraph: Een visie.",
        "item1: • Kader",
        "paragraph: Een kader.",
    ]
