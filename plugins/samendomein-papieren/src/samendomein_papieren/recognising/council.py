"""Toezeggingen and motions in lists, and behind a number."""

from __future__ import annotations

import re

from attrs import evolve

from samendomein import (
    Code,
    Missing,
    Motion,
    PartialDate,
    Toezegging,
    similarity,
)
from samendomein_papieren.recognising.fields import field_of
from samendomein_papieren.recognising.lines import Line
from samendomein_papieren.recognising.opening import announcement, code_of_marker, section_rule
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.register_words import (
    MOTION_STATUS,
    STATUS,
    day_in,
    due_in,
    first_of,
    motion_kind,
    motion_title,
)
from samendomein_papieren.recognising.registers import NUMBERED
from samendomein_papieren.recognising.sentences import sentences
from samendomein_papieren.recognising.titles import title_of

_SEVERAL = re.compile(r"(?i)\btoezeggingen\s+(?P<numbers>\d{1,5}(?:\s*(?:,|en)\s*\d{1,5})+)")
_NAMED_MOTION = re.compile(
    r"(?P<word>[Mm]otie vreemd|[Mm]otie|[Aa]mendement)"
    r"(?:\s+(?P<number>[A-Z]?\d{1,4}(?:[-./]\d{1,4})?|[A-Z]))?"
    r"(?:\s+van\s+(?:de\s+fractie\s+)?[\w, &]{2,60}?)?(?:\s+in)?\s*[:,–-]?\s*"
    r"(?:(?:getiteld|genaamd)\s+)?"
    r"[‘'\"“](?P<title>[^’'\"”]{4,160})[’'\"”]"
)
_UNNUMBERED = re.compile(r"(?i)toezegging\s*:\s*(?P<rest>\S.{10,})", re.DOTALL)
_HEAD = 2
_MOST = 100
_ALIKE = 0.35


def propose_numbered(reading: Reading) -> None:
    """Propose what is called by its number in a list: "3.4 Toezegging 830"."""
    listed = False
    for at, line in enumerate(reading.lines.all):
        if line.is_heading:
            rule = section_rule(line.text, reading.rules)
            listed = rule is not None and rule.holds == "toezegging"
        found = NUMBERED.fullmatch(line.text.strip())
        if found is not None and not (found["number"].isalpha() and not line.is_heading):
            below = next(iter(reading.lines.all[at + 1 : at + 2]), None)
            _numbered(reading, line, found, below)
        elif unnumbered := _UNNUMBERED.fullmatch(line.text.strip()):
            begin = line.text.find(unnumbered["rest"])
            _listed(reading, evolve(line, text=unnumbered["rest"], start=line.start + begin))
        elif listed and line.is_item and line.level <= 1 and line.column < 0:
            _listed(reading, line)
        elif not line.is_item and line.text.rstrip().endswith(":") and line.column < 0:
            said = announcement(list(sentences(line))[-1], reading.rules)
            listed = said is not None and said.is_ == "toezegging"
        if found is None:
            _in_sentence(reading, line)


def join_repeated(reading: Reading) -> None:
    """Join toezeggingen that are listed once more: due on one day, and in much the same words."""
    _join_mentioned(reading)
    kept: list[Toezegging] = []
    for one in reading.proposals.of(Toezegging):
        same = next(
            (
                other
                for other in kept[-_MOST:]
                if not isinstance(one.due, Missing)
                and _same_due(one.due, other.due)
                and _one_number(one, other)
                and similarity(one.title, other.title) >= _ALIKE
            ),
            None,
        )
        if same is None:
            kept.append(one)
        else:
            reading.proposals.join(same.id, one.id)


def _join_mentioned(reading: Reading) -> None:
    """Join a toezegging of which only the number is given with the one that has this number."""
    named = {str(one.number): one.id for one in reading.proposals.of(Toezegging) if _has_text(one)}
    for one in reading.proposals.of(Toezegging):
        known = named.get(str(one.number))
        if known and not _has_text(one) and not isinstance(one.number, Missing):
            reading.proposals.join(known, one.id)


def _has_text(one: Toezegging) -> bool:
    return re.fullmatch(r"(?i)toezegging \S+", one.title) is None


def _same_due(one: PartialDate, other: PartialDate | Missing) -> bool:
    if isinstance(other, Missing):
        return False
    return (one.earliest, one.latest) == (other.earliest, other.latest)


def _one_number(one: Toezegging, other: Toezegging) -> bool:
    return isinstance(one.number, Missing) or isinstance(other.number, Missing)


def _numbered(reading: Reading, line: Line, found: re.Match[str], below: Line | None) -> None:
    text = line.text.strip()
    rest = found["rest"].strip()
    said = None
    if line.block.number < _HEAD and found["word"].lower() != "toezegging" and reading.subject:
        rest = reading.subject
    if len(rest) <= 3 and below is not None and _goes_with(below):
        subject = field_of(below, reading.rules)
        rest = subject.value if subject is not None else below.text
        said = below
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
            made_on=reading.meeting if isinstance(day := day_in(rest), Missing) else day,
            due=due_in(rest),
            status=first_of(STATUS, rest) if said is None else Missing.NOT_STATED,
        )
        if said is not None:
            reading.proposals.add(
                new, reading.passage(said.start, said.end, said.block, "tekst onder nummer")
            )
        return
    reading.proposals.propose(
        Motion,
        motion_title(title),
        passage,
        key=f"motie {number}",
        code=code,
        number=number,
        kind=motion_kind(word),
        status=first_of(MOTION_STATUS, rest or line.text),
        decided_on=reading.meeting,
    )


def _goes_with(below: Line) -> bool:
    """Whether a line is the text of the number above it."""
    is_text = not below.is_heading and not below.is_item and below.column < 0
    return is_text and len(below.text) > 20 and NUMBERED.fullmatch(below.text.strip()) is None


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
            kind=motion_kind(found["word"]),
            status=first_of(MOTION_STATUS, after),
        )
