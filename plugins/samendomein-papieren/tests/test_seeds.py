"""Five real papers, where they lie beside this repository."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from samendomein_papieren.paper import BlockKind, Paper
from samendomein_papieren.reading.read_paper import read_paper

PAPERS = Path(__file__).parents[4] / "shared/seeds"

pytestmark = pytest.mark.skipif(
    not PAPERS.is_dir(), reason="the papers do not lie beside this repository"
)


@cache
def paper(number: str) -> Paper:
    (path,) = PAPERS.glob(f"{number}*.txt")
    return read_paper(path, f"{number}.txt")


def titles(number: str) -> list[str]:
    return [block.title for block in paper(number).blocks if block.kind is BlockKind.HEADING]


def test_the_answers_that_a_page_cut_are_whole():
    rows = [block for block in paper("000").blocks if block.kind is BlockKind.ROW]

    assert [row.cells[1] for row in rows[1:]] == ["1", "2", "3", "4"]
    assert rows[0].is_header
    assert rows[1].header[3:5] == ("Onderwerp - vraag", "Reactie")
    assert "manieren van werken, zoeken" in rows[2].cells[4]
    assert rows[4].cells[4].endswith("sluiten hierop aan.")


def test_what_a_question_quotes_is_in_italics():
    (row,) = [block for block in paper("000").blocks if block.cells[1:2] == ("4",)]
    quoted = [paper("000").text[start:end] for start, end in row.emphases]

    assert [text.split()[:2] for text in quoted] == [["Het", "kernteam"]]


def test_two_markers_before_one_item_are_one():
    items = [block.marker for block in paper("001").blocks if block.kind is BlockKind.ITEM]

    assert items[:10] == ["1.", "2.", "I.", "II.", "III.", "IV.", "V.", "A.", "B.", "C."]
    assert "**" not in paper("001").text


def test_numbers_above_a_text_are_headings_below_their_theme():
    (heading,) = [block for block in paper("001").blocks if block.title.startswith("III. Pilot")]

    assert heading.section == ("Ontwikkelthema B: Samenwerken in een vitaal netwerk",)


def test_a_note_that_breaks_off_is_told():
    (problem,) = paper("001").problems

    assert str(problem).splitlines()[0] == (
        "001.txt:80: error[papieren/note-breaks-off] "
        "note ¹ stops in mid-sentence: … de raad hierover niet tussentijds te"
    )


def test_a_table_without_headings_has_none():
    rows = [block for block in paper("002").blocks if block.kind is BlockKind.ROW]

    assert len(rows) == 2
    assert not any(row.is_header or row.header for row in rows)


def test_a_list_without_items_has_them():
    rows = [block for block in paper("002").blocks if block.kind is BlockKind.ROW]
    markers = [line.split()[0] for line in rows[0].cells[2].splitlines() if line[:1].isdigit()]

    assert markers == ["1.", "2.", "3.", "4."]
    assert "• Kaderstelling" in rows[1].cells[2].splitlines()


def test_what_stands_apart_above_a_text_is_a_heading():
    assert titles("004") == [
        "Implementatie van beleidskader stokt",
        "Vraag om een externe toets",
        "Uitkomsten leiden tot aanpassing van implementatieplan",
        "Onderzoek aanpak",
    ]


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_every_block_stands_where_it_says(number):
    read = paper(number)

    assert all(read.text[block.start : block.end] == block.text for block in read.blocks)
