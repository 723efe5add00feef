"""Findings, outcomes, problems and failures in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from samendomein.assessment.assessment import Assessment, Failure, Outcome
from samendomein.assessment.finding import Finding, Identity
from samendomein.assessment.severity import Severity
from samendomein.errors import Problem
from samendomein.location import Location
from samendomein.plan.elements import Document
from samendomein.plan.elements.element import KIND_CLASSES, Element
from samendomein.plan.elements.records import Passage
from samendomein.plan.reading_order import Rank, reading_ranks
from samendomein.report.naming import Naming
from samendomein.report.report import (
    FailureEntry,
    FindingEntry,
    FindingGroup,
    OutcomeEntry,
    PassageEntry,
    Place,
    ProblemEntry,
)

MOST_LETTERS = 2000
"""How long a message of a plugin can be: nobody reads more, and a page must stay a page."""


class Telling:
    """Puts the parts of one assessment into words."""

    def __init__(self, assessment: Assessment, naming: Naming) -> None:
        self._plan = assessment.plan
        self._outcomes = {one.check.id: one for one in assessment.outcomes}
        self.naming = naming
        self.translator = naming.translator
        self._passages: dict[int, PassageEntry] = {}
        self._documented: dict[str, tuple[str, str, str]] = {}
        self._weights = {one: one.in_words(self.translator) for one in Severity}
        self._notes: dict[Identity, tuple[str, ...]] = {}
        for remark in assessment.remarks:
            said = self.translator.render(remark.text)
            for finding in remark.findings:
                noted = self._notes.get(finding.identity, ())
                self._notes[finding.identity] = (*noted, said)

    def groups(self, findings: Iterable[Finding]) -> tuple[FindingGroup, ...]:
        """The findings by the element that must change: heaviest first, then by kind and place."""
        by_element: dict[str, list[Finding]] = {}
        for finding in findings:
            by_element.setdefault(finding.elements[0], []).append(finding)
        order = {kind: number for number, kind in enumerate(KIND_CLASSES)}
        by_kind: dict[type[Element], list[Element]] = {}
        for id in by_element:
            element = self._plan[id]
            by_kind.setdefault(type(element), []).append(element)
        # Ranks are cheap for elements of one kind, and only such elements are compared by them.
        ranks: dict[str, Rank] = {}
        for elements in by_kind.values():
            ranks |= reading_ranks(elements)

        def first_the_heaviest(id: str) -> tuple[int, int, Rank]:
            heaviest = max(finding.severity.rank for finding in by_element[id])
            return (-heaviest, order[type(self._plan[id])], ranks[id])

        return tuple(
            FindingGroup(
                about=self.naming.named(self._plan[id]),
                findings=tuple(map(self.finding, by_element[id])),
            )
            for id in sorted(by_element, key=first_the_heaviest)
        )

    def finding(self, finding: Finding) -> FindingEntry:
        """One finding."""
        check, named, plan = self._outcomes[finding.check].check, self.naming.named, self._plan
        title, why, fix = self._documentation(check.id)
        return FindingEntry(
            check=check.id,
            code=check.code,
            title=title,
            severity=finding.severity.value,
            severity_word=self._weights[finding.severity],
            message=_in_brief(self.translator.render(finding.text, check.namespace)),
            why=why,
            fix=fix,
            elements=tuple([named(plan[id]) for id in finding.elements]),
            key=finding.key,
            place=self.place(finding.location),
            passages=tuple(self.passages(finding.passages)),
            notes=self._notes.get(finding.identity, ()) if self._notes else (),
        )

    def outcome(self, outcome: Outcome) -> OutcomeEntry:
        """What became of a check."""
        title, _, _ = self._documentation(outcome.check.id)
        why = "" if outcome.why is None else self.translator.render(outcome.why)
        return OutcomeEntry(
            check=outcome.check.id,
            code=outcome.check.code,
            title=title,
            status=outcome.status.value,
            status_word=outcome.status.in_words(self.translator),
            findings=outcome.findings,
            why=why,
        )

    def problem(self, problem: Problem) -> ProblemEntry:
        """What could not be read, in the words of the plugin that could not."""
        namespace, _, _ = problem.id.partition("/")
        hint = "" if problem.hint is None else self.translator.render(problem.hint, namespace)
        return ProblemEntry(
            id=problem.id,
            message=_in_brief(self.translator.render(problem.message, namespace)),
            hint=hint,
            place=self.place(problem.location),
        )

    def failure(self, failure: Failure) -> FailureEntry:
        """A plugin that broke."""
        return FailureEntry(
            plugin=failure.plugin,
            doing=failure.doing,
            reason=self.translator.render(failure.reason, failure.plugin),
            hint=""
            if failure.hint is None
            else self.translator.render(failure.hint, failure.plugin),
        )

    def _documentation(self, id: str) -> tuple[str, str, str]:
        if id not in self._documented:
            check = self._outcomes[id].check
            told = check.documentation
            title, why, fix = (
                self.translator.translate(part, check.namespace)
                for part in (told.title, told.why, told.fix)
            )
            self._documented[id] = (title, why, fix)
        return self._documented[id]

    def passages(self, passages: Iterable[Passage]) -> Iterator[PassageEntry]:
        """Places in papers."""
        return map(self._passage, passages)

    def _passage(self, passage: Passage) -> PassageEntry:
        # Findings about one element quote the same passages, and the plan keeps them all along.
        if id(passage) not in self._passages:
            self._passages[id(passage)] = self._new_passage(passage)
        return self._passages[id(passage)]

    def _new_passage(self, passage: Passage) -> PassageEntry:
        words = self.naming.words
        document = self._plan[passage.document]
        assert isinstance(document, Document)
        return PassageEntry(
            document=document.title,
            dated=words(document.dated),
            # Under the title of the paper is everything: that says nothing of where it stands.
            section="" if passage.section == document.title else words(passage.section),
            page=words(passage.page),
            quote=words(passage.quote),
            url=words(document.url),
        )

    def place(self, location: Location) -> Place:
        """A place as this reader sees it."""
        path = self.translator.path(location.path)
        return Place(path=path, line=location.line, column=location.column)


def _in_brief(message: str) -> str:
    return message if len(message) <= MOST_LETTERS else f"{message[: MOST_LETTERS - 1]}…"
