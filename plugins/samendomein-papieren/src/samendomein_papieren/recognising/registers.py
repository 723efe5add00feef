"""Toezeggingen and motions in tables, with or without column headings."""

from __future__ import annotations

import re
from typing import Any

from samendomein import (
    Answer,
    Certainty,
    MadeBy,
    MadeIn,
    MadeTo,
    Missing,
    Motion,
    PartialDate,
    Passage,
    SettledBy,
    Toezegging,
)
from samendomein_papieren.paper import Block
from samendomein_papieren.recognising.about_paper import role_for
from samendomein_papieren.recognising.dates import first_date
from samendomein_papieren.recognising.lines import Line
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.register_words import (
    MOTION_STATUS,
    STATUS,
    first_of,
    motion_kind,
    names_in,
)
from samendomein_papieren.recognising.sentences import sentences
from samendomein_papieren.recognising.tables import Table, cell, lines_in
from samendomein_papieren.recognising.titles import title_of

NUMBERED = re.compile(
    r"(?i)(?:(?P<item>\d{1,2}(?:\.\d{1,2})*[a-z]?)[.)]?\s+)?"
    r"(?P<word>toezegging|motie vreemd|motie|amendement)\s+(?:nr\.?\s*|nummer\s+)?"
    r"(?P<number>[A-Z]?-?\d{1,5}(?:[-/]\d{1,4})?[a-z]?|[A-Z]\d?)\b\s*[:.,–-]?\s*(?P<rest>.*)",
    re.DOTALL,
)
_COMPOSITE = re.compile(
    r"(?P<date>[^/]*\d[^/]*)\s*/\s*(?P<subject>[^/]+)\s*/\s*(?P<names>.+)", re.DOTALL
)
_ABOUT_TOEZEGGINGEN = re.compile(r"(?i)\btoezegging")


def propose_register(reading: Reading, table: Table) -> None:
    """Propose the toezeggingen or motions of a table.

    Args:
        reading: The paper.
        table: A table with a column for them.
    """
    column = table.column("toezegging", "motion")
    for row in table.rows:
        text = cell(row, column)
        if len(text) < 4:
            continue
        kind = Motion if table.roles[column] == "motion" else Toezegging
        if text.lower().startswith(("motie", "amendement")):
            kind = Motion
        _from_row(reading, table, row, column, kind)


def propose_headless(reading: Reading, table: Table) -> None:
    """Propose toezeggingen of a table without headings: date / subject / names, text, answer.

    Args:
        reading: The paper.
        table: A table in a paper about toezeggingen.
    """
    if not _ABOUT_TOEZEGGINGEN.search(f"{reading.title} {reading.paper.text[:400]}"):
        return
    for row in table.rows:
        found = _COMPOSITE.fullmatch(row.cells[0].strip()) if row.cells else None
        if found is None or len(row.cells) < 2 or not cell(row, 1):
            continue
        made_on = first_date(found["date"])
        if isinstance(made_on, Missing):
            continue
        subject = " ".join(found["subject"].split())
        lead = len(row.cells[0]) - len(row.cells[0].lstrip())
        start = row.cell_start(0) + lead
        head = reading.passage(
            start, start + found.end("subject"), row, "datum / onderwerp / wie", around=False
        )
        new = _toezegging(
            reading, row, 1, "tabel met toezeggingen", made_on=made_on, agenda_item=subject
        )
        _by_whom(reading, new, found["names"], head)
        if len(row.cells) > 2:
            _settled(reading, new, lines_in(row, 2))


