"""How goals influence each other: the sheet, what is read from it, and what follows."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

import samendomein as sd
from samendomein import Affects, Details, Fragment, Plan, Request, Translator, load_plugins
from samendomein.builtin.invloed.assessor_agreement import assessor_agreement
from samendomein.builtin.invloed.cross_impact import CrossImpact, cross_impact
from samendomein.builtin.invloed.pairs import pairs
from samendomein.builtin.invloed.reading import read_sheet
from samendomein.builtin.invloed.sheet import render
from tests.builtin.laws import plan_of

GOALS = """
[[goal]]
id = "schulden"
title = "Minder schulden"
affects = [
    { to = "gezond", strength = 3, assessor = "raad" },
    { to = "gezond", strength = 1, assessor = "toegang" },
    { to = "wonen", strength = -1, assessor = "raad" },
]

[[goal]]
id = "gezond"
title = "Gezond leven"
affects = [
    { to = "wonen", strength = 2, assessor = "raad" },
    { to = "wonen", strength = -2, assessor = "toegang" },
]

[[goal]]
id = "wonen"
title = "=Langer thuis"

[[goal]]
id = "buiten"
title = "Niet gescoord"
"""


def said(measurement: sd.Measurement, language: str = "nl") -> str:
    return Translator(language, load_plugins().catalogues).render(measurement.sentence, "invloed")


def test_goals_are_ranked_by_what_they_do_to_the_others():
    found = cross_impact(plan_of(GOALS), CrossImpact())

    assert [(row[0].id, *row[1:5]) for row in found.rows] == [
        ("schulden", 1.0, 0.0, 0.0, 1.0),
        ("gezond", 0.0, 2.0, 0.0, 0.0),
        ("wonen", 0.0, -1.0, 0.0, 0.0),
    ]
    assert said(found) == (
        "Minder schulden helpt de andere doelen het meest. Gescoorde paren: 3 van 6 (50%), door 2 "
        "beoordelaars. Paren waarvan de een zegt dat het helpt en de ander dat het hindert: 1."
    )


def test_pairs_on_which_assessors_disagree_come_first():
    found = pairs(plan_of(GOALS))

    assert [(row[0].id, row[1].id, *row[2:]) for row in found.rows] == [
        ("gezond", "wonen", 0.0, -2, 2, 2, True),
        ("schulden", "gezond", 2.0, 1, 3, 2, False),
        ("schulden", "wonen", -1.0, -1, -1, 1, False),
    ]


def test_assessors_are_held_against_chance():
    ((_, assessors, units, judgements, alpha, _),) = assessor_agreement(plan_of(GOALS)).rows

    assert (assessors, units, judgements) == (2, 2, 4)
    assert alpha < 0


def test_colleagues_who_put_actions_under_other_goals_are_held_against_chance():
    plan = plan_of("""
[[goal]]
id = "a"
title = "A"

[[goal]]
id = "b"
title = "B"

[[action]]
id = "een"
title = "Een"
contributes_to = [{ to = "a", assessor = "x" }, { to = "a", assessor = "y" }]

