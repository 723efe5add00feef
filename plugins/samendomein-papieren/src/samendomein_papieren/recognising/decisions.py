"""The decisions that a proposal asks for, and the day on which they were taken."""

from __future__ import annotations

import re

from samendomein import Code, Event, EventKind, Missing, similarity
from samendomein_papieren.recognising.dates import dates_in
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.tables import Table, cell, lines_in
from samendomein_papieren.recognising.titles import title_of

_ALIKE = 0.75
_MOST = 50
"""With so many decisions each is compared: a proposal asks for fewer, a long list repeats none."""

_SHORTEST = 8


def propose_decisions(reading: Reading, table: Table) -> None:
    """Propose the decisions in a table.

    Args:
        reading: The paper.
        table: A table with a column for decisions.
    """
    column, number = table.column("decision"), table.column("number")
    subject = table.column("subject")
    for row in table.rows:
        lines = lines_in(row, column)
        if not lines or len(lines[0].text) < _SHORTEST:
            continue
        passage = reading.passage(lines[0].start, lines[-1].end, row, "tabel met besluiten")
        code = cell(row, number)
        reading.proposals.propose(
            Event,
            title_of(lines[0].text).text,
            passage,
            key=f"{code} {lines[0].text}",
            code=Code(code=code, document=reading.document, page=row.page or Missing.UNKNOWN)
            if code
            else None,
            kind=EventKind.DECISION,
            date=reading.dated if reading.kind == "besluitenlijst" else Missing.UNKNOWN,
            description=cell(row, subject),
        )


def date_decisions(reading: Reading) -> None:
    """Join a decision with the same one in other words, and give both the day they were taken."""
    decisions = [one for one in reading.proposals.of(Event) if one.kind is EventKind.DECISION]
    kept: list[Event] = []
    for decision in decisions:
        same = next(
            (
                one
                for one in kept[:_MOST]
                if similarity(_bare(one.title), _bare(decision.title)) >= _ALIKE
            ),
            None,
        )
        if same is None:
            kept.append(decision)
        else:
            reading.proposals.join(same.id, decision.id)
    day = _day(reading)
    if day is not Missing.NOT_STATED:
        for decision in kept:
            reading.proposals.fill(decision.id, date=day)


def _bare(title: str) -> str:
    return (
        re.sub(r"(?i)\bte\s+(?=\w+en\b)", "", title)
        .replace("kennis nemen", "kennisnemen")
        .replace("Kennis nemen", "Kennisnemen")
    )


def _day(reading: Reading) -> object:
    for sentence in reading.said:
        if re.search(r"(?i)\baldus (?:besloten|vastgesteld)\b", sentence.text):
            for dated in dates_in(sentence.text):
                if dated.date.is_exact:
                    return dated.date
    return Missing.NOT_STATED