def _from_row(
    reading: Reading, table: Table, row: Block, column: int, kind: type[Toezegging] | type[Motion]
) -> None:
    number = cell(row, table.column("number"))
    made_on = first_date(cell(row, table.column("date", "meeting")))
    status = cell(row, table.column("status"))
    settled = cell(row, table.column("settled"))
    subject = cell(row, table.column("subject"))
    if kind is Motion:
        new = _motion(reading, row, column, number, f"{status} {settled}", made_on)
    else:
        new = _toezegging(
            reading, row, column, "tabel met toezeggingen",
            number=number or Missing.NOT_STATED,
            made_on=made_on,
            agenda_item=subject or Missing.NOT_STATED,
            due=first_date(cell(row, table.column("due"))),
            status=first_of(STATUS, f"{status} {settled}"),
            settled_on=first_date(settled) if settled else Missing.UNKNOWN,
        )  # fmt: skip
    at = table.column("alderman")
    if at >= 0 and cell(row, at):
        start = row.cell_start(column)
        passage = reading.passage(
            start, start + len(row.cells[column]), row, "kolom portefeuillehouder", around=False
        )
        for name in names_in(cell(row, at)):
            role = role_for(reading, "portefeuillehouder", name, passage)
            reading.proposals.relate(MadeBy, new, role, passage, certainty=Certainty.CERTAIN)
    answer = table.column("answer")
    if answer >= 0 and kind is Toezegging:
        _settled(reading, new, lines_in(row, answer))


def _toezegging(reading: Reading, row: Block, column: int, rule: str, **values: Any) -> str:
    start = row.cell_start(column)
    lines = lines_in(row, column)
    start, end = lines[0].start, lines[-1].end
    passage = reading.passage(start, end, row, rule)
    number = values.get("number", "")
    new = reading.proposals.propose(
        Toezegging,
        title_of(" ".join(line.text for line in lines)).text,
        passage,
        key=f"{number} {lines[0].text} {values.get('made_on')}",
        **values,
    )
    reading.proposals.relate(MadeIn, new, reading.document, passage, certainty=Certainty.LIKELY)
    return new


def _motion(
    reading: Reading, row: Block, column: int, number: str, status: str, on: PartialDate | Missing
) -> str:
    start = row.cell_start(column)
    passage = reading.passage(start, start + len(row.cells[column]), row, "tabel met moties")
    text = cell(row, column)
    named = NUMBERED.fullmatch(text)
    number = number or (named["number"] if named else "")
    title = (
        named["rest"]
        if named and named["rest"]
        else re.sub(r"(?i)^(?:motie|amendement)\s+", "", text)
    )
    return reading.proposals.propose(
        Motion,
        title_of(title).text,
        passage,
        key=f"{number} {title}",
        number=number or Missing.NOT_STATED,
        kind=motion_kind(text),
        status=first_of(MOTION_STATUS, status),
        decided_on=on,
    )


def _by_whom(reading: Reading, new: str, names: str, passage: Passage) -> None:
    """Two names: who asked and who promised. One name: who promised."""
    people = [name.strip() for name in names.split("/") if name.strip()]
    if not people:
        return
    promised = role_for(reading, "portefeuillehouder", people[-1], passage)
    reading.proposals.relate(MadeBy, new, promised, passage, certainty=Certainty.LIKELY)
    for name in people[:-1]:
        asked = role_for(reading, "raadslid", name, passage)
        reading.proposals.relate(MadeTo, new, asked, passage, certainty=Certainty.LIKELY)


def _settled(reading: Reading, new: str, lines: list[Line]) -> None:
    if not lines:
        return
    passage = reading.passage(
        lines[0].start, lines[-1].end, lines[0].block, "antwoord op toezegging"
    )
    sentence = next(sentences(lines[0]), None)
    answer = reading.proposals.propose(
        Answer,
        title_of(sentence.text if sentence else lines[0].text).text,
        passage,
        key=f"{new} antwoord",
        given_on=Missing.NOT_STATED,
        description=" ".join(" ".join(line.text for line in lines).split())[:1200],
    )
    reading.proposals.relate(SettledBy, new, answer, passage, certainty=Certainty.POSSIBLE)
    reading.proposals.relate(MadeIn, answer, reading.document, passage, certainty=Certainty.CERTAIN)
