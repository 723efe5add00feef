"""A text that is broken into lines and pages comes back as it was."""

from __future__ import annotations

from pathlib import Path

from hypothesis import Phase, assume, given, settings, strategies as st
from samendomein_papieren.paper import Paper
from samendomein_papieren.reading.characters import lines_of
from samendomein_papieren.reading.limits import USUAL
from samendomein_papieren.reading.printed import Log
from samendomein_papieren.reading.read_paper import read_paper
from samendomein_papieren.reading.words import Vocabulary

WORDS = [
    "gemeente",
    "inwoners",
    "ondersteuning",
    "samenwerking",
    "teams",
    "wijkteam",
    "uitvoering",
    "zorg- en welzijnsinstellingen",
    "POK-middelen",
    "Wmo-voorziening",
    "jeugd- of volwassenenzorg",
    "2024-2027",
    "begroting",
    "raad",
    "aanpak",
    "participatie",
    "mantelzorgers",
    "Zuid-Holland",
]
LONG_WORDS = [word for word in WORDS if word.isalpha() and len(word) > 8]

# Names, so that no two lines of a text are the same.
NAMES = [a + b + c for a in ("Ba", "Do", "Ki", "Lu") for b in ("ra", "ne", "si") for c in "nstvk"]

words = st.lists(st.sampled_from(WORDS), min_size=60, max_size=160)


def sentence(chosen: list[str]) -> str:
    """Words as one sentence, with a name after every fourth."""
    told = [
        f"{word} {NAMES[place // 4]}" if place % 4 == 3 else word
        for place, word in enumerate(chosen)
    ]
    return f"De {' '.join(told)} telt."


def wrapped(text: str, width: int, *, hyphens: bool) -> list[str]:
    """A text in lines, in which long words are cut where they fit if that is asked."""
    lines, line = [], ""
    for word in text.split():
        if not line or len(line) + 1 + len(word) <= width:
            line = f"{line} {word}".strip()
            continue
        room = width - len(line) - 2
        if hyphens and word in LONG_WORDS and 4 <= room <= len(word) - 4:
            lines.append(f"{line} {word[:room]}-")
            line = word[room:]
        else:
            lines.append(line)
            line = word
    return [*lines, line]


def read(text: str, tmp: Path) -> Paper:
    file = tmp / "stuk.txt"
    file.write_text(text, "utf-8")
    return read_paper(file, "stuk.txt")


# Without making an example smaller: that takes minutes, and the first says enough.
@settings(max_examples=15, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(words, st.integers(50, 90), st.booleans(), st.integers(8, 12), st.sampled_from("fnb"))
def test_pages_with_furniture_come_back_as_one_text(
    tmp_path_factory, chosen, width, hyphens, height, kind
):
    text = sentence(chosen)
    lines = wrapped(text, width, hyphens=hyphens)
    pages = [lines[start : start + height] for start in range(0, len(lines), height)]
    # A line that is there twice may as well be said twice.
    assume(len(pages) > 2)
    between = {
        "f": lambda number: "\f",
        "n": lambda number: f"\nPagina {number} van {len(pages)}\n\n",
        "b": lambda number: f"\nGemeente Voorbeeld\nPagina {number}\n\f",
    }[kind]
    printed = "".join(
        "\n".join(page) + "\n" + between(number) for number, page in enumerate(pages, start=1)
    )
    paper = read(printed, tmp_path_factory.mktemp("stuk"))

    assert paper.text == text
    assert {each.text for each in paper.furniture} <= {
        "Gemeente Voorbeeld",
        *(f"Pagina {number}" for number in range(99)),
        *(f"Pagina {number} van {len(pages)}" for number in range(99)),
    }


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=60), max_size=30))
def test_no_text_makes_reading_raise_and_every_block_stands_where_it_says(tmp_path_factory, lines):
    paper = read("\n".join(lines), tmp_path_factory.mktemp("stuk"))

    assert all(paper.text[block.start : block.end] == block.text for block in paper.blocks)
    assert all(len(block.cells) == len(block.header) for block in paper.blocks if block.header)


MARKED = st.sampled_from(
    ["1. een", "- twee", "I. drie", "a) vier", "Kop", "a\tb\tc", "\t\tverder", "| x | y |",
     "<p>z</p>", "<ul>", "</table>", "**", "¹ noot", "", "\f", "Pagina 3", "een doorloopt en"]
)  # fmt: skip


@given(st.lists(MARKED, max_size=40))
def test_nothing_that_was_printed_is_dropped_in_silence(tmp_path_factory, lines):
    paper = read("\n".join(lines) + "\n", tmp_path_factory.mktemp("stuk"))
    told = paper.text + "".join(each.text for each in paper.furniture)
    told += "".join(block.marker for block in paper.blocks)

    for word in ("een", "twee", "drie", "vier", "Kop", "verder", "doorloopt", "noot", "Pagina"):
        assert told.count(word) >= min(1, sum(word in line for line in lines))


@given(st.sampled_from(LONG_WORDS), st.data())
def test_a_word_that_is_cut_anywhere_is_whole(word, data):
    place = data.draw(st.integers(3, len(word) - 3))
    whole = Vocabulary.of([word]).joined(f"de {word[:place]}-", f"{word[place:]} telt")

    assert whole == f"de {word} telt"


def test_lines_keep_their_numbers_over_form_feeds():
    lines = lines_of("a\n\fb\nc", Log(shown_as="x"), USUAL)

    assert [(line.text, line.number) for line in lines if line.text] == [
        ("a", 1),
        ("b", 2),
        ("c", 3),
    ]
