"""The two formats of text: a summary to read, and lines for editors."""

from __future__ import annotations

import re
from datetime import date

from attrs import evolve

from samendomein import (
    Check,
    Finding,
    Goal,
    Place,
    Plan,
    ProblemEntry,
    Report,
    Severity,
    check,
    compose,
    load_plugins,
)
from samendomein.assessment.run import run
from samendomein.builtin.text.lines import lines
from samendomein.builtin.text.summary import summary
from samendomein.testing import plan_of

PLAN = """
[[document]]
id = "nota"
title = "Nota Samen"

[[goal]]
id = "gezond"
title = "Een gezonde leefstijl"
passages = [{ document = "nota", section = "2", page = "7", quote = "iedereen gezond" }]

[[goal]]
id = "veilig"
title = "Een veilige buurt"
"""


@check("eigen/geen-woord", severity=Severity.HIGH, code="X01")
def wordless(plan: Plan):
    """A goal without a word.

    Why: nobody knows.

    Fix: write   a
    word.
    """
    for goal in plan.all(Goal):
        yield Finding(goal, "{goal} needs a word", goal=goal)


@check("eigen/klein", severity=Severity.LOW)
def small(plan: Plan):
    """A small goal.

    Why: nobody sees it.

    Fix: enlarge it.
    """
    yield Finding(plan.all(Goal)[0], "it is small")


@check("eigen/stuk")
def broken(plan: Plan):
    """A check that breaks.

    Why: to see what happens.

    Fix: none.
    """
    raise RuntimeError("te moe")


def report_of(text: str, *checks: Check, language: str = "en") -> Report:
    plan = plan_of(text, as_of=date(2024, 4, 1))
    return compose(run(plan, checks=checks), language=language, title="Samen verder")


PROBLEM = ProblemEntry(
    id="plan/unknown-key",
    message="goal has no key 'kleur'",
    hint="leave it out",
    place=Place(path="plan.toml", line=9, column=1),
)

SUMMARY = """\
Samen verder
As of 1 April 2024
Read: 2 goals and 1 document

Findings: 3, of which 2 high, 0 medium and 1 low.
Checks that judged the plan: 2. Checks that did not: 1.
Plugins or checks that broke: 1.

Plugins that broke
  eigen (eigen/stuk): RuntimeError: te moe (test_text.py:{line})

What weighs heaviest
  Een gezonde leefstijl (goal, plan.toml:6:1)
    high  Een gezonde leefstijl needs a word [X01]
    low   it is small [eigen/klein]
  Een veilige buurt (goal, plan.toml:11:1)
    high  Een veilige buurt needs a word [X01]

Checks that did not judge: 1 crashed
Why a finding matters: samendomein explain X01
"""

LINES = """\
plan.toml:9:1: error[plan/unknown-key] goal has no key 'kleur'
  hint: leave it out
eigen: failure[eigen/stuk] RuntimeError: te moe (test_text.py:{line})
plan.toml:6:1: high[eigen/geen-woord] goal 'Een gezonde leefstijl': \
Een gezonde leefstijl needs a word
  passage: “iedereen gezond” (Nota Samen, 2, 7)
  fix: write a word.
plan.toml:6:1: low[eigen/klein] goal 'Een gezonde leefstijl': it is small
  passage: “iedereen gezond” (Nota Samen, 2, 7)
  fix: enlarge it.
plan.toml:11:1: high[eigen/geen-woord] goal 'Een veilige buurt': Een veilige buurt needs a word
  fix: write a word.

Findings: 3, of which 2 high, 0 medium and 1 low.
Checks that judged the plan: 2. Checks that did not: 1.
Plugins or checks that broke: 1.
"""

BROKEN_AT = broken.judge.__code__.co_firstlineno + 8


def test_a_summary_tells_what_was_read_what_weighs_heaviest_and_what_was_not_judged():
    report = report_of(PLAN, wordless, small, broken)

    assert summary(report) == SUMMARY.replace("{line}", str(BROKEN_AT))


