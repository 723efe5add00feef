"""The parts of the report, in the order in which a reader needs them."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import (
    Explanation,
    Report,
    capital,
    chart_in_letters,
    explanations,
    headings,
    ledger_sentences,
    wording,
)
from samendomein.builtin.markdown.escaping import address, cell, code, escaped, prose
from samendomein.builtin.markdown.finding import Findings
from samendomein.builtin.markdown.layout import heading, item, paragraph, table
from samendomein.builtin.markdown.ledger import section
from samendomein.builtin.markdown.pictures import (
    MOST_CHARTS,
    fenced,
    goal_tree,
    has_money,
    money,
    timeline,
)
from samendomein.builtin.markdown.tree import Tree


def document(report: Report) -> str:
    """The whole report, with a newline at the end."""
    lines = list(Document(report).lines())
    while lines and not lines[-1]:
        lines.pop()
    return "\n".join(lines) + "\n"


class Document:
    """One report on its way to Markdown."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._headings = headings(report)
        self._wording = wording(report)
        self._findings = Findings(self._wording)
        self._tree = Tree(self._wording)

    def lines(self) -> Iterator[str]:
        """Every line: findings early, what they rest on after them."""
        yield from self._summary()
        yield from self._matters()
        yield from self._groups()
        yield from self._remarks()
        yield from self._set_apart()
        yield from self._goals()
        yield from self._matrix()
        yield from self._money_and_time()
        yield from self._ledger()
        yield from self._figures()
        yield from self._not_judged()
        yield from self._clean()
        yield from self._problems()
        yield from self._failures()
        yield from self._waiting()
        yield from self._read()

    def _summary(self) -> Iterator[str]:
        report, names = self._report, self._headings
        yield from heading(1, escaped(report.title) or self._wording.unnamed)
        yield from paragraph(f"{names.kind}. {names.as_of}. samendomein {report.version}.")
        yield from heading(2, names.summary)
        for sentence in report.summary:
            yield item(escaped(sentence))
        yield item(names.promise)
        yield ""

    def _matters(self) -> Iterator[str]:
        told = explanations(self._report)
        if not told:
            return
        yield from heading(2, self._headings.matters)
        for one in told:
            yield from self._explanation(one)

    def _explanation(self, one: Explanation) -> Iterator[str]:
        words = self._wording
        counted = f"{one.count} {words.counted(one.count)}"
        yield from heading(3, f"{escaped(one.title)} ({one.severity_word}, {counted})")
        yield item(f"**{capital(words.why)}:** {prose(one.why)}")
        yield item(f"**{capital(words.fix)}:** {prose(one.fix)}")
        yield item(f"**{capital(words.check)}:** {code(one.check)}{_code(one.code)}")
        yield ""

    def _groups(self) -> Iterator[str]:
        yield from heading(2, self._headings.findings)
        if not self._report.groups:
            yield from paragraph(self._wording.no_findings)
        for group in self._report.groups:
            yield from self._findings.of(group)

    def _remarks(self) -> Iterator[str]:
        if not self._report.remarks:
            return
        yield from heading(2, self._headings.remarks)
        for one in self._report.remarks:
            place = "" if one.place is None else f" ({code(str(one.place))})"
            yield item(f"{one.kind_word}: {escaped(one.message)}{place}")
            yield item(f"{self._wording.hint}: {escaped(one.hint)}", 1)
        yield ""

    def _set_apart(self) -> Iterator[str]:
        report = self._report
        if report.accepted:
            yield from heading(2, self._headings.accepted)
            yield from paragraph(self._wording.uncounted_accepted)
            for accepted in report.accepted:
                yield from self._findings.accepted(accepted)
            yield ""
        if report.baselined:
            yield from heading(2, self._headings.baselined)
            yield from paragraph(self._wording.uncounted_baselined)
            for finding in report.baselined:
                yield self._findings.in_short(finding)
            yield ""

    def _goals(self) -> Iterator[str]:
        yield from heading(2, escaped(self._headings.tree))
        if not self._report.tree:
            yield from paragraph(self._wording.no_goals)
        else:
            for branch in self._report.tree:
                yield from self._tree.branch(branch)
            yield ""
            yield from goal_tree(self._report)
        if self._report.loose:
            yield from heading(3, escaped(self._headings.loose))
            for twig in self._report.loose:
                yield self._tree.twig(twig)
            yield ""

    def _matrix(self) -> Iterator[str]:
        matrix = self._report.matrix
        yield from heading(2, escaped(self._headings.matrix))
        if matrix.omitted:
            yield from paragraph(capital(escaped(matrix.omitted)) + ".")
            return
        yield from table(
            ["", *(cell(theme.title) for theme in matrix.themes)],
            (
                [cell(goal.title), *(cell("; ".join(a.title for a in actions)) for actions in row)]
                for goal, row in matrix.rows
            ),
        )

    def _money_and_time(self) -> Iterator[str]:
        report = self._report
        if has_money(report):
            yield from heading(2, self._headings.money)
            yield from money(report)
        if any(one.stated for one in report.timeline.entries):
            yield from heading(2, self._headings.timeline)
            yield from timeline(report)

    def _ledger(self) -> Iterator[str]:
        if not self._report.ledger.entries:
            return
        yield from heading(2, self._headings.ledger)
        for sentence in ledger_sentences(self._report):
            yield item(escaped(sentence))
        yield ""
        yield from section(self._report)

    def _waiting(self) -> Iterator[str]:
        if not self._report.waiting:
            return
        yield from heading(2, self._headings.waiting)
        yield from paragraph(self._wording.uncounted_waiting)
        for one in self._report.waiting:
            yield item(f"{escaped(one.paper)}: {one.count}")
        yield ""

    def _figures(self) -> Iterator[str]:
        yield from heading(2, self._headings.figures)
        number = self._report.translator.number
        for figure in self._report.figures:
            yield item(f"{number(figure.count)} {escaped(figure.label)}")
        yield ""
        for measured in self._report.tables:
            yield from heading(3, escaped(measured.title))
            yield from paragraph(escaped(measured.sentence))
            if measured.rows:
                yield from table(
                    [cell(column) for column in measured.columns],
                    ([cell(value) for value in row] for row in measured.rows),
                )
            for chart in measured.charts[:MOST_CHARTS]:
                yield from fenced(chart_in_letters(chart, self._report.translator))

    def _not_judged(self) -> Iterator[str]:
        yield from heading(2, self._headings.not_judged)
        words = self._wording
        silent = self._report.not_judged
        if not silent:
            yield from paragraph(words.nothing_left_out)
            return
        yield from table(
            [capital(words.check), capital(words.status), capital(words.why_not)],
            (
                [
                    f"{cell(one.title)} ({code(one.check)}{_code(one.code)})",
                    cell(one.status_word),
                    cell(one.why),
                ]
                for one in silent
            ),
        )

    def _clean(self) -> Iterator[str]:
        if not self._report.clean:
            return
        yield from heading(2, self._headings.clean)
        for one in self._report.clean:
            yield item(f"{escaped(one.title)} ({code(one.check)}{_code(one.code)})")
        yield ""

    def _problems(self) -> Iterator[str]:
        yield from heading(2, self._headings.problems)
        if not self._report.problems:
            yield from paragraph(self._wording.nothing_unread)
            return
        for one in self._report.problems:
            yield item(f"{code(str(one.place))}: {escaped(one.message)} ({code(one.id)})")
            if one.hint:
                yield item(f"{self._wording.hint}: {escaped(one.hint)}", 1)
        yield ""

    def _failures(self) -> Iterator[str]:
        yield from heading(2, self._headings.failures)
        if not self._report.failures:
            yield from paragraph(self._wording.nothing_broke)
            return
        for one in self._report.failures:
            yield item(f"{code(one.plugin)}, {code(one.doing)}: {escaped(one.reason)}")
            if one.hint:
                yield item(f"{self._wording.hint}: {escaped(one.hint)}", 1)
        yield ""

    def _read(self) -> Iterator[str]:
        words, report = self._wording, self._report
        yield from heading(2, self._headings.read)
        yield from heading(3, self._headings.papers)
        if not report.papers:
            yield from paragraph(words.no_papers)
        else:
            columns = (words.paper, words.kind, words.dated, words.entered, words.address)
            yield from table(
                [capital(column) for column in columns],
                (
                    [
                        cell(paper.title),
                        cell(paper.kind),
                        cell(paper.dated),
                        words.entered_whole if paper.complete else words.entered_in_part,
                        address(paper.url) or "–",
                    ]
                    for paper in report.papers
                ),
            )
        yield from heading(3, self._headings.files)
        if not report.files:
            yield from paragraph(words.no_files)
            return
        yield from table(
            [capital(words.file), capital(words.checksum)],
            ([code(file.path) or "–", code(file.sha256)] for file in report.files),
        )


def _code(code: str) -> str:
    return f", {escaped(code)}" if code else ""
