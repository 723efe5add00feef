"""Reads the list of toezeggingen that our griffie keeps as CSV."""

import csv

from attrs import frozen

from samendomein import Fragment, Location, RecordReader, Request, Source

KEYS = {"nummer": "number", "toezegging": "title", "datum": "made_on", "afdoen voor": "due"}


@frozen
class Lines:
    """Says on which line a row stands, for messages and reports."""

    name: str
    lines: tuple[int, ...]

    def at(self, *keys: str | int) -> Location:
        """The place of a row, or of the whole list."""
        row = keys[1] if len(keys) > 1 else None
        return (
            Location(self.name, self.lines[row], 1) if isinstance(row, int) else Location(self.name)
        )


def read_list(request: Request) -> Fragment:
    """Read each row as a toezegging; what cannot be read is told with its line."""
    text = request.path.read_text("utf-8-sig", errors="replace")
    reader = csv.DictReader(text.splitlines(), delimiter=";", restkey="rest")
    rows, lines = [], []
    for row in reader:
        rows.append({KEYS[head.casefold()]: cell for head, cell in row.items()
                     if cell and head and head.casefold() in KEYS})  # fmt: skip
        if "number" in rows[-1]:
            rows[-1]["id"] = f"toezegging-{rows[-1]['number']}"
        lines.append(reader.line_num)
    records = RecordReader()
    records.read({"toezegging": rows}, Lines(request.shown_as, tuple(lines)))
    return records.fragment()


def samendomein_sources() -> list[Source]:
    """The list of the griffie; its name ends in ``.csv``."""
    return [
        Source(
            id="griffie/list",
            title="De toezeggingenlijst van de griffie",
            suffixes=(".csv",),
            read=read_list,
        )
    ]
