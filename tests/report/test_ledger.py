"""The council ledger: what became of what was asked and promised, and since when it is open."""

from __future__ import annotations

from datetime import date

import pytest

import samendomein as sd
from samendomein.report.ledger import LedgerStatus

QUESTION = '[[question]]\nid = "v"\ntitle = "Komt er een loket?"\n'
PART = '[[sub_question]]\nid = "d"\ntitle = "En waar?"\nquestion = "v"\n'
PROMISE = '[[toezegging]]\nid = "t"\ntitle = "Een brief"\n'
MOTION = '[[motion]]\nid = "m"\ntitle = "Open in het weekend"\n'
ADVICE = '[[recommendation]]\nid = "a"\ntitle = "Maak een plan"\n'
ACTION = '[[action]]\nid = "x"\ntitle = "Werk"\n'


def entries(tmp_path, text: str, on: date = date(2024, 4, 1)):
    (tmp_path / "plan.toml").write_text(text, "utf-8")
    plan = sd.read(tmp_path, as_of=on)
    assert plan.problems == ()
    report = sd.compose(sd.assess(plan, select=["verantwoording"]), language="nl")
    return {one.about.title: one for one in report.ledger.entries}, report


STATUSES = [
    (QUESTION, LedgerStatus.OPEN),
    (QUESTION + '[[answer]]\nid = "w"\ntitle = "Ja"\nanswers = "v"\n', LedgerStatus.ANSWERED),
    (
        QUESTION + '[[answer]]\nid = "w"\ntitle = "Ja"\nanswers = "v"\ngiven_on = 2024-05-01\n',
        LedgerStatus.OPEN,
    ),
    (
        QUESTION + PART + '[[answer]]\nid = "w"\ntitle = "Ja"\nanswers = "v"\n',
        LedgerStatus.ANSWERED,
    ),
    (
        QUESTION + PART + 'verdict = "not answered"\n[[answer]]\nid = "w"\ntitle = "Ja"\n'
        'answers = "v"\n',
        LedgerStatus.PARTLY,
    ),
    (PROMISE, LedgerStatus.OPEN),
    (PROMISE + 'status = "in progress"\n', LedgerStatus.RUNNING),
    (PROMISE + ACTION + 'fulfils = "t"\n', LedgerStatus.RUNNING),
    (PROMISE + "settled_on = 2024-03-01\n", LedgerStatus.SETTLED),
    (PROMISE + "settled_on = 2024-05-01\n", LedgerStatus.OPEN),
    (MOTION, LedgerStatus.OPEN),
    (MOTION + 'status = "rejected"\n', LedgerStatus.REJECTED),
    (MOTION + 'status = "held"\n', LedgerStatus.HELD),
    (MOTION + 'status = "withdrawn"\n', LedgerStatus.WITHDRAWN),
    (MOTION + ACTION + 'fulfils = "m"\n', LedgerStatus.RUNNING),
    (ADVICE, LedgerStatus.OPEN),
    (ADVICE + "adopted = false\n", LedgerStatus.DECLINED),
    (ADVICE + ACTION + 'fulfils = "a"\n', LedgerStatus.FOLLOWED),
    (
        ADVICE + ACTION + 'fulfils = [{ to = "a", certainty = "possible" }]\n',
        LedgerStatus.OPEN,
    ),
    (
        ADVICE + '[[document]]\nid = "r"\ntitle = "Reactie"\nclaims = "a"\n',
        LedgerStatus.CLAIMED,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status"), STATUSES, ids=range(len(STATUSES)))
def test_what_became_of_it_follows_from_the_plan(text, status, tmp_path):
    found, _ = entries(tmp_path, text)

    assert next(iter(found.values())).status is status


def test_a_part_without_an_answer_of_its_own_is_neither_open_nor_done(tmp_path):
    found, report = entries(
        tmp_path, QUESTION + PART + '[[answer]]\nid = "w"\ntitle = "Ja"\nanswers = "v"\n'
    )
    part = found["En waar?"]

    assert part.status is LedgerStatus.AS_A_WHOLE
    assert (part.status.is_open, part.days_open, part.question) == (None, None, "v")
    assert report.ledger.open == ()


@pytest.mark.parametrize(
    ("said", "words", "days"),
    [
        ("2024-03-01", "31", (31, 31)),
        ('"maart 2024"', "1 tot 31", (1, 31)),
        ('"niet vermeld"', "niet vermeld", None),
        ('"onbekend"', "onbekend", None),
    ],
)
def test_days_open_are_known_as_far_as_the_date_is(said, words, days, tmp_path):
    found, _ = entries(tmp_path, PROMISE + f"made_on = {said}\n")

    assert (found["Een brief"].days_open_words, found["Een brief"].days_open) == (words, days)


def test_what_was_promised_after_the_day_one_looks_is_not_on_it(tmp_path):
    found, _ = entries(tmp_path, PROMISE + "made_on = 2024-04-02\n")

    assert found == {}


@pytest.mark.parametrize(
    ("due", "late"), [("2024-03-31", 1), ("2024-04-01", None), ('"niet vermeld"', None)]
)
def test_it_is_late_on_the_day_after_its_term(due, late, tmp_path):
    found, report = entries(tmp_path, PROMISE + f"made_on = 2024-01-01\ndue = {due}\n")

    assert found["Een brief"].days_late == late
    assert len(report.ledger.late) == (late is not None)


def test_what_is_settled_is_never_late(tmp_path):
    found, _ = entries(tmp_path, PROMISE + "due = 2024-01-01\nsettled_on = 2024-03-01\n")

    assert (found["Een brief"].days_late, found["Een brief"].days_open) == (None, None)


ALL = (
    QUESTION + 'number = "1"\nasked_on = 2024-03-01\n' + PROMISE
    + 'number = "2024-7"\nmade_on = 2024-01-01\ndue = 2024-02-01\nmade_by = "=wethouder"\n'
    '[[actor]]\nid = "=wethouder"\ntitle = "=SOM(1|2)"\n'
).replace('"=wethouder"', '"wethouder"')  # fmt: skip


def written(tmp_path, form: str) -> str:
    (tmp_path / "plan.toml").write_text(ALL, "utf-8")
    out = tmp_path / "uit" / "lijst"
    plan = sd.read(tmp_path / "plan.toml", as_of=date(2024, 4, 1))
    sd.write(sd.assess(plan), out, format=f"{form}/ledger", title="Proef")
    return out.read_bytes().decode("utf-8-sig")


def test_the_ledger_as_text(tmp_path):
    assert written(tmp_path, "text").endswith(
        "Op de lijst: 2. Open: 2, waarvan te laat: 1.\n\n"
        "raadsvraag 1: Komt er een loket?\n"
        "  wanneer: 1 maart 2024; termijn: onbekend; stand: open; dagen open: 31\n\n"
        "toezegging 2024-7: Een brief\n"
        "  door wie: =SOM(1|2); wanneer: 1 januari 2024; termijn: 1 februari 2024; stand:\n"
        "  open; dagen open: 91; dagen te laat: 60\n"
    )


def test_the_ledger_as_markdown_escapes_what_would_break_a_table(tmp_path):
    lines = written(tmp_path, "markdown").splitlines()

    assert lines[-1] == (
        "| toezegging | 2024-7 | Een brief | \\=SOM(1\\|2) | – | 1 januari 2024 | "
        "1 februari 2024 | open | 91 | 60 | – | – |"
    )


def test_the_ledger_for_a_spreadsheet_has_no_formula_in_it(tmp_path):
    lines = written(tmp_path, "csv").splitlines()

    assert lines[0].startswith('"soort";"nummer";"wat";"door_wie";"aan_wie";"waar";"wanneer"')
    assert lines[2].startswith('"toezegging";"2024-7";"Een brief";"\'=SOM(1|2)"')


def test_the_ledger_stands_in_the_html_report(tmp_path):
    (tmp_path / "plan.toml").write_text(ALL, "utf-8")
    plan = sd.read(tmp_path / "plan.toml", as_of=date(2024, 4, 1))
    sd.write(sd.assess(plan), tmp_path / "r.html")
    page = (tmp_path / "r.html").read_text("utf-8")
    table = page[page.index('id="ledger"') :]

    assert 'id="ledger">Raadslijst</h2>' in page
    assert table.index("Komt er een loket?") < table.index("Een brief")
