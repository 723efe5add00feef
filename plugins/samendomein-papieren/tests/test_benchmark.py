"""The command that compares proposals with careful readings."""

from __future__ import annotations

import pytest
from click.testing import CliRunner
from samendomein_papieren.benchmark.__main__ import main

PAPER = "Nota\n\nDoel 1: Iedereen doet mee\n\nDoel 2: Niemand is eenzaam\n"
READING = """
complete = ["goal"]
goal = [{ title = "doet mee", code = "1" }, { title = "vrijwilligers" }]
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "nota.txt").write_text(PAPER, "utf-8")
    (tmp_path / "nota.txt.verwacht.toml").write_text(READING, "utf-8")
    return tmp_path


def test_it_tells_precision_and_recall_and_what_went_wrong(folder):
    result = CliRunner().invoke(main, [str(folder)])

    assert result.exit_code == 0
    assert result.output.splitlines() == [
        "kind                       expected  right  recall  precision",
        "goal                              2      1    0.50       0.50",
        "",
        "missed:",
        "  goal: title vrijwilligers (nota.txt)",
        "",
        "too much:",
        "  goal: Niemand is eenzaam (nota.txt)",
    ]


def test_it_fails_below_what_was_asked(folder):
    assert CliRunner().invoke(main, [str(folder), "--recall", "0.95"]).exit_code == 1
    assert CliRunner().invoke(main, [str(folder), "--recall", "0.5"]).exit_code == 0


def test_a_reading_without_its_paper_is_told(tmp_path):
    (tmp_path / "weg.txt.verwacht.toml").write_text("", "utf-8")

    result = CliRunner().invoke(main, [str(tmp_path)])

    assert result.exit_code == 1
    assert "the paper 'weg.txt' is not there" in result.output
