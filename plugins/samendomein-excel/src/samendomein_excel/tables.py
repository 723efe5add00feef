"""From the sheets of a workbook to the tables of a plan file, each value with its cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from samendomein import Column, KindTable, Location, Problem
from samendomein_excel import slips
from samendomein_excel.cells import (
    is_an_error,
    is_empty,
    is_more_than_a_number,
    lines_of,
    reads_two_ways,
    value_of,
)
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
from samendomein_excel.opening import Found
from samendomein_excel.references import Before, References
from samendomein_excel.words import LISTS, MADE_FROM, plain

Row = dict[str, Any]
Keys = tuple[str | int, ...]


class Tables:
    """The tables of one workbook, as `RecordReader` reads them, and where their values stand."""

    def __init__(self, file: str, sheets: Iterable[Found], before: Iterable[Before] = ()) -> None:
        """Read the sheets.

        Args:
            file: The workbook as it is named in messages.
            sheets: Its sheets.
            before: The plan from which the workbook was made: other cells may still name an
                element by the title that it had, and a row whose id is gone is known by it.
        """
        self._file = file
        self.rows: dict[str, list[Row]] = {}
        self._places: dict[Keys, tuple[Grid, int, str | None]] = {}
        self._at: dict[str, tuple[str, int]] = {}
        self.problems: list[Problem] = []
        self._read([one for one in sheets if one.name not in (LISTS, MADE_FROM)], before)

    def at(self, *keys: str | int) -> Location:
        """The cell of a value, or of the row that lacks it."""
        for length in range(len(keys), 0, -1):
            found = self._places.get(keys[:length])
            if found is not None:
                grid, row, heading = found
                return grid.at(row, heading)
        return Location(self._file)

    def _read(self, sheets: Iterable[Found], before: Iterable[Before]) -> None:
        kinds: list[tuple[Grid, KindTable]] = []
        records: list[tuple[Grid, Column]] = []
        relations: list[Grid] = []
        unknown: list[str] = []
        for sheet in sheets:
            name = plain(sheet.name)
            kind, record = kinds_by_word().get(name), records_by_word().get(name)
            if kind is not None:
                kinds += ((grid, kind) for grid in self._grid(sheet, headings_of(kind)))
            elif record is not None:
                own = dict.fromkeys(own_words("element", "number", "order"))
                headings = {**own, **headings_of_record(record)}
                records += ((grid, record) for grid in self._grid(sheet, headings))
            elif name in own_words("relations"):
                relations += self._grid(sheet, dict.fromkeys(headings_of_relations()))
            elif name not in own_words("findings", "measured", "explanation"):
                unknown.append(sheet.name)
                self.problems += slips.unknown_sheet(self._file, sheet.name)
        if unknown and not (kinds or self.problems):
            self.problems.append(slips.nothing_known(self._file, unknown))
        self._names = References(self._given(kinds), before, self.problems)
        for grid, kind in kinds:
            self._elements(grid, kind)
        for grid, kind in kinds:
            self._links(grid, kind)
        numbered = {}
        for grid in relations:
            numbered.update(self._detailed(grid))
        for grid, record in records:
            self._inside(grid, record, numbered)

    def _grid(self, sheet: Found, known: Mapping[str, Column | None]) -> Iterator[Grid]:
        """The sheet with its heads; a sheet that has only other things in it is told."""
        grid = grid_of(self._file, sheet, frozenset(known))
        if grid is None:
            if any(not is_empty(cell) for row in sheet.cells for cell in row):
                self.problems.append(slips.no_heads(self._file, sheet.name))
            return
        self.problems += slips.unknown_headings(grid, known)
        for (row, column), said in sheet.broken.items():
            heading = grid.heading_of(column)
            if row > grid.head and heading in known:
                self.problems.append(slips.no_value(grid.at(row, heading), said))
        yield grid

    def _given(self, kinds: Iterable[tuple[Grid, KindTable]]) -> Iterator[str]:
        for grid, _ in kinds:
            for _, cells in grid.rows():
                id = grid.cell(cells, "id")
                if not is_empty(id):
                    yield str(_text(id)).strip()

    def _elements(self, grid: Grid, kind: KindTable) -> None:
        """The elements of a sheet, with what stands in their own cells."""
        headings = headings_of(kind)
        rows = self.rows.setdefault(kind.name, [])
        for number, cells in grid.rows():
            row: Row = {}
            title: Any = None
            keys: Keys = (kind.name, len(rows))
            places: dict[Keys, tuple[Grid, int, str | None]] = {keys: (grid, number, None)}
            is_known = False
            for heading in grid.columns:
                column = headings.get(heading)
                cell = grid.cell(cells, heading)
                if column is None or is_empty(cell):
                    continue
                is_known = True
                if column.is_relation or self._is_broken(grid, number, heading, cell, column):
                    continue
                # The word that people see is the word that problems are told with.
                row[heading] = value_of(cell, column)
                places[(*keys, heading)] = (grid, number, heading)
                if column.name == "title":
                    title = row[heading]
            if not is_known:
                continue
            if isinstance(title, dict):
                title = title.get("text")
            id = row.get("id")
            said = next(filter(slips.is_total, cells if is_empty(title) else [title]), None)
            if not isinstance(id, str) and said is not None:
                self.problems.append(slips.total(grid.at(number), said.strip()))
                continue
            if not isinstance(id, str):
                id = row["id"] = self._names.id_for(title, kind, number)
            elif id in self._at:
                self.problems.append(slips.copied(grid.at(number), self.at(*self._at[id])))
                continue
            self._places.update(places)
            rows.append(row)
            self._at[id] = (kind.name, len(rows) - 1)
            self._names.add(id, kind.name, title)

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
                if self._is_broken(grid, number, heading, cell, column):
                    continue
                place = grid.at(number, heading)
                found = [
                    target
                    for line in lines_of(str(_text(cell)))
                    for target in self._names.targets(line, column.refers_to, place)
                ]
                self._places[(*keys, column.name)] = (grid, number, heading)
                if found:
                    row.setdefault(column.name, []).extend(found)

    def _detailed(self, grid: Grid) -> dict[str, tuple[Keys, Row]]:
        """The relations of which more is known, by their number."""
        numbered: dict[str, tuple[Keys, Row]] = {}
        for number, cells in grid.rows():
            source = self._named(grid, cells, number, "from_")
            target = self._named(grid, cells, number, "to")
            said = plain(self._own_cell(grid, cells, "relation") or "")
            place = grid.at(number)
            if source is None or target is None or source not in self._at:
                self.problems.append(slips.belongs_to_nothing(place))
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
                self.problems.append(slips.unknown_relation(said, kind_named(kind), place))
                continue
            link: Row = {"to": target}
            listed = self.rows[kind][index].setdefault(column.name, [])
            keys: Keys = (kind, index, column.name, len(listed))
            self._places[keys] = (grid, number, None)
            for one in column.columns:
                heading = next((word for word in words_of(one) if word in grid.columns), None)
                cell = None if heading is None else grid.cell(cells, heading)
                if one.holds == "record" or is_empty(cell) or heading is None:
                    continue
                if not self._is_broken(grid, number, heading, cell, one):
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
                    self.problems.append(slips.belongs_to_nothing(grid.at(number)))
                    continue
                keys: Keys = self._at[element]
                holder = self.rows[self._at[element][0]][self._at[element][1]]
            elif _number(relation) in numbered:
                keys, holder = numbered[_number(relation)]
            else:
                self.problems.append(slips.belongs_to_nothing(grid.at(number)))
                continue
            row: Row = {}
            for one in record.columns:
                heading = next((word for word in words_of(one) if word in grid.columns), None)
                cell = None if heading is None else grid.cell(cells, heading)
                if is_empty(cell) or heading is None:
                    continue
                if self._is_broken(grid, number, heading, cell, one):
                    continue
                value = value_of(cell, one)
                if one.refers_to and isinstance(value, str):
                    place = grid.at(number, heading)
                    value = self._names.target(value, one.refers_to, place) or value
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
        return self._names.target(name, (), grid.at(number)) or name

    def _is_broken(self, grid: Grid, number: int, heading: str, cell: Any, column: Column) -> bool:
        place, said = grid.at(number, heading), str(cell).strip()
        if is_an_error(cell):
            self.problems.append(slips.no_value(place, said))
        elif reads_two_ways(cell, column):
            self.problems.append(slips.two_ways(place, said))
        elif is_more_than_a_number(cell, column):
            self.problems.append(slips.no_number(place, said[:60]))
        else:
            return False
        return True

    def _own_cell(self, grid: Grid, cells: Sequence[Any], word: str) -> Any:
        heading = next((one for one in own_words(word) if one in grid.columns), None)
        return None if heading is None else grid.cell(cells, heading)


def _text(cell: Any) -> Any:
    return int(cell) if isinstance(cell, float) and cell == int(cell) else cell


def _number(cell: Any) -> str:
    number = whole(cell)
    return str(cell).strip() if number == float("inf") else f"{number:g}"
