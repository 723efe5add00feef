"""`samendomein accept`: somebody answers for findings, for a while."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

DIEMEN = Path(__file__).parents[2] / "examples/diemen"
TERMS = "--reason 'de raad weet het' --owner programmamanager --until 2024-12-31"
FUNDING = "M02:actieve-sturing"
FIXED_AND_NEW = """
[[actie]]
id = "nieuwe-actie"
titel = "Nieuwe actie"
draagt_bij_aan = ["kansrijke-start"]

[[doel]]
id = "nieuw-doel"
titel = "Nieuw doel"
"""
ONLY = "--select M02,verantwoording/none-contradicted"


@pytest.fixture(autouse=True)
def diemen(folder):
    """A copy of the example of Diemen."""
    shutil.copytree(DIEMEN, folder / "diemen", ignore=shutil.ignore_patterns("uit"))
    return folder / "diemen"


def findings(ran):
    return [one["check"] for one in ran.json["findings"]]


def test_it_says_what_is_accepted_until_when_and_where_that_is_written(samendomein):
    ran = samendomein(f"accept {FUNDING} diemen --lang en {TERMS}")

    assert ran.err == ""
    first, *message, last = ran.out.splitlines()
    assert first == "Accepted until and including 31 December 2024 (owner: programmamanager):"
    assert message[0].startswith("  high  action Actieve sturing op integraal werken: ")
    assert message[-1].endswith("[M02]")
    assert max(map(len, message)) <= 80
    assert last == "Written: diemen/accepted.toml"
    assert ran.code == 0


def test_the_file_holds_what_was_signed_and_what_it_covered(samendomein, diemen):
    samendomein(f"accept {FUNDING} diemen {TERMS} --approved-by wethouder")

    assert (diemen / "accepted.toml").read_text("utf-8") == (
        "[[aanvaarding]]\n"
        'controle = "sturing/funding-ends-early"\n'
        'elementen = ["actieve-sturing"]\n'
        'reden = "de raad weet het"\n'
        'eigenaar = "programmamanager"\n'
        "getekend_op = 2024-03-28\n"
        "tot = 2024-12-31\n"
        'stand = "goedgekeurd"\n'
        'goedgekeurd_door = "wethouder"\n'
        "gedekt = [\n"
        '    { controle = "sturing/funding-ends-early", '
        'elementen = ["actieve-sturing", "pok-projectleider"] },\n'
        "]\n"
    )


def test_what_is_accepted_makes_no_run_fail_until_the_day_after_the_last(samendomein):
    samendomein(f"accept {FUNDING} diemen {TERMS}")
    check = "check diemen --select M02 --fail-on high --lang en"

    before = samendomein(f"{check} --as-of 2024-12-31")
    after = samendomein(f"{check} --as-of 2025-01-01")

    assert before.code == 0
    assert "  until and including: 31 December 2024\n  owner: programmamanager\n" in before.out
    assert after.code == 1
    assert (
        "  note: the acceptance of 'sturing/funding-ends-early' ended on 31 December 2024\n"
        in after.out
    )


def test_a_report_shows_what_is_accepted_apart(samendomein):
    samendomein(f"accept {FUNDING} diemen {TERMS}")
    told = samendomein(f"check diemen {ONLY} --format json")

    assert findings(told) == ["verantwoording/none-contradicted"]
    (accepted,) = told.json["accepted"]
    assert accepted["finding"]["check"] == "sturing/funding-ends-early"
    assert (accepted["owner"], accepted["until"]) == ("programmamanager", "2024-12-31")


def test_a_fix_and_a_new_fault_of_one_check_do_not_cancel_out(samendomein, diemen):
    samendomein(f"accept structuur/goal-without-action diemen --selector all {TERMS}")
    (diemen / "plan/nieuw.toml").write_text(FIXED_AND_NEW, "utf-8")

    ran = samendomein("check diemen --select D01 --format json --lang en")

    assert [one["elements"] for one in ran.json["findings"]] == [["nieuw-doel"]]
    assert ran.json["findings"][0]["notes"] == [
        (
            "the acceptance of 'structuur/goal-without-action' is about more than on "
            "28 March 2024, when it was signed"
        )
    ]
    assert ran.code == 1


def test_several_findings_are_signed_for_at_once(samendomein, diemen):
    other = "verantwoording/none-contradicted:risicos-beslispunt-2"

    ran = samendomein(f"accept {FUNDING} {other} diemen {TERMS}")

    assert ran.code == 0
    assert (diemen / "accepted.toml").read_text("utf-8").count("[[aanvaarding]]") == 2


def test_an_element_may_be_named_by_its_title(samendomein):
    ran = samendomein(f"accept 'M02:Actieve sturing op integraal werken' diemen {TERMS}")

    assert ran.code == 0


def test_a_request_accepts_nothing_yet(samendomein):
    ran = samendomein(f"accept {FUNDING} diemen {TERMS} --state aangevraagd --lang en")
    told = samendomein("check diemen --select M02 --lang en")

    assert ran.out.startswith(
        "Requested until and including 31 December 2024 (owner: programmamanager). The\n"
        "findings count until somebody approves it:\n"
    )
    assert told.code == 1
    assert "note: acceptance of 'sturing/funding-ends-early' is requested" in told.out


def test_an_event_of_the_plan_can_be_the_end(samendomein, diemen):
    (diemen / "plan/later.toml").write_text(
        '[[moment]]\nid = "najaar"\ntitel = "Begroting 2025"\ndatum = 2024-11-07\n', "utf-8"
    )

    ran = samendomein(f"accept {FUNDING} diemen {TERMS} --until najaar --lang en")

    assert ran.out.startswith(
        "Accepted until and including Begroting 2025, 7 November 2024 (owner:\nprogrammamanager):\n"
    )


def test_what_people_wrote_stays_as_it_is(samendomein, diemen):
    samendomein(f"accept {FUNDING} diemen {TERMS}")
    file = diemen / "accepted.toml"
    before = "# Besproken in het overleg van maart.\n" + file.read_text("utf-8")
    file.write_text(before, "utf-8")

    samendomein(f"accept D01 diemen --selector soort=doel {TERMS}")

    assert file.read_text("utf-8").startswith(before)
    assert file.read_text("utf-8").count("[[aanvaarding]]") == 2


def test_without_a_path_the_plan_is_the_folder_one_is_in(samendomein, diemen, monkeypatch):
    monkeypatch.chdir(diemen)

    assert samendomein(f"accept {FUNDING} {TERMS}").out.endswith("Geschreven: accepted.toml\n")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "M20:actieve-sturing diemen",
            "error: there is no check 'M20'\n",
        ),
        (
            "M02:actieve-stuuring diemen",
            (
                "error: there is no element 'actieve-stuuring' in the plan\n"
                "  hint: did you mean 'actieve-sturing'?\n"
            ),
        ),
        (
            "D01:actieve-sturing diemen",
            (
                "error: no finding of 'structuur/goal-without-action' is about these elements\n"
                "  hint: checks with a finding about them: "
            ),
        ),
        (
            "M02 diemen",
            (
                "error: found 'M02', expected a check with an element, or the path of a plan\n"
                "  hint: write it as M02:id-of-element\n"
            ),
        ),
        (
            "M02:actieve-sturing diemen --selector all",
            (
                "error: 'M02:actieve-sturing' names an element, and so does the selector\n"
                "  hint: write only the check: M02\n"
            ),
        ),
        (
            "M02 diemen --selector kidn=doel",
            ("error: found 'kidn=doel', expected a selector\n  hint: did you mean 'kind'?\n"),
        ),
        (
            "M02:actieve-sturing diemen --until 2024-01-01",
            (
                "error: 1 January 2024 has passed on 28 March 2024, the day of this plan\n"
                "  hint: choose a later day or event\n"
            ),
        ),
        (
            "M02:actieve-sturing diemen --profile raad",
            (
                "error: there is no profile 'raad'\n"
                "  hint: write a table [profiles.raad] in samendomein.toml\n"
            ),
        ),
    ],
)
def test_what_cannot_be_accepted_is_said_and_nothing_is_written(samendomein, diemen, typed, said):
    ran = samendomein(f"accept {TERMS} --lang en {typed}")

    assert ran.err.startswith(said)
    assert ran.code == 4
    assert not (diemen / "accepted.toml").exists()


def test_what_cannot_be_read_whole_cannot_be_signed_for(samendomein, diemen):
    (diemen / "accepted.toml").write_text("[[aanvaarding]\n", "utf-8")

    ran = samendomein(f"accept {FUNDING} diemen {TERMS} --lang en")

    assert ran.err.startswith("diemen/accepted.toml:1:1: error[toml/syntax] ")
    assert ran.code == 2
