"""From papers to proposals to the plan: nothing a machine read enters a plan unseen."""

from __future__ import annotations

import json
import shlex
import tomllib
from pathlib import Path
from typing import Any

import pytest

import samendomein as sd
from samendomein.cli.main import main

IMPORT = "import nota.proef --into plan --plugin proef.py --lang en"
PEOPLE = '# ours\n[[doel]]\nid = "gezond"   # keep\ntitel = "Gezond"\n'


@pytest.fixture
def run(capfd):
    """Run the command, and give its exit code with what it printed."""

    def ran(typed: str) -> tuple[int, str, str]:
        code = main(shlex.split(typed))
        out, err = capfd.readouterr()
        return code, out, err

    return ran


def rows(file: str) -> dict[str, Any]:
    return tomllib.loads(Path(file).read_text("utf-8"))


def decide(run, text: str) -> tuple[int, str, str]:
    Path("besluiten.toml").write_text(f'by = "adviseur"\non = 2024-04-01\n{text}', "utf-8")
    return run("review plan --decisions besluiten.toml --lang en")


def test_what_was_read_becomes_proposals_with_their_passages(run):
    code, out, _ = run(IMPORT)
    written = rows("plan/voorstellen/nota.toml")

    assert code == 0
    assert out.startswith("nota.proef (new)\n  proposals that are new: 5\n    action: 2\n")
    assert {row["state"] for rows_of in written.values() for row in rows_of} == {"proposed"}
    assert written["goal"][0]["passages"][0]["quote"] == "Inwoners blijven langer thuis wonen"
    assert written["goal"][0]["passages"][0]["hash"] == written["document"][0]["hash"]
    assert written["document"][0]["file"] == "nota.proef"


def test_proposals_stay_out_unless_somebody_asks(run):
    run(IMPORT)
    plan, asked = sd.read("plan"), sd.read("plan", proposed=True)
    report = sd.compose(sd.assess(plan), language="en")

    assert (len(plan), len(plan.waiting), len(asked)) == (0, 6, 6)
    assert [(one.paper, one.count) for one in report.waiting] == [("Stuk nota", 5)]
    assert "Proposals that wait for a decision, and are left out: 5." in report.summary


def test_importing_again_changes_nothing(run):
    run(IMPORT)
    before = Path("plan/voorstellen/nota.toml").read_bytes()
    code, out, _ = run(IMPORT)

    assert code == 0
    assert out.endswith("Nothing changed.\n")
    assert Path("plan/voorstellen/nota.toml").read_bytes() == before


def test_what_is_accepted_moves_and_what_people_wrote_stays(run):
    Path("plan").mkdir()
    Path("plan/doelen.toml").write_text(PEOPLE, "utf-8")
    run(IMPORT)
    decide(run, '[[decision]]\nelement = "inwoners-blijven-langer-thuis-wonen"\n'
                'decision = "accept"\n')  # fmt: skip
    after = Path("plan/doelen.toml").read_text("utf-8")
    plan = sd.read("plan")

    assert after.startswith(PEOPLE)
    assert {one.id for one in plan.elements} == {
        "gezond", "inwoners-blijven-langer-thuis-wonen", "nota"
    }  # fmt: skip
    assert plan.problems == ()
    assert rows("plan/reviewed.toml")["reviewed"][0]["by"] == "adviseur"


def test_what_is_changed_is_accepted_with_the_change(run):
    run(IMPORT)
    decide(run, '[[decision]]\nelement = "een-wijkteam-in-elke-kern"\ndecision = "change"\n'
                'changes = { title = "Wijkteams", period = "2024 t/m 2027" }\n')  # fmt: skip
    action = sd.read("plan")["een-wijkteam-in-elke-kern"]

    assert action.title == "Wijkteams"
    assert action.period == sd.Period.parse("2024 t/m 2027")


def test_what_is_rejected_is_not_proposed_again_and_nothing_points_to_it(run):
    run(IMPORT)
    _, out, _ = decide(run, '[[decision]]\nkind = "goal"\ndecision = "reject"\n')
    left = rows("plan/voorstellen/nota.toml")
    _, again, _ = run(IMPORT)

    assert "these no longer point to it: Een wijkteam in elke kern" in out
    assert all("contributes_to" not in row for row in left["action"])
    assert "rejected before, and not proposed again: 1" in again
    assert sd.read("plan", proposed=True).problems == ()


