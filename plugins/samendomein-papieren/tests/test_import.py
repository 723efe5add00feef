"""A paper by way of the command, as a municipality imports it."""

from __future__ import annotations

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


def proposals(folder):
    return (folder / "plan/voorstellen/nota.toml").read_text("utf-8")


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
