"""From an assessment to a report in one language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache, partial
from pathlib import PurePath

from samendomein.assessment.assessment import Assessment, Status
from samendomein.assessment.severity import Severity
from samendomein.language.translate import Translator
from samendomein.plan.elements import Document, Nota
from samendomein.plan.elements.element import State
from samendomein.plan.plan import Plan
from samendomein.plan.reading_order import reading_order
from samendomein.plan.relations import BelongsTo, Replaces
from samendomein.plan.vocabulary import kinds
from samendomein.report.huisstijl import Huisstijl
from samendomein.report.ledger_keeping import ledger
from samendomein.report.matrix import matrix
from samendomein.report.naming import Naming
from samendomein.report.parts import Parts
from samendomein.report.report import Figure, FileRead, Paper, Report
from samendomein.report.standing import accepted_entry, remark_entry
from samendomein.report.tables import tables, unmeasured
from samendomein.report.telling import Telling
from samendomein.report.tree import Tree
from samendomein.report.waiting import WaitingEntry
from samendomein.sources.writing import as_records
from samendomein.version import __version__

MOST_NAMES = 10
"""How many plugins that printed something are named."""


def compose(
    assessment: Assessment,
    *,
    language: str = "nl",
    title: str = "",
    whole_paths: bool = False,
    huisstijl: Huisstijl | None = None,
) -> Report:
    """Compose a report.

    Args:
        assessment: What is known of the plan.
        language: ``nl`` or ``en``.
        title: What the report is called; the titles of the plans, unless given.
        whole_paths: Whether paths are shown as they were given, for an editor to follow;
            otherwise they start from the folder that was read, so that the report is the same
            on every machine.
        huisstijl: How the municipality wants it to look.
    """
    plan = assessment.plan
    root = "" if whole_paths else plan.read_from.root
    translator = Translator(language, assessment.catalogues, root)
    naming = Naming.of(plan, translator)
    telling = Telling(assessment, naming)
    groups = telling.groups(assessment.findings)
    found = Counter(one.elements[0] for one in assessment.findings)
    tree = Tree(plan, naming, found)
    counts = Counter(one.severity.value for one in assessment.findings)
    return Report(
        language=language,
        title=title or _title(plan, translator),
        as_of=plan.as_of.isoformat(),
        as_of_words=translator.day(plan.as_of),
        version=__version__,
        summary=tuple(_summary(assessment, translator)),
        counts={weight.value: counts.get(weight.value, 0) for weight in Severity},
        figures=tuple(_figures(plan, naming)),
        tables=tables(assessment.measured, translator),
        tree=tree.branches(),
        loose=tree.loose(),
        matrix=matrix(plan, naming),
        groups=groups,
        outcomes=tuple(map(telling.outcome, assessment.outcomes)),
        problems=tuple(map(telling.problem, plan.problems)),
        failures=tuple(map(telling.failure, assessment.failures)),
        files=tuple(
            FileRead(path=translator.path(path), sha256=sha256)
            for path, sha256 in plan.read_from.files
        ),
        papers=tuple(_papers(plan, naming)),
        labels=naming.labels,
        translator=translator,
        accepted=tuple(accepted_entry(one, telling) for one in assessment.accepted),
        baselined=tuple(map(telling.finding, assessment.baselined)),
        remarks=tuple(remark_entry(one, telling) for one in assessment.remarks),
        huisstijl=huisstijl or Huisstijl(),
        write_records=cache(partial(as_records, plan, language)),
        read_in=root,
        parts=Parts(plan, naming, found),
        unmeasured=unmeasured(assessment.measured, translator),
        waiting=tuple(_waiting(plan)),
        proposed=_proposed(plan),
        keep_ledger=cache(partial(ledger, plan, telling)),
    )


def _title(plan: Plan, translator: Translator) -> str:
    current = [nota for nota in plan.all(Nota) if not plan.sources(nota, Replaces)]
    sizes = {nota.id: len(plan.sources(nota, BelongsTo)) for nota in current}
    largest = max(sizes.values(), default=0)
    if not largest and len(current) != 1:
        # Nothing tells which of them it is about: papers name the plans of others too.
        return _title_of_papers(plan, translator)
    return translator.list(
        [nota.title for nota in reading_order(current) if sizes[nota.id] == largest]
    )


def _title_of_papers(plan: Plan, translator: Translator) -> str:
    """What to call what holds no plan of its own: after its only paper, or after its folder."""
    papers = plan.all(Document)
    if len(papers) == 1:
        return papers[0].title
    say, folder = translator.say, PurePath(plan.read_from.root).name
    if folder and papers:
        return say("Papers in folder {folder}", folder=f"'{folder}'")
    if folder:
        return say("Plan in folder {folder}", folder=f"'{folder}'")
    return say("{count} papers", count=len(papers)) if papers else say("Plan without a title")


def _summary(assessment: Assessment, translator: Translator) -> Iterator[str]:
    say = translator.say
    counts = Counter(one.severity for one in assessment.findings)
    ran = [one for one in assessment.outcomes if one.status in (Status.CLEAN, Status.FINDINGS)]
    if assessment.findings:
        yield say(
            "Findings: {total}, of which {high} high, {medium} medium and {low} low.",
            total=len(assessment.findings),
            high=counts[Severity.HIGH],
            medium=counts[Severity.MEDIUM],
            low=counts[Severity.LOW],
        )
    elif assessment.found:
        yield say("Everything that the checks found is accepted, or was there before.")
    elif ran:
        yield say("Checks that judged the plan: {checks}. None found anything.", checks=len(ran))
    else:
        yield say("No check could judge this plan.")
    if assessment.accepted:
        yield say("Findings that are accepted for now: {count}.", count=len(assessment.accepted))
    if assessment.baselined:
        yield say("Findings that were there before: {count}.", count=len(assessment.baselined))
    silent = len(assessment.outcomes) - len(ran)
    if silent and ran and not assessment.found:
        yield say("Checks that did not judge it: {silent}.", silent=silent)
    elif silent:
        yield say(
            "Checks that judged the plan: {ran}. Checks that did not: {silent}.",
            ran=len(ran),
            silent=silent,
        )
    if assessment.plan.problems:
        yield say(
            "Not everything could be read. Left out of this report: {problems}.",
            problems=len(assessment.plan.problems),
        )
    waiting = [one for one in assessment.plan.waiting if type(one) is not Document]
    if waiting:
        yield say(
            "Proposals that wait for a decision, and are left out: {count}.", count=len(waiting)
        )
    proposed = _proposed(assessment.plan)
    if proposed:
        yield say("Elements that take part and are only proposed: {count}.", count=proposed)
    if assessment.failures:
        yield say("Plugins or checks that broke: {failures}.", failures=len(assessment.failures))
    if assessment.printed:
        names = sorted({f"{plugin} ({doing})" for plugin, doing in assessment.printed})
        yield say(
            "Plugins that printed something of their own, which is not in this report: {names}.",
            names=", ".join(names[:MOST_NAMES]) + (", …" if len(names) > MOST_NAMES else ""),
        )


def _figures(plan: Plan, naming: Naming) -> Iterator[Figure]:
    for kind in kinds():
        count = len(plan.all(kind))
        if count:
            one, several = naming.labels[kind.words.name]
            yield Figure(label=one if count == 1 else several, count=count)


def _waiting(plan: Plan) -> Iterator[WaitingEntry]:
    """How many proposals of each paper wait, in the order of the titles of the papers."""
    titles = {one.id: one.title for one in (*plan.waiting, *plan.elements) if type(one) is Document}
    counts: Counter[str] = Counter()
    for one in plan.waiting:
        if type(one) is not Document:
            document = next((passage.document for passage in one.passages), "")
            counts[titles.get(document, document)] += 1
    for paper in sorted(counts):
        yield WaitingEntry(paper=paper, count=counts[paper])


def _proposed(plan: Plan) -> int:
    return sum(
        1 for one in plan.elements if one.state is State.PROPOSED and type(one) is not Document
    )


def _papers(plan: Plan, naming: Naming) -> Iterator[Paper]:
    for document in reading_order(plan.all(Document)):
        yield Paper(
            title=document.title,
            kind=naming.words(document.kind),
            dated=naming.words(document.dated),
            url=naming.words(document.url),
            complete=document.complete,
        )
