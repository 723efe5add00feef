"""Names of persons become roles, and letters are read without what only closes them."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from hypothesis import given, strategies as st
from samendomein_papieren.reading.read_paper import read_paper
from samendomein_papieren.recognising.names import longest_without_names, without_names
from samendomein_papieren.recognising.recognise import recognise

from samendomein import (
    Answer,
    Answers,
    Budget,
    Document,
    Element,
    Fragment,
    Missing,
    Motion,
    Question,
    Toezegging,
)

QUESTIONS = """\
Schriftelijke vragen ex artikel 38

Gemeente Hollebeek
Ingediend door: mevrouw S. van der Linden
Datum: 4 februari 2026
Onderwerp: Wachttijden bij de schuldhulp

Onze fractie ontving signalen van dhr. K. Bos over lange wachttijden.

Vraag 1: Hoeveel inwoners wachten langer dan acht weken?
Vraag 2: Klopt het dat de inzet van de buurtteams wordt verlaagd?

Met vriendelijke groet,
Sanne van der Linden

Antwoord van het college

1. Op 1 januari 2026 wachtten 37 inwoners.
2. a. Nee. De inzet blijft 12 fte.
"""
LETTER = """\
Raadsinformatiebrief

Gemeente Hollebeek
Van: wethouder B. Kaya
Datum: 3 maart 2026
Onderwerp: Beschermd wonen

In de raad van 12 februari 2026 heb ik toegezegd u een memo te sturen over de wachtlijst.
Wethouder Kaya zegt toe dat het college voor 1 juli 2026 een plan maakt.

Ik zeg u toe dat u in oktober 2026 opnieuw cijfers ontvangt.

Hoogachtend,
Baris Kaya
wethouder
"""
LIST = """\
# Toezeggingen en moties gemeenteraad Hollebeek

| Nr. | Toezegging | Portefeuillehouder | Gereed |
|---|---|---|---|
| T-1 | De raad krijgt een memo over beschermd wonen | Kaya | Q2 2026 |
| T-2 | De raad krijgt een brief over de taxipas | De Groot | Q3 2026 |

## Moties

| Nummer | Indiener | Dictum | Status |
|---|---|---|---|
| M-3 | PvdA, J. Smit | Roept het college op meer plekken te maken | aangenomen |
"""
NAMES = ("Kaya", "Linden", "Bos", "Groot", "Smit", "Sanne", "Baris")


def proposed(tmp_path: Path, text: str, name: str = "stuk.txt") -> Fragment:
    file = tmp_path / name
    file.write_text(text, "utf-8")
    return recognise(read_paper(file, name))


def of(fragment: Fragment, kind: type[Element]) -> list:
    return [one for one in fragment.elements if isinstance(one, kind)]


@pytest.mark.parametrize(
    ("text", "name"), [(QUESTIONS, "a.txt"), (LETTER, "b.txt"), (LIST, "c.md")]
)
def test_no_name_of_a_person_is_kept(text, name, tmp_path):
    fragment = proposed(tmp_path, text, name)
    kept = [attrs.asdict(one) for one in fragment.elements]
    kept += [attrs.asdict(one.details) for one in fragment.relations]

    assert len(kept) >= 4
    assert [one for one in NAMES if one in str(kept)] == []


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("De wethouder, mevrouw A. de Groot, zegt dit toe", "De wethouder zegt dit toe"),
        ("Wethouder De Vries stuurt een brief", "Wethouder stuurt een brief"),
        ("Mevrouw Van der Linden (PvdA) vraagt dit", "[naam] (PvdA) vraagt dit"),
        ("de wethouder Jeugd en Zorg", "de wethouder Jeugd en Zorg"),
        ("het college van burgemeester en wethouders van Utrecht",) * 2,
        ("Thema A. Sterke buurten in Oost",) * 2,
        ("het college van B. en W. besluit",) * 2,
    ],
)
def test_a_person_becomes_a_role(printed, kept):
    assert without_names(printed) == kept


@given(st.text(alphabet="aB. ,deVries\n", max_size=60))
def test_what_is_quoted_without_names_stands_in_the_text(text):
    start, end = longest_without_names(text)

    assert 0 <= start <= end <= len(text)
    assert without_names(text[start:end]) == text[start:end]


def test_answers_below_all_questions_go_to_the_question_with_their_number(tmp_path):
    fragment = proposed(tmp_path, QUESTIONS)
    titles = {one.id: one.title for one in fragment.elements}
    answered = {
        titles[one.target]: titles[one.source]
        for one in fragment.relations
        if isinstance(one, Answers)
    }

    assert answered == {
        "Hoeveel inwoners wachten langer dan acht weken?": "Op 1 januari 2026 wachtten 37 inwoners",
        "Klopt het dat de inzet van de buurtteams wordt verlaagd?": "Nee",
    }
    assert len(of(fragment, Answer)) == len(of(fragment, Question)) == 2
    assert of(fragment, Document)[0].kind.value != "article"


def test_the_day_of_a_meeting_is_when_it_was_promised_and_not_its_deadline(tmp_path):
    promised = {one.title: one for one in of(proposed(tmp_path, LETTER), Toezegging)}
    first = promised[
        "In de raad van 12 februari 2026 heb ik toegezegd u een memo te sturen over de wachtlijst"
    ]
    again = promised["Ik zeg u toe dat u in oktober 2026 opnieuw cijfers ontvangt"]

    assert (str(first.made_on.earliest), first.due) == ("2026-02-12", Missing.NOT_STATED)
    assert str(again.due.earliest) == "2026-10-01"


def test_the_dictum_of_a_motion_is_what_it_asks(tmp_path):
    (one,) = of(proposed(tmp_path, LIST, "c.md"), Motion)

    assert (one.title, one.number) == ("Roept het college op meer plekken te maken", "M-3")


def test_an_item_says_what_its_amount_is_for_and_a_mean_debt_is_no_budget(tmp_path):
    fragment = proposed(
        tmp_path,
        "# Beschikking\n\nDe subsidie is bestemd voor:\n1. ouderenwerk: € 112.500;\n"
        "2. sport: € 50.000.\n\nDe gemiddelde schuld daalde van € 38.000 naar een lager bedrag.\n",
        "d.md",
    )

    assert [one.title for one in of(fragment, Budget)] == ["Ouderenwerk", "Sport"]