def test_each_problem_failure_and_finding_is_a_line_in_the_order_of_the_file():
    report = evolve(report_of(PLAN, wordless, small, broken), problems=(PROBLEM,))

    assert lines(report) == LINES.replace("{line}", str(BROKEN_AT))


SET_APART = """\
accepted.toml:9:1: note[expired] the acceptance of 'D02' ended on 1 March 2024
  hint: mend what it accepted, or let programme manager sign anew
baseline: note[fixed] findings of the baseline that are no longer there: 1
  hint: run 'samendomein baseline' to take them out of it
plan.toml:20:1: accepted[sturing/no-owner] action 'Budgetcoach': nobody owns Monitor
  until and including: Evaluation, 30 June 2024
  owner: programme manager
  approved by: alderman
  reason: the team is being formed
"""

SET_APART_IN_SHORT = """\
About acceptances and the baseline
  accepted.toml:9:1: the acceptance of 'D02' ended on 1 March 2024
    hint: mend what it accepted, or let programme manager sign anew
  findings of the baseline that are no longer there: 1
    hint: run 'samendomein baseline' to take them out of it

Accepted for now
  Budgetcoach (action): nobody owns Monitor [sturing/no-owner]
    until and including Evaluation, 30 June 2024; owner: programme manager;
    reason: the team is being formed
"""


def test_lines_tell_apart_what_is_accepted_and_what_is_the_matter_with_acceptances(small_report):
    told = lines(small_report)

    assert SET_APART in told
    assert "  note: the acceptance of 'D02' ended on 1 March 2024\n  fix: name the goal.\n" in told


def test_a_summary_tells_apart_what_is_accepted(small_report):
    told = summary(small_report)

    assert f"\n{SET_APART_IN_SHORT}\n" in told
    assert "            note: the acceptance of 'D02' ended on 1 March 2024\n" in told


def test_what_could_not_be_read_stands_in_the_summary():
    report = evolve(report_of(PLAN), problems=(PROBLEM,))

    assert (
        "\nCould not be read\n  plan.toml:9:1: goal has no key 'kleur'\n    hint: leave it out\n"
    ) in summary(report)


def test_a_summary_shows_ten_findings_and_counts_the_others():
    goals = [f'[[goal]]\nid = "g{number:02}"\ntitle = "Doel {number}"\n' for number in range(13)]
    report = report_of("\n".join(goals), wordless)

    assert summary(report).count("[X01]") == 10
    assert "\n  and 3 more\n" in summary(report)
    assert lines(report).count("eigen/geen-woord") == 13


def test_a_plan_without_findings_has_no_heading_for_them():
    report = report_of('[[theme]]\nid = "t"\ntitle = "T"\n')

    assert "heaviest" not in summary(report)
    assert "explain" not in summary(report)


def test_dutch_reports_have_dutch_headings():
    said = summary(report_of(PLAN, wordless, language="nl"))

    assert "\nWat het zwaarst weegt\n" in said
    assert said.startswith("Samen verder\nPeildatum: 1 april 2024\nGelezen: 2 doelen")


def test_colours_change_nothing_else():
    report = report_of(PLAN, wordless, small, broken)
    for render in (summary, lines):
        coloured = render(evolve(report, colours=True))

        assert "\x1b[31mhigh\x1b[0m" in coloured
        assert re.sub(r"\x1b\[\d+m", "", coloured) == render(report)


def test_titles_cannot_steer_the_terminal():
    report = report_of('[[goal]]\nid = "a"\ntitle = "\\u001b[2Jweg"\n', wordless)

    assert "\x1b" not in summary(report) + lines(report)
    assert "[2Jweg" in summary(report)


def test_the_formats_are_found_by_name_and_suffix():
    formats = {one.id: one for one in load_plugins().formats if one.name == "text"}

    assert set(formats) == {"text/ledger", "text/lines", "text/summary"}
    assert formats["text/summary"].suffixes == (".txt",)
    assert all(one.terminal for one in formats.values())
