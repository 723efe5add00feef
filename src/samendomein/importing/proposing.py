"""From what was read in a paper to proposals beside the plan: only what is new."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from attrs import evolve, frozen

from samendomein.errors import Problem, UsageError
from samendomein.importing.anchoring import (
    AnchoredPassage,
    anchored,
    instead_of,
    is_another_paper,
    write_down,
)
from samendomein.importing.known import has_one_name, known_of, named_in, names_of, same_as
from samendomein.importing.papers import PaperRead
from samendomein.importing.quoting import Searched
from samendomein.importing.room import Room, key_for, row_of
from samendomein.importing.waiting import Towns, Waiting
from samendomein.language.text import Text
from samendomein.location import Location
from samendomein.plan.elements import Document
from samendomein.plan.elements.element import Element, State
from samendomein.plan.elements.records import Passage
from samendomein.plan.links import AnyRelation
from samendomein.plan.partial_date import PartialDate
from samendomein.plan.values import Choice, Missing
from samendomein.sources.records import can_be_id
from samendomein.sources.source import Fragment
from samendomein.sources.writing import as_records
from samendomein.toml.writing import to_toml


def in_order(papers: Iterable[PaperRead]) -> list[PaperRead]:
    """Papers from the oldest on, so that it makes no difference in which order they were read."""

    def age(read: PaperRead) -> tuple[date, str, str]:
        own = next((one for one in read.elements if one.id == read.text.document), None)
        dated = getattr(own, "dated", Missing.UNKNOWN)
        day = dated.latest if isinstance(dated, PartialDate) else date.max
        return day, read.text.name, read.text.sha256

    return sorted(papers, key=age)


class Version(Choice):
    """What is known of a paper before it is imported."""

    NEW = "new", "nieuw"
    SAME = "imported before", "eerder geïmporteerd"
    LATER = "later version", "latere versie"


@frozen(kw_only=True)
class Imported:
    """What came of one paper.

    Attributes:
        paper: The paper as it was named.
        document: The id of the element that stands for it.
        version: What was known of it before.
        file: Where its proposals are; ``None`` if there is nothing new.
        proposals: What is new, and waits for a decision.
        known: How many elements were proposed, accepted or written down before.
        rejected: How many were rejected before, and are not proposed again.
        joined: The proposals of other papers that were found again in this one.
        passages: Where its passages stand now, if this is a later version.
        left_out: Relations that start from an accepted element, or that lead to a rejected one.
        problems: What was recognised, and cannot be proposed.
    """

    paper: str
    document: str
    version: Version
    file: Path | None = None
    proposals: tuple[Element, ...] = ()
    known: int = 0
    rejected: int = 0
    joined: tuple[Element, ...] = ()
    passages: tuple[AnchoredPassage, ...] = ()
    left_out: tuple[AnyRelation, ...] = ()
    problems: tuple[Problem, ...] = ()


class Proposing:
    """Adds the proposals of papers to a folder, one paper after the other."""

    def __init__(self, room: Room, *, new_version: bool = False) -> None:
        """Begin.

        Args:
            room: The folder.
            new_version: Whether a file with a known name is a later version, however little of
                it stayed.
        """
        self._room = room
        self._new_version = new_version
        self._taken = {one.id for one in room.plan.elements}
        self._taken |= {one.element for one in room.reviews}
        self._documents = list(room.plan.all(Document))
        self._named = named_in(room.plan)
        self._files = {path: path for path in room.plan_files()}
        self._added: set[str] = set()
        self._towns = Towns(room.plan.elements)
        self._waiting = Waiting(room)

    def add(self, read: PaperRead, *, heading: str) -> Imported:
        """Add the proposals of one paper.

        Args:
            read: What was read in it.
            heading: What stands above the proposals in a new file.

        Raises:
            UsageError: A known paper has its name, and it is not a version of that.
        """
        room, paper = self._room, read.text
        document, version = self._document(paper.name, paper.sha256)
        if document is not None and document.id in self._added:
            if version is Version.LATER:
                raise _two_of_one_name(read.path)
            return Imported(paper=read.path.as_posix(), document=document.id, version=version)
        passages: list[AnchoredPassage] = []
        if document is not None and version is Version.LATER:
            passages = anchored(room, document.id, Searched(paper))
            if is_another_paper(passages) and not self._new_version:
                raise _another_paper(read.path, document)
            write_down(passages, room, paper.sha256)
            self._note_hash(document, paper.sha256)
        own = self._own_document(read)
        problems = [_without_passage(read.path, one) for one in read.elements if _is_bare(one, own)]
        elements = [one for one in read.elements if one.id != own.id and not _is_bare(one, own)]
        now = evolve(own, id=document.id) if document else evolve(own, id=self._free(own.id))
        self._added.add(now.id)
        known = known_of(now.id, room.plan, room.reviews, instead_of(passages))
        same = same_as(elements, known)
        ids: dict[str, str | None] = {own.id: now.id}
        fresh: list[Element] = []
        again: list[Element] = []
        self._towns.add(now.id, elements)
        for element in elements:
            there = same.get(element.id)
            named = (self._named.get(name) for name in names_of(element))
            elsewhere = next((id for id in named if id is not None), None)
            if there is not None:
                ids[element.id] = None if there.rejected else there.id
            elif has_one_name(element) and elsewhere is not None:
                ids[element.id] = elsewhere
                if self._waiting.may_quote(elsewhere, now.id):
                    again.append(element)
            elif one := self._waiting.same_as(element, now.id, self._towns):
                ids[element.id] = one.id
                again.append(element)
            else:
                fresh.append(element)
                ids[element.id] = self._free(element.id)
        proposals = [self._proposal(one, ids, now.id, paper.sha256) for one in fresh]
        for one in proposals:
            if has_one_name(one):
                self._named |= {name: one.id for name in names_of(one) if name not in self._named}
        joined = [
            self._waiting.join(self._proposal(one, ids, now.id, paper.sha256), now) for one in again
        ]
        touched = {one.id for one in (*proposals, *joined)}
        relations, left_out = _mapped(read.relations, ids, touched, now.id, paper.sha256)
        file = None
        if document is None:
            proposals.insert(0, evolve(now, state=State.PROPOSED))
            self._documents.append(now)
        if proposals or relations:
            file, more_left_out = self._write(now.id, proposals, relations, read.path, heading)
            left_out += more_left_out
        gone = sum(1 for one in same.values() if one.rejected)
        return Imported(
            paper=read.path.as_posix(),
            document=now.id,
            version=version,
            file=file,
            proposals=tuple(one for one in proposals if not isinstance(one, Document)),
            known=len(elements) - len(fresh) - len(joined) - gone,
            rejected=gone,
            joined=tuple(joined),
            passages=tuple(passages),
            left_out=tuple(left_out),
            problems=tuple(problems),
        )

    def _document(self, name: str, sha256: str) -> tuple[Document | None, Version]:
        for one in self._documents:
            if one.hash == sha256:
                return one, Version.SAME
        for one in self._documents:
            if one.file == name:
                return one, Version.LATER
        return None, Version.NEW

    def _own_document(self, read: PaperRead) -> Document:
        paper = read.text
        own = next((one for one in read.elements if one.id == paper.document), None)
        if not isinstance(own, Document):
            own = Document(id=paper.document, title=paper.name)
        return evolve(own, file=paper.name, hash=paper.sha256)

    def _note_hash(self, document: Document, sha256: str) -> None:
        path = self._room.file_of(document)
        found = None if path is None else row_of(self._room.text(path), document.id)
        if path is not None and found is not None:
            keys, kind, row = found
            word = key_for(row, kind, "hash") or "hash"
            self._room.text(path).set((*keys, word), sha256)
        self._documents = [
            evolve(one, hash=sha256) if one.id == document.id else one for one in self._documents
        ]

    def _free(self, id: str) -> str:
        """The id, or the first with a number behind it that nothing has."""
        wanted = id if can_be_id(id) else slug(id)
        free, number = wanted, 1
        while free in self._taken:
            number += 1
            free = f"{wanted}-{number}"
        self._taken.add(free)
        return free

    def _proposal(
        self, element: Element, ids: Mapping[str, str | None], document: str, sha256: str
    ) -> Element:
        codes = tuple(
            evolve(one, document=ids.get(one.document) or document) for one in element.codes
        )
        return element.with_(
            id=ids[element.id],
            state=State.PROPOSED,
            passages=tuple(_placed(one, ids, document, sha256) for one in element.passages),
            codes=codes,
        )

    def _write(
        self,
        document: str,
        proposals: list[Element],
        relations: list[AnyRelation],
        paper: Path,
        heading: str,
    ) -> tuple[Path, list[AnyRelation]]:
        room = self._room
        new = {one.id for one in proposals}
        own = [link for link in relations if link.source in new]
        others = [link for link in relations if link.source not in new]
        left_out = [link for link in others if not self._waiting.add_link(link)]
        file = self._file_for(document, paper)
        text = room.text(file)
        records = as_records(Fragment(elements=proposals, relations=own), room.language)
        if records:
            if not text.values and not text.text():
                text.begin(f"# {heading}\n\n")
            text.extend(to_toml(records))
        self._waiting.add(proposals, own, file)
        return file, left_out

    def _file_for(self, document: str, paper: Path) -> Path:
        folder = self._room.proposals
        for waiting in (*self._room.waiting, self._room.element(document)):
            theirs = None if waiting is None else self._room.file_of(waiting)
            quoted = waiting is not None and {one.document for one in waiting.passages}
            if theirs is not None and theirs.parent == folder and quoted in ({document}, set()):
                return theirs
        name, number = slug(paper.name.rpartition(".")[0] or paper.name), 1
        file = folder / f"{name}.toml"
        while file in self._files or (file.exists() and file not in self._room.texts):
            number += 1
            file = folder / f"{name}-{number}.toml"
        self._files[file] = file
        return file


def slug(text: str) -> str:
    """Small letters, digits and hyphens: what an id or the name of a file can be made of."""
    apart = unicodedata.normalize("NFKD", text)
    letters = "".join(one for one in apart if not unicodedata.combining(one)).casefold()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:80].strip("-") or "stuk"


def _placed(passage: Passage, ids: Mapping[str, str | None], document: str, sha256: str) -> Passage:
    where = ids.get(passage.document) or document
    known = passage.hash if not isinstance(passage.hash, Missing) else sha256
    return evolve(passage, document=where, hash=known if where == document else passage.hash)


def _mapped(
    relations: Iterable[AnyRelation],
    ids: Mapping[str, str | None],
    new: set[str],
    document: str,
    sha256: str,
) -> tuple[list[AnyRelation], list[AnyRelation]]:
    """The relations of which an end is new, by the ids in the folder; and those left out."""
    kept: list[AnyRelation] = []
    left_out: list[AnyRelation] = []
    for link in relations:
        source, target = ids.get(link.source), ids.get(link.target)
        if source is None and target is None:
            continue
        if source is None or target is None:
            left_out.append(link)
        elif source in new or target in new:
            details = evolve(
                link.details,
                passages=tuple(
                    _placed(one, ids, document, sha256) for one in link.details.passages
                ),
            )
            kept.append(evolve(link, source=source, target=target, details=details))
    return kept, left_out


def _is_bare(element: Element, own: Document) -> bool:
    return element.id != own.id and not element.passages


def _without_passage(path: Path, element: Element) -> Problem:
    return Problem(
        id="import/no-passage",
        message=Text(
            "{kind} {title} was recognised without a place in the paper, and is not proposed",
            kind=element.words,
            title=f"'{element.title}'",
        ),
        location=Location(path.as_posix()),
        hint=Text("tell the makers of the plugin that reads this paper"),
    )


def _two_of_one_name(path: Path) -> UsageError:
    return UsageError(
        Text("{path} has the name of another paper in this run", path=path.as_posix()),
        Text("give one of the two files another name"),
    )


def _another_paper(path: Path, document: Document) -> UsageError:
    return UsageError(
        Text(
            "{path} has the name of a paper that is known ({title}), and hardly any quotation of "
            "that stands in it",
            path=path.as_posix(),
            title=f"'{document.title}'",
        ),
        Text("give the file another name, or say --new-version if it is that paper"),
    )
