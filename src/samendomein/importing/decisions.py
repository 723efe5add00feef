"""Decisions from a file: for scripts, and for whoever decides on many proposals at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from attrs import frozen

from samendomein.errors import Problem, ReadError
from samendomein.importing.deciding import Wanted
from samendomein.importing.reviewed import Decision, any_text, decision
from samendomein.importing.room import REVIEWED, Room
from samendomein.language.text import Text
from samendomein.location import Location
from samendomein.pipeline.rows import Column, Keys, RowReader, day, text, texts
from samendomein.plan.certainty import Certainty
from samendomein.plan.elements.element import Element, State
from samendomein.plan.nearest import Nearest
from samendomein.plan.reading_order import reading_order
from samendomein.plan.vocabulary import kind_meant
from samendomein.plan.words import Words
from samendomein.sources.convert import NotAValue, shown
from samendomein.sources.key_words import KeyWords
from samendomein.sources.records import RecordReader
from samendomein.sources.source import Fragment
from samendomein.sources.writing import as_records
from samendomein.toml.document import Document, read_document

TABLES = ("decision", "besluit")


@frozen(kw_only=True)
class DecisionsRead:
    """What a file decides.

    Attributes:
        wanted: The decisions on proposals that wait, in the order of the proposals.
        before: The ids on which the same was decided before.
    """

    wanted: tuple[Wanted, ...]
    before: tuple[str, ...]


def read_decisions(file: Path, room: Room, *, by: str = "", on: date) -> DecisionsRead:
    """Read decisions, and find the proposals that they are about.

    A row that names an element goes before rows that name a paper, a kind or a certainty; of
    those, the first that fits decides. What was decided before in the same way is passed over,
    so that the file can be carried out again.

    Args:
        file: The file.
        room: The folder.
        by: The role that decides, if the file does not say.
        on: The day, if the file does not say.

    Raises:
        ReadError: Everything that is wrong with it, each with its place.
    """
    document = read_document(file, shown_as=file.as_posix())
    reading = _Decisions(document, room, by=by, on=on)
    found = reading.read()
    problems = [*document.problems, *reading.rows.problems]
    if problems:
        raise ReadError(problems)
    return found


@frozen
class _Inside:
    """A part of a file, of which the places are asked as if it were a plan file."""

    document: Document
    keys: Keys

    def at(self, *keys: str | int) -> Location:
        """Where a key of the one row stands."""
        return self.document.at(*self.keys, *keys[2:])


def change_problems(
    element: Element, changes: Mapping[str, Any], document: Document, keys: Keys
) -> list[Problem]:
    """What is wrong with changes to an element."""
    ((word, (row,)),) = as_records(Fragment(elements=[element])).items()
    reader = RecordReader()
    needed = {"id": row["id"], **changes}
    if not {"titel", "title", "naam", "name"} & changes.keys():
        needed["titel"] = row["titel"]
    reader.read({word: [needed]}, _Inside(document, keys))
    return list(reader.fragment().problems)


class _Decisions:
    def __init__(self, document: Document, room: Room, *, by: str, on: date) -> None:
        self.rows = RowReader(document=document, room="decisions")
        self._document = document
        self._room = room
        self._by = by
        self._on = on
        self._waiting = {
            one.id: one
            for one in reading_order(
                each for each in room.plan.elements if each.state is State.PROPOSED
            )
        }
        self._taken = {
            (review.element, review.decision)
            for review in room.reviews
            if review.decision is not Decision.LATER
        }

    def read(self) -> DecisionsRead:
        top = {word: value for word, value in self._document.values.items() if word not in TABLES}
        said = self.rows.row(Text("file"), top, (), _TOP) or {}
        by, on = said.get("by", self._by), said.get("on", self._on)
        if not by:
            self.rows.tell(
                "missing-key",
                (),
                Text("the file does not say who decides"),
                Text('add a line such as by = "beleidsadviseur", or use --by'),
            )
        each: list[tuple[Keys, dict[str, Any]]] = []
        for word in TABLES:
            items = self._document.values.get(word, [])
            listed = items if isinstance(items, list) else [items]
            for number, item in enumerate(listed):
                keys: Keys = (word, number) if items is listed else (word,)
                row = self.rows.row(word, item, keys, _COLUMNS)
                if row is not None:
                    each.append((keys, row))
        wanted: dict[str, Wanted] = {}
        before: list[str] = []
        for keys, row in each:
            for id in row.get("elements", ()):
                if (id, row["decision"]) in self._taken:
                    before.append(id)
                elif self._may_decide(id, wanted, keys):
                    wanted[id] = self._wanted(id, row, by, on, keys)
        for keys, row in each:
            if "elements" not in row:
                for id in self._picked(row, keys):
                    if id not in wanted:
                        wanted[id] = self._wanted(id, row, by, on, keys)
        return DecisionsRead(
            wanted=tuple(wanted[id] for id in self._waiting if id in wanted), before=tuple(before)
        )

    def _may_decide(self, id: str, wanted: Mapping[str, Wanted], keys: Keys) -> bool:
        if id in wanted:
            self.rows.tell(
                "said-twice",
                keys,
                Text("{id} is decided on twice", id=f"'{id}'"),
                Text("keep one of the two"),
            )
            return False
        if id in self._waiting:
            return True
        meant = Nearest(self._waiting).to(id)
        known = self._room.element(id)
        decided = next((one for one in reversed(self._room.reviews) if one.element == id), None)
        hint: Text | None = Text("'samendomein review --list' shows what waits")
        if meant is not None:
            hint = Text("did you mean {meant}?", meant=f"'{meant}'")
        message = Text("there is no proposal {id}", id=f"'{id}'")
        if decided is not None:
            message = Text(
                "{id} was decided on before: {decision}, on {day}",
                id=f"'{id}'",
                decision=decided.decision,
                day=decided.on,
            )
            hint = Text("change it in the plan; {file} keeps who decided", file=REVIEWED)
        elif known is not None:
            message = Text("{id} does not wait for a decision: it is accepted", id=f"'{id}'")
            hint = Text("change it in {place}", place=known.origin.location)
        self.rows.tell("no-such-proposal", keys, message, hint)
        return False

    def _wanted(self, id: str, row: Mapping[str, Any], by: str, on: date, keys: Keys) -> Wanted:
        element = self._waiting[id]
        changes = dict(row.get("changes", {}))
        if changes and row["decision"] is not Decision.CHANGE:
            self.rows.tell(
                "changes-without-change",
                keys,
                Text("changes with another decision than 'change'"),
                Text('write decision = "change", or take the changes out'),
            )
        if row["decision"] is Decision.CHANGE:
            if not changes:
                self.rows.tell(
                    "missing-key",
                    keys,
                    Text("'change' without what is to change"),
                    Text(
                        "add a line such as {example}",
                        example='wijzigingen = { titel = "…" }'
                        if keys[0] == "besluit"
                        else 'changes = { title = "…" }',
                    ),
                )
            if "id" in changes:
                self.rows.tell(
                    "impossible-value",
                    keys,
                    Text("the id of a proposal cannot be changed"),
                    Text("accept it, and change the id in the plan with all that points to it"),
                )
            else:
                found = change_problems(
                    element, changes, self._document, (*keys, _changes_word(self._at(keys)))
                )
                self.rows.problems.extend(found)
        if "same_as" in row and row["decision"] is not Decision.SAME:
            self.rows.tell(
                "same-as-without-same",
                keys,
                Text("an element that it is the same as, with another decision than 'same'"),
                Text('write decision = "same", or take that element out'),
            )
        into = row.get("into")
        return Wanted(
            element=id,
            decision=row["decision"],
            by=row.get("by", by),
            on=row.get("on", on),
            reason=row.get("reason", ""),
            changes=changes,
            into=None if into is None else self._room.plans / into,
            same_as=row.get("same_as", ""),
        )

    def _at(self, keys: Keys) -> Any:
        value: Any = self._document.values
        for key in keys:
            value = value[key]
        return value

    def _picked(self, row: Mapping[str, Any], keys: Keys) -> Iterator[str]:
        if not {"paper", "kind", "certainty", "everything"} & row.keys():
            self.rows.tell(
                "missing-key",
                keys,
                Text("{word} without {key}", word=str(keys[0]), key=_ELEMENTS),
                Text("name the ids of proposals, or a paper, a kind or a certainty"),
            )
            return
        for element in self._room.waiting:
            if self._fits(element, row):
                yield element.id

    def _is_surely_known(self, element: Element) -> bool:
        """Whether there is one element that it surely is the same as."""
        return sum(one.sure for one in self._room.likenesses.get(element.id, ())) == 1

    def _fits(self, element: Element, row: Mapping[str, Any]) -> bool:
        if "kind" in row and row["kind"] is not type(element):
            return False
        if row["decision"] is Decision.SAME and not self._is_surely_known(element):
            return False
        if "certainty" in row and not any(
            one.certainty is row["certainty"] for one in element.passages
        ):
            return False
        if "paper" in row:
            papers = [self._room.element(one.document) for one in element.passages]
            names = {
                name
                for one in papers
                if one is not None
                for name in (one.id, one.title, str(getattr(one, "file", "")))
            }
            return row["paper"] in names
        return True


def _changes_word(row: Mapping[str, Any]) -> str:
    return next((word for word in row if word in ("changes", "wijzigingen")), "changes")


def _kind(value: Any, keys: Keys) -> type[Element]:
    meant = kind_meant(text(value, keys))
    if meant is None:
        raise NotAValue(Text("{found} is not a kind", found=shown(value)))
    return meant[0]


def _certainty(value: Any, keys: Keys) -> Certainty:
    meant = Certainty.words().get(text(value, keys).casefold())
    if meant is None:
        words = ", ".join(f"{one.value} ({one.nl})" for one in Certainty)
        raise NotAValue(
            Text("found {found}, expected one of: {words}", found=shown(value), words=words)
        )
    return meant


def _table(value: Any, _: Keys) -> Mapping[str, Any]:
    if isinstance(value, Mapping):
        return value
    raise NotAValue(
        Text("found {found}, expected {expected}", found=shown(value), expected=Text("a table"))
    )


def _truth(value: Any, _: Keys) -> bool:
    if value is True:
        return value
    raise NotAValue(Text("found {found}, expected {expected}", found=shown(value), expected="true"))


_ELEMENTS = KeyWords((("elements", "elementen"),), "'")
_BY = Column(name="by", words=Words("door", "", ""), read=text)
_ON = Column(name="on", words=Words("op", "", ""), read=day)
_TOP = (_BY, _ON)
_COLUMNS = (
    Column(name="elements", words=Words("elementen", "", "", ("element",)), read=texts),
    Column(name="paper", words=Words("stuk", "", ""), read=text),
    Column(name="kind", words=Words("soort", "", ""), read=_kind),
    Column(name="certainty", words=Words("zekerheid", "", ""), read=_certainty),
    Column(name="everything", words=Words("alles", "", ""), read=_truth),
    Column(name="decision", words=Words("besluit", "", ""), read=decision, required=True),
    Column(name="changes", words=Words("wijzigingen", "", ""), read=_table),
    Column(name="reason", words=Words("reden", "", ""), read=any_text),
    Column(name="same_as", words=Words("zelfde_als", "", ""), read=text),
    Column(name="into", words=Words("naar", "", ""), read=text),
    _BY,
    _ON,
)
