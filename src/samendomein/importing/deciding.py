"""Carrying out decisions on proposals: into the plan, or out of sight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from samendomein.errors import UsageError
from samendomein.importing.alike import Likeness
from samendomein.importing.joining import (
    as_it_stands,
    joined,
    not_in_a_file,
    point_elsewhere,
    pointing_to,
    write_joined,
)
from samendomein.importing.reviewed import Decision, Review, as_rows
from samendomein.importing.room import Keys, Room, key_for, row_of, rows_in
from samendomein.language.text import Text
from samendomein.plan.elements import Document
from samendomein.plan.elements.element import Element, State
from samendomein.plan.nearest import Nearest
from samendomein.plan.values import Missing
from samendomein.plan.vocabulary import tables
from samendomein.sources.slots import slots_of
from samendomein.toml.writing import to_toml


@frozen(kw_only=True)
class Wanted:
    """What somebody decided on one proposal.

    Attributes:
        element: The id of the proposal.
        decision: What was decided.
        by: The role that decides.
        on: The day.
        reason: Why; may be empty.
        changes: By the words of a plan file, what is to be other than was proposed.
        into: The plan file for what is accepted; found by the kind unless given.
        same_as: The id of the element that it is the same as; found by what they have in common
            unless given.
    """

    element: str
    decision: Decision
    by: str
    on: date
    reason: str = ""
    changes: Mapping[str, Any] = field(factory=dict)
    into: Path | None = None
    same_as: str = ""


@frozen(kw_only=True)
class Decided:
    """What came of a decision.

    Attributes:
        element: The proposal.
        decision: What was decided.
        file: Where it stands now; ``None`` if it stands nowhere.
        papers: The papers that were accepted along with it.
        taken_out: What pointed to it, by title, and no longer does.
        same_as: What it was joined with.
    """

    element: Element
    decision: Decision
    file: Path | None = None
    papers: tuple[Document, ...] = ()
    taken_out: tuple[str, ...] = ()
    same_as: Element | None = None


class Deciding:
    """Carries out decisions one by one; `write` puts them into the files."""

    def __init__(self, room: Room) -> None:
        """Begin."""
        self._room = room
        self._reviews: list[Review] = []
        self._decided: set[str] = set()
        self._gone: set[str] = set()
        self._moved: dict[str, Path] = {}

    def decide(self, wanted: Wanted) -> Decided:
        """Carry out one decision.

        Raises:
            UsageError: There is no such proposal, or the files do not allow it.
        """
        element = self.proposal(wanted.element)
        if isinstance(element, Document) and wanted.decision is Decision.REJECT:
            self._refuse_if_quoted(element)
        other = self._meant(element, wanted) if wanted.decision is Decision.SAME else None
        self._remember(element, wanted, other)
        if wanted.decision is Decision.LATER:
            return Decided(
                element=element, decision=wanted.decision, file=self._room.file_of(element)
            )
        self._decided.add(element.id)
        if other is not None:
            self._gone.add(element.id)
            papers = tuple(self._accept_papers(element, wanted))
            file = self._join(element, other)
            return Decided(
                element=element, decision=wanted.decision, file=file, papers=papers, same_as=other
            )
        if wanted.decision is Decision.REJECT:
            self._gone.add(element.id)
            self._take_out(element)
            return Decided(
                element=element,
                decision=wanted.decision,
                taken_out=tuple(self._unlink(element.id)),
            )
        papers = tuple(self._accept_papers(element, wanted))
        file = self._accept(element, wanted.changes, wanted.into)
        return Decided(element=element, decision=wanted.decision, file=file, papers=papers)

    def proposal(self, id: str) -> Element:
        """The proposal with this id, if it still waits.

        Raises:
            UsageError: There is none.
        """
        element = self._room.element(id)
        if element is not None and element.state is State.PROPOSED and id not in self._decided:
            return element
        if element is None:
            meant = Nearest(one.id for one in self._room.waiting).to(id)
            raise UsageError(
                Text("there is no proposal {id}", id=f"'{id}'"),
                Text("did you mean {meant}?", meant=f"'{meant}'")
                if meant
                else Text("'samendomein review --list' shows what waits"),
            )
        raise UsageError(
            Text("{id} does not wait for a decision: it is accepted", id=f"'{id}'"),
            Text("change it in {place}", place=element.origin.location),
        )

    def write(self) -> tuple[Path, ...]:
        """Write everything that was decided; every file whole.

        Raises:
            UsageError: A file cannot be written.
        """
        if self._reviews:
            rows = as_rows(self._reviews, self._room.language)
            self._room.text(self._room.reviewed).extend(rows)
            self._reviews = []
        return self._room.write()

    def may_be_same_as(self, element: Element) -> list[Likeness]:
        """What a proposal may be the same as, of what is accepted or comes before it."""
        found = self._room.likenesses.get(element.id, ())
        return [one for one in found if one.other.id not in self._gone]

    def _remember(self, element: Element, wanted: Wanted, other: Element | None = None) -> None:
        if self._said_before(element, wanted):
            return
        first = element.passages[0] if element.passages else None
        quote = "" if first is None or isinstance(first.quote, Missing) else first.quote
        self._reviews.append(
            Review(
                element=element.id,
                kind=element.words.name,
                title=element.title,
                document="" if first is None else first.document,
                quote=quote,
                decision=wanted.decision,
                by=wanted.by,
                on=wanted.on,
                reason=wanted.reason,
                same_as="" if other is None else other.id,
            )
        )

    def _said_before(self, element: Element, wanted: Wanted) -> bool:
        """Whether the last decision was the same: carrying out a file again says nothing new."""
        last = next((one for one in self._room.reviews[::-1] if one.element == element.id), None)
        said = (Decision.LATER, wanted.by, wanted.reason)
        return (
            last is not None
            and wanted.decision is Decision.LATER
            and (last.decision, last.by, last.reason) == said
        )

    def _accept_papers(self, element: Element, wanted: Wanted) -> Iterator[Document]:
        """Accept the papers that it quotes along with it."""
        for paper in list(self._papers_of(element)):
            self._remember(paper, evolve(wanted, decision=Decision.ACCEPT, reason=""))
            self._decided.add(paper.id)
            self._accept(paper, {}, None)
            yield paper

    def _meant(self, element: Element, wanted: Wanted) -> Element:
        """What a proposal is to be joined with.

        Raises:
            UsageError: Nobody says, or it cannot be.
        """
        alike = self.may_be_same_as(element)
        if not wanted.same_as:
            sure = [one for one in alike if one.sure] or alike
            if len(sure) == 1:
                return sure[0].other
            raise UsageError(
                Text("nobody says what {id} is the same as", id=f"'{element.id}'"),
                Text('add the id, as in same_as = "{other}"', other=_first(alike)),
            )
        other = self._room.element(wanted.same_as)
        if other is None or type(other) is not type(element) or other.id in self._gone:
            raise UsageError(
                Text(
                    "{id} cannot be the same as {other}",
                    id=f"'{element.id}'",
                    other=f"'{wanted.same_as}'",
                ),
                Text("name an element of the same kind that is there"),
            )
        if other.id == element.id:
            raise UsageError(
                Text("{id} cannot be the same as itself", id=f"'{element.id}'"),
                Text("name the other element"),
            )
        return other

    def _join(self, element: Element, other: Element) -> Path:
        """Give another element the passages, what it lacks, and the relations of a proposal."""
        path = self._moved.get(other.id) or self._room.file_of(other)
        if path is None:
            raise not_in_a_file(other.id)
        self._take_out(element)
        before = as_it_stands(self._room.text(path), other)
        links = [
            evolve(link, source=other.id)
            for link in self._room.leaving.get(element.id, ())
            if link.target not in self._gone and link.target != other.id
        ]
        write_joined(self._room, self._room.text(path), before, joined(before, element), links)
        for file in (*self._room.plan_files(), *list(self._room.texts)):
            point_elsewhere(self._room.text(file), element.id, other.id)
        return path

    def _accept(self, element: Element, changes: Mapping[str, Any], into: Path | None) -> Path:
        path, keys, kind, row = self._row(element)
        room = self._room
        state = key_for(row, kind, "state")
        if path.parent != room.proposals and into is None:
            if state is not None:
                room.text(path).remove((*keys, state))
            for word, value in changes.items():
                there = key_for(row, kind, _slot(kind, word))
                if there is not None and there != word:
                    room.text(path).remove((*keys, there))
                room.text(path).set((*keys, word), value)
            self._moved[element.id] = path
            return path
        row.pop(state or "", None)
        for word, value in changes.items():
            there = key_for(row, kind, _slot(kind, word))
            row = {
                (word if key == there else key): (value if key == there else said)
                for key, said in row.items()
            } | {word: value}
        target = into or self._home(kind)
        if target.suffix != ".toml":
            raise UsageError(
                Text("{path} is not a plan file", path=target.as_posix()),
                Text("name a file that ends in .toml"),
            )
        self._moved[element.id] = target
        room.text(path).remove(keys)
        room.text(target).extend(to_toml({self._table(target, kind, str(keys[0])): [row]}))
        return target

    def _take_out(self, element: Element) -> None:
        path, keys, _, _ = self._row(element)
        self._room.text(path).remove(keys)

    def _row(self, element: Element) -> tuple[Path, Keys, type[Element], dict[str, Any]]:
        path = self._room.file_of(element)
        found = None if path is None else row_of(self._room.text(path), element.id)
        if path is None or found is None:
            raise not_in_a_file(element.id)
        return path, *found

    def _home(self, kind: type[Element]) -> Path:
        """The file that has most elements of a kind, or one that is named after them."""
        counts: Counter[Path] = Counter()
        for element in self._room.plan.elements:
            file = self._room.file_of(element) if type(element) is kind else None
            if file is not None and element.state is State.ACCEPTED:
                counts[file] += file.parent != self._room.proposals
        most = sorted(counts, key=lambda file: (-counts[file], file))
        if most and counts[most[0]]:
            return most[0]
        words = kind.words
        several = words.nl_plural if self._room.language == "nl" else words.plural
        name = several.replace("'", "").replace(" ", "-").replace("_", "-")
        return self._room.plans / f"{name}.toml"

    def _table(self, target: Path, kind: type[Element], proposed_as: str) -> str:
        """The word that a file uses for a kind, as far as it says no more than that."""
        there = self._room.text(target).values
        if tables()[proposed_as.casefold()][1] is not None:
            return proposed_as
        return next(
            (word for word in there if tables().get(word.casefold()) == (kind, None)), proposed_as
        )

    def _papers_of(self, element: Element) -> Iterator[Document]:
        """The papers that it quotes and that nobody accepted yet."""
        leaving = self._room.leaving.get(element.id, ())
        passages = [*element.passages, *(one for link in leaving for one in link.passages)]
        ids = [*(one.document for one in passages), *(one.document for one in element.codes)]
        for id in dict.fromkeys(ids):
            paper = self._room.element(id)
            waits = isinstance(paper, Document) and paper.state is State.PROPOSED
            if isinstance(paper, Document) and waits and id not in self._decided:
                yield paper

    def _refuse_if_quoted(self, paper: Document) -> None:
        quoting = [
            one.id
            for one in self._room.plan.elements
            if one.id not in self._decided
            and any(passage.document == paper.id for passage in one.passages)
            and one.id != paper.id
        ]
        if quoting:
            raise UsageError(
                Text(
                    "{id} is quoted by {count} elements and cannot be rejected",
                    id=f"'{paper.id}'",
                    count=len(quoting),
                ),
                Text("reject those first, or accept the paper"),
            )

    def _unlink(self, id: str) -> Iterator[str]:
        """Take out every relation to an element; give the titles of what pointed to it."""
        for path in (*self._room.plan_files(), *list(self._room.texts)):
            text = self._room.text(path)
            for keys, kind, row in list(rows_in(text.values)):
                pointing = pointing_to(row, kind, id)
                for way, _ in pointing:
                    text.remove((*keys, *way))
                if pointing:
                    source = self._room.element(str(row.get("id")))
                    yield str(row.get("id")) if source is None else source.title


def _first(alike: list[Likeness]) -> str:
    return alike[0].other.id if alike else "…"


def _slot(kind: type[Element], word: str) -> str:
    slot = slots_of(kind).get(word)
    return word if slot is None else slot.name
