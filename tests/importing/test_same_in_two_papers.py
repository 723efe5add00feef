"""What two papers say is one element with two passages; what is only alike is asked."""

from __future__ import annotations

import json
import shlex
from itertools import permutations
from pathlib import Path

import pytest

import samendomein as sd
from samendomein.cli.main import main
from samendomein.importing.alike import compared
from samendomein.importing.joining import joined
from samendomein.language.translate import english

PROPOSER = """\
import hashlib
import re

from samendomein import (
    Actor, ActorKind, Budget, Certainty, Code, Document, Event, Fragment, Goal, MadeIn, Missing,
    Money, PaperPart, PaperText, PartialDate, Passage, Period, Relation, Source, Toezegging,
    ToezeggingStatus,
)

LINE = re.compile(r"(Doel|Toezegging|Besluit|Bedrag|Gemeente)(?: (\\S+?))?(?: [(](.+?)[)])?: (.*)")


def read(request):
    content = request.path.read_bytes()
    paper, day = request.path.stem, Missing.UNKNOWN
    parts, elements, relations = [], [], []
    for line in content.decode().splitlines():
        parts.append(PaperPart(text=line, section=""))
        if line.startswith("Datum: "):
            day = PartialDate.parse(line[7:])
        said = LINE.match(line)
        if not said:
            continue
        kind, number, beside, title = said.groups()
        id = re.sub(r"[^a-z0-9]+", "-", f"{paper} {title}".lower()).strip("-")
        of = {"id": id, "title": title, "passages": (Passage(
            document=paper, quote=line, rule="proef/regel", certainty=Certainty.CERTAIN),)}
        if kind == "Doel":
            of["codes"] = (Code(code=number, document=paper),) if number else ()
            elements.append(Goal(**of))
        elif kind == "Toezegging":
            for word in (beside or "").split(", "):
                if word in ToezeggingStatus.words():
                    of["status"] = ToezeggingStatus.words()[word]
                elif word:
                    of["due"] = PartialDate.parse(word)
            elements.append(Toezegging(number=number or Missing.NOT_STATED, **of))
            relations.append(MadeIn(id, paper))
        elif kind == "Bedrag":
            elements.append(Budget(amount=Money.parse(beside), period=Period.parse(number), **of))
        elif kind == "Gemeente":
            elements.append(Actor(kind=ActorKind.MUNICIPALITY, **of))
        else:
            elements.append(Event(**of))
    elements.append(Document(id=paper, title=f"Stuk {paper}", dated=day))
    text = PaperText(
        document=paper, name=request.path.name, parts=parts,
        sha256=hashlib.sha256(content).hexdigest(),
    )
    return Fragment(elements=elements, relations=relations, papers=[text])


def samendomein_sources():
    return [
        Source(id=f"proef/{end}", title=end, suffixes=(f".{end}",), read=read, proposes=True)
        for end in ("oud", "nieuw")
    ]
"""
MARCH, JUNE = "Datum: 2025-03-01\n", "Datum: 2025-06-01\n"
PROMISE = "De wethouder stuurt een overzicht van de wachttijden"
LIST = f"{MARCH}Toezegging 112 (open, 2025-10-01): {PROMISE}\n"


@pytest.fixture
def run(folder, capfd):
    """Write papers, import them together, and run what is typed behind that."""
    Path("proef.py").write_text(PROPOSER, "utf-8")

    def ran(typed: str) -> str:
        assert main(shlex.split(f"{typed} --plugin proef.py --lang nl")) == 0
        return capfd.readouterr()[0]

    return ran


def imported(run, *papers: str) -> sd.Plan:
    """Import each of these as a paper of its own, all together."""
    names = []
    for letter, text in zip("abc", papers, strict=False):
        names.append(f"{letter}.oud")
        Path(names[-1]).write_text(text, "utf-8")
    run(f"import {' '.join(names)} --into plan")
    return sd.read("plan", proposed=True)


