"""`samendomein check`: findings line by line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

EIGEN = "--plugin eigen.py --select eigen --as-of 2024-04-01"


def test_each_finding_stands_on_a_line_with_its_place(samendomein):
    ran = samendomein(f"check plan.toml --lang en {EIGEN}")

    assert ran.out.splitlines()[:3] == [
        "plan.toml:5:1: high[eigen/no-title] goal '?': its title is ?",
        "  fix: write a title.",
        "",
    ]
    assert ran.out.splitlines()[3] == "Findings: 1, of which 1 high, 0 medium and 0 low."
    assert ran.err == ""
    assert ran.code == 1


def test_dutch_is_the_language_unless_somebody_asks(samendomein):
    ran = samendomein(f"check plan.toml {EIGEN}")

    assert ran.out.splitlines()[:2] == [
        "plan.toml:5:1: hoog[eigen/no-title] doel '?': its title is ?",
        "  oplossing: write a title.",
    ]


def test_nothing_is_measured(samendomein):
    Path("maat.py").write_text(
        "from samendomein import metric\n\n\n"
        '@metric("maat/breaks")\ndef breaks(plan):\n'
        '    """Breaks.\n\n    Why: to see it run.\n    """\n'
        "    raise RuntimeError\n\n\ndef samendomein_metrics():\n    return [breaks]\n",
        "utf-8",
    )

    assert samendomein("check plan.toml --select maat --plugin maat.py").code == 4
    assert "maat/breaks" not in samendomein(f"check plan.toml {EIGEN} --plugin maat.py").err
    assert "maat/breaks" in samendomein(f"report plan.toml {EIGEN} --plugin maat.py").out


def test_without_findings_the_exit_code_is_0(samendomein):
    Path("plan.toml").write_text('[[goal]]\nid = "gezond"\ntitle = "Een gezonde leefstijl"\n')

    ran = samendomein(f"check plan.toml --lang en {EIGEN}")

    first, second = ran.out.splitlines()

    assert first == "Checks that judged the plan: 1. None found anything."
    assert re.fullmatch(r"Checks that did not judge it: \d+\.", second)
    assert ran.code == 0


@pytest.mark.parametrize(
    ("severity", "code"),
    [("high", 1), ("hoog", 1), ("low", 1), ("never", 0), ("nooit", 0)],
)
def test_one_chooses_from_which_severity_findings_count(samendomein, severity, code):
    assert samendomein(f"check plan.toml {EIGEN} --fail-on {severity}").code == code


def test_lighter_findings_than_asked_do_not_count(samendomein):
    Path("samendomein.toml").write_text(
        'sources = ["plan.toml"]\nplugins = ["eigen.py"]\nas_of = 2024-04-01\nfail_on = "medium"\n'
        '[checks]\nselect = ["eigen"]\n[checks.severity]\nX01 = "low"\n'
    )

    assert samendomein("check .").code == 0
    assert samendomein("check . --fail-on low").code == 1


def test_what_cannot_be_read_is_said_and_weighs_more_than_findings(samendomein):
    Path("plan.toml").write_text('[[goal]]\nid = "a"\ntitle = "?"\ntitel = "!"\n', "utf-8")

    ran = samendomein(f"check plan.toml --lang en {EIGEN}")

    assert ran.out.splitlines()[:4] == [
        (
            "plan.toml:4:1: error[plan/said-twice] "
            "'titel' says again what another key here says: 'title'"
        ),
        "  hint: keep one of the two keys",
        "plan.toml:1:1: high[eigen/no-title] goal '?': its title is ?",
        "  fix: write a title.",
    ]
    assert ran.code == 2


def test_a_plugin_that_broke_weighs_more_than_findings(samendomein):
    Path("stuk.py").write_text("1 / 0\n")

    ran = samendomein(f"check plan.toml --lang en {EIGEN} --plugin stuk.py")

    assert ran.out.splitlines()[:2] == [
        "stuk: failure[import] ZeroDivisionError: division by zero (stuk.py:1)",
        "plan.toml:5:1: high[eigen/no-title] goal '?': its title is ?",
    ]
    assert ran.code == 2


def test_three_broken_plugins_are_each_named_while_everything_else_works(samendomein):
    Path("invoer.py").write_text("1 / 0\n")
    Path("spelling.py").write_text("def samendomein_cheks():\n    return []\n")
    Path("controle.py").write_text(
        Path("eigen.py")
        .read_text("utf-8")
        .replace("eigen/", "controle/")
        .replace("X01", "X02")
        .replace("for goal in", "raise SystemExit(0)\n    for goal in"),
        "utf-8",
    )
    broken = "--plugin invoer.py --plugin spelling.py --plugin controle.py"

    ran = samendomein(f"check plan.toml --lang en {EIGEN} {broken} --select controle")

    assert ran.out.splitlines()[:5] == [
        "invoer: failure[import] ZeroDivisionError: division by zero (invoer.py:1)",
        "spelling: failure[samendomein_cheks] there is no hook 'samendomein_cheks'",
        "  hint: did you mean 'samendomein_checks'?",
        "controle: failure[controle/no-title] SystemExit: 0 (controle.py:20)",
        "plan.toml:5:1: high[eigen/no-title] goal '?': its title is ?",
    ]
    assert ran.code == 2


def test_json_is_one_object_and_trouble_is_said_aside(samendomein):
    Path("stuk.py").write_text("print('ik begin')\n1 / 0\n")

    ran = samendomein(f"check plan.toml --lang en {EIGEN} --plugin stuk.py --format json")

    assert ran.json["as_of"] == "2024-04-01"
    assert ran.err.splitlines() == [
        "stuk[import] ik begin",
        "stuk: failure[import] ZeroDivisionError: division by zero (stuk.py:2)",
    ]
    assert ran.code == 2


def test_a_file_can_be_written_as_well(samendomein):
    ran = samendomein(f"check plan.toml --lang en {EIGEN} --output uit/bevindingen.json")

    assert ran.out.startswith("plan.toml:5:1: high[eigen/no-title]")
    assert ran.err == "Written: uit/bevindingen.json\n"
    assert Path("uit/bevindingen.json").exists()


def test_names_of_checks_may_be_given_with_commas(samendomein):
    chosen = samendomein("check plan.toml --plugin eigen.py --select x01,D01 --format json").json
    ignored = samendomein(
        "check plan.toml --plugin eigen.py --select x01,D01 --ignore eigen --format json"
    ).json

    assert ran_checks(chosen) == {"eigen/no-title", "structuur/goal-without-action"}
    assert ran_checks(ignored) == {"structuur/goal-without-action"}


def test_paths_are_shown_as_they_were_given(samendomein):
    Path("map").mkdir()
    Path("map/samendomein.toml").write_text('sources = ["plan.toml"]\n')
    Path("plan.toml").rename("map/plan.toml")

    assert samendomein(f"check map {EIGEN}").out.startswith("map/plan.toml:5:1: ")


def ran_checks(report: dict[str, object]) -> set[str]:
    """The checks that judged."""
    outcomes = report["outcomes"] if "outcomes" in report else report["checks"]
    assert isinstance(outcomes, list)
    return {
        one.get("check", one.get("id"))
        for one in outcomes
        if one["status"] in ("clean", "findings")
    }
