"""The sheet on which a group scores how goals influence each other."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve
from python_calamine import CalamineWorkbook
from samendomein_excel.scoring import scoring_workbook
from samendomein_excel.xlsx import xlsx

import samendomein as sd

PLAN = """\
[[doel]]
id = "schulden"
title = "Minder inwoners met schulden"

[[doel]]
id = "gezond"
title = "=Inwoners leven gezond"
"""

SETTINGS = """\
sources = ["plan.toml", { path = "scores.xlsx", plugin = "excel/scores" }]
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A folder with a plan, and settings that name a sheet."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SAMENDOMEIN_CACHE", "off")
    Path("plan.toml").write_text(PLAN, "utf-8")
    Path("samendomein.toml").write_text(SETTINGS, "utf-8")


def sheet(**filled):
    """The workbook of the plan, with scores by the ids of the two goals."""
    report = sd.compose(sd.assess(sd.read("plan.toml")), language="nl")
    workbook = scoring_workbook(report)
    (page,) = workbook.sheets
    rows = tuple((*row[:5], *filled.get(f"{row[0]}_{row[2]}", row[5:])) for row in page.rows)
    return evolve(workbook, sheets=(evolve(page, rows=rows),))


def test_each_pair_has_its_question_and_a_list_to_choose_from():
    Path("scores.xlsx").write_bytes(xlsx(sheet()))
    (page,) = sheet().sheets
    head, first, second = (
        CalamineWorkbook.from_path("scores.xlsx").get_sheet_by_index(0).to_python()
    )

    assert head[5:] == ["score: rol 1", "score: rol 2", "score: rol 3", "reden"]
    assert (first[0], first[2]) == ("schulden", "gezond")
    assert first[4] == (
        "Als 'Minder inwoners met schulden' dichterbij komt, wat doet dat dan met "
        "'=Inwoners leven gezond'? Van -3 (maakt het onmogelijk) via 0 (niets) tot 3 (het kan "
        "niet zonder)"
    )
    assert (second[0], second[1]) == ("gezond", "=Inwoners leven gezond")
    assert [one.choices is not None for one in page.heads] == [False] * 5 + [True] * 3 + [False]
    assert page.heads[5].choices.words == ("-3", "-2", "-1", "0", "1", "2", "3")


def test_scores_come_back_with_who_gave_them_and_why():
    filled = sheet(schulden_gezond=("2", -1, "", "rust"), gezond_schulden=("0", "", 3.0, ""))
    Path("scores.xlsx").write_bytes(xlsx(filled))

    plan = sd.read(sd.read_settings("."))

    assert sorted(
        (one.source, one.target, one.details.assessor, one.details.strength)
        for one in plan.links(sd.Affects)
    ) == [
        ("gezond", "schulden", "rol 1", 0),
        ("gezond", "schulden", "rol 3", 3),
        ("schulden", "gezond", "rol 1", 2),
        ("schulden", "gezond", "rol 2", -1),
    ]
    (row, _) = sd.measure(plan, select=["invloed/pairs"])[0].as_dicts()
    assert row["disagree on the sign"] is True


def test_an_impossible_score_is_told_at_its_row():
    Path("scores.xlsx").write_bytes(xlsx(sheet(gezond_schulden=("4", "", "", ""))))

    with pytest.raises(sd.ReadError) as caught:
        sd.read(sd.read_settings("."))

    assert str(caught.value).splitlines() == [
        "scores.xlsx!Scores!A3: error[invloed/impossible-score] found the score '4'",
        "  hint: use a whole number from −3 (cancels) to +3 (cannot do without), or nothing",
    ]


@pytest.mark.parametrize("content", [b"", b"geen werkboek"])
def test_what_is_no_workbook_is_told(content):
    Path("scores.xlsx").write_bytes(content)

    with pytest.raises(sd.ReadError, match=r"scores\.xlsx"):
        sd.read(sd.read_settings("."))


def test_a_workbook_without_the_headings_is_told():
    (page,) = sheet().sheets
    other = evolve(sheet(), sheets=(evolve(page, heads=page.heads[5:], rows=()),))
    Path("scores.xlsx").write_bytes(xlsx(other))

    with pytest.raises(sd.ReadError, match="the first row has no columns 'doel_id'"):
        sd.read(sd.read_settings("."))
