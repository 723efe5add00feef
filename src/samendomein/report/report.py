"""The report model. Every format renders this and nothing else, so none differs in verdict."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from attrs import field, frozen

from samendomein.language.translate import Translator
from samendomein.report.graph import Graph
from samendomein.report.huisstijl import Huisstijl
from samendomein.report.ledger import Ledger
from samendomein.report.measured import Table as Table
from samendomein.report.money import MoneyOverview
from samendomein.report.outline import Branch as Branch, Matrix as Matrix, Twig as Twig
from samendomein.report.timeline import Timeline
from samendomein.report.told import (
    AcceptedEntry as AcceptedEntry,
    FindingEntry as FindingEntry,
    FindingGroup as FindingGroup,
    Named as Named,
    PassageEntry as PassageEntry,
    Place as Place,
    RemarkEntry as RemarkEntry,
)
from samendomein.report.waiting import WaitingEntry
from samendomein.sources.writing import Row

if TYPE_CHECKING:
    from samendomein.report.parts import Parts


@frozen(kw_only=True)
class Figure:
    """How many there are of something: a count, never a score."""

    label: str
    count: int


@frozen(kw_only=True)
class FileRead:
    """A file that was read, with the SHA-256 of what stood in it."""

    path: str
    sha256: str


@frozen(kw_only=True)
class Paper:
    """A paper that the plan speaks of."""

    title: str
    kind: str = ""
    dated: str = ""
    url: str = ""
    complete: bool = True


@frozen(kw_only=True)
class OutcomeEntry:
    """What became of a check.

    Attributes:
        check: The id of the check.
        code: Its code in the catalogue; empty if it has none.
        title: What it looks for.
        status: ``clean``, ``findings``, ``not run``, ``not applicable`` or ``crashed``.
        status_word: The same in the language of the report.
        findings: How many findings it has.
        why: Why it did not judge, or not everything; empty if it did.
    """

    check: str
    code: str
    title: str
    status: str
    status_word: str
    findings: int
    why: str


@frozen(kw_only=True)
class ProblemEntry:
    """Something that could not be read and was left out."""

    id: str
    message: str
    hint: str
    place: Place


@frozen(kw_only=True)
class FailureEntry:
    """A plugin that broke."""

    plugin: str
    doing: str
    reason: str
    hint: str


@frozen(kw_only=True)
class Report:
    """Everything that a reader is told, in one language.

    Attributes:
        language: ``nl`` or ``en``.
        title: What it is about.
        as_of: The day on which one looked, as ``2024-04-01``.
        as_of_words: The same in words.
        version: The version of samendomein.
        summary: What is the matter, in a few sentences.
        counts: How many findings there are, by severity: ``high``, ``medium``, ``low``.
        figures: The plan in figures.
        tables: What the metrics measured.
        tree: The goals with their actions.
        loose: The actions that serve no goal.
        matrix: Goals against themes.
        groups: The findings by what they are about.
        outcomes: What became of every check.
        problems: What could not be read.
        failures: Which plugins broke.
        files: What was read.
        papers: The papers that the plan speaks of.
        labels: The word for each kind, also the plan's own: by English name, (one, several).
        translator: Says other texts in the language of the report, such as headings.
        colours: Whether a format for the terminal may use colours.
        accepted: The findings that somebody accepted for a while; they make no run fail.
        baselined: The findings that were there when the baseline was frozen; neither do they.
        remarks: What is to be told of acceptances and of the baseline.
        huisstijl: How the municipality wants it to look.
        write_records: Writes what `records` gives.
        read_in: The folder from which the paths in the report start, as it was named; empty if
            they start where the command was given.
        parts: What is composed only if a format asks for it.
        unmeasured: The metrics that had nothing to measure.
        waiting: How many proposals wait for a decision, by paper; they are left out.
        proposed: How many elements take part that are only proposed.
        keep_ledger: Makes what `ledger` gives.
    """

    language: str
    title: str
    as_of: str
    as_of_words: str
    version: str
    summary: tuple[str, ...]
    counts: Mapping[str, int]
    figures: tuple[Figure, ...]
    tables: tuple[Table, ...]
    tree: tuple[Branch, ...]
    loose: tuple[Twig, ...]
    matrix: Matrix
    groups: tuple[FindingGroup, ...]
    outcomes: tuple[OutcomeEntry, ...]
    problems: tuple[ProblemEntry, ...]
    failures: tuple[FailureEntry, ...]
    files: tuple[FileRead, ...]
    papers: tuple[Paper, ...]
    labels: Mapping[str, tuple[str, str]]
    translator: Translator = field(eq=False, repr=False)
    colours: bool = field(default=False, eq=False)
    accepted: tuple[AcceptedEntry, ...] = ()
    baselined: tuple[FindingEntry, ...] = ()
    remarks: tuple[RemarkEntry, ...] = ()
    huisstijl: Huisstijl = field(factory=Huisstijl, eq=False, repr=False)
    write_records: Callable[[], Mapping[str, list[Row]]] = field(default=dict, eq=False, repr=False)
    read_in: str = field(default="", eq=False)

    @property
    def records(self) -> Mapping[str, list[Row]]:
        """The plan as the tables of a plan file, in the language of the report.

        They are as `as_records` writes them, and written when somebody first asks. `kind_tables`
        tells what their columns can hold.
        """
        return self.write_records()

    parts: Parts | None = field(default=None, eq=False, repr=False)
    unmeasured: tuple[OutcomeEntry, ...] = ()
    waiting: tuple[WaitingEntry, ...] = ()
    proposed: int = 0
    keep_ledger: Callable[[], Ledger] = field(default=Ledger, eq=False, repr=False)

    @property
    def ledger(self) -> Ledger:
        """What the council asked and was promised, with what became of it."""
        return self.keep_ledger()

    @property
    def graph(self) -> Graph:
        """The plan as points and lines, in words; composed when somebody first asks."""
        return Graph() if self.parts is None else self.parts.graph

    @property
    def money(self) -> MoneyOverview:
        """Money per year against the years of the plan; composed when somebody first asks."""
        return MoneyOverview() if self.parts is None else self.parts.money

    @property
    def timeline(self) -> Timeline:
        """When what holds and happens; composed when somebody first asks."""
        return Timeline() if self.parts is None else self.parts.timeline

    @property
    def findings(self) -> tuple[FindingEntry, ...]:
        """Every finding, in the order of the groups."""
        return tuple(one for group in self.groups for one in group.findings)

    @property
    def not_judged(self) -> tuple[OutcomeEntry, ...]:
        """The checks that did not judge, or not everything, and the metrics without data."""
        return (*(one for one in self.outcomes if one.why), *self.unmeasured)

    @property
    def clean(self) -> tuple[OutcomeEntry, ...]:
        """The checks that judged everything and found nothing."""
        return tuple(one for one in self.outcomes if one.status == "clean" and not one.why)

    def whole_path(self, path: str) -> str:
        """A path of this report as an editor or a build server can follow it.

        It begins where the command was given, and not in the folder of the plan.
        """
        return str(PurePosixPath(self.read_in, path))

    def say(self, template: str, /, **values: object) -> str:
        """A text of the core in the language of the report."""
        return self.translator.say(template, **values)