def asked(run) -> list[tuple[str, list[str]]]:
    waiting = json.loads(run("review plan --json"))["waiting"]
    return [
        (one["title"], [f"{each['sure']}: {each['why']}" for each in one["same_as"]])
        for one in waiting
        if one["same_as"]
    ]


def promise(title: str = PROMISE, *, id: str = "a", **values) -> sd.Toezegging:
    return sd.Toezegging(id=id, title=title, **{"number": "112", **values})


def goal(title: str, code: str = "", *, id: str = "a") -> sd.Goal:
    return sd.Goal(id=id, title=title, codes=(sd.Code(code=code, document=id),) if code else ())


def told(one: sd.Element, other: sd.Element) -> str:
    found = compared(one, other)
    return (
        "" if found is None else f"{'sure' if found.sure else 'ask'}: {english().render(found.why)}"
    )


OCTOBER, MARCH_2026 = sd.PartialDate.parse("2025-10-01"), sd.PartialDate.parse("2026-03-01")
FIRST, THIRD = sd.PartialDate.parse("voor 1 oktober 2025"), sd.PartialDate.parse("2025-10-03")


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (promise(), "sure: the same number"),
        (promise("Toezegging 112"), "sure: the same number"),
        (promise("Het overzicht van de wachttijden stuurt de wethouder"), "sure: the same number"),
        (promise(due=THIRD), "sure: the same number"),
        (promise(due=FIRST), "sure: the same number"),
        (promise(number=sd.Missing.NOT_STATED), "sure: the same words"),
        (promise(due=MARCH_2026), "ask: the same number, and it says otherwise"),
        (promise("Er komt een debat over fietsen"), "ask: the same number, and it says otherwise"),
        (promise(f"{PROMISE} jeugdhulp", number=sd.Missing.UNKNOWN), "ask: much the same words"),
        (promise(number="113"), ""),
        (promise(made_on=MARCH_2026), ""),
    ],
)
def test_a_toezegging_is_known_by_its_number_and_by_its_words(other, found):
    one = promise(id="b", due=OCTOBER, made_on=sd.PartialDate.parse("2025-03-01"))

    assert told(one, other) == told(other, one) == found


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (goal("Inwoners doen langer mee", "B"), "sure: the same words"),
        (goal("inwoners doen langer mee."), "sure: the same words"),
        (goal("Inwoners doen langer en vaker mee", "a."), "sure: the same code"),
        (goal("Inwoners doen langer en vaker mee", "B"), "ask: much the same words"),
        (goal("Kinderen groeien veilig op", "A"), ""),
        (sd.Theme(id="b", title="Inwoners doen langer mee"), ""),
    ],
)
def test_a_goal_is_known_by_its_words_and_by_its_code_with_its_words(other, found):
    one = goal("Inwoners doen langer mee", "A", id="b")

    assert told(one, other) == told(other, one) == found


@pytest.mark.parametrize("kind", [sd.Action, sd.Indicator, sd.Question, sd.Event])
def test_words_that_papers_use_for_more_things_are_only_asked(kind):
    one, other = (kind(id=id, title="Opstellen van een plan van aanpak") for id in "ab")

    assert told(one, other) == "ask: the same words"


def test_one_or_two_words_are_only_asked():
    assert told(goal("Minder eenzaamheid"), goal("Minder eenzaamheid")) == "ask: the same words"


def test_what_only_one_says_is_in_the_one_element_and_the_later_paper_knows_how_far_it_is():
    done, still = sd.ToezeggingStatus.SETTLED, sd.ToezeggingStatus.OPEN
    kept = promise(status=still)
    now = joined(kept, promise("Overzicht", due=OCTOBER, status=done), other_is_later=True)

    assert (now.title, now.due, now.status) == (PROMISE, OCTOBER, done)
    assert joined(kept, promise(status=done)).status is still


