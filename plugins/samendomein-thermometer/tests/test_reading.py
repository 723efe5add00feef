"""Answers are read as people export them; what cannot be read is told, and nobody is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter  # type: ignore[import-untyped] # it has no types of its own
from samendomein_thermometer.reading import read
from samendomein_thermometer.survey import Answers, Survey, mark_of

from samendomein import Fragment, Layer, Request

Reading = Callable[..., Fragment]

LONG = "laag;onderwerp;wat;waarvoor\nraad;eettafel;ja;Thuis blijven\n"


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    """Read a text or bytes as a file of this name, with settings."""

    def reads(content: str | bytes, name: str = "enquete.csv", **settings: Any) -> Fragment:
        file = tmp_path / name
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return read(Request(path=file, shown_as=name, settings=settings, folder=tmp_path))

    return reads


def survey_of(fragment: Fragment) -> Survey:
    (survey,) = fragment.data
    assert isinstance(survey, Survey)
    return survey


def only(fragment: Fragment) -> Answers:
    assert [str(one) for one in fragment.problems] == []
    (answers,) = survey_of(fragment).answers
    return answers


@pytest.mark.parametrize(
    "content",
    [
        LONG,
        LONG.replace(";", ","),
        LONG.replace(";", "\t"),
        LONG.replace("\n", "\r\n"),
        "\ufeff" + LONG,
        "sep=;\n" + LONG,
        LONG.encode("utf-16"),
        LONG.replace("eettafel", '"eettafel"').rstrip("\n"),
        "\n" + LONG + ";;;\n\n",
    ],
    ids=["dutch", "comma", "tab", "windows", "mark", "sep", "unicode", "quotes", "empty lines"],
)
def test_a_file_is_read_in_each_shape_in_which_it_is_exported(content, reading):
    answers = only(reading(content))

    assert answers.layer is Layer.COUNCIL
    assert answers.subject == mark_of("Eettafel")
    assert answers.knows == (1, 0)
    assert answers.purposes == {mark_of("thuis  blijven"): 1}


def test_an_export_with_a_row_for_each_person_is_read(reading):
    answers = survey_of(
        reading(
            "In welke laag werkt u?,Waar is dit voor? [Eettafel],Waar is dit voor? [Klussendienst],"
            "Eigen kracht\nUitvoering,weet ik niet,Thuis,4\nuitvoerder,Thuis,,mee eens\n"
        )
    ).answers
    by_subject = {one.subject: one for one in answers}

    assert by_subject[mark_of("eettafel")].purposes == {"": 1, mark_of("thuis"): 1}
    assert by_subject[mark_of("klussendienst")].purposes == {mark_of("thuis"): 1}
    assert by_subject[""].scales == {"eigen kracht": (0, 0, 0, 2, 0)}


def test_not_asked_is_not_does_not_know(reading):
    answers = only(
        reading(
            "laag;onderwerp;wat;waarvoor\n"
            "toegang;eettafel;ja;niet gevraagd\n"
            "toegang;eettafel;ja;\n"
            "toegang;eettafel;weet niet;n.v.t.\n"
        )
    )

    assert answers.knows == (2, 1)
    assert answers.purposes is None


@pytest.mark.parametrize(
    ("written", "point"),
    [("1", 0), ("5 = helemaal eens", 4), ("Helemaal oneens", 0), ("mee eens", 3), ("3,0", 2)],
)
def test_a_scale_is_read_in_numbers_and_in_words(written, point, reading):
    answers = only(reading(f'laag;onderwerp;"stelling: wij overleggen"\nbeleid;x;{written}\n'))

    assert [at for at, count in enumerate(answers.scales["wij overleggen"]) if count] == [point]


def test_a_workbook_is_read(tmp_path, reading):
    file = tmp_path / "bron.xlsx"
    with xlsxwriter.Workbook(file) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["laag", "onderwerp", "waarvoor", "zekerheid"])
        sheet.write_row(1, 0, ["inwoner", "eettafel", "Thuis", 4])
    answers = only(reading(file.read_bytes(), "antwoorden.xlsx"))

    assert (answers.layer, answers.scales) == (Layer.RESIDENT, {"zekerheid": (0, 0, 0, 1, 0)})


def test_free_text_counts_as_the_code_in_the_column_beside_it(reading):
    content = (
        "laag;onderwerp;waarvoor;code\n"
        'partner;eettafel;"dat oma thuis kan blijven, denk ik";thuis\n'
        "partner;eettafel;gezelligheid;weet niet\n"
    )

    assert only(reading(content)).purposes == {mark_of("thuis"): 1, "": 1}


def test_free_text_counts_as_the_code_in_a_second_file(tmp_path, reading):
    (tmp_path / "codes.csv").write_text("antwoord;doel\nThuis kunnen blijven;thuis\n", "utf-8")
    fragment = reading(LONG.replace("Thuis blijven", "thuis kunnen blijven."), codering="codes.csv")

    assert only(fragment).purposes == {mark_of("thuis"): 1}


def test_every_fault_is_told_in_one_run_with_its_place_and_without_what_stands_there(reading):
    fragment = reading(
        "laag;onderwerp;wat;waarvoor;code;zekerheid\n"
        "Jan Jansen;eettafel;ja;iets;thuis;4\n"
        "raad;;ja;iets;thuis;4\n"
        "raad;eettafel;misschien Piet;iets;;7\n"
    )
    told = [str(one).splitlines()[0] for one in fragment.problems]

    odd = "error[thermometer/odd-answer] this answer cannot be read; expected"
    no_subject = (
        "error[thermometer/no-subject] an answer, and nothing says about which goal or service"
    )
    not_coded = (
        "error[thermometer/not-coded] nobody said which goal this answer means, so it is not "
        "counted"
    )
    layers = "a layer: raad, college, beleid, toegang, uitvoering, partner, inwoner"
    point = "a whole number from 1 to 5, or a word such as 'mee eens'"

    assert told == [
        f"enquete.csv:2:1: {odd} {layers}",
        f"enquete.csv:3:7: {no_subject}",
        f"enquete.csv:3:10: {no_subject}",
        f"enquete.csv:3:21: {no_subject}",
        f"enquete.csv:4:15: {odd} ja, nee or weet niet",
        f"enquete.csv:4:30: {not_coded}",
        f"enquete.csv:4:36: {odd} {point}",
    ]
    assert not any(name in str(fragment.problems) for name in ("Jan", "Piet"))


@pytest.mark.parametrize(
    ("content", "settings", "told"),
    [
        ("naam;wat\nAnna;ja\n", {}, "the first row has no heading 'laag': the layer in which"),
        ("laag;naam\nraad;Anna\n", {}, "the first row has no heading of a question that is known"),
        ("", {}, "this file has no answers"),
        ('laag;"wat\nraad;ja\n', {}, "a text between quotes begins here and never ends; nothing"),
        (LONG, {"drempel": 1}, "setting 'drempel': expected a whole number of at least 3"),
        (LONG, {"drempl": 5}, "setting 'drempl': expected one of: naam, drempel, kleinste_deel"),
        (LONG, {"codering": "weg.csv"}, "the file with the coding is not there"),
        ("laag;wat;wat\nraad;ja;ja\n", {"onderwerp": "x"}, "two columns ask the same; this one"),
    ],
)
def test_a_file_or_setting_that_cannot_be_used_is_told(content, settings, told, reading):
    assert any(told in str(one) for one in reading(content, **settings).problems)


def test_no_respondent_is_kept(reading):
    content = (
        "ID;Naam;E-mail;Begintijd;laag;onderwerp;waarvoor\n"
        "17;Anna de Wit;anna@lindewaard.example;9:00;raad;eettafel;vraag maar aan Anna de Wit\n"
    )
    fragment = reading(content)
    kept = shown(survey_of(fragment))

    assert survey_of(fragment).left_out == ("e-mail", "name", "number", "time")
    assert not any(word in kept for word in ("Anna", "anna", "Wit", "lindewaard.example", "17;"))


def shown(value: object) -> str:
    """Everything that is in an object, also what its repr leaves out."""
    if isinstance(value, Mapping):
        return " ".join(f"{shown(key)} {shown(one)}" for key, one in value.items())
    if isinstance(value, tuple):
        return " ".join(map(shown, value))
    slots = getattr(value, "__attrs_attrs__", None)
    return str(value) if slots is None else " ".join(shown(getattr(value, a.name)) for a in slots)


def test_other_headings_can_be_named_in_the_settings(reading):
    fragment = reading(
        "Waar zit u?;Dienst;Doel van de dienst\nraad;eettafel;thuis\n",
        kolommen={"laag": "Waar zit u?", "waarvoor": "Doel van de dienst"},
    )

    assert only(fragment).purposes == {mark_of("thuis"): 1}


def test_a_folder_is_one_survey(tmp_path):
    for name in ("een.csv", "twee.csv"):
        (tmp_path / name).write_text(LONG, "utf-8")
    fragment = read(Request(path=tmp_path, shown_as="antwoorden"))

    assert only(fragment).knows == (2, 0)
    assert [name for name, _ in fragment.files] == ["antwoorden/een.csv", "antwoorden/twee.csv"]


def test_very_many_rows_are_read_soon(reading):
    rows = "uitvoering;eettafel;ja;thuis\n" * 20_000

    assert only(reading("laag;onderwerp;wat;waarvoor\n" + rows)).knows == (20_000, 0)


@pytest.mark.parametrize(
    ("written", "layer"),
    [
        ("1. Gemeenteraad", Layer.COUNCIL),
        ("College van burgemeester en wethouders", Layer.COLLEGE),
        ("Toegang (wijkteam)", Layer.ACCESS),
        ("b) Zorgaanbieders", Layer.PARTNER),
        ("Stichting Wijkwerk", Layer.EXECUTION),
    ],
)
def test_a_layer_is_known_by_what_people_call_it(written, layer, reading):
    own = {"stichting wijkwerk": "uitvoering"}

    assert only(reading(LONG.replace("raad", written), lagen=own)).layer is layer


@pytest.mark.parametrize(
    ("written", "point"),
    [
        ("Volledig mee oneens", 1),
        ("Niet mee eens, niet mee oneens", 3),
        ("helemaal eens", 5),
        ("geen mening", None),
    ],
)
def test_the_words_of_other_scales_are_read_and_no_opinion_is_none(written, point, reading):
    found = only(reading(f"laag;wat;eigen kracht\nraad;;{written};\n".replace(";\n", "\n", 1)))

    counts = found.scales.get("eigen kracht", (0,) * 5)
    assert counts == tuple(int(place == point) for place in range(1, 6))


def test_an_answer_that_stands_there_often_is_told_once(reading):
    fragment = reading("laag;onderwerp;wat\n" + "Team X;eettafel;ja\n" * 25)

    (told,) = fragment.problems
    assert str(told).splitlines()[0] == (
        "enquete.csv:2:1: error[thermometer/odd-answer] this answer cannot be read; expected a "
        "layer: raad, college, beleid, toegang, uitvoering, partner, inwoner (24 more answers are "
        "the same)"
    )


def test_a_column_of_which_the_question_is_not_known_is_told(reading):
    fragment = reading("laag;onderwerp;wat;Wat vindt u?\nraad;eettafel;ja;leuk\n")

    assert [str(place) for place in survey_of(fragment).unread] == ["enquete.csv:1:20"]
