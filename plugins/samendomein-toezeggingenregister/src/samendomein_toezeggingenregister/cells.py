"""From the cells of a row to what a plan file would say."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from typing import Any

from attrs import evolve

from samendomein import Location, PartialDate, Problem, Text, WordsError
from samendomein_toezeggingenregister.dates import (
    date_in,
    date_words,
    does_not_apply,
    names_no_date,
)
from samendomein_toezeggingenregister.headings import Heading, plainly
from samendomein_toezeggingenregister.reading_settings import RegisterSettings
from samendomein_toezeggingenregister.rows import Row
from samendomein_toezeggingenregister.statuses import status_of

_ROLES = ("burgemeester", "wethouder", "gemeentesecretaris", "griffier", "portefeuillehouder",
          "college", "directeur", "voorzitter")  # fmt: skip


class CellReader:
    """Gathers the rows of one register, and knows where each cell stands."""

    def __init__(self, shown_as: str, heading: Heading, settings: RegisterSettings) -> None:
        self.problems: list[Problem] = []
        self._shown_as = shown_as
        self._settings = settings
        self._columns = heading.columns
        self._places = {one.field: one.place for one in reversed(heading.columns)}
        self._width = heading.width
        self._records: list[dict[str, Any]] = []
        self._rows: list[Row] = []
        self._actors: dict[str, dict[str, Any]] = {}
        self._actor_rows: list[Row] = []
        self._ids: set[str] = set()

    def tables(self) -> dict[str, list[dict[str, Any]]]:
        """What was read, as the tables of a plan file."""
        return {"toezegging": self._records, "actor": list(self._actors.values())}

    def at(self, *keys: str | int) -> Location:
        """Where a cell stands: the table, the how manieth row of it, and what it says."""
        rows = self._actor_rows if keys and keys[0] == "actor" else self._rows
        if len(keys) < 2 or not isinstance(keys[1], int):
            return Location(self._shown_as)
        return self._at(rows[keys[1]], self._places.get(str(keys[2])) if len(keys) > 2 else None)

    def read(self, row: Row) -> None:
        """Read a row; what it does not say is unknown."""
        cells = defaultdict[str, str](str)
        for column in self._columns:
            if column.place < len(row.cells) and column.field not in cells:
                cells[column.field] = row.cells[column.place]
        if not cells["title"] and not any(one.isdigit() for one in cells["number"]):
            self._tell(
                "toezeggingenregister/no-text",
                row,
                Text("this row has no text and no number, so it is not read"),
                Text("write what was promised, or take the row out"),
            )
            return
        moved = self._moved(row)
        if moved is not None:
            # What stands under a heading may belong to another.
            self._tell("toezeggingenregister/moved-cells", row, *moved)
            cells = defaultdict(str, number=cells["number"], title=cells["title"])
            row = evolve(row, cells=[])
        self._rows.append(row)
        self._records.append(self._record(row, cells))

    def _moved(self, row: Row) -> tuple[Text, Text] | None:
        """Why the cells of a row may stand under the wrong headings, and what to do about it."""
        if row.unclosed or (row.lines > 1 and len(row.cells) < self._width):
            return (
                Text(
                    "a quotation mark of this row is not where it should be; only its number and "
                    "text are read"
                ),
                Text("close it, or write it twice if it belongs to the text"),
            )
        if any(row.cells[self._width :]):
            return (
                Text(
                    "this row has {cells} cells under {headings} headings; only its number and "
                    "text are read",
                    cells=len(row.cells),
                    headings=self._width,
                ),
                Text("put quotation marks around a cell that holds a separator"),
            )
        return None

    def _record(self, row: Row, cells: dict[str, str]) -> dict[str, Any]:
        number, title = cells["number"], cells["title"]
        record: dict[str, Any] = {
            "id": self._id(row, number, f"{title} {cells['made_on']}"),
            "title": title or f"Toezegging {number}",
        }
        if number:
            record["number"] = number
        meeting = [cells[one] for one in ("meeting", "agenda_item") if cells[one]]
        if meeting:
            record["agenda_item"] = ", ".join(meeting)
        kept = self._dates(row, cells, record)
        self._status(row, cells, record)
        self._relations(row, cells, record)
        told = [*kept, *self._told(row, cells)]
        if told:
            record["description"] = "; ".join(told)
        return record

    def _id(self, row: Row, number: str, words: str) -> str:
        """The same as long as the number is, or else the words and the date."""
        known = "-".join(plainly(number).split()) or _digest(words)
        id = first = f"{self._settings.prefix}-{known}"[:150]
        if first in self._ids:
            self._tell(
                "toezeggingenregister/said-twice",
                row,
                Text("number {number} was given before", number=f"'{number}'")
                if number
                else Text("this row says the same as an earlier one"),
                Text("give each toezegging a number of its own"),
            )
        times = 1
        while id in self._ids:
            times += 1
            id = f"{first}-{times}"
        self._ids.add(id)
        return id

    def _dates(self, row: Row, cells: dict[str, str], record: dict[str, Any]) -> list[str]:
        """Fill in the dates; give back the words that are none, to be kept."""
        due = "new_due" if not names_no_date(cells["new_due"]) else "due"
        kept: list[str] = []
        if due == "new_due" and cells["due"]:
            kept.append(f"{self._heading('due')}: {cells['due']}")
        for field, key in (("made_on", "made_on"), (due, "due"), ("settled_on", "settled_on")):
            words = cells[field]
            if not words:
                continue
            if names_no_date(words):
                if does_not_apply(words):
                    record[key] = "n.v.t."
                elif len(plainly(words)) > 1:
                    kept.append(f"{self._heading(field)}: {words}")
                continue
            try:
                PartialDate.parse(date_words(words))
            except WordsError as error:
                kept.append(f"{self._heading(field)}: {words}")
                self._tell(
                    "toezeggingenregister/no-date",
                    row,
                    error.message,
                    error.hint,
                    place=self._places[field],
                )
            else:
                record[key] = date_words(words)
        return kept

    def _status(self, row: Row, cells: dict[str, str], record: dict[str, Any]) -> None:
        words = cells["status"]
        status = status_of(words)
        if "status" not in self._places:
            # Many registers say it at the beginning of how it stands, or do not say it.
            words = cells["progress"]
            status = status_of(words) or ""
        elif status is None and date_in(words):
            status = "afgedaan"
        if status is None:
            self._tell(
                "toezeggingenregister/unknown-status",
                row,
                Text("{found} is no status of a toezegging", found=f"'{words[:60]}'"),
                Text("begin it with open, in uitvoering, afgedaan or vervallen"),
                place=self._places["status"],
            )
        if status:
            record["status"] = status
            if status == "afgedaan" and date_in(words):
                record.setdefault("settled_on", date_in(words))

    def _relations(self, row: Row, cells: dict[str, str], record: dict[str, Any]) -> None:
        role = cells["made_by"]
        if plainly(role):
            # A register names persons; a plan knows roles only.
            words = plainly(role).split()
            heading = plainly(self._heading("made_by")).split()
            named = next((one for one in _ROLES if one in words), None)
            named = named or next((one for one in _ROLES if one in heading), "portefeuillehouder")
            record["made_by"] = [self._actor(row, named, "rol", whole=role)]
        faction = cells["made_to"]
        if plainly(faction):
            parts = [one.strip() for one in faction.replace("/", ",").split(",") if plainly(one)]
            record["made_to"] = list(
                dict.fromkeys(self._actor(row, one, "fractie", whole=one) for one in parts)
            )

    def _actor(self, row: Row, title: str, kind: str, *, whole: str) -> str:
        for words in (plainly(whole), plainly(title)):
            if words in self._settings.actors:
                return self._settings.actors[words]
        id = f"{self._settings.prefix}-{kind}-{'-'.join(plainly(title).split())}"[:150]
        if id not in self._actors:
            self._actors[id] = {"id": id, "title": title[:1].upper() + title[1:], "kind": kind}
            self._actor_rows.append(row)
        return id

    def _told(self, row: Row, cells: dict[str, str]) -> list[str]:
        """What the register tells besides, each with its heading before it."""
        told = []
        for column in self._columns:
            words = row.cells[column.place] if column.place < len(row.cells) else ""
            long_status = column.field == "status" and len(words.split()) > 2
            if words.strip("-– ") and (column.field in ("more", "progress") or long_status):
                told.append(f"{column.heading}: {words}")
        return told if cells["title"] else []

    def _heading(self, field: str) -> str:
        return next((one.heading for one in self._columns if one.field == field), field)

    def _at(self, row: Row, place: int | None) -> Location:
        if place is None or place >= len(row.columns):
            return Location(self._shown_as, row.line, 1)
        return Location(self._shown_as, row.line, row.columns[place])

    def _tell(
        self, id: str, row: Row, message: Text, hint: Text | None, *, place: int | None = None
    ) -> None:
        location = self._at(row, place)
        self.problems.append(Problem(id=id, message=message, location=location, hint=hint))


def _digest(words: str) -> str:
    return hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:8]