def test_a_toezegging_of_two_papers_is_one_with_two_passages(run):
    plan = imported(run, LIST, f"{JUNE}Toezegging 112 (afgedaan): Toezegging 112\n")
    (one,) = plan.all(sd.Toezegging)

    assert [passage.document for passage in one.passages] == ["a", "b"]
    assert (one.title, one.number, one.status) == (PROMISE, "112", sd.ToezeggingStatus.SETTLED)
    assert {paper.id for paper in plan.targets(one, sd.MadeIn)} == {"a", "b"}


def test_what_is_only_alike_is_asked(run):
    plan = imported(run, LIST, f"{JUNE}Toezegging: {PROMISE} van de jeugdhulp\n")

    assert len(plan.all(sd.Toezegging)) == 2
    assert [found for _, found in asked(run)] == [["False: much the same words"]]


def test_papers_of_two_municipalities_never_speak_of_one_goal(run):
    text = "Doel A: Inwoners doen langer mee\n"
    plan = imported(run, f"Gemeente: Veenmeer\n{text}", f"Gemeente: Waterdam\n{text}")

    assert len(plan.all(sd.Goal)) == 2


def test_a_decision_or_an_amount_in_two_papers_is_asked(run):
    text = "Besluit: Instemmen met het plan van de wijkteams\nBedrag 2025 (€ 5.000): {}\n"
    imported(run, f"{MARCH}{text.format('Koffie')}", f"{JUNE}{text.format('Besluit')}")

    assert sorted(why for _, found in asked(run) for why in found) == [
        "False: the same amount for the same time", "False: the same words",
    ]  # fmt: skip


def test_in_which_order_papers_are_read_makes_no_difference(run):
    papers = {
        "a.nieuw": f"{JUNE}Toezegging 112 (afgedaan): {PROMISE}\nDoel 1: Niemand is hier eenzaam\n",
        "b.oud": LIST,
        "c.nieuw": "Doel 1: Niemand is hier nog eenzaam\nToezegging 112: Toezegging 112\n",
    }
    for name, text in papers.items():
        Path(name).write_text(text, "utf-8")
    made = set()
    for number, names in enumerate(permutations(papers)):
        run(f"import {' '.join(names)} --into plan{number}")
        files = sorted(Path(f"plan{number}").rglob("*.toml"))
        made.add(tuple((file.name, file.read_text("utf-8")) for file in files))

    assert len(made) == 1
    assert len(sd.read("plan0", proposed=True).all(sd.Toezegging)) == 1


def test_what_was_joined_is_known_when_its_paper_comes_again(run):
    imported(run, LIST, f"{JUNE}Toezegging 112: Het overzicht van de wachttijden\n")
    before = sorted((path, path.read_bytes()) for path in Path("plan").rglob("*.toml"))
    said = run("import a.oud b.oud --into plan")

    assert said.endswith("Er veranderde niets.\n")
    assert before == sorted((path, path.read_bytes()) for path in Path("plan").rglob("*.toml"))


ACCEPT = 'door = "griffie"\nop = 2025-07-01\n[[besluit]]\nalles = true\nbesluit = "aanvaard"\n'
SAME = ACCEPT.replace("aanvaard", "zelfde")


def accepted_then(run, paper: str) -> None:
    """Accept everything in the list, and import one more paper."""
    imported(run, LIST)
    Path("besluiten.toml").write_text(ACCEPT, "utf-8")
    run("review plan --decisions besluiten.toml")
    Path("plan/toezeggingen.toml").write_text(
        "# van ons\n" + Path("plan/toezeggingen.toml").read_text("utf-8"), "utf-8"
    )
    Path("b.oud").write_text(paper, "utf-8")
    run("import b.oud --into plan")


def test_what_is_the_same_as_something_accepted_waits_for_a_person(run):
    accepted_then(run, f"{JUNE}Toezegging 112 (afgedaan): {PROMISE}\n")

    assert len(sd.read("plan").all(sd.Toezegging)) == 1
    assert asked(run) == [(PROMISE, ["True: the same number"])]


