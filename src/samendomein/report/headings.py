"""The fixed texts of a report, so that every format calls the same thing by the same name."""

from __future__ import annotations

from attrs import frozen

from samendomein.language.text import capital
from samendomein.report.report import Report


@frozen(kw_only=True)
class Headings:
    """What the parts of a report are called, in its language and with the plan's own words.

    Attributes:
        kind: What sort of paper this is.
        as_of: The day on which one looked.
        promise: What the report gives, and what not.
        contents: The list of parts.
        summary: The first part: how many findings there are.
        matters: What the findings of each check have in common.
        findings: The findings by what they are about.
        remarks: What is to be told of acceptances and of the baseline.
        accepted: The findings that somebody accepted for a while.
        baselined: The findings that were there when the baseline was frozen.
        tree: Goals with their actions.
        loose: The actions without a goal.
        matrix: Goals against themes.
        money: Money per year.
        timeline: When what holds and happens.
        ledger: What the council asked and was promised.
        waiting: Proposals that wait for a decision.
        figures: The plan in figures, and what metrics measured.
        not_judged: Checks that did not judge.
        clean: Checks that judged and found nothing.
        problems: What could not be read.
        failures: Plugins that broke.
        read: The papers and files.
        papers: The papers.
        files: The files.
    """

    kind: str
    as_of: str
    promise: str
    contents: str
    summary: str
    matters: str
    findings: str
    remarks: str
    accepted: str
    baselined: str
    tree: str
    loose: str
    matrix: str
    money: str
    timeline: str
    ledger: str
    waiting: str
    figures: str
    not_judged: str
    clean: str
    problems: str
    failures: str
    read: str
    papers: str
    files: str


@frozen(kw_only=True)
class Wording:
    """What stands before or above a value in a report. Written small; a format may capitalise.

    Each is named after the English word that it stands for.
    """

    finding: str
    findings: str
    no_findings: str
    why: str
    why_not: str
    why_and_fix: str
    fix: str
    about: str
    also_about: str
    check: str
    status: str
    file: str
    paper: str
    section: str
    page: str
    kind: str
    dated: str
    address: str
    entered: str
    entered_whole: str
    entered_in_part: str
    checksum: str
    themes: str
    owner: str
    period: str
    hint: str
    note: str
    accepted: str
    reason: str
    until: str
    signed: str
    approved_by: str
    uncounted_accepted: str
    uncounted_baselined: str
    unnamed: str
    more: str
    nothing_left_out: str
    nothing_unread: str
    nothing_broke: str
    no_goals: str
    matrix: str
    silent: str
    skip: str
    no_files: str
    no_papers: str
    empty_ledger: str
    uncounted_waiting: str

    def counted(self, count: int) -> str:
        """The word that follows a number of findings."""
        return self.finding if count == 1 else self.findings


def headings(report: Report) -> Headings:
    """The names of the parts of a report."""
    say = report.say
    goals, actions, themes = (_several(report, kind) for kind in ("goal", "action", "theme"))
    return Headings(
        kind=say("Report on integraliteit"),
        as_of=say("As of {day}", day=report.as_of_words),
        promise=say("This report gives facts and says where they stand. It gives no score."),
        contents=say("In this report"),
        summary=say("In short"),
        matters=say("What is the matter"),
        findings=say("Findings"),
        remarks=say("About acceptances and the baseline"),
        accepted=say("Accepted for now"),
        baselined=say("Findings that were there before"),
        tree=capital(say("{goals} and {actions}", goals=goals, actions=actions)),
        loose=capital(say("{actions} without {goals}", actions=actions, goals=goals)),
        matrix=capital(say("{goals} and {themes}", goals=goals, themes=themes)),
        money=say("Money per year"),
        timeline=say("Time line"),
        ledger=say("Council ledger"),
        waiting=say("Proposals that wait"),
        figures=say("Figures"),
        not_judged=say("What was not judged"),
        clean=say("Checks that found nothing"),
        problems=say("What could not be read"),
        failures=say("Plugins that broke"),
        read=say("What was read"),
        papers=say("Papers"),
        files=say("Files"),
    )


def wording(report: Report) -> Wording:
    """The small words of a report."""
    say = report.say
    actions = _several(report, "action")
    goal, theme = _one(report, "goal"), _one(report, "theme")
    return Wording(
        finding=say("finding"),
        findings=say("findings"),
        no_findings=say("There are no findings."),
        why=say("why it matters"),
        why_not=say("why"),
        why_and_fix=say("why it matters and what to do"),
        fix=say("what to do"),
        about=say("what it is about"),
        also_about=say("also about"),
        check=say("check"),
        status=say("outcome"),
        file=say("file"),
        paper=say("paper"),
        section=say("section"),
        page=say("page"),
        kind=say("kind"),
        dated=say("date"),
        address=say("address"),
        entered=say("entered"),
        entered_whole=say("whole"),
        entered_in_part=say("in part"),
        checksum=say("checksum (SHA-256)"),
        themes=_several(report, "theme"),
        owner=say("owner"),
        period=say("period"),
        hint=say("hint"),
        note=say("note"),
        accepted=say("accepted"),
        reason=say("reason"),
        until=say("until and including"),
        signed=say("signed on"),
        approved_by=say("approved by"),
        uncounted_accepted=say(
            "Somebody answers for these findings for a while. They do not count until then."
        ),
        uncounted_baselined=say(
            "These findings were there when the baseline was frozen. They do not count."
        ),
        unnamed=say("without a title"),
        more=say("and more"),
        nothing_left_out=say("Every check that was installed judged the whole plan."),
        nothing_unread=say("Everything could be read."),
        nothing_broke=say("No plugin broke."),
        no_goals=say("The plan has none."),
        matrix=capital(
            say("{actions} by {goal} and {theme}", actions=actions, goal=goal, theme=theme)
        ),
        silent=say("Checks that did not judge, or not everything"),
        skip=say("Skip to the content"),
        no_files=say("No file was read."),
        no_papers=say("The plan names no papers."),
        empty_ledger=say("The council asked nothing, and nothing was promised or advised."),
        uncounted_waiting=say(
            "A program read these in papers, and nobody decided on them yet. They are not in this "
            "report."
        ),
    )


def _one(report: Report, kind: str) -> str:
    one, _ = report.labels.get(kind, (kind, f"{kind}s"))
    return one


def _several(report: Report, kind: str) -> str:
    _, several = report.labels.get(kind, (kind, f"{kind}s"))
    return several
