"""From rows of words to elements and relations, by the vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

import attrs

from samendomein.errors import Problem
from samendomein.language.text import Text
from samendomein.location import Location
from samendomein.plan.elements.element import Element
from samendomein.plan.elements.records import RECORDS, Absence, Label
from samendomein.plan.nearest import Nearest
from samendomein.plan.origin import InFile, Places
from samendomein.plan.relations.relation import NO_DETAILS, Details, Relation
from samendomein.plan.values import Choice, Missing
from samendomein.plan.vocabulary import FieldTerm, fields_of, relations_from, tables
from samendomein.sources.convert import Convert, NotAValue, converter, missing_word, shown
from samendomein.sources.source import Fragment

Keys = tuple[str | int, ...]
AnyRelation = type[Relation[Any, Any]]

_ENDS = ("to", "naar", "id")


class RecordReader:
    """Reads rows of words into elements and relations.

    Any source can use it: what the rows came from (a TOML file, a sheet, a register) only has
    to tell where a key stands. Everything that cannot be read becomes a problem; the rest of
    the row is read all the same, so that one slip does not pull others along.
    """

    def __init__(self) -> None:
        self._elements: list[Element] = []
        self._relations: list[Relation[Any, Any]] = []
        self._problems: list[Problem] = []

    def fragment(self, files: Iterable[tuple[str, str]] = ()) -> Fragment:
        """Everything read so far."""
        return Fragment(
            elements=self._elements,
            relations=self._relations,
            problems=self._problems,
            files=files,
        )

    def read(self, tables_read: Mapping[str, Any], file: Places) -> None:
        """Read the tables of one file: the word for a kind, with one row or a list of rows."""
        for word, rows in tables_read.items():
            known = tables().get(word.casefold())
            if known is None:
                known = self._unknown_table(word, rows, file)
            if known is None:
                continue
            if isinstance(rows, Mapping):
                self._row(known, rows, file, (word,))
            elif isinstance(rows, list):
                for number, row in enumerate(rows):
                    self._row(known, row, file, (word, number))
            else:
                self._tell(
                    "plan/not-a-table",
                    file.at(word),
                    Text("{word} is not a table", word=f"'{word}'"),
                    Text("begin it with [[{word}]] on a line of its own", word=word),
                )

    def _unknown_table(
        self, word: str, rows: object, file: Places
    ) -> tuple[type[Element], Choice | None] | None:
        meant = _nearest_table().to(word)
        first: Keys = (word, 0) if isinstance(rows, list) and rows else (word,)
        self._tell(
            "plan/unknown-table",
            file.at(*first),
            Text("{word} is not a table of a plan file", word=f"'{word}'"),
            Text("see 'samendomein schema' for the tables there are")
            if meant is None
            else Text("did you mean {meant}?", meant=f"'{meant}'"),
        )
        return None if meant is None or not isinstance(rows, list | Mapping) else tables()[meant]

    def _row(
        self, known: tuple[type[Element], Choice | None], row: object, file: Places, keys: Keys
    ) -> None:
        cls, implied = known
        if not isinstance(row, Mapping):
            self._tell(
                "plan/not-a-table",
                file.at(*keys),
                Text("{word}: expected a table, found {found}", word=keys[0], found=shown(row)),
            )
            return
        slots = _slots(cls)
        id = self._id(row, file, keys)
        given: dict[str, Any] = {}
        absences: list[Absence] = []
        for word, value in row.items():
            slot = slots.get(word)
            if slot is None:
                slot = slots.get(word.casefold())
            if slot is None:
                self._unknown_key(cls, word, slots, file.at(*keys, word))
            elif slot.relation is not None:
                if id is not None:
                    self._relate(slot.relation, id, value, file, (*keys, word), absences)
            elif slot.name in given:
                self._twice(slot, word, file.at(*keys, word))
            else:
                try:
                    given[slot.name] = self._value(slot, value, file, (*keys, word))
                except NotAValue as error:
                    given[slot.name] = None
                    self._not_a_value(cls, id, word, error, file.at(*keys, word))
        if id is None:
            return
        for name in [name for name, value in given.items() if value is None]:
            del given[name]
        if "title" not in given:
            if not any(slots.get(word) is slots["title"] for word in row):
                self._no_title(cls, id, file.at(*keys))
            given["title"] = id
        given["id"] = id
        if implied is not None:
            given.setdefault("kind", implied)
        if absences:
            given["absences"] = tuple(sorted(absences, key=lambda gap: gap.relation))
        self._elements.append(cls(**given, origin=InFile(file, keys)))

    def _id(self, row: Mapping[str, Any], file: Places, keys: Keys) -> str | None:
        id = row.get("id")
        if isinstance(id, str) and id and id.isprintable() and not id.count(" "):
            if missing_word(id) is None and len(id) <= 200:
                return id
        if id is None:
            self._tell(
                "plan/no-id",
                file.at(*keys),
                Text("{word} without an id", word=f"'{keys[0]}'"),
                Text('add a line such as id = "a-short-name"'),
            )
        else:
            self._tell(
                "plan/impossible-id",
                file.at(*keys, "id"),
                Text("{found} cannot be an id", found=shown(id)),
                Text("use a text of letters, digits and hyphens, without spaces"),
            )
        return None

    def _value(self, slot: _Slot, value: Any, file: Places, keys: Keys) -> Any:
        if slot.record is None:
            assert slot.convert is not None
            return slot.convert(value)
        rows = value if isinstance(value, list) else [value]
        read = [
            self._record(slot.record, row, file, (*keys, number) if rows is value else keys)
            for number, row in enumerate(rows)
        ]
        return tuple(one for one in read if one is not None)

    def _record(self, cls: type, row: Any, file: Places, keys: Keys) -> Any:
        words = RECORDS.get(cls)
        name = cls.__name__.lower() if words is None else words.name
        if not isinstance(row, Mapping):
            self._tell(
                "plan/not-a-table",
                file.at(*keys),
                Text("{word}: expected a table, found {found}", word=name, found=shown(row)),
                Text("write it between braces: {example}", example="{ … }"),
            )
            return None
        slots = _record_slots(cls)
        given: dict[str, Any] = {}
        whole = True
        for word, value in row.items():
            slot = slots.get(word)
            if slot is None:
                self._unknown_key(cls, word, slots, file.at(*keys, word))
            elif slot.name in given:
                self._twice(slot, word, file.at(*keys, word))
            else:
                try:
                    given[slot.name] = self._value(slot, value, file, (*keys, word))
                except NotAValue as error:
                    whole = whole and not slot.required
                    self._not_a_value(cls, None, word, error, file.at(*keys, word))
        lacking = [
            slot.name
            for word, slot in slots.items()
            if slot.required and slot.name == word and slot.name not in given
        ]
        if whole:
            for field in lacking:
                self._tell(
                    "plan/missing-key",
                    file.at(*keys),
                    Text("{word} without {key}", word=name, key=f"'{field}'"),
                    Text("add {key} to it", key=f"'{field}'"),
                )
        if lacking:
            return None
        made = cls(**given)
        if isinstance(made, Label) and made.kind.casefold() not in tables():
            self._tell(
                "plan/unknown-kind",
                file.at(*keys),
                Text("{found} is not a kind", found=f"'{made.kind}'"),
                _meant(_nearest_table(), made.kind),
            )
            return None
        return made

    def _relate(
        self,
        cls: AnyRelation,
        source: str,
        value: Any,
        file: Places,
        keys: Keys,
        absences: list[Absence],
    ) -> None:
        if type(value) is str:
            missing = missing_word(value)
            if missing is None:
                self._relations.append(cls(source, value, NO_DETAILS, InFile(file, keys)))
            else:
                absences.append(Absence(cls.words.name, missing))
            return
        items = value if isinstance(value, list) else [value]
        for number, item in enumerate(items):
            place = (*keys, number) if items is value else keys
            if type(item) is str:
                self._relations.append(cls(source, item, NO_DETAILS, InFile(file, place)))
            elif isinstance(item, Mapping):
                self._detailed(cls, source, item, file, place)
            else:
                self._tell(
                    "plan/wrong-type",
                    file.at(*place),
                    Text(
                        "{key}: found {found}, expected the id of an element",
                        key=f"'{keys[-1]}'",
                        found=shown(item),
                    ),
                    Text("put the id between quotes"),
                )

    def _detailed(
        self, cls: AnyRelation, source: str, row: Mapping[str, Any], file: Places, keys: Keys
    ) -> None:
        ends = [row[word] for word in _ENDS if word in row]
        if len(ends) != 1 or not isinstance(ends[0], str):
            self._tell(
                "plan/missing-key",
                file.at(*keys),
                Text("{word} without {key}", word=f"'{cls.words.name}'", key="'to'"),
                Text('write { to = "the-id", … }'),
            )
            return
        rest = {word: value for word, value in row.items() if word not in _ENDS}
        details = self._record(Details, rest, file, keys) if rest else NO_DETAILS
        if isinstance(details.strength, int) and not -3 <= details.strength <= 3:
            self._tell(
                "plan/impossible-value",
                file.at(*keys),
                Text("strength {found} lies outside −3 to +3", found=details.strength),
                Text("use a whole number from −3 (cancels) to +3 (cannot do without)"),
            )
            details = attrs.evolve(details, strength=Missing.UNKNOWN)
        self._relations.append(cls(source, ends[0], details, InFile(file, keys)))

    def _unknown_key(
        self, cls: type, word: str, slots: Mapping[str, _Slot], place: Location
    ) -> None:
        words = RECORDS[cls] if cls in RECORDS else getattr(cls, "words", None)
        name = "relation" if words is None else words.name
        self._tell(
            "plan/unknown-key",
            place,
            Text("{kind} has no key {word}", kind=name, word=f"'{word}'"),
            _meant(Nearest(slots), word)
            or Text("keys of {kind}: {keys}", kind=name, keys=_names(slots)),
        )

    def _twice(self, slot: _Slot, word: str, place: Location) -> None:
        self._tell(
            "plan/said-twice",
            place,
            Text("{word} says {name} a second time", word=f"'{word}'", name=f"'{slot.name}'"),
            Text("keep one of the two keys"),
        )

    def _not_a_value(
        self, cls: type, id: str | None, word: str, error: NotAValue, place: Location
    ) -> None:
        whose = f"'{word}'" if id is None else f"'{id}' '{word}'"
        self._tell(
            "plan/impossible-value",
            place,
            Text("{key}: {reason}", key=whose, reason=error.message),
            error.hint,
        )

    def _no_title(self, cls: type[Element], id: str, place: Location) -> None:
        self._tell(
            "plan/missing-key",
            place,
            Text("{word} without {key}", word=f"{cls.words.name} '{id}'", key="'title'"),
            Text("add {key} to it", key="'title'"),
        )

    def _tell(self, id: str, place: Location, message: Text, hint: Text | None = None) -> None:
        self._problems.append(Problem(id=id, message=message, location=place, hint=hint))


@attrs.frozen
class _Slot:
    """What a key stands for: a field, or a relation."""

    name: str
    required: bool = False
    convert: Convert | None = None
    record: type | None = None
    relation: AnyRelation | None = None


@cache
def _slots(cls: type[Element]) -> dict[str, _Slot]:
    slots = dict(_record_slots(cls))
    for relation in relations_from(cls):
        slot = _Slot(relation.words.name, relation=relation)
        slots.update(dict.fromkeys(relation.words.written(), slot))
    return slots


@cache
def _record_slots(cls: type) -> dict[str, _Slot]:
    slots: dict[str, _Slot] = {}
    for field in fields_of(cls):
        slots.update(dict.fromkeys(field.written(), _slot(field)))
    return slots


def _slot(field: FieldTerm) -> _Slot:
    if field.holds in RECORDS:
        return _Slot(field.name, field.required, record=field.holds)
    return _Slot(field.name, field.required, convert=converter(field))


@cache
def _nearest_table() -> Nearest:
    return Nearest(tables())


def _meant(nearest: Nearest, word: str) -> Text | None:
    meant = nearest.to(word)
    return None if meant is None else Text("did you mean {meant}?", meant=f"'{meant}'")


def _names(slots: Mapping[str, _Slot]) -> str:
    return ", ".join(dict.fromkeys(slot.name for slot in slots.values()))
