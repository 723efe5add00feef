"""From rows of words to elements and relations, by the vocabulary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from samendomein.language.text import Text
from samendomein.plan.elements.element import Element
from samendomein.plan.elements.records import Absence, Announced, Label
from samendomein.plan.links import Links, Rows, gathered
from samendomein.plan.origin import InFile, Places
from samendomein.plan.relations.relation import (
    NO_DETAILS,
    STRONGEST,
    Details,
    Relation,
)
from samendomein.plan.values import MISSING_WORDS, Choice, Missing
from samendomein.plan.vocabulary import tables
from samendomein.sources.convert import NotAValue, missing_word, shown
from samendomein.sources.key_words import KeyWords, key_of
from samendomein.sources.mistakes import (
    Mistakes,
    did_you_mean,
    nearest_table,
    stands_for,
    word_for,
)
from samendomein.sources.quick_rows import QuickRows
from samendomein.sources.slots import Slot, record_slots_of, required_of, slots_of
from samendomein.sources.source import Fragment

Keys = tuple[str | int, ...]
AnyRelation = type[Relation[Any, Any]]

ENDS = ("to", "naar", "id")
"""The keys for the id that a relation points to, where it is written as a table."""

_TO = KeyWords((("to", "naar"),), "'")

LONGEST_ID = 200

_SURELY_ALIKE = 0.8
"""How much a table must look like another for its rows to be read as if they stood there."""


class RecordReader:
    """Reads rows of words into elements and relations.

    Any source can use it: what the rows came from (a TOML file, a sheet, a register) only has
    to tell where a key stands. Everything that cannot be read becomes a problem; the rest of
    the row is read all the same, so that one slip does not pull others along.
    """

    def __init__(self) -> None:
        self._elements: list[Element] = []
        self._links: Rows = defaultdict(list)
        self._mistakes = Mistakes()
        self._quick = QuickRows(self._links)

    def fragment(self, files: Iterable[tuple[str, str]] = ()) -> Fragment:
        """Everything read so far."""
        return Fragment(
            elements=self._elements,
            relations=gathered([Links(self._links)]),
            problems=self._mistakes.problems,
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
                self._mistakes.tell(
                    "plan/not-a-table",
                    file.at(word),
                    Text("{word} is not a table", word=f"'{word}'"),
                    Text("begin it with [[{word}]] on a line of its own", word=word),
                )

    def _unknown_table(
        self, word: str, rows: object, file: Places
    ) -> tuple[type[Element], Choice | None] | None:
        some = rows if isinstance(rows, list) else [rows]
        if not any(isinstance(row, Mapping) for row in some):
            self._mistakes.tell(
                "plan/unknown-table",
                file.at(word),
                Text("{word} stands above the first table", word=f"'{word}'"),
                Text("put it below the header of what it belongs to, such as [[goal]]"),
            )
            return None
        meant = nearest_table().to(word)
        first: Keys = (word, 0) if isinstance(rows, list) else (word,)
        self._mistakes.tell(
            "plan/unknown-table",
            file.at(*first),
            Text("{word} is not a table of a plan file", word=f"'{word}'"),
            Text("see 'samendomein schema' for the tables there are")
            if meant is None
            else Text("did you mean {meant}?", meant=f"'{meant}'"),
            elements=_ids_of(some),
        )
        surely_meant = nearest_table().to(word, alike=_SURELY_ALIKE)
        return None if surely_meant is None else tables()[surely_meant]

    def _row(
        self, known: tuple[type[Element], Choice | None], row: object, file: Places, keys: Keys
    ) -> None:
        cls, implied = known
        origin = InFile(file, keys)
        if type(row) is dict:
            element = self._quick.element(cls, implied, row, origin)
            if element is not None:
                self._elements.append(element)
                return
        if not isinstance(row, Mapping):
            self._mistakes.tell(
                "plan/not-a-table",
                file.at(*keys),
                Text("{word}: expected a table, found {found}", word=keys[0], found=shown(row)),
            )
            return
        slots = slots_of(cls)
        told = len(self._mistakes.problems)
        id = self._id(row, cls, file, keys)
        given: dict[str, Any] = {}
        absences: list[Absence] = []
        for word, value in row.items():
            slot = slots.get(word)
            if slot is None:
                slot = slots.get(word.casefold())
            if slot is None:
                self._mistakes.unknown_key(cls, word, file.at(*keys, word))
            elif slot.relation is not None:
                if id is not None:
                    self._relate(slot.relation, id, value, file, (*keys, word), absences)
            elif slot.name in given:
                self._mistakes.twice(key_of(cls, slot.name), word, file.at(*keys, word))
            elif slot.name != "id":
                try:
                    given[slot.name] = (
                        slot.convert(value)
                        if slot.convert is not None
                        else self._records(slot, value, file, (*keys, word))
                    )
                except NotAValue as error:
                    given[slot.name] = None
                    self._mistakes.not_a_value(cls, id, word, error, file.at(*keys, word))
        if id is None:
            lost = row.get(_word_for_id(row, cls))
            self._mistakes.concern((lost,) if isinstance(lost, str) else (), told)
            return
        if None in given.values():
            given = {name: value for name, value in given.items() if value is not None}
        if "title" not in given:
            if not any(stands_for("title", word, cls) for word in row):
                self._mistakes.no_title(cls, id, file.at(*keys))
            given["title"] = id
        given["id"] = id
        if implied is not None:
            given.setdefault("kind", implied)
        if absences:
            given["absences"] = tuple(sorted(absences, key=lambda gap: gap.relation))
        self._elements.append(cls(**given, origin=origin))
        self._mistakes.concern((id,), told)

    def _id(
        self, row: Mapping[str, Any], cls: type[Element], file: Places, keys: Keys
    ) -> str | None:
        word = _word_for_id(row, cls)
        id = row.get(word) if word.casefold() == "id" else None
        if isinstance(id, str) and can_be_id(id):
            return id
        if id is None:
            if word in row:
                return None  # It is an unknown key, and told as such.
            self._mistakes.tell(
                "plan/no-id",
                file.at(*keys),
                Text("{word} without an id", word=f"'{keys[0]}'"),
                Text('add a line such as id = "a-short-name"'),
            )
        elif missing_word(id) is not None:
            self._mistakes.tell(
                "plan/impossible-id",
                file.at(*keys, word),
                Text(
                    "{found} says that a value is missing, and so cannot be an id", found=shown(id)
                ),
                Text('give the element an id of its own, such as id = "a-short-name"'),
            )
        else:
            self._mistakes.tell(
                "plan/impossible-id",
                file.at(*keys, word),
                Text("{found} cannot be an id", found=shown(id)),
                Text("use a text of letters, digits and hyphens, without spaces"),
            )
        return None

    def _records(self, slot: Slot, value: Any, file: Places, keys: Keys) -> Any:
        assert slot.record is not None
        rows = value if isinstance(value, list) else [value]
        read = [
            self._record(slot.record, row, file, (*keys, number) if rows is value else keys)
            for number, row in enumerate(rows)
        ]
        return tuple(one for one in read if one is not None)

    def _record(self, cls: type, row: Any, file: Places, keys: Keys) -> Any:
        name = word_for(cls)
        if not isinstance(row, Mapping):
            self._mistakes.tell(
                "plan/not-a-table",
                file.at(*keys),
                Text("{word}: expected a table, found {found}", word=name, found=shown(row)),
                Text("write it between braces: {example}", example="{ … }"),
            )
            return None
        slots = record_slots_of(cls)
        given: dict[str, Any] = {}
        whole = True
        for word, value in row.items():
            slot = slots.get(word)
            if slot is None:
                self._mistakes.unknown_key(cls, word, file.at(*keys, word))
            elif slot.name in given:
                self._mistakes.twice(key_of(cls, slot.name), word, file.at(*keys, word))
            else:
                try:
                    given[slot.name] = (
                        slot.convert(value)
                        if slot.convert is not None
                        else self._records(slot, value, file, (*keys, word))
                    )
                except NotAValue as error:
                    whole = whole and not slot.required
                    self._mistakes.not_a_value(cls, None, word, error, file.at(*keys, word))
        lacking = [name for name in required_of(cls) if name not in given]
        if whole:
            for field in lacking:
                if any(stands_for(field, word, cls) for word in row):
                    continue
                key = key_of(cls, field)
                self._mistakes.tell(
                    "plan/missing-key",
                    file.at(*keys),
                    Text("{word} without {key}", word=name, key=key),
                    Text("add {key} to it", key=key),
                )
        if lacking:
            return None
        made = cls(**given)
        if isinstance(made, Label | Announced) and made.kind.casefold() not in tables():
            self._mistakes.tell(
                "plan/unknown-kind",
                file.at(*keys),
                Text("{found} is not a kind", found=f"'{made.kind}'"),
                did_you_mean(nearest_table(), made.kind),
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
        items = value if isinstance(value, list) else [value]
        for number, item in enumerate(items):
            place = (*keys, number) if items is value else keys
            if type(item) is str:
                why = MISSING_WORDS.get(item)
                if why is None:
                    self._links[cls].append((source, item, NO_DETAILS, (file, *place)))
                else:
                    absences.append(Absence(cls.words.name, why))
            elif isinstance(item, Mapping):
                self._detailed(cls, source, item, file, place)
            else:
                self._mistakes.not_an_id(keys[-1], item, file.at(*place))

    def _detailed(
        self, cls: AnyRelation, source: str, row: Mapping[str, Any], file: Places, keys: Keys
    ) -> None:
        ends = [word for word in row if word in ENDS]
        if not ends:
            said = next(key for key in reversed(keys) if isinstance(key, str))
            self._mistakes.tell(
                "plan/missing-key",
                file.at(*keys),
                Text("{word} without {key}", word=f"'{said}'", key=_TO),
                Text('write { to = "the-id", … }'),
            )
            return
        for word in ends[1:]:
            self._mistakes.twice(_TO, word, file.at(*keys, word))
        target = row[ends[0]]
        if not isinstance(target, str):
            self._mistakes.not_an_id(ends[0], target, file.at(*keys, ends[0]))
            return
        rest = {word: value for word, value in row.items() if word not in ENDS}
        details = self._record(Details, rest, file, keys) if rest else NO_DETAILS
        if isinstance(details.strength, int) and abs(details.strength) > STRONGEST:
            slots = record_slots_of(Details)
            word = next(word for word in rest if slots.get(word) is slots["strength"])
            self._mistakes.tell(
                "plan/impossible-value",
                file.at(*keys, word),
                Text("strength {found} lies outside −3 to +3", found=details.strength),
                Text("use a whole number from −3 (cancels) to +3 (cannot do without)"),
            )
            details = attrs.evolve(details, strength=Missing.UNKNOWN)
        self._links[cls].append((source, target, details, (file, *keys)))


def _word_for_id(row: Mapping[str, Any], cls: type[Element]) -> str:
    """The key with the id of a row, or that was meant to be it; ``id`` if there is none."""
    exact = (word for word in row if word.casefold() == "id")
    near = (word for word in row if stands_for("id", word, cls))
    return next(exact, None) or next(near, "id")


def _ids_of(rows: Iterable[Any]) -> tuple[str, ...]:
    """The ids in rows of which nobody knows what they are."""
    return tuple(
        value
        for row in rows
        if isinstance(row, Mapping)
        for word, value in row.items()
        if isinstance(value, str) and word.casefold() == "id"
    )


def can_be_id(word: str) -> bool:
    """Whether plan files can point at an element by this word."""
    return (
        0 < len(word) <= LONGEST_ID
        and word.isprintable()
        and " " not in word
        and missing_word(word) is None
    )