[[action]]
id = "twee"
title = "Twee"
contributes_to = [{ to = "b", assessor = "x" }, { to = "b", assessor = "y" }]
""")

    ((_, assessors, units, judgements, alpha, first),) = assessor_agreement(plan).rows

    assert (assessors, units, judgements, alpha, first) == (2, 2, 4, 1.0, 1.0)


@pytest.mark.parametrize("metric", [cross_impact, pairs])
def test_without_scores_nothing_is_measured(metric):
    found = metric(plan_of('[[goal]]\nid = "a"\ntitle = "A"'))

    assert said(found) == "niemand heeft gescoord hoe doelen elkaar beïnvloeden"
    assert found.not_judged is found.sentence


def sheet_of(plan: Plan, language: str = "nl") -> list[list[str]]:
    report = sd.compose(sd.assess(plan, select=["D01"]), language=language)
    text = render(report).removeprefix("\ufeff")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))


def test_the_sheet_asks_a_question_of_each_pair():
    head, *rows = sheet_of(plan_of(GOALS))

    assert head == [
        *("doel_id", "doel", "ander_doel_id", "ander_doel", "vraag"),
        *("score: rol 1", "score: rol 2", "score: rol 3", "reden"),
    ]
    assert len(rows) == 4 * 3
    assert rows[0][4] == (
        "Als 'Minder schulden' dichterbij komt, wat doet dat dan met 'Gezond leven'? Van -3 "
        "(maakt het onmogelijk) via 0 (niets) tot 3 (het kan niet zonder)"
    )


def test_no_title_on_the_sheet_is_a_formula():
    cells = [cell for row in sheet_of(plan_of(GOALS)) for cell in row]

    assert "'=Langer thuis" in cells
    assert not any(cell.startswith("=") for cell in cells)


def read(tmp_path: Path, content: bytes) -> Fragment:
    file = tmp_path / "scores.csv"
    file.write_bytes(content)
    return read_sheet(Request(path=file, shown_as="scores.csv"))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_sheet_that_is_filled_in_is_read(tmp_path, language, delimiter, encoding):
    head, *rows = sheet_of(plan_of(GOALS), language)
    head[5], rows[0][5], rows[0][6], rows[0][8] = "Score: college", "-2", "+3", "geëist"
    made = io.StringIO(newline="")
    csv.writer(made, delimiter=delimiter).writerows([head, *rows])

    found = read(tmp_path, made.getvalue().encode(encoding))

    role = "rol 2" if language == "nl" else "role 2"
    assert found.problems == ()
    assert list(found.relations) == [
        Affects("schulden", "gezond", Details(strength=-2, assessor="college", rationale="geëist")),
        Affects("schulden", "gezond", Details(strength=3, assessor=role, rationale="geëist")),
    ]
    assert str(next(iter(found.relations)).origin.location) == "scores.csv:2"


def test_every_cell_that_cannot_be_read_is_told(tmp_path):
    found = read(
        tmp_path,
        b"doel_id;ander_doel_id;score\nschulden;gezond;4\nschulden;;2\na;b;veel\na;b;1\n",
    )

    english = Translator("en")
    assert [english.problem(one) for one in found.problems] == [
        (
            "scores.csv:2: error[invloed/impossible-score] found the score '4'\n"
            "  hint: use a whole number from −3 (cancels) to +3 (cannot do without), or nothing"
        ),
        (
            "scores.csv:3: error[invloed/no-goal] a score without the ids of two goals\n"
            "  hint: fill in both ids, as they stand in the plan"
        ),
        (
            "scores.csv:4: error[invloed/impossible-score] found the score 'veel'\n"
            "  hint: use a whole number from −3 (cancels) to +3 (cannot do without), or nothing"
        ),
    ]
    assert len(list(found.relations)) == 1


def test_another_file_is_no_sheet(tmp_path):
    found = read(tmp_path, b"naam;leeftijd\n\x00\xff;3\n")

    assert [Translator("en").problem(one) for one in found.problems] == [
        (
            "scores.csv:1: error[invloed/no-headings] the first row has no columns 'doel_id', "
            "'ander_doel_id' and 'score'\n"
            "  hint: make a new sheet with --format invloed, and fill in its scores"
        )
    ]


def test_a_cell_without_end_is_no_sheet(tmp_path):
    (problem,) = read(tmp_path, b'doel_id;ander_doel_id;score\n"' + b"x" * 200_000).problems

    assert problem.id == "invloed/no-rows"


def test_a_folder_is_no_sheet(tmp_path):
    (problem,) = read_sheet(Request(path=tmp_path, shown_as="map")).problems

    assert problem.id == "invloed/not-a-file"


def test_the_sheet_is_a_source_of_the_plan(tmp_path):
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "plan.toml").write_text(GOALS, "utf-8")
    (tmp_path / "scores.csv").write_text(
        "doel_id;ander_doel_id;score: raad\nbuiten;wonen;1\n", "utf-8"
    )
    (tmp_path / "samendomein.toml").write_text(
        'sources = ["plan", { path = "scores.csv", plugin = "invloed" }]', "utf-8"
    )

    plan = sd.read(tmp_path)

    assert [one.id for one in plan.targets(plan["buiten"], Affects)] == ["wonen"]
