"""`samendomein init --excel`: an empty workbook to fill in."""

from __future__ import annotations

from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

import samendomein as sd
from samendomein.cli.main import main


@pytest.mark.parametrize(
    ("language", "sheets"),
    [
        ("nl", ["Uitleg", "Nota's", "Doelen", "Thema's", "Acties"]),
        ("en", ["Explanation", "Notas", "Goals", "Themes", "Actions"]),
    ],
)
def test_it_has_a_sheet_for_each_usual_kind_and_can_be_read(
    language, sheets, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)

    assert main(["init", "begin", "--excel", "--lang", language]) == 0
    book = CalamineWorkbook.from_path("begin/plan.xlsx")

    assert book.sheet_names[:5] == sheets
    assert sd.read("begin").elements == ()


def test_a_workbook_that_is_there_stays_as_it_is(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("begin").mkdir()
    Path("begin/plan.xlsx").write_bytes(b"van mij")

    assert main(["init", "begin", "--excel"]) == 4
    assert Path("begin/plan.xlsx").read_bytes() == b"van mij"
    assert "begin/plan.xlsx bestaat al" in capsys.readouterr().err