def test_a_relation_to_a_proposal_waits_with_it(run):
    run(IMPORT)
    decide(run, '[[decision]]\nkind = "action"\ndecision = "accept"\n')
    waiting = sd.read("plan")
    decide(run, '[[decision]]\nkind = "goal"\ndecision = "accept"\n')

    assert (waiting.problems, waiting.relations) == ((), ())
    assert len(sd.read("plan").relations) == 2


def test_decisions_can_be_carried_out_again(run):
    run(IMPORT)
    text = '[[decision]]\nelement = "wmo-2015"\ndecision = "accept"\n'
    decide(run, text)
    _, out, _ = decide(run, text)

    assert "Decided before in the same way: 1.\n" in out
    assert out.endswith("Nothing changed.\n")


def test_a_later_version_shows_where_each_quotation_stands(run):
    run(IMPORT)
    Path("nota.proef").write_text(
        "# Doelen\nDoel: Inwoners blijven zo lang mogelijk thuis wonen\n"
        "Actie: Een wijkteam in elke kern\n# Beloften\n"
        "Toezegging: De wethouder stuurt voor de zomer een overzicht\nWet: Wmo 2015\n",
        "utf-8",
    )
    code, out, _ = run(IMPORT + " --json")
    (paper,) = json.loads(out)["papers"]
    outcomes = {one["element"]: one["outcome"] for one in paper["passages"]}
    goal = rows("plan/voorstellen/nota.toml")["goal"][0]["passages"][0]

    assert code == 0
    assert paper["version"] == "later version"
    assert outcomes == {
        "inwoners-blijven-langer-thuis-wonen": "moved",
        "een-wijkteam-in-elke-kern": "found",
        "een-tweede-inloopuur-op-dinsdag": "gone",
        "de-wethouder-stuurt-voor-de-zomer-een-overzicht": "moved",
        "wmo-2015": "moved",
    }
    assert goal["quote"] == "Inwoners blijven langer thuis wonen"
    assert goal["now"] == "Inwoners blijven zo lang mogelijk thuis wonen"
    assert 0 < goal["similarity"] < 1


def test_what_was_said_in_other_words_is_not_proposed_again(run):
    run(IMPORT)
    decide(run, '[[decision]]\neverything = true\ndecision = "accept"\n')
    text = Path("nota.proef").read_text("utf-8")
    changed = "Inwoners blijven zo lang mogelijk thuis wonen"
    Path("nota.proef").write_text(text.replace("Inwoners blijven langer thuis wonen", changed))
    _, first, _ = run(IMPORT)
    _, again, _ = run(IMPORT)

    assert "6 found, 1 moved, 0 gone" in first
    assert "proposals that are new: 0\n" in first
    assert again.endswith("Nothing changed.\n")
    assert sd.read("plan", proposed=True).problems == ()


def test_what_is_accepted_together_keeps_the_order_of_the_paper(run):
    Path("nota.proef").write_text("".join(f"Actie: {word}\n" for word in "zyx"), "utf-8")
    run(IMPORT)
    decide(run, '[[decision]]\neverything = true\ndecision = "accept"\n')

    assert [row["title"] for row in rows("plan/actions.toml")["action"]] == ["z", "y", "x"]


def test_another_paper_with_the_same_name_is_refused(run):
    run(IMPORT)
    before = Path("plan/voorstellen/nota.toml").read_bytes()
    Path("nota.proef").write_text("# Iets anders\nDoel: Schone lucht\n", "utf-8")
    code, _, err = run(IMPORT)

    assert code == 4
    assert err == (
        "error: nota.proef has the name of a paper that is known ('Stuk nota'), and hardly any "
        "quotation of that stands in it\n"
        "  hint: give the file another name, or say --new-version if it is that paper\n"
    )
    assert Path("plan/voorstellen/nota.toml").read_bytes() == before


def test_everything_that_is_wrong_with_decisions_is_told_at_once(run):
    run(IMPORT)
    code, _, err = decide(
        run,
        '[[decision]]\nelement = "wmo-2016"\ndecision = "accept"\n'
        '[[decision]]\nelement = "een-wijkteam-in-elke-kern"\ndecision = "change"\n'
        'changes = { titel = "Wijkteams", einde = 3 }\n',
    )

    assert code == 2
    assert err.splitlines()[:2] == [
        "besluiten.toml:3:1: error[decisions/no-such-proposal] there is no proposal 'wmo-2016'",
        "  hint: did you mean 'wmo-2015'?",
    ]
    assert "besluiten.toml:9:34: error[plan/unknown-key] action has no key 'einde'" in err
    assert not Path("plan/reviewed.toml").exists()


