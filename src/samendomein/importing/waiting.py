"""The proposals that wait, as they stand now: those in files, and those of papers read just now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from samendomein.importing.alike import KnownAgain
from samendomein.importing.joining import joined, write_joined
from samendomein.importing.room import Room
from samendomein.plan.elements import Actor, Document
from samendomein.plan.elements.element import Element, State
from samendomein.plan.elements.people import ActorKind
from samendomein.plan.links import AnyRelation
from samendomein.plan.partial_date import PartialDate


class Towns:
    """Which municipality each paper is of: papers of two of them never speak of one goal."""

    def __init__(self, elements: Iterable[Element]) -> None:
        """Begin with the papers that are known."""
        self._by_paper: defaultdict[str, set[str]] = defaultdict(set)
        for one in elements:
            if _is_town(one):
                for passage in one.passages:
                    self._by_paper[passage.document].add(one.id)

    def add(self, paper: str, elements: Iterable[Element]) -> None:
        """Add the municipality of a paper, if it names one."""
        self._by_paper[paper] |= {one.id for one in elements if _is_town(one)}

    def are_one(self, paper: str, others: Iterable[str]) -> bool:
        """Whether nothing says that a paper and others are of different municipalities."""
        mine = self._by_paper.get(paper, set())
        theirs = {town for other in others for town in self._by_paper.get(other, ())}
        return not mine or not theirs or bool(mine & theirs)


class Waiting:
    """Proposals that others can be joined with. What somebody accepted is left alone."""

    def __init__(self, room: Room) -> None:
        """Begin with what waits in a folder."""
        self._room = room
        self._now: dict[str, Element] = {}
        self._files: dict[str, Path] = {}
        self._again = KnownAgain()
        self._papers = {one.id: one for one in room.plan.all(Document)}
        self._links = {
            (link.words.name, link.source) for some in room.leaving.values() for link in some
        }
        for one in room.waiting:
            file = room.file_of(one)
            if file is not None:
                self._enter(one, file)

    def add(self, proposals: Iterable[Element], links: Iterable[AnyRelation], file: Path) -> None:
        """Add proposals that were written into a file."""
        for one in proposals:
            if isinstance(one, Document):
                self._papers[one.id] = one
            else:
                self._enter(one, file)
        self._links |= {(link.words.name, link.source) for link in links}

    def same_as(self, element: Element, paper: str, towns: Towns) -> Element | None:
        """The proposal of another paper that surely is the same element."""
        for one in self._again.same_as(element):
            papers = {passage.document for passage in one.passages}
            if paper not in papers and towns.are_one(paper, papers):
                return one
        return None

    def may_quote(self, id: str, paper: str) -> bool:
        """Whether an element waits, and does not quote a paper yet."""
        one = self._now.get(id)
        return one is not None and all(passage.document != paper for passage in one.passages)

    def join(self, found: Element, paper: Document) -> Element:
        """Add what a paper says of a proposal; its id is that of the proposal."""
        before = self._now[found.id]
        now = joined(before, found, other_is_later=self._is_later(paper, before))
        write_joined(self._room, self._room.text(self._files[found.id]), before, now, ())
        self._enter(now, self._files[found.id])
        return now

    def add_link(self, link: AnyRelation) -> bool:
        """Add a relation to a proposal; what somebody accepted is left alone."""
        one = self._now.get(link.source)
        if one is None:
            return False
        target = self._now.get(link.target)
        key = (link.words.name, link.source)
        if isinstance(target, Actor) and target.kind is ActorKind.ROLE and key in self._links:
            # Nobody can tell whether the role in this paper is the same person.
            return True
        text = self._room.text(self._files[link.source])
        write_joined(self._room, text, one, one, [link])
        self._links.add(key)
        return True

    def _enter(self, one: Element, file: Path) -> None:
        self._now[one.id] = one
        self._files[one.id] = file
        if one.state is State.PROPOSED:
            self._again.add(one)

    def _is_later(self, paper: Document, element: Element) -> bool:
        """Whether a paper is later than every paper that an element was read from."""
        days = [
            self._papers[passage.document].dated
            for passage in element.passages
            if passage.document in self._papers
        ]
        mine = paper.dated
        return isinstance(mine, PartialDate) and all(
            isinstance(day, PartialDate) and day.latest < mine.earliest for day in days
        )


def _is_town(element: Element) -> bool:
    return isinstance(element, Actor) and element.kind is ActorKind.MUNICIPALITY
