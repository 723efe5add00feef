"""What was measured stands in every format that has the whole report, with its sentence."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

import samendomein as sd
from samendomein.testing import plan_of

PLAN = plan_of(
    """
    [[indicator]]
    id = "schuld"
    title = "Huishoudens met schulden"
    unit = "procent"
    direction = "down"
    observations = [{ year = 2020, value = 8.9 }, { year = 2024, value = 7.4 }]
    targets = [{ value = 5, year = 2030 }]
    """
)
SENTENCE = "Indicatoren met metingen: 1."


@pytest.fixture(scope="module")
def assessment():
    return sd.assess(PLAN)


@pytest.mark.parametrize(
    ("name", "picture"),
    [("r.html", "sd-dot"), ("r.md", "2020: 8,9  █···▁  2024: 7,4"), ("r.json", "more_")],
)
def test_a_report_to_read_has_table_picture_and_sentence(assessment, tmp_path, name, picture):
    sd.write(assessment, tmp_path / name)
    written = (tmp_path / name).read_text("utf-8")

    assert SENTENCE in written
    assert "matige vooruitgang" in written
    assert picture in written


def test_a_database_has_a_row_for_each_value(assessment, tmp_path):
    sd.write(assessment, tmp_path / "r.sqlite")
    with closing(sqlite3.connect(tmp_path / "r.sqlite")) as database:
        found = database.execute(
            "SELECT rij, kolom, waarde FROM maten WHERE maat = 'meten/progress'"
        ).fetchall()

    assert found[0][:2] == (0, "in één zin")
    assert found[0][2].startswith(SENTENCE)
    assert (1, "indicator", "Huishoudens met schulden") in found