def test_without_a_plugin_the_command_says_how_to_get_one(run, monkeypatch):
    monkeypatch.setattr("samendomein.cli.commands.importing.loaded", lambda *_: sd.Plugins())
    code, _, err = run("import nota.proef --into plan --lang en")

    assert code == 4
    assert err == (
        "error: no plugin that reads papers is installed\n"
        "  hint: install one: python -m pip install samendomein-papieren\n"
    )


def test_the_ledger_of_papers_needs_no_folder(run):
    code, out, _ = run(
        "ledger nota.proef --plugin proef.py --as-of 2024-04-01 --format json --lang en"
    )
    (entry,) = json.loads(out)["entries"]

    assert code == 0
    assert (entry["status"], entry["open"], entry["proposed"]) == ("open", True, True)
    assert (entry["made_on"], entry["made_on_words"]) == ("", "unknown")
    assert entry["days_open_at_least"] is None
    assert not Path("voorstellen").exists()


def test_a_person_decides_at_the_terminal(run, monkeypatch):
    run(IMPORT)
    answers = iter(["c", 'title = "Langer thuis"', "", "r", "te vaag", "s"])
    monkeypatch.setattr("click.prompt", lambda *_, **__: next(answers))
    monkeypatch.setattr("samendomein.cli.commands.review._is_at_a_terminal", lambda: True)
    code, out, _ = run("review plan --by adviseur --on 2024-04-01 --lang en")
    decided = rows("plan/reviewed.toml")["reviewed"]

    assert code == 0
    assert out.startswith("Proposals that wait: 5.\n\n[1 of 5] goal: Inwoners blijven")
    assert [one["decision"] for one in decided if one["kind"] != "document"] == [
        "change", "reject"
    ]  # fmt: skip
    assert decided[-1]["reason"] == "te vaag"
    assert [one.title for one in sd.read("plan").all(sd.Goal)] == ["Langer thuis"]


def answering(run, monkeypatch, *answers) -> str:
    given = iter([*answers, "s"])
    monkeypatch.setattr("click.prompt", lambda *_, **__: next(given))
    monkeypatch.setattr("samendomein.cli.commands.review._is_at_a_terminal", lambda: True)
    code, out, err = run("review plan --by adviseur --on 2024-04-01 --lang nl")

    assert code == 0
    return out + err


@pytest.mark.parametrize("answer", ["n", "afwijzen", "wijs af", "Afwijzen", "reject"])
def test_a_whole_word_is_never_taken_for_the_letter_of_another(answer, run, monkeypatch):
    run(IMPORT)
    answering(run, monkeypatch, answer, "te vaag")

    assert [one["besluit"] for one in rows("plan/reviewed.toml")["beoordeeld"]] == ["wijs af"]


@pytest.mark.parametrize("answer", ["?", "", "wat", "a!", "aanvaardbaar"])
def test_what_is_no_answer_is_explained_and_decides_nothing(answer, run, monkeypatch):
    run(IMPORT)
    told = answering(run, monkeypatch, answer)

    assert (
        "  a (aanvaarden): komt in het plan zoals het is voorgesteld\n"
        "  w (wijzigen): komt in het plan, en jij zegt wat anders moet\n"
        "  n (afwijzen): komt niet in het plan, en wordt niet nog eens voorgesteld\n"
        "  l (later): blijft wachten\n"
        "  s (stoppen): wat je besloot is al geschreven; de rest blijft wachten\n"
    ) in told
    assert told.endswith("Besloten: 0. Er wachten er nog 5.\n")
    assert not Path("plan/reviewed.toml").exists()


def test_what_is_no_toml_is_asked_again(run, monkeypatch):
    run(IMPORT)
    told = answering(run, monkeypatch, "w", "v", 'titel = "Langer thuis"', "")

    assert "je regel:1:1: fout[toml/syntax] v is geen sleutel met een waarde" in told
    assert [one.title for one in sd.read("plan").all(sd.Goal)] == ["Langer thuis"]


def test_what_was_rejected_just_now_is_not_shown_as_a_relation(run, monkeypatch):
    run(IMPORT)
    shown = answering(run, monkeypatch, "n", "te vaag")

    assert "[2 van 5] actie: Een wijkteam in elke kern" in shown
    assert "draagt bij aan" not in shown


def test_where_nobody_can_answer_the_command_says_what_to_do(run, monkeypatch):
    run(IMPORT)
    monkeypatch.setattr("samendomein.cli.commands.review._is_at_a_terminal", lambda: False)
    code, _, err = run("review plan --lang en")

    assert code == 4
    assert err == (
        "error: there is nobody to ask: this is not a terminal\n"
        "  hint: write the decisions down and use --decisions FILE, or see what waits with --list\n"
    )
