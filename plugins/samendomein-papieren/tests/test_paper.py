"""What can be asked of a paper that was read."""

from __future__ import annotations

from samendomein_papieren.paper import Block, BlockKind, Paper

ROW = Block(
    kind=BlockKind.ROW, text="OD\t1\tWat kost het?", cells=("OD", "1", "Wat kost het?"), end=18
)


def test_a_cell_can_be_found_in_the_text():
    start = ROW.cell_start(2)

    assert ROW.text[start : start + len(ROW.cells[2])] == "Wat kost het?"


def test_a_heading_is_shown_with_its_number():
    heading = Block(kind=BlockKind.HEADING, text="Financieel", marker="3.1")

    assert heading.title == "3.1 Financieel"


def test_a_quotation_has_what_stands_around_it():
    paper = Paper(path="a.txt", shown_as="a.txt", text="De raad besluit te wachten.")

    assert paper.around(8, 15, 5) == ("raad ", " te w")


def test_the_block_of_a_place_is_found():
    paper = Paper(path="a.txt", shown_as="a.txt", text=ROW.text, blocks=(ROW,))

    assert paper.block_at(4) is ROW
    assert paper.block_at(400) is None
