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
_TO = r"(?:\b(?i:({parts}))\s+)?\b[Tt]e\s+(?=[a-zà-ÿ]*(?:[a-zà-ÿ]en|gaan|staan|slaan)\b)"
_JOINED = "in|vast|kennis|uit|af|aan|op|over|door|mee|mede|terug|toe|voor"
_WITHOUT_TO = re.compile(_TO.format(parts=_JOINED))
_AT_THE_START = re.compile("^" + _TO.format(parts=_JOINED))
_APART = re.compile(r"(?i)\bkennis\s+(?=nemen\b)")
_IN_ORDER_TO = re.compile(r"(?i)\bom\b")


def decision_title(printed: str) -> str:
    """A decision in one form: "In te stemmen met" is "Instemmen met".

    Only the first verb loses its "te", and only where that is sure.

    Args:
        printed: The title as printed.
    """
    text = _APART.sub(lambda found: found[0].rstrip(), printed)
    if len(re.findall(r"(?i)\bte\b", text)) == 1 and not _IN_ORDER_TO.search(text):
        text = _WITHOUT_TO.sub(lambda found: found[1] or "", text, count=1)
    else:
        text = _AT_THE_START.sub(lambda found: found[1] or "", text, count=1)
    return text[:1].upper() + text[1:]


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
            decision_title(title_of(lines[0].text).text),
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
    """What two ways of writing one decision share."""
    return _WITHOUT_TO.sub(lambda found: found[1] or "", decision_title(title)).casefold()


def _day(reading: Reading) -> object:
    for sentence in reading.said:
        if re.search(r"(?i)\baldus (?:besloten|vastgesteld)\b", sentence.text):
            for dated in dates_in(sentence.text):
                if dated.date.is_exact:
                    return dated.date
    return Missing.NOT_STATED
