"""`samendomein reject`: a hint that is wrong is not asked again."""

from __future__ import annotations

import pytest

TWICE = """
[[doel]]
id = "een"
titel = "Gezond en veilig opgroeien"

[[doel]]
id = "twee"
titel = "Veilig en gezond opgroeien"
"""
TERMS = "--reason 'het ene gaat over jeugd' --owner beleidsadviseur"
ONLY = "check plan --select D06 --as-of 2030-01-01"


@pytest.fixture(autouse=True)
def plan(folder):
    """A plan with two goals that look alike."""
    (folder / "plan").mkdir()
    (folder / "plan/doelen.toml").write_text(TWICE, "utf-8")
    return folder / "plan"


def test_a_rejected_hint_is_not_asked_again_in_any_later_year(samendomein):
    before = samendomein(ONLY)
    ran = samendomein(f"reject D06:een plan --as-of 2024-05-01 {TERMS}")
    after = samendomein(f"{ONLY} --format json")

    assert before.code == 1
    assert ran.out.splitlines() == [
        "Voorgoed verworpen (eigenaar: beleidsadviseur). Dit wordt niet opnieuw gevraagd:",
        "  laag  doel Gezond en veilig opgroeien: twee doelen van dit plan lijken op",
        "      elkaar: ‘Gezond en veilig opgroeien’ en ‘Veilig en gezond opgroeien’ [D06]",
        "Geschreven: plan/accepted.toml",
    ]
    assert (after.code, after.json["findings"]) == (0, [])
    assert [(one["until"], one["until_words"]) for one in after.json["accepted"]] == [
        ("", "voorgoed: de hint is verworpen")
    ]


def test_the_file_says_that_it_has_no_end(samendomein, plan):
    samendomein(f"reject D06:een plan --as-of 2024-05-01 {TERMS}")

    assert 'tot = "n.v.t."\n' in (plan / "accepted.toml").read_text("utf-8")


def test_another_pair_with_the_same_goal_is_asked(samendomein, plan):
    samendomein(f"reject D06:een plan --as-of 2024-05-01 {TERMS}")
    third = '\n[[doel]]\nid = "drie"\ntitel = "Gezond en veilig opgroeien."\n'
    (plan / "doelen.toml").write_text(TWICE + third, "utf-8")

    assert samendomein(ONLY).code == 1


def test_a_finding_that_is_no_hint_cannot_be_rejected_for_good(samendomein, plan):
    ran = samendomein(f"reject D01:een plan --lang en {TERMS}")

    assert ran.code == 4
    assert ran.err == (
        "error: only hints can be rejected for good, and the findings of "
        "structuur/goal-without-action are none\n"
        "  hint: write a day such as 2025-12-31, or the id of an event\n"
    )
    assert not (plan / "accepted.toml").exists()


def test_a_person_who_writes_that_in_the_file_is_told_so(samendomein, plan):
    (plan / "accepted.toml").write_text(
        '[[aanvaarding]]\ncontrole = "D01"\nelementen = "alle"\nreden = "zo is het"\n'
        'eigenaar = "adviseur"\ngetekend_op = 2024-05-01\ntot = "n.v.t."\n',
        "utf-8",
    )
    ran = samendomein("check plan --select D01 --format json")

    assert ran.code == 1
    assert [one["message"] for one in ran.json["remarks"]] == [
        (
            "de aanvaarding van 'D01' geldt niet: alleen een hint kan voorgoed worden verworpen, "
            "en de bevindingen van structuur/goal-without-action zijn dat niet"
        )
    ]


def test_a_check_that_gives_hints_says_how_to_reject_them(samendomein):
    assert "samendomein reject D06:ELEMENT --reason … --owner …" in samendomein("explain D06").out
    assert "samendomein reject" not in samendomein("explain M02").out


def test_the_other_of_two_that_look_alike_is_answered_with_the_one_to_name(samendomein):
    ran = samendomein(f"reject D06:twee plan --as-of 2024-05-01 {TERMS}")

    assert ran.code == 4
    assert ran.err.splitlines()[-1] == "  tip: noem het element dat moet veranderen: een"