def test_a_person_says_that_it_is_the_same(run):
    accepted_then(run, f"{JUNE}Toezegging 112 (2025-10-03): {PROMISE} voor oktober\n")
    Path("besluiten.toml").write_text(SAME, "utf-8")
    said = run("review plan --decisions besluiten.toml")
    plan = sd.read("plan", proposed=True)
    (one,) = plan.all(sd.Toezegging)

    assert "Samengevoegd met hetzelfde: 1.\nVoorstellen die nog wachten: 0.\n" in said
    assert [passage.document for passage in one.passages] == ["a", "b"]
    assert {paper.id for paper in plan.targets(one, sd.MadeIn)} == {"a", "b"}
    assert (plan.problems, plan.waiting) == ((), ())
    assert Path("plan/toezeggingen.toml").read_text("utf-8").startswith("# van ons\n")
    assert 'zelfde_als = "a-de-wethouder' in Path("plan/reviewed.toml").read_text("utf-8")
    assert run("import b.oud --into plan").endswith("Er veranderde niets.\n")
    assert run("review plan --decisions besluiten.toml").endswith("Er veranderde niets.\n")


def test_what_is_only_alike_is_joined_when_its_id_is_written_down(run):
    accepted_then(run, f"{JUNE}Toezegging: Een overzicht stuurt de wethouder per brief\n")
    (one,) = json.loads(run("review plan --json"))["waiting"]
    row = f'element = "{one["id"]}"\nzelfde_als = "a-{"de-wethouder-stuurt-een"}'
    row += '-overzicht-van-de-wachttijden"\nbesluit = "zelfde"\n'
    Path("besluiten.toml").write_text(ACCEPT.partition("[[")[0] + "[[besluit]]\n" + row, "utf-8")
    run("review plan --decisions besluiten.toml")

    assert len(sd.read("plan", proposed=True).all(sd.Toezegging)) == 1


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ('besluit = "zelfde"', "niemand zegt waar 'b-er-komt-een-debat' hetzelfde als is"),
        (
            'besluit = "zelfde"\nzelfde_als = "b-er-komt-een-debat"',
            "'b-er-komt-een-debat' kan niet hetzelfde zijn als zichzelf",
        ),
        (
            'besluit = "aanvaard"\nzelfde_als = "b"',
            "een element dat hetzelfde is, bij een ander besluit dan 'zelfde'",
        ),
    ],
)
def test_what_cannot_be_the_same_is_told_and_changes_nothing(row, problem, run, capfd):
    accepted_then(run, f"{JUNE}Toezegging: Er komt een debat\n")
    before = sorted((path, path.read_bytes()) for path in Path("plan").rglob("*.toml"))
    text = f'door = "g"\n[[besluit]]\nelement = "b-er-komt-een-debat"\n{row}\n'
    Path("besluiten.toml").write_text(text, "utf-8")
    code = main(shlex.split("review plan --decisions besluiten.toml --plugin proef.py --lang nl"))

    assert code == (2 if "aanvaard" in row else 4)
    assert problem in capfd.readouterr()[1]
    assert before == sorted((path, path.read_bytes()) for path in Path("plan").rglob("*.toml"))


def test_at_the_terminal_it_is_asked_and_answered_with_a_letter(run, monkeypatch):
    accepted_then(run, f"{JUNE}Toezegging 112 (2026-03-01): {PROMISE}\n")
    answers = iter(["z"])
    monkeypatch.setattr("click.prompt", lambda *_, **__: next(answers))
    monkeypatch.setattr("samendomein.cli.commands.review._is_at_a_terminal", lambda: True)
    said = run("review plan --by griffie --on 2025-07-01")

    assert (
        f"? misschien hetzelfde als '{PROMISE}' "
        "(a-de-wethouder-stuurt-een-overzicht-van-de-wachttijden, aanvaard): "
        "hetzelfde nummer, maar er staat iets anders z"
    ) in " ".join(said.replace("Geschreven", "z").split())
    assert said.endswith("Besloten: 1. Er wachten er nog 0.\n")
    assert [str(one.due) for one in sd.read("plan").all(sd.Toezegging)] == ["2025-10-01"]
