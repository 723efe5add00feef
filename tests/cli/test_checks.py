"""`samendomein checks`: which checks there are, and what became of them."""

from __future__ import annotations

from pathlib import Path

EIGEN = "--plugin eigen.py --lang en"


def test_every_check_is_listed_by_group_in_80_columns(samendomein):
    ran = samendomein("checks")

    assert max(map(len, ran.out.splitlines())) <= 80
    assert ran.out.startswith("meten\n  ")
    assert "\n\nsturing\n  " in ran.out
    assert ran.code == 0


def test_a_check_has_its_code_severity_title_and_id(samendomein):
    ran = samendomein(f"checks {EIGEN}")

    assert ran.out.startswith(
        "eigen\n  X01  high    A goal without a real title\n               eigen/no-title\n\n"
    )


def test_with_a_plan_it_says_what_became_of_each(samendomein):
    ran = samendomein(f"checks plan.toml {EIGEN} --as-of 2024-04-01")

    assert "               eigen/no-title: 1 finding\n" in ran.out
    assert "sturing/action-without-owner: not applicable (the plan has no actions)" in " ".join(
        ran.out.split()
    )
    assert ran.code == 0


def test_what_is_accepted_or_was_there_before_is_counted_apart(samendomein):
    samendomein(f"baseline plan.toml {EIGEN} --as-of 2024-04-01")
    before = samendomein(f"checks plan.toml {EIGEN} --as-of 2024-04-01")
    samendomein(
        f"accept X01:naamloos plan.toml {EIGEN} --as-of 2024-04-01 "
        "--reason x --owner y --until 2024-12-31"
    )
    accepted = samendomein(f"checks plan.toml {EIGEN} --as-of 2024-04-01")

    assert "eigen/no-title: 1 there before\n" in before.out
    assert "eigen/no-title: 1 accepted\n" in accepted.out


def test_json_holds_the_same(samendomein):
    listed = samendomein(f"checks {EIGEN} --json").json["checks"]
    judged = samendomein(f"checks plan.toml {EIGEN} --json --as-of 2024-04-01").json["checks"]

    assert listed[0] == {
        "id": "eigen/no-title",
        "code": "X01",
        "title": "A goal without a real title",
        "group": "eigen",
        "severity": "high",
        "severity_word": "high",
        "plugin": "eigen.py",
        "outcome": None,
    }
    assert judged[0]["outcome"] == {
        "status": "findings",
        "status_word": "findings",
        "findings": 1,
        "accepted": 0,
        "baselined": 0,
        "why": "",
    }
    assert {one["plugin"] for one in listed[1:]} == {"samendomein"}


def test_a_profile_decides_what_runs_and_how_heavy(samendomein):
    Path("samendomein.toml").write_text(
        'sources = ["plan.toml"]\nplugins = ["eigen.py"]\nas_of = 2024-04-01\n'
        '[profiles.raad]\nselect = ["X01"]\nseverity = { X01 = "laag" }\n'
    )

    ran = samendomein("checks . --profile raad --lang en")

    assert ran.out.startswith(
        "eigen\n"
        "  X01  low     A goal without a real title\n"
        "               eigen/no-title: 1 finding\n"
    )
    assert "structuur/goal-without-action: not run (it was not chosen)" in ran.out


def test_a_profile_without_a_plan_is_wrong_use(samendomein):
    ran = samendomein("checks --profile raad --lang en")

    assert ran.err == (
        "error: profile 'raad' without a plan\n"
        "  hint: name the plan as well: profiles stand in its settings\n"
    )
    assert ran.code == 4


def test_what_cannot_be_read_is_said_aside(samendomein):
    Path("plan.toml").write_text("[[doel]]\n", "utf-8")

    ran = samendomein(f"checks plan.toml {EIGEN}")

    assert ran.err.startswith("plan.toml:1:1: error[plan/no-id] ")
    assert ran.code == 2
