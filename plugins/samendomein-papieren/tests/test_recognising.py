"""What holds for every paper, whatever its codes, its numbers and its page furniture."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st
from samendomein_papieren.paper import Paper
from samendomein_papieren.reading.read_paper import read_paper
from samendomein_papieren.recognising.amounts import amounts_in
from samendomein_papieren.recognising.dates import dates_in
from samendomein_papieren.recognising.recognise import recognise

from samendomein import (
    Action,
    Actor,
    Budget,
    ContributesTo,
    Document,
    Fragment,
    Goal,
    Missing,
    Per,
    Question,
    State,
    Theme,
    Toezegging,
)

GOALS = ("Iedereen doet mee", "Kinderen groeien veilig op", "Niemand is eenzaam")
MARKERS = {
    "roman": ("I.", "II.", "III."),
    "letters": ("A.", "B.", "C."),
    "small": ("a.", "b.", "c."),
    "numbers": ("1.", "2.", "3."),
    "brackets": ("1)", "2)", "3)"),
}
PIECES = (
    "Doel 1: ", "Thema A: ", "Wat willen we bereiken?", "Wat gaan we doen?", "- ", "1. ", "\n",
    "€ 12.500 per jaar", "voor de zomer van 2026", "De wethouder zegt toe dat ", "Vraag 1: ",
    "Antwoord: ", "| Doel | Actie |\n| --- | --- |\n", "| a | b |\n", "Jeugdwet", "Besluit", ":",
    "Aanbevelingen", "Toezegging 830", "het beleid loopt af", "?", "BD-7 Zorg", "(", "’", "0,4 fte",
)  # fmt: skip


def read(tmp_path: Path, text: str, name: str = "stuk.txt") -> Paper:
    file = tmp_path / name
    file.write_text(text, "utf-8")
    return read_paper(file, name)


def proposed(tmp_path: Path, text: str, name: str = "stuk.txt") -> Fragment:
    return recognise(read(tmp_path, text, name))


def of(fragment: Fragment, kind: type) -> list:
    return [one for one in fragment.elements if isinstance(one, kind)]


@pytest.mark.parametrize("scheme", MARKERS)
@pytest.mark.parametrize("end", ["", ";", "."])
def test_an_announced_list_is_read_by_any_code(tmp_path, scheme, end):
    items = "\n".join(
        f"{marker} {goal}{end}" for marker, goal in zip(MARKERS[scheme], GOALS, strict=True)
    )
    fragment = proposed(tmp_path, f"Nota\n\nDe gemeente kiest drie doelen:\n\n{items}\n")

    assert [goal.title for goal in of(fragment, Goal)] == list(GOALS)
    assert [goal.codes[0].bare for goal in of(fragment, Goal)] == [
        marker.strip(".)") for marker in MARKERS[scheme]
    ]


@pytest.mark.parametrize("code", ["1.1", "P3 1.1", "2.1.01"])
def test_an_action_belongs_to_the_goal_that_its_code_begins_with(tmp_path, code):
    number = code.removeprefix("P3 ")
    fragment = proposed(
        tmp_path, f"Doel {code}: Iedereen doet mee\n\n{number}.1 Een buurtkamer in elk dorp\n"
    )

    (goal,), (action,) = of(fragment, Goal), of(fragment, Action)
    assert (goal.title, action.title) == ("Iedereen doet mee", "Een buurtkamer in elk dorp")
    assert [
        (one.source, one.target) for one in fragment.relations if isinstance(one, ContributesTo)
    ] == [(action.id, goal.id)]


def test_a_letter_that_moves_stays_with_the_name(tmp_path):
    fragment = proposed(
        tmp_path,
        "Er zijn twee thema's:\n\nA. Netwerk;\nB. Toegang.\n\n"
        "Thema A: Toegang\n\nTekst over toegang.\n\nThema B: Netwerk\n\nTekst over het netwerk.\n",
    )

    assert {theme.title: [code.bare for code in theme.codes] for theme in of(fragment, Theme)} == {
        "Netwerk": ["A", "B"],
        "Toegang": ["B", "A"],
    }


@settings(deadline=None)
@given(
    amount=st.integers(1, 9_999_999),
    form=st.sampled_from(
        ["€ {}", "€{}", "€ {},-", "€ {},00", "{} euro", "€ {}, --", "€\n{}", "EUR {}"]
    ),
    often=st.sampled_from(["", " per jaar", " eenmalig"]),
    about=st.sampled_from(["", "ca. ", "circa ", "ongeveer "]),
)
def test_an_amount_is_read_in_every_form_that_papers_print(amount, form, often, about):
    grouped = f"{amount:,}".replace(",", ".")
    text = f"Hiervoor is {about}{form.format(grouped).replace(', --', ',--')}{often} nodig."

    (found,) = amounts_in(text)

    assert found.money.amount == Decimal(amount)
    assert found.money.approximate is bool(about)
    assert (
        found.money.per
        == {"": Missing.UNKNOWN, " per jaar": Per.YEAR, " eenmalig": Per.ONCE}[often]
    )


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("een miljoen euro", 1_000_000),
        ("€ 1,2 miljoen", 1_200_000),
        ("anderhalf miljoen euro", 1_500_000),
        ("twee ton", 200_000),
        ("115.000 euro per jaar", 115_000),
        ("€ 12 duizend", 12_000),
    ],
)
def test_amounts_in_words_are_read(text, amount):
    (found,) = amounts_in(f"Dat kost {text}.")

    assert found.money.amount == amount


@pytest.mark.parametrize(
    "text",
    [
        "0,4 fte",
        "in 2026",
        "artikel 36",
        "7,5%",
        "bedragen x € 1.000",
        "eenzelfde bedrag",
        "telefoon 020 123",
    ],
)
def test_what_is_no_amount_becomes_none(tmp_path, text):
    assert of(proposed(tmp_path, f"Nota\n\nHet gaat om {text} voor de buurt.\n"), Budget) == []


@pytest.mark.parametrize(
    "rate", ["€ 25 per uur", "€ 19 per maand eigen bijdrage", "€ 300 per inwoner"]
)
def test_a_rate_is_not_a_budget(tmp_path, rate):
    text = f"Nota\n\nDe eigen bijdrage of het tarief is {rate}.\n"

    assert [one for one in of(proposed(tmp_path, text), Budget) if "uur" in str(one.amount)] == []


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("op 28 maart 2024", "28 maart 2024"),
        ("in het najaar van 2022", "najaar 2022"),
        ("voor de zomer van 2026", "voor de zomer van 2026"),
        ("in Q2 2026", "Q2 2026"),
        ("op 6-11-2025", "2025-11-06"),
        ("uiterlijk 1 april 2026", "uiterlijk 1 april 2026"),
    ],
)
def test_dates_keep_what_was_printed(text, printed):
    (found,) = dates_in(f"Dat komt {text} terug.")

    assert found.date.printed == printed


def test_page_furniture_changes_nothing(tmp_path):
    pages = [
        "Toezeggingen\n\n1. De raad krijgt cijfers (voor 1 mei 2025).\n\n",
        "2. De raad krijgt een brief over wonen.\n\nDoel 1: Iedereen doet mee\n\n",
        "Doel 2: Niemand is eenzaam\n\nDat kost € 12.500 per jaar voor een buurthuis.\n\n",
    ]
    bare = proposed(tmp_path, "".join(pages), "kaal.txt")
    footed = proposed(
        tmp_path,
        "\f".join(
            f"Gemeente Zandrecht\n\n{page}\nPagina {number} van 3\n"
            for number, page in enumerate(pages, start=1)
        ),
        "voet.txt",
    )

    for kind in (Toezegging, Goal, Budget):
        assert [one.title for one in of(footed, kind)] == [one.title for one in of(bare, kind)]


def test_no_name_of_a_person_is_kept(tmp_path):
    fragment = proposed(
        tmp_path,
        "Raadsvoorstel\n\nOnderwerp: Nota wonen 2025-2028\n"
        "Portefeuillehouder: M. Vandenberghe & P. Zonneveld\nSteller: Lieke Achterberg\n"
        "Team: Wonen\n\nGevraagde beslissing:\n1. De nota vaststellen.\n",
    )
    said = [
        str(part)
        for one in fragment.elements
        for part in (
            one.title, one.id, one.description,
            *((p.quote, p.before, p.after) for p in one.passages),
        )
    ]  # fmt: skip

    assert [one.title for one in of(fragment, Actor)][:2] == [
        "Portefeuillehouder",
        "Portefeuillehouder 2",
    ]
    assert not [text for text in said if re.search("Vandenberghe|Zonneveld|Achterberg", text)]


def test_what_stands_around_an_article_becomes_nothing(tmp_path):
    fragment = proposed(
        tmp_path,
        "# Beleid dat landt\n\nEen gemeente vertelt.\n\n## Andere bekeken ook\n\n"
        "### Een fiets uit de Pw?\n\n"
        "Doel 1: dit hoort er niet bij\n\nKan de gemeente € 900 voor een fiets betalen?\n",
        "artikel.md",
    )

    assert [type(one) for one in fragment.elements] == [Document]


@settings(deadline=None, max_examples=40)
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=30))
def test_everything_proposed_quotes_the_paper(tmp_path_factory, pieces):
    paper = read(tmp_path_factory.mktemp("p"), " ".join(pieces))
    fragment = recognise(paper)
    text = " ".join(paper.text.split())

    assert {one.state for one in fragment.elements} <= {State.PROPOSED}
    for one in fragment.elements:
        for passage in one.passages:
            assert isinstance(passage.quote, Missing) or passage.quote in text
    assert recognise(paper) == fragment
    ids = [one.id for one in fragment.elements]
    assert len(ids) == len(set(ids))
    assert {end for one in fragment.relations for end in (one.source, one.target)} <= set(ids)


@pytest.mark.slow
def test_a_hundred_pages_take_less_than_five_seconds(tmp_path):
    import time

    page = (
        "Thema {n}: Samen leven in wijk {n}\n\nWat willen we bereiken?\n\n"
        "{n}.1 Iedereen in wijk {n} doet mee\n\n"
        "Wat gaan we doen?\n\n- Een buurtkamer in straat {n}\n- Een pilot met vervoer {n}\n\n"
        + "De gemeente heeft hiervoor € 12.500 per jaar gereserveerd voor begeleiding in de wijk. "
        * 20
        + "\n\n"
    )
    text = "\f".join(page.format(n=number) for number in range(1, 101))
    began = time.process_time()

    fragment = proposed(tmp_path, text)

    assert time.process_time() - began < 5
    assert len(of(fragment, Theme)) == 100


def test_questions_of_a_speaker_lose_the_name(tmp_path):
    fragment = proposed(
        tmp_path,
        "Verslag commissie wonen d.d. 4 februari 2025\n\nRondvraag\n"
        "De heer Arends (VVD): Wanneer gaat het zwembad open? Antwoord: in juni.\n",
    )

    assert [one.title for one in of(fragment, Question)] == ["Wanneer gaat het zwembad open?"]
