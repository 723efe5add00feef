"""The paper itself: what kind it is, of which municipality, its dates, and who answers for it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import PurePath

from attrs import frozen

from samendomein import (
    Actor,
    ActorKind,
    AnsweredForBy,
    Document,
    DocumentKind,
    Layer,
    Missing,
    PartialDate,
    Passage,
)
from samendomein_papieren.paper import BlockKind, Paper
from samendomein_papieren.recognising.dates import dates_in, first_date
from samendomein_papieren.recognising.fields import Field, fields_at_the_head
from samendomein_papieren.recognising.lines import Line, Lines
from samendomein_papieren.recognising.pattern import any_of, whole
from samendomein_papieren.recognising.proposals import slug
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.rule_tables import PaperRule
from samendomein_papieren.recognising.rulebook import Rulebook

_NAME = (
    r"(?P<name>(?:'s-|’s-)?[A-ZÀ-Ý][\wà-ÿ'’-]+"
    r"(?:[ ](?:(?:aan|de|den|der|en|op|bij|van|het|ten)[ ]){0,2}[A-ZÀ-Ý][\wà-ÿ'’-]+){0,4})"
)
_MUNICIPALITY = re.compile(
    r"\b(?:[Gg]emeente(?:raad)?|(?:[Gg]emeenteraad|[Rr]aad|[Cc]ollege) van(?: de gemeente)?|"
    rf"[Bb]urgemeester en wethouders van|[Ss]tad)[ \n]+{_NAME}"
)
_TEAM = re.compile(r"\b(?:[Tt]eam|[Aa]fdeling|[Cc]luster)\s+[A-Z][^,;()/]{2,60}")
_START = 1500
_KINDS = DocumentKind.words()


@frozen(kw_only=True)
class AboutPaper:
    """What is known of a paper before anything is proposed.

    Attributes:
        document: The id of its document.
        title: Its title.
        kind: What kind of paper it is, by the word in the rules.
        dated: Its date.
        municipality: The name of its municipality.
        code: The code of its municipality; empty if the list does not have it.
        fields: The fields at its head.
    """

    document: str
    title: str
    kind: str
    dated: PartialDate | Missing
    municipality: str
    code: str
    fields: tuple[Field, ...]


def about(paper: Paper, lines: Lines, rules: Rulebook) -> AboutPaper:
    """What a paper says of itself."""
    fields = tuple(fields_at_the_head(lines.all, rules))
    title = _title(paper, lines, fields, rules)
    name, code = _municipality(paper, lines, rules)
    return AboutPaper(
        document=document_of(paper),
        title=title,
        kind=_kind(paper, lines, title, rules),
        dated=_date(lines, fields),
        municipality=name,
        code=code,
        fields=fields,
    )


def document_of(paper: Paper) -> str:
    """The id of the document that stands for a paper: the name of its file."""
    return slug(PurePath(paper.shown_as or paper.path).stem)


def propose_paper(reading: Reading, known: AboutPaper) -> None:
    """Propose the document, its municipality, and who answers for it."""
    proposals = reading.proposals
    kind = _KINDS.get(known.kind, Missing.UNKNOWN)
    document = proposals.propose(
        Document,
        known.title,
        _title_passage(reading, known),
        id=known.document,
        kind=kind,
        dated=known.dated,
        hash=reading.paper.sha256 or Missing.UNKNOWN,
        complete=not reading.paper.problems,
    )
    if known.municipality:
        found = re.search(re.escape(known.municipality), reading.paper.text)
        start = found.start() if found else 0
        block = reading.paper.block_at(start) or reading.paper.blocks[0]
        proposals.propose(
            Actor,
            f"Gemeente {known.municipality}",
            reading.passage(start, start + len(known.municipality), block, "gemeente"),
            id=known.code or f"gemeente-{slug(known.municipality)}",
            kind=ActorKind.MUNICIPALITY,
        )
    for field in known.fields:
        if field.role == "alderman":
            for role in aldermen(reading, field):
                proposals.relate(AnsweredForBy, document, role, unnamed(reading, field))
        elif field.role == "team" or _TEAM.search(field.value):
            named = _TEAM.search(field.value) if field.role != "team" else None
            if field.role not in ("team", "author"):
                continue
            team = _bare_team(named[0] if named else field.value)
            proposals.propose(
                Actor,
                team,
                reading.passage(field.start, field.end, field.block, "veld team"),
                id=slug(team),
                kind=ActorKind.TEAM,
                layer=Missing.NOT_STATED,
            )


def _title_passage(reading: Reading, known: AboutPaper) -> Passage | None:
    """Where the title is printed, or else the first words."""
    blocks = reading.paper.blocks
    if not blocks:
        return None
    for block in blocks[:30]:
        at = block.text.find(known.title)
        if at >= 0:
            start = block.start + at
            return reading.passage(start, start + len(known.title), block, "titel", around=False)
    first = blocks[0]
    return reading.passage(first.start, min(first.end, first.start + 80), first, "begin")


def aldermen(reading: Reading, field: Field) -> list[str]:
    """The roles of the portefeuillehouders that a field names: one for each, never a name."""
    text = re.sub(
        r"(?i)\b(?:portefeuillehouders?|wethouders?|burgemeester|pfh)\b\.?", "", field.value
    )
    names = [
        name.strip(" .,;")
        for name in re.split(r"\s+(?:&|en)\s+|[;/]|,\s*(?=[A-Z])", text)
        if name.strip(" .,;")
    ]
    passage = unnamed(reading, field)
    return [role_for(reading, "portefeuillehouder", name, passage) for name in names]


def role_for(reading: Reading, role: str, name: str, passage: Passage) -> str:
    """The role of a person; the same name is the same role, and the name itself is not kept.

    Args:
        reading: The paper.
        role: What the paper says the person is.
        name: The name, by which the same person is known again in this paper.
        passage: Where the paper gives the role, without the name.
    """
    last = name.split()[-1].lower() if name.split() else ""
    proposals = reading.proposals
    key = f"{role} {last}"
    known = proposals.named(Actor, key)
    if known:
        return known
    others = sum(
        one.id.startswith(f"{reading.document}-{slug(role)}") for one in proposals.of(Actor)
    )
    title = role.capitalize() if not others else f"{role.capitalize()} {others + 1}"
    layer = Layer.COUNCIL if role == "raadslid" else Layer.COLLEGE
    return proposals.propose(Actor, title, passage, key=key, kind=ActorKind.ROLE, layer=layer)


def unnamed(reading: Reading, field: Field) -> Passage:
    """The place of a field that holds a name, with the word before it and not the name."""
    start = field.word_start
    return reading.passage(
        start, start + len(field.word), field.block, f"veld {field.role}", around=False
    )


def _bare_team(words: str) -> str:
    found = re.fullmatch(r"(?i)(?:team|afdeling)\s+((?:team|afdeling)?\s*.+)", words.strip())
    text = found[1] if found else words.strip()
    return re.sub(r"(?i)^team\s+", "", text) if found else text


def _names_paper(line: Line, rules: Rulebook) -> bool:
    """Whether the first line says what kind of paper it is, and of what or of which years."""
    is_short = line.block.kind is not BlockKind.ROW and 15 <= len(line.text) < 120
    return is_short and any(
        any_of(rule.title).search(line.text) for rule in rules.of(PaperRule) if rule.title
    )


def _title(paper: Paper, lines: Lines, fields: tuple[Field, ...], rules: Rulebook) -> str:
    subject = next((field.value for field in fields if field.role == "subject"), "")
    if subject:
        return " ".join(subject.split())[:200]
    first = lines.all[0] if lines.all else None
    if first is not None and not first.is_heading and _names_paper(first, rules):
        return " ".join(first.text.split()).rstrip(".")
    if paper.title:
        return " ".join(paper.title.split())[:200]
    for line in lines.all[:10]:
        if line.block.kind is not BlockKind.ROW and len(line.text) < 200:
            return " ".join(line.text.split()).rstrip(".")
    return PurePath(paper.shown_as or paper.path).stem


def _kind(paper: Paper, lines: Lines, title: str, rules: Rulebook) -> str:
    heads = [line.text for line in lines.all[:40] if line.is_heading][:3]
    first = [line.text for line in lines.all[:2] if len(line.text) < 200]
    named = "\n".join((title, *heads, *first))
    start = paper.text[:_START]
    for line in first:
        for rule in rules.of(PaperRule):
            if any(whole(one).fullmatch(line.strip(" :*.")) for one in rule.title):
                return str(rule.kind)
    for rule in rules.of(PaperRule):
        if (
            (rule.furniture and lines.left_out)
            or (rule.title and any_of(rule.title).search(named))
            or (rule.start and any_of(rule.start).search(start))
        ):
            return str(rule.kind)
    return ""


def _date(lines: Lines, fields: tuple[Field, ...]) -> PartialDate | Missing:
    for field in fields:
        if field.role == "date":
            found = first_date(field.value)
            if not isinstance(found, Missing) and found.is_exact:
                return found
    for line in lines.all[:15]:
        if line.block.kind is BlockKind.ROW or len(line.text) > 120:
            continue
        for dated in dates_in(line.text):
            if dated.date.is_exact:
                return dated.date
    return Missing.NOT_STATED


def _municipality(paper: Paper, lines: Lines, rules: Rulebook) -> tuple[str, str]:
    codes = {str(name): str(code) for name, code in rules.words.get("municipalities", {}).items()}
    left_out = [(block.start, block.end) for block in lines.left_out]
    counted: Counter[str] = Counter()
    unknown: Counter[str] = Counter()
    for found in _MUNICIPALITY.finditer(paper.text):
        if any(start <= found.start() < end for start, end in left_out):
            continue
        name = _longest_known(found["name"], codes)
        (counted if name else unknown)[name or found["name"]] += 1
    # A name that the list lacks (a Flemish town, a made-up one) counts if it comes back.
    counted = counted or Counter({name: n for name, n in unknown.items() if n > 1})
    if not counted:
        return "", ""
    name = counted.most_common(1)[0][0]
    return name, codes.get(name, "")


def _longest_known(name: str, codes: dict[str, str]) -> str:
    words = name.split()
    for length in range(len(words), 0, -1):
        part = " ".join(words[:length])
        if part in codes:
            return part
    return ""
