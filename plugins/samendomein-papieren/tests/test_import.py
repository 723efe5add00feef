"""A paper by way of the command, as a municipality imports it."""

from __future__ import annotations

import tomllib

import pytest

from samendomein.cli.main import main

PAPER = "Raadsvoorstel Wonen\n\nBouwblok 3: Wonen met zorg\n\nDe Wmo 2015 vraagt dit.\n"
RULES = '[[label]]\nid = "bouwblok"\nwords = ["bouwblok"]\nis = "theme"\n'


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "nota.txt").write_text(PAPER, "utf-8")
    (tmp_path / "plan").mkdir()
    return tmp_path


def proposals(folder, paper="nota"):
    return (folder / f"plan/voorstellen/{paper}.toml").read_text("utf-8")


def test_a_paper_becomes_proposals_beside_the_plan(folder):
    assert main(["import", "nota.txt", "--into", "plan"]) == 0
    assert "[[wet]]\n" in proposals(folder)
    assert 'stand = "voorgesteld"' in proposals(folder)
    assert "[[thema]]" not in proposals(folder)


def test_the_settings_of_the_plan_name_rules_of_its_own(folder):
    (folder / "plan/samendomein.toml").write_text(
        '[import.papieren]\nrules = "../regels.toml"\n', "utf-8"
    )
    (folder / "regels.toml").write_text(RULES, "utf-8")

    assert main(["import", "nota.txt", "--into", "plan"]) == 0
    assert 'titel = "Wonen met zorg"' in proposals(folder)


def test_a_rule_that_cannot_be_read_is_told_and_nothing_is_written(folder, capsys):
    (folder / "plan/samendomein.toml").write_text(
        '[import.papieren]\nrules = "../regels.toml"\n', "utf-8"
    )
    (folder / "regels.toml").write_text("[[label]]\nwords = 3\n", "utf-8")

    assert main(["import", "nota.txt", "--into", "plan"]) == 2
    assert "../regels.toml:2:1: fout[papieren/rule]" in capsys.readouterr().err
    assert not (folder / "plan/voorstellen").exists()


def rows_of(folder, paper, kind):
    text = (folder / f"plan/voorstellen/{paper}.toml").read_text("utf-8")
    return tomllib.loads(text).get(kind, [])


def test_an_alderman_of_one_paper_is_not_taken_for_that_of_another(folder):
    for paper, name in (("een", "A. de Wit"), ("twee", "B. Karels")):
        (folder / f"{paper}.txt").write_text(
            f"Raadsvoorstel Wonen {paper}\n\nPortefeuillehouder: {name}\n", "utf-8"
        )
    main(["import", "een.txt", "twee.txt", "--into", "plan"])

    assert [row["titel"] for row in rows_of(folder, "een", "actor")] == ["Portefeuillehouder"]
    assert [row["titel"] for row in rows_of(folder, "twee", "actor")] == ["Portefeuillehouder"]
    assert "Wit" not in proposals(folder, "een")


def test_a_term_that_the_paper_does_not_name_is_said_to_be_not_stated(folder):
    (folder / "vragen.txt").write_text(
        "Technische vragen over de jaarstukken 2024\n\nDatum: 2 juni 2025\n\n"
        "Vraag 1\nHoeveel huishoudens gebruiken de regeling?\n"
        "Antwoord\nIn 2024 waren dat er 812.\n",
        "utf-8",
    )
    main(["import", "vragen.txt", "--into", "plan"])
    (question,) = rows_of(folder, "vragen", "raadsvraag")

    assert question["termijn"] == "niet vermeld"


def test_a_plan_that_another_paper_calls_by_its_short_name_is_the_same_plan(folder):
    (folder / "een.txt").write_text(
        "Raadsvoorstel\n\nOnderwerp: Beleidsplan Samen Thuis 2025-2028\n\nVoorgesteld besluit\n"
        "1. Het beleidsplan Samen Thuis 2025-2028 vast te stellen.\n",
        "utf-8",
    )
    (folder / "twee.txt").write_text(
        "Technische vragen over het beleidsplan Samen Thuis 2025-2028\n\nVraag 1\n"
        "Wat kost het?\nAntwoord\nNiets.\n",
        "utf-8",
    )
    main(["import", "een.txt", "twee.txt", "--into", "plan"])

    assert len(rows_of(folder, "een", "nota")) == 1
    assert rows_of(folder, "twee", "nota") == []
