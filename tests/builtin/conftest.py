"""A small report, told in full, for the formats to render."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import attrs
import pytest

import samendomein as sd


@pytest.fixture(scope="session")
def report_saying() -> Callable[..., sd.Report]:
    """Makes a report in which every text of others is the given one."""
    return saying


@pytest.fixture(scope="session")
def small_report() -> sd.Report:
    """A report as a municipality could have it, in English."""
    return report()


def report(language: str = "en") -> sd.Report:
    goal = sd.Named(id="schulden", title="Minder schulden", kind="goal")
    top = sd.Named(id="meedoen", title="Iedereen doet mee", kind="goal")
    coach = sd.Named(id="coach", title="Budgetcoach", kind="action")
    monitor = sd.Named(id="monitor", title="Monitor", kind="action")
    passage = sd.PassageEntry(
        document="Beleidsplan 2024",
        dated="12 December 2023",
        section="2.1",
        page="13",
        quote="een kwart minder",
        url="https://example.org/plan.pdf",
    )
    without_action = sd.FindingEntry(
        check="samenhang/goal-without-action",
        code="D01",
        title="A goal without an action",
        severity="high",
        severity_word="high",
        message="no action contributes to Iedereen doet mee",
        why="nobody works on it.",
        fix='add ``contributes_to = ["<id>"]`` to an action.',
        elements=(top,),
        key="",
        place=sd.Place(path="plan.toml", line=3, column=1),
        passages=(passage,),
    )
    without_owner = sd.FindingEntry(
        check="sturing/no-owner",
        code="",
        title="An action that nobody owns",
        severity="medium",
        severity_word="medium",
        message="nobody owns Monitor",
        why="then it is not done.",
        fix="name the owner.",
        elements=(monitor, goal),
        key="",
        place=sd.Place(path="plan.toml", line=20, column=1),
        passages=(),
    )
    without_goal = sd.FindingEntry(
        check="samenhang/action-without-goal",
        code="D02",
        title="An action without a goal",
        severity="low",
        severity_word="low",
        message="Monitor contributes to no goal",
        why="nobody knows what it is for.",
        fix="name the goal.",
        elements=(monitor,),
        key="",
        place=sd.Place(path="plan.toml", line=21, column=5),
        passages=(),
        notes=("the acceptance of 'D02' ended on 1 March 2024",),
    )
    accepted = sd.AcceptedEntry(
        finding=attrs.evolve(without_owner, elements=(coach,), passages=(passage,)),
        reason="the team is being formed",
        owner="programme manager",
        approved_by="alderman",
        signed_on="2024-01-15",
        signed_on_words="15 January 2024",
        until="2024-06-30",
        until_words="Evaluation, 30 June 2024",
        place=sd.Place(path="accepted.toml", line=1, column=1),
    )
    expired = sd.RemarkEntry(
        kind="expired",
        kind_word="expired",
        message=without_goal.notes[0],
        hint="mend what it accepted, or let programme manager sign anew",
        place=sd.Place(path="accepted.toml", line=9, column=1),
        findings=(without_goal,),
    )
    fixed = sd.RemarkEntry(
        kind="fixed",
        kind_word="fixed",
        message="findings of the baseline that are no longer there: 1",
        hint="run 'samendomein baseline' to take them out of it",
        place=None,
        findings=(),
    )
    return sd.Report(
        language=language,
        title="Beleidsplan Zandrade",
        as_of="2024-04-01",
        as_of_words="1 April 2024",
        version="1.2.3",
        summary=("Findings: 3, of which 1 high, 1 medium and 1 low.",),
        counts={"high": 1, "medium": 1, "low": 1},
        figures=(sd.Figure(label="goals", count=2), sd.Figure(label="actions", count=1200)),
        tables=(
            sd.Table(
                metric="omvang/actions-per-goal",
                title="Actions by goal",
                sentence="2 goals have 1 action together",
                columns=("goal", "actions"),
                rows=(("Minder schulden", "1"), ("Iedereen doet mee", "0")),
            ),
            sd.Table(
                metric="omvang/money",
                title="Money by goal",
                sentence="no goal has money",
                columns=("goal", "amount"),
                rows=(),
            ),
        ),
        tree=(
            sd.Branch(
                goal=top,
                codes=("I",),
                findings=1,
                branches=(
                    sd.Branch(
                        goal=goal,
                        twigs=(
                            sd.Twig(
                                action=coach,
                                themes=("Bestaanszekerheid",),
                                owners=("Wijkteam", "GGD"),
                                period="2024",
                            ),
                        ),
                    ),
                ),
            ),
        ),
        loose=(sd.Twig(action=monitor, findings=2),),
        matrix=sd.Matrix(
            themes=(
                sd.Named(id="A", title="Bestaanszekerheid", kind="theme"),
                sd.Named(id="B", title="Preventie", kind="theme"),
            ),
            rows=((goal, ((coach, monitor), ())), (top, ((), ()))),
        ),
        groups=(
            sd.FindingGroup(about=top, findings=(without_action,)),
            sd.FindingGroup(about=monitor, findings=(without_owner, without_goal)),
        ),
        outcomes=(
            outcome("samenhang/action-without-goal", "findings", findings=1),
            outcome("samenhang/goal-without-action", "findings", findings=1, why="left out: 1"),
            outcome("sturing/no-owner", "findings", findings=1),
            outcome("meten/no-indicator", "clean"),
            outcome("meten/no-target", "crashed", why="it broke"),
            outcome("verantwoording/no-answer", "not applicable", why="there are no questions"),
        ),
        problems=(
            sd.ProblemEntry(
                id="plan/unknown-key",
                message="action has no key 'titel'",
                hint="did you mean 'title'?",
                place=sd.Place(path="plan.toml", line=9, column=2),
            ),
        ),
        failures=(
            sd.FailureEntry(
                plugin="meten", doing="meten/no-target", reason="ValueError: 12e", hint=""
            ),
        ),
        files=(sd.FileRead(path="plan.toml", sha256="ab12" * 16),),
        papers=(
            sd.Paper(
                title="Beleidsplan 2024",
                kind="plan",
                dated="12 December 2023",
                url="https://example.org/plan.pdf",
            ),
            sd.Paper(title="Begroting 2024", complete=False),
        ),
        labels={
            "goal": ("goal", "goals"),
            "action": ("action", "actions"),
            "theme": ("theme", "themes"),
        },
        translator=sd.Translator(language),
        accepted=(accepted,),
        baselined=(attrs.evolve(without_action, elements=(goal,)),),
        remarks=(expired, fixed),
    )


def outcome(check: str, status: str, *, findings: int = 0, why: str = "") -> sd.OutcomeEntry:
    return sd.OutcomeEntry(
        check=check,
        code="",
        title=f"What {check.partition('/')[2]} looks for",
        status=status,
        status_word=status,
        findings=findings,
        why=why,
    )


OURS = {
    *("id", "check", "code", "severity", "severity_word", "status", "status_word", "key"),
    *("language", "as_of", "as_of_words", "version", "sha256", "translator"),
    *("kind_word", "signed_on", "signed_on_words"),
}
"""Fields that hold no text of others."""


def saying(text: str) -> sd.Report:
    """The small report with one text in the place of every text of others."""
    return said(report(), text)


def said(value: Any, text: str) -> Any:
    if isinstance(value, str):
        return text if value else value
    if isinstance(value, tuple):
        return tuple(said(one, text) for one in value)
    if isinstance(value, Mapping):
        return {key: said(one, text) for key, one in value.items()}
    if attrs.has(type(value)):
        named = {field.name: getattr(value, field.name) for field in attrs.fields(type(value))}
        changes = {name: said(one, text) for name, one in named.items() if name not in OURS}
        return attrs.evolve(value, **changes)
    return value


@pytest.fixture(scope="session")
def many_findings() -> sd.Report:
    """A report in which one check has three hundred findings."""
    small = report()
    first = small.groups[0].findings[0]
    goals = [sd.Named(id=f"d{n}", title=f"Doel {n}", kind="goal") for n in range(1, 301)]
    return attrs.evolve(
        small,
        groups=tuple(
            sd.FindingGroup(about=goal, findings=(attrs.evolve(first, elements=(goal,)),))
            for goal in goals
        ),
    )
