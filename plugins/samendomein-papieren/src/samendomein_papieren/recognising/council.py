"""Toezeggingen and motions: in tables, in lists, and behind a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from samendomein import (
    Answer,
    Certainty,
    Code,
    MadeBy,
    MadeIn,
    MadeTo,
    Missing,
    Motion,
    MotionKind,
    MotionStatus,
    PartialDate,
    Passage,
    SettledBy,
    Toezegging,
    ToezeggingStatus,
)
from samendomein_papieren.paper import Block
from samendomein_papieren.recognising.about_paper import role_for
from samendomein_papieren.recognising.dates import dates_in, first_date
from samendomein_papieren.recognising.lines import Line
from samendomein_papieren.recognising.opening import announcement, code_of_marker, section_rule
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.sentences import sentences
from samendomein_papieren.recognising.tables import Table, cell, lines_in
from samendomein_papieren.recognising.titles import title_of

_NUMBERED = re.compile(
    r"(?i)(?:(?P<item>\d{1,2}(?:\.\d{1,2})*[a-z]?)[.)]?\s+)?"
    r"(?P<word>toezegging|motie vreemd|motie|amendement)\s+(?:nr\.?\s*|nummer\s+)?"
    r"(?P<number>[A-Z]?-?\d{1,5}(?:[-/]\d{1,4})?[a-z]?|[A-Z]\d?)\b\s*[:.,–-]?\s*(?P<rest>.*)",
    re.DOTALL,
)
_SEVERAL = re.compile(r"(?i)\btoezeggingen\s+(?P<numbers>\d{1,5}(?:\s*(?:,|en)\s*\d{1,5})+)")
_NAMED_MOTION = re.compile(
    r"(?P<word>[Mm]otie vreemd|[Mm]otie|[Aa]mendement)"
    r"(?:\s+(?P<number>[A-Z]?\d{1,4}(?:[-./]\d{1,4})?|[A-Z]))?"
    r"(?:\s+van\s+(?:de\s+fractie\s+)?[\w, &]{2,60}?)?\s*[:,–-]?\s*"
    r"[‘'\"“](?P<title>[^’'\"”]{4,160})[’'\"”]"
)
_COMPOSITE = re.compile(
    r"(?P<date>[^/]*\d[^/]*)\s*/\s*(?P<subject>[^/]+)\s*/\s*(?P<names>.+)", re.DOTALL
)
_STATUS = {
    "afgedaan": ToezeggingStatus.SETTLED, "afgehandeld": ToezeggingStatus.SETTLED,
    "voldaan": ToezeggingStatus.SETTLED, "gereed": ToezeggingStatus.SETTLED,
    "in uitvoering": ToezeggingStatus.RUNNING, "loopt": ToezeggingStatus.RUNNING,
    "in behandeling": ToezeggingStatus.RUNNING, "onderhanden": ToezeggingStatus.RUNNING,
    "open": ToezeggingStatus.OPEN, "openstaand": ToezeggingStatus.OPEN,
    "vervallen": ToezeggingStatus.LAPSED,
}  # fmt: skip
_MOTION_STATUS = {
    "aangenomen": MotionStatus.ADOPTED, "unaniem aangenomen": MotionStatus.ADOPTED,
    "verworpen": MotionStatus.REJECTED, "aangehouden": MotionStatus.HELD,
    "ingetrokken": MotionStatus.WITHDRAWN, "afgedaan": MotionStatus.SETTLED,
}  # fmt: skip
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


def propose_numbered(reading: Reading) -> None:
    """Propose what is called by its number in a list: "3.4 Toezegging 830"."""
    listed = False
    for at, line in enumerate(reading.lines.all):
        if line.is_heading:
            rule = section_rule(line.text, reading.rules)
            listed = rule is not None and rule.holds == "toezegging"
        found = _NUMBERED.fullmatch(line.text.strip())
        if found is not None and not (found["number"].isalpha() and not line.is_heading):
            below = next(iter(reading.lines.all[at + 1 : at + 2]), None)
            _numbered(reading, line, found, below)
        elif listed and line.is_item and line.level <= 1 and line.column < 0:
            _listed(reading, line)
        elif not line.is_item and line.text.rstrip().endswith(":") and line.column < 0:
            said = announcement(list(sentences(line))[-1], reading.rules)
            listed = said is not None and said.is_ == "toezegging"
        if found is None:
            _in_sentence(reading, line)


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
            status=_first_of(_STATUS, f"{status} {settled}"),
            settled_on=first_date(settled) if settled else Missing.UNKNOWN,
        )  # fmt: skip
    at = table.column("alderman")
    if at >= 0 and cell(row, at):
        start = row.cell_start(column)
        passage = reading.passage(
            start, start + len(row.cells[column]), row, "kolom portefeuillehouder", around=False
        )
        for name in _names(cell(row, at)):
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
    named = _NUMBERED.fullmatch(text)
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
        kind=_motion_kind(text),
        status=_first_of(_MOTION_STATUS, status),
        decided_on=on,
    )


def _numbered(reading: Reading, line: Line, found: re.Match[str], below: Line | None) -> None:
    text = line.text.strip()
    rest = found["rest"].strip()
    said = None
    if len(rest) <= 3 and below is not None and _goes_with(below):
        rest, said = below.text, below
    passage = reading.passage(line.start, line.end, line.block, "nummer in lijst")
    word, number = found["word"].lower(), found["number"]
    item = found["item"] or code_of_marker(line.marker)
    code = (
        Code(code=item, document=reading.document, page=line.block.page or Missing.UNKNOWN)
        if item
        else None
    )
    title = title_of(rest).text if len(rest) > 3 else text[:1].upper() + text[1:]
    if word == "toezegging":
        new = reading.proposals.propose(
            Toezegging,
            re.sub(r"^\d[\d.]*[a-z]?[.)]?\s+", "", title),
            passage,
            key=f"toezegging {number}",
            code=code,
            number=number,
            made_on=_day_in(rest),
            due=due_in(rest),
            status=_first_of(_STATUS, rest) if said is None else Missing.NOT_STATED,
        )
        if said is not None:
            reading.proposals.add(
                new, reading.passage(said.start, said.end, said.block, "tekst onder nummer")
            )
        return
    reading.proposals.propose(
        Motion,
        _motion_title(title),
        passage,
        key=f"motie {number}",
        code=code,
        number=number,
        kind=_motion_kind(word),
        status=_first_of(_MOTION_STATUS, rest or line.text),
    )


def _goes_with(below: Line) -> bool:
    """Whether a line is the text of the number above it."""
    is_text = not below.is_heading and not below.is_item and below.column < 0
    return is_text and len(below.text) > 20 and _NUMBERED.fullmatch(below.text.strip()) is None


def _listed(reading: Reading, line: Line) -> None:
    passage = reading.passage(line.start, line.end, line.block, "lijst met toezeggingen")
    number = code_of_marker(line.marker)
    reading.proposals.propose(
        Toezegging,
        title_of(line.text).text,
        passage,
        key=f"{number} {line.text}",
        made_on=reading.dated if reading.kind == "besluitenlijst" else Missing.NOT_STATED,
        due=due_in(line.text),
        status=Missing.NOT_STATED,
    )


def _in_sentence(reading: Reading, line: Line) -> None:
    for found in _SEVERAL.finditer(line.text):
        for number in re.finditer(r"\d+", found["numbers"]):
            start = line.start + found.start("numbers") + number.start()
            passage = reading.passage(start, start + len(number[0]), line.block, "reeks nummers")
            reading.proposals.propose(
                Toezegging,
                f"Toezegging {number[0]}",
                passage,
                key=f"toezegging {number[0]}",
                number=number[0],
                made_on=Missing.NOT_STATED,
            )
    for found in _NAMED_MOTION.finditer(line.text):
        start, end = line.start + found.start(), line.start + found.end()
        passage = reading.passage(start, end, line.block, "motie met titel")
        after = line.text[found.end() : found.end() + 160]
        if re.search(r"(?i)\b(?:nam|namen)\b", line.text[: found.start()]) and re.match(
            r"[^.]{0,20}\baan\b", after
        ):
            after = "aangenomen"
        reading.proposals.propose(
            Motion,
            title_of(found["title"], first_sentence=False).text,
            passage,
            key=f"motie {found['number'] or found['title']}",
            number=found["number"] or Missing.NOT_STATED,
            kind=_motion_kind(found["word"]),
            status=_first_of(_MOTION_STATUS, after),
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


def _names(text: str) -> Iterator[str]:
    for name in re.split(r"\s+en\s+|[/;&]|,\s*(?=[A-Z])", text):
        if name.strip(" .,"):
            yield name.strip(" .,")


def _first_of(words: dict[str, ToezeggingStatus] | dict[str, MotionStatus], text: str) -> object:
    lower = text.lower()
    found = [(lower.find(word), status) for word, status in words.items() if word in lower]
    if "niet afgedaan" in lower or "nog niet" in lower:
        return ToezeggingStatus.OPEN if "open" in words else Missing.NOT_STATED
    return min(found, key=lambda one: one[0])[1] if found else Missing.NOT_STATED


def _day_in(text: str) -> PartialDate | Missing:
    return next((one.date for one in dates_in(text) if one.date.is_exact), Missing.NOT_STATED)


def due_in(text: str) -> PartialDate | Missing:
    """The date in a text before which, or in which, something is to be done."""
    for dated in dates_in(text):
        lead = text[max(0, dated.start - 20) : dated.end].lower()
        if re.search(
            r"\b(?:voor|vóór|uiterlijk|termijn|deadline|gereed|in|begin|eind|medio)\b", lead
        ):
            return dated.date
    return Missing.NOT_STATED


def _motion_title(text: str) -> str:
    bare = text.strip(" '‘’\"“”")
    found = re.match(r"[‘'\"“]([^’'\"”]{4,})[’'\"”]", text)
    return title_of(found[1] if found else bare).text


def _motion_kind(text: str) -> MotionKind:
    lower = text.lower()
    if lower.startswith("amendement"):
        return MotionKind.AMENDMENT
    return MotionKind.UNRELATED if "vreemd" in lower else MotionKind.MOTION
