"""From the sheets of a workbook to the tables of a plan file, each value with its cell."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from samendomein import Column, KindTable, Location, Missing, Nearest, Problem, Text
from samendomein_excel.cells import is_empty, lines_of, value_of
from samendomein_excel.grid import Grid, grid_of, whole
from samendomein_excel.headings import (
    headings_of,
    headings_of_record,
    headings_of_relations,
    kind_named,
    kinds_by_word,
    own_words,
    records_by_word,
    words_of,
)
from samendomein_excel.names import DIVIDERS, key_of
from samendomein_excel.words import LISTS, MADE_FROM, plain

Row = dict[str, Any]
Keys = tuple[str | int, ...]

_MISSING = {word.casefold() for word in Missing.words()}


class Tables:
    """The tables of one workbook, as `RecordReader` reads them, and where their values stand."""

    def __init__(
        self,
        file: str,
        sheets: Iterable[tuple[str, list[list[Any]], tuple[int, int]]],
        before: Mapping[str, str],
    ) -> None:
        """Read the sheets.

        Args:
            file: The workbook as it is named in messages.
            sheets: The name, the cells and the place of the first cell of each sheet.
            before: By id, the titles when the workbook was made: other cells may still name an
                element by the title that it had.
        """
        self._file = file
        self.rows: dict[str, list[Row]] = {}
        self.problems: list[Problem] = []
        self._places: dict[Keys, tuple[Grid, int, str | None]] = {}
        self._kind_of: dict[str, str] = {}
        self._at: dict[str, tuple[str, int]] = {}
        self._titles: defaultdict[str, set[str]] = defaultdict(set)
        self._titles_before: defaultdict[str, set[str]] = defaultdict(set)
        for id, title in before.items():
            self._titles_before[key_of(title)].add(id)
        self._read([one for one in sheets if one[0] not in (LISTS, MADE_FROM)])

    def at(self, *keys: str | int) -> Location:
        """The cell of a value, or of the row that lacks it."""
        for length in range(len(keys), 0, -1):
            found = self._places.get(keys[:length])
            if found is not None:
                grid, row, heading = found
                return grid.at(row, heading)
        return Location(self._file)

    def _read(self, sheets: list[tuple[str, list[list[Any]], tuple[int, int]]]) -> None:
        kinds: list[tuple[Grid, KindTable]] = []
        records: list[tuple[Grid, Column]] = []
        relations: list[Grid] = []
        for name, cells, start in sheets:
            kind = kinds_by_word().get(plain(name))
            record = records_by_word().get(plain(name))
            if kind is not None:
                known = frozenset(headings_of(kind))
                grid = grid_of(self._file, name, cells, known, start)
                if grid is not None:
                    self._unknown_headings(grid, known)
                    kinds.append((grid, kind))
            elif record is not None:
                known = frozenset(
                    {*headings_of_record(record), *own_words("element", "number", "order")}
                )
                grid = grid_of(self._file, name, cells, known, start)
                if grid is not None:
                    self._unknown_headings(grid, known)
                    records.append((grid, record))
            elif plain(name) in own_words("relations"):
                grid = grid_of(self._file, name, cells, headings_of_relations(), start)
                if grid is not None:
                    relations.append(grid)
            elif plain(name) not in own_words("findings", "measured", "explanation"):
                self._unknown_sheet(name)
        for grid, kind in kinds:
            self._elements(grid, kind)
        for grid, kind in kinds:
            self._links(grid, kind)
        numbered = {}
        for grid in relations:
            numbered.update(self._detailed(grid))
        for grid, record in records:
            self._inside(grid, record, numbered)

    def _elements(self, grid: Grid, kind: KindTable) -> None:
        """The elements of a sheet, with what stands in their own cells."""
        headings = headings_of(kind)
        rows = self.rows.setdefault(kind.name, [])
        for number, cells in grid.rows():
            row: Row = {}
            title: Any = None
            keys: Keys = (kind.name, len(rows))
            self._places[keys] = (grid, number, None)
            for heading in grid.columns:
                column = headings.get(heading)
                cell = grid.cell(cells, heading)
                if column is None or column.is_relation or is_empty(cell):
                    continue
                # The word that people see is the word that problems are told with.
                row[heading] = value_of(cell, column)
                self._places[(*keys, heading)] = (grid, number, heading)
                if column.name == "title":
                    title = row[heading]
            if not row:
                continue
            if isinstance(title, dict):
                title = title.get("text")
            id = row.get("id")
            if not isinstance(id, str):
                id = row["id"] = self._new_id(title, kind, number)
            rows.append(row)
            self._kind_of.setdefault(id, kind.name)
            self._at.setdefault(id, (kind.name, len(rows) - 1))
            if isinstance(title, str):
                self._titles[key_of(title)].add(id)

    def _new_id(self, title: object, kind: KindTable, number: int) -> str:
        """An id for a row that somebody added: made of its title."""
        letters = unicodedata.normalize("NFKD", str(title or "")).encode("ascii", "ignore").decode()
        stem = re.sub(r"[^a-z0-9]+", "-", letters.casefold()).strip("-")[:60].strip("-")
        stem = stem or f"{kind.word}-{number + 1}"
        id, count = stem, 1
        while id in self._at or id in _MISSING:
            count += 1
            id = f"{stem}-{count}"
        return id

    def _links(self, grid: Grid, kind: KindTable) -> None:
        headings = headings_of(kind)
        at = {
            place[1]: keys
            for keys, place in self._places.items()
            if len(keys) == 2 and keys[0] == kind.name and place[0] is grid
        }
        for number, cells in grid.rows():
            keys = at.get(number)
            if keys is None or int(keys[1]) >= len(self.rows[kind.name]):
                continue
            row = self.rows[kind.name][int(keys[1])]
            for heading in grid.columns:
                column = headings.get(heading)
                cell = grid.cell(cells, heading)
                if column is None or not column.is_relation or is_empty(cell):
                    continue
                place = grid.at(number, heading)
                found = [
                    target
                    for line in lines_of(str(_text(cell)))
                    for target in self._targets(line, column.refers_to, place)
                ]
                self._places[(*keys, column.name)] = (grid, number, heading)
                if found:
                    row.setdefault(column.name, []).extend(found)

    def _targets(self, line: str, kinds: Sequence[str], place: Location) -> list[str]:
        """The ids that a line stands for; names can be divided by semicolons or commas."""
        found = self._target(line, kinds, place)
        if found is not None:
            return [found]
        for divider in DIVIDERS:
            if divider in line:
                parts = [part.strip() for part in line.split(divider) if part.strip()]
                return [target for part in parts for target in self._targets(part, kinds, place)]
        return [line]

    def _target(self, name: str, kinds: Sequence[str], place: Location) -> str | None:
        if name in self._kind_of or name.casefold() in _MISSING:
            return name
        ids = self._titles.get(key_of(name)) or {
            id for id in self._titles_before.get(key_of(name), ()) if id in self._kind_of
        }
        fitting = sorted(id for id in ids if not kinds or self._kind_of[id] in kinds)
        if len(fitting) > 1:
            self.problems.append(
                Problem(
                    id="excel/which-one",
                    message=Text(
                        "{name} is the title of several rows: {ids}",
                        name=f"'{name}'",
                        ids=", ".join(fitting),
                    ),
                    location=place,
                    hint=Text(
                        "write the id of the one that is meant; it stands in a hidden column"
                    ),
                )
            )
        return fitting[0] if fitting else None

    def _detailed(self, grid: Grid) -> dict[str, tuple[Keys, Row]]:
        """The relations of which more is known, by their number."""
        numbered: dict[str, tuple[Keys, Row]] = {}
        for number, cells in grid.rows():
            source = self._named(grid, cells, number, "from_")
            target = self._named(grid, cells, number, "to")
            said = plain(self._own_cell(grid, cells, "relation") or "")
            place = grid.at(number)
            if source is None or target is None or source not in self._at:
                self._incomplete(place)
                continue
            kind, index = self._at[source]
            column = next(
                (
                    one
                    for one in kind_named(kind).columns
                    if one.is_relation and said in words_of(one)
                ),
                None,
            )
            if column is None:
                self._unknown_relation(said, kind_named(kind), place)
                continue
            link: Row = {"to": target}
            listed = self.rows[kind][index].setdefault(column.name, [])
            keys: Keys = (kind, index, column.name, len(listed))
            self._places[keys] = (grid, number, None)
            for one in column.columns:
                heading = next((word for word in words_of(one) if word in grid.columns), None)
                cell = None if heading is None else grid.cell(cells, heading)
                if one.holds != "record" and not is_empty(cell):
                    link[one.name] = value_of(cell, one)
                    self._places[(*keys, one.name)] = (grid, number, heading)
            listed.append(link)
            count = self._own_cell(grid, cells, "number")
            if not is_empty(count):
                numbered[_number(count)] = (keys, link)
        return numbered

    def _inside(self, grid: Grid, record: Column, numbered: Mapping[str, tuple[Keys, Row]]) -> None:
        """The records of a sheet, put inside their elements and relations."""
        found: list[tuple[float, int, Keys, Row, Row]] = []
        for number, cells in grid.rows():
            relation = self._own_cell(grid, cells, "number")
            if is_empty(relation):
                element = self._named(grid, cells, number, "element")
                if element is None or element not in self._at:
                    self._incomplete(grid.at(number))
                    continue
                keys: Keys = self._at[element]
                holder = self.rows[self._at[element][0]][self._at[element][1]]
            elif _number(relation) in numbered:
                keys, holder = numbered[_number(relation)]
            else:
                self._incomplete(grid.at(number))
                continue
            row: Row = {}
            for one in record.columns:
                heading = next((word for word in words_of(one) if word in grid.columns), None)
                cell = None if heading is None else grid.cell(cells, heading)
                if is_empty(cell):
                    continue
                value = value_of(cell, one)
                if one.refers_to and isinstance(value, str):
                    place = grid.at(number, heading)
                    value = self._target(value, one.refers_to, place) or value
                row[one.name] = value
            order = whole(self._own_cell(grid, cells, "order"))
            found.append((order, number, keys, holder, row))
        for _, number, keys, holder, row in sorted(found, key=lambda one: one[:2]):
            listed = holder.setdefault(record.name, [])
            place_keys: Keys = (*keys, record.name, len(listed))
            self._places[place_keys] = (grid, number, None)
            for one in record.columns:
                if one.name in row:
                    heading = next(word for word in words_of(one) if word in grid.columns)
                    self._places[(*place_keys, one.name)] = (grid, number, heading)
            listed.append(row)

    def _named(self, grid: Grid, cells: Sequence[Any], number: int, word: str) -> str | None:
        cell = self._own_cell(grid, cells, word)
        if is_empty(cell):
            return None
        name = str(_text(cell)).strip()
        return self._target(name, (), grid.at(number)) or name

    def _own_cell(self, grid: Grid, cells: Sequence[Any], word: str) -> Any:
        heading = next((one for one in own_words(word) if one in grid.columns), None)
        return None if heading is None else grid.cell(cells, heading)

    def _unknown_headings(self, grid: Grid, known: frozenset[str]) -> None:
        """A heading that is nearly a known one is a slip; any other is somebody's own column."""
        for heading in grid.columns:
            if heading in known:
                continue
            meant = Nearest(known).to(heading)
            if meant is not None:
                self.problems.append(
                    Problem(
                        id="excel/unknown-column",
                        message=Text("the column {heading} is not known", heading=f"'{heading}'"),
                        location=grid.at(grid.head, heading),
                        hint=Text("did you mean {meant}?", meant=f"'{meant}'"),
                    )
                )

    def _unknown_sheet(self, name: str) -> None:
        meant = Nearest([*kinds_by_word(), *records_by_word(), *own_words("relations")]).to(
            plain(name)
        )
        if meant is not None:
            self.problems.append(
                Problem(
                    id="excel/unknown-sheet",
                    message=Text("the sheet {name} is not known", name=f"'{name}'"),
                    location=Location(f"{self._file}!{name}"),
                    hint=Text("did you mean {meant}?", meant=f"'{meant}'"),
                )
            )

    def _unknown_relation(self, said: str, kind: KindTable, place: Location) -> None:
        known = [word for one in kind.columns if one.is_relation for word in words_of(one)]
        meant = Nearest(known).to(said)
        self.problems.append(
            Problem(
                id="excel/unknown-relation",
                message=Text("{kind} has no relation {word}", kind=kind.label, word=f"'{said}'"),
                location=place,
                hint=None if meant is None else Text("did you mean {meant}?", meant=f"'{meant}'"),
            )
        )

    def _incomplete(self, place: Location) -> None:
        self.problems.append(
            Problem(
                id="excel/belongs-to-nothing",
                message=Text("this row belongs to no element in the workbook"),
                location=place,
                hint=Text("write the title or the id of an element in its first column"),
            )
        )


def _text(cell: Any) -> Any:
    return int(cell) if isinstance(cell, float) and cell == int(cell) else cell


def _number(cell: Any) -> str:
    number = whole(cell)
    return str(cell).strip() if number == float("inf") else f"{number:g}"
