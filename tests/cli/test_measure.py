"""`samendomein measure`."""

from __future__ import annotations

import csv
import io
import json

PLAN = """
[[doel]]
id = "gezond"
title = "=Gezond | leven"

[[actie]]
id = "team"
title = "Beweegteam"
draagt_bij_aan = ["gezond"]
"""


def test_a_table_is_printed_with_its_sentence(samendomein, tmp_path):
    (tmp_path / "plan.toml").write_text(PLAN, "utf-8")

    ran = samendomein(f"measure {tmp_path.as_posix()} omvang/kinds-per-goal")

    assert ran.code == 0
    assert ran.out == (
        "Soorten acties per doel (omvang/kinds-per-goal)\n"
        "  Doelen met acties: 1. Met meerdere acties, alle van één soort: 0.\n"
        "\n"
        "  doel             acties  pilots  voorzieningen  resultaten  besluiten\n"
        "  ---------------  ------  ------  -------------  ----------  ---------\n"
        "  =Gezond | leven  1       0       0              0           0\n"
    )


def test_markdown_escapes_what_stands_in_the_plan(samendomein, tmp_path):
    (tmp_path / "plan.toml").write_text(PLAN, "utf-8")

    ran = samendomein(f"measure {tmp_path.as_posix()} omvang/kinds-per-goal -f markdown")

    assert "| =Gezond \\| leven | 1 | 0 | 0 | 0 | 0 |" in ran.out


def test_json_has_plain_rows(samendomein, tmp_path):
    (tmp_path / "plan.toml").write_text(PLAN, "utf-8")

    ran = samendomein(
        f"measure {tmp_path.as_posix()} omvang/coverage meten/progress -f json --at 2024-01-01"
    )

    progress, coverage = json.loads(ran.out)["measurements"]
    assert (coverage["metric"], coverage["as_of"]) == ("omvang/coverage", "2024-01-01")
    assert coverage["rows"][0] == {
        "what": "goals without an action",
        "how many": 0.0,
        "how many part": 0,
        "how many whole": 1,
    }
    assert (progress["judged"], progress["rows"]) == (False, [])
    assert progress["sentence"] == "Geen enkele indicator van dit plan heeft een meting."


def test_csv_has_no_formulas_and_the_columns_of_the_metric(samendomein, tmp_path):
    (tmp_path / "plan.toml").write_text(PLAN, "utf-8")

    ran = samendomein(f"measure {tmp_path.as_posix()} omvang/kinds-per-goal -f csv --at 2024-01-01")

    (row,) = csv.DictReader(io.StringIO(ran.out.removeprefix("\ufeff")))
    assert (row["as_of"], row["goal"], row["goal id"]) == (
        "2024-01-01",
        "'=Gezond | leven",
        "gezond",
    )


def test_csv_of_several_metrics_has_a_row_for_each_value(samendomein, tmp_path):
    (tmp_path / "plan.toml").write_text(PLAN, "utf-8")

    ran = samendomein(f"measure {tmp_path.as_posix()} omvang -f csv --at 2024-01-01")

    rows = list(csv.DictReader(io.StringIO(ran.out.removeprefix("\ufeff"))))
    assert list(rows[0]) == ["metric", "plan", "as_of", "row", "column", "value"]


def test_a_file_is_written(samendomein, tmp_path):
    (tmp_path / "plan.toml").write_text(PLAN, "utf-8")
    target = tmp_path / "uit.json"

    ran = samendomein(f"measure {tmp_path.as_posix()} omvang -f json -o {target.as_posix()}")

    assert (ran.code, ran.out) == (0, "")
    assert json.loads(target.read_text("utf-8"))["measurements"]


def test_the_metrics_can_be_listed(samendomein):
    ran = samendomein("measure --list --lang en")

    assert "  samenhang/brokers\n    Teams and posts between others (only if asked for)" in ran.out
    assert "  meten/progress\n    Progress of indicators\n" in ran.out


def test_without_a_plan_it_says_what_to_do(samendomein):
    ran = samendomein("measure --lang en")

    assert ran.code == 4
    assert "no plan was named" in ran.err
    assert "name a plan, or give --list to see what can be measured" in ran.err


def test_another_plan_stands_beside_it(samendomein, tmp_path):
    for name in ("nu", "toen"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "plan.toml").write_text(PLAN, "utf-8")

    ran = samendomein(
        f"measure {tmp_path.as_posix()}/nu omvang/coverage --against {tmp_path.as_posix()}/toen"
    )

    assert "Wat doelen en acties hebben, en wat zij missen, het andere plan" in ran.out


def test_what_cannot_be_read_is_told_and_changes_the_exit_code(samendomein, tmp_path):
    (tmp_path / "plan.toml").write_text(PLAN + "\n[[doel]]\ntitle = 'X'\n", "utf-8")

    ran = samendomein(f"measure {tmp_path.as_posix()} omvang/coverage")

    assert ran.code == 2
    assert "plan/no-id" in ran.err
