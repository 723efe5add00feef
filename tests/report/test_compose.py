"""Composing the report: what a reader is told."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

import samendomein as sd
from samendomein import Finding, Goal, Severity
from samendomein.assessment.run import run
from samendomein.plan.origin import ReadFrom
from samendomein.testing import plan_of

PLAN = plan_of(
    """
    [[nota]]
    id = "samen"
    titel = "Samen 2024-2027"
    etiketten = [{ soort = "thema", enkelvoud = "opgave", meervoud = "opgaven" }]

    [[document]]
    id = "voorstel"
    titel = "Raadsvoorstel"
    datum = 2024-02-13

    [[ambitie]]
    id = "ambitie"
    titel = "Gezond en betrokken"

    [[doel]]
    id = "jeugd"
    titel = "Kansrijke start"
    onderdeel_van = "ambitie"
    codes = [{ code = "I", document = "voorstel", paragraaf = "Doelen" }]
    passages = [{ document = "voorstel", paragraaf = "Doelen", citaat = "kansrijke start" }]

    [[thema]]
    id = "toegang"
    titel = "Integrale toegang"

    [[actie]]
    id = "spreekuur"
    titel = "Spreekuur"
    draagt_bij_aan = "jeugd"
    thema = "toegang"
    periode = "2024 t/m 2025"

    [[actie]]
    id = "kaart"
    titel = "Sociale kaart"
    """,
    as_of=date(2024, 4, 1),
)


@sd.check("proef/found", code="X01", severity=Severity.HIGH, about=Goal)
def found(plan: sd.Plan):
    """A goal that was found.

    Why: to have one.

    Fix: take it away.
    """
    for goal in plan.all(Goal):
        if goal.passages:
            yield Finding(goal, "{goal} is there", goal=goal)


@sd.check("proef/motions", about=sd.Motion)
def motions(plan: sd.Plan):
    """A motion.

    Why: it is one.

    Fix: none.
    """
    return ()


ASSESSMENT = run(PLAN, checks=[found, motions])
REPORT = sd.compose(ASSESSMENT, language="en")


def test_a_finding_is_told_with_its_why_its_remedy_its_place_and_its_passage():
    (group,) = REPORT.groups
    (entry,) = group.findings

    assert (group.about.id, group.about.kind) == ("jeugd", "goal")
    assert (entry.code, entry.severity, entry.message) == (
        "X01",
        "high",
        "Kansrijke start is there",
    )
    assert (entry.why, entry.fix) == ("to have one.", "take it away.")
    assert entry.place.line == ASSESSMENT.findings[0].location.line
    assert [(one.document, one.section, one.quote, one.dated) for one in entry.passages] == [
        ("Raadsvoorstel", "Doelen", "kansrijke start", "13 February 2024")
    ]


def test_the_tree_has_goals_under_goals_and_actions_under_goals():
    (ambition,) = REPORT.tree
    (goal,) = ambition.branches

    assert (ambition.goal.title, goal.goal.title, goal.codes) == (
        "Gezond en betrokken",
        "Kansrijke start",
        ("I",),
    )
    assert [(one.action.title, one.themes) for one in goal.twigs] == [
        ("Spreekuur", ("Integrale toegang",))
    ]
    assert [one.action.title for one in REPORT.loose] == ["Sociale kaart"]
    assert (goal.findings, ambition.findings) == (1, 0)


def test_a_goal_under_two_goals_is_shown_whole_under_one_of_them():
    plan = plan_of(
        """
        [[doel]]
        id = "a"
        titel = "A"

        [[doel]]
        id = "b"
        titel = "B"

        [[doel]]
        id = "c"
        titel = "C"
        onderdeel_van = ["a", "b"]

        [[actie]]
        id = "d"
        titel = "D"
        draagt_bij_aan = "c"
        """
    )
    first, second = sd.compose(run(plan, checks=[])).tree
    (whole,), (named,) = first.branches, second.branches

    assert [one.action.id for one in whole.twigs] == ["d"]
    assert (whole.elsewhere, named.elsewhere) == ("", "wat eronder valt, staat bij: A")
    assert (named.goal.id, named.branches, named.twigs) == ("c", (), ())


def test_a_ladder_of_shared_goals_is_as_long_as_its_relations():
    rungs = [
        f"""
        [[doel]]
        id = "{rung}{side}"
        titel = "{rung}{side}"
        onderdeel_van = {[f"{rung - 1}l", f"{rung - 1}r"] if rung else []}
        """
        for rung in range(40)
        for side in "lr"
    ]
    report = sd.compose(run(plan_of("".join(rungs)), checks=[]))
    seen = list(_within(report.tree))

    assert len({one.goal.id for one in seen if not one.elsewhere}) == 80
    assert len(seen) == 2 + 2 * 2 * 39 + 2
    assert [one.goal.id for one in report.tree] == ["0l", "0r", "30l", "30r"]
    assert {one.elsewhere for one in seen if one.goal.id == "30l"} == {
        "",
        "wat eronder valt, staat apart in deze boom",
    }


def _within(branches):
    for one in branches:
        yield one
        yield from _within(one.branches)


def test_goals_that_are_only_under_each_other_are_shown_once_all_the_same():
    plan = plan_of(
        """
        [[doel]]
        id = "a"
        titel = "A"
        onderdeel_van = "b"

        [[doel]]
        id = "b"
        titel = "B"
        onderdeel_van = "a"
        """
    )
    (top,) = sd.compose(run(plan, checks=[])).tree

    assert (top.goal.id, [one.goal.id for one in top.branches]) == ("a", ["b"])
    assert [(one.goal.id, one.elsewhere) for one in top.branches[0].branches] == [
        ("a", "wat eronder valt, staat apart in deze boom")
    ]


def test_the_matrix_sets_goals_against_themes():
    assert [theme.title for theme in REPORT.matrix.themes] == ["Integrale toegang"]
    assert [
        (goal.id, [[action.title for action in cell] for cell in cells])
        for goal, cells in REPORT.matrix.rows
    ] == [("ambitie", [[]]), ("jeugd", [["Spreekuur"]])]


def test_a_plan_names_a_kind_by_its_own_word():
    assert REPORT.labels["theme"] == ("opgave", "opgaven")
    assert ("opgave", 1) in [(one.label, one.count) for one in REPORT.figures]


def test_the_report_says_what_was_not_judged_and_why():
    silent = [one for one in REPORT.outcomes if one.status != "findings"]

    assert [(one.check, one.status, one.why) for one in silent] == [
        ("proef/motions", "not applicable", "the plan has no motions")
    ]


def test_the_summary_counts_and_never_scores():
    assert REPORT.summary == (
        "Findings: 1, of which 1 high, 0 medium and 0 low.",
        "Checks that judged the plan: 1. Checks that did not: 1.",
    )
    assert REPORT.counts == {"high": 1, "medium": 0, "low": 0}


def test_a_huge_message_is_cut():
    @sd.check("proef/loud", about=Goal)
    def loud(plan: sd.Plan):
        """A goal that is shouted about.

        Why: it is loud.

        Fix: say less.
        """
        yield Finding(plan.all(Goal)[0], "{said}", said="a" * 5_000_000)

    (entry,) = sd.compose(run(PLAN, checks=[loud])).findings

    assert entry.message == "a" * 1999 + "…"


def test_the_title_is_that_of_the_plan_unless_it_is_given():
    assert REPORT.title == "Samen 2024-2027"
    assert sd.compose(ASSESSMENT, title="Mijn rapport").title == "Mijn rapport"


def test_the_language_changes_words_and_nothing_else():
    dutch = sd.compose(ASSESSMENT, language="nl")

    assert (REPORT.as_of_words, dutch.as_of_words) == ("1 April 2024", "1 april 2024")
    assert dutch.groups[0].about.kind == "doel"
    assert [one.elements[0].id for one in dutch.findings] == [
        one.elements[0].id for one in REPORT.findings
    ]
    assert dutch.counts == REPORT.counts


def test_the_same_assessment_gives_the_same_report():
    assert sd.compose(ASSESSMENT, language="en") == REPORT


def test_the_rows_of_the_plan_are_those_of_a_plan_file_in_the_language_of_the_report():
    dutch = sd.compose(ASSESSMENT)

    assert dutch.records == sd.as_records(PLAN, "nl")
    assert REPORT.records == sd.as_records(PLAN, "en")
    assert dutch.records is dutch.records


def test_the_rows_of_the_plan_are_written_when_somebody_asks():
    asked = []
    report = attrs.evolve(REPORT, write_records=lambda: asked.append(1) or {})
    _, equal = repr(report), report == REPORT

    assert equal
    assert asked == []


@pytest.mark.parametrize(
    ("papers", "root", "title"),
    [
        ("", "", "Plan zonder titel"),
        ("", "plannen/veenmeer", "Plan in map 'veenmeer'"),
        ("brief", "plannen/veenmeer", "Stuk brief"),
        ("brief voorstel", "plannen/veenmeer", "Stukken in map 'veenmeer'"),
        ("brief voorstel", "", "2 stukken"),
    ],
)
def test_what_holds_no_plan_is_called_after_its_paper_or_its_folder(papers, root, title):
    rows = [f'[[document]]\nid = "{one}"\ntitel = "Stuk {one}"\n' for one in papers.split()]
    plan = attrs.evolve(plan_of("".join(rows)), read_from=ReadFrom(root=root))

    assert sd.compose(run(plan, checks=[]), language="nl").title == title
