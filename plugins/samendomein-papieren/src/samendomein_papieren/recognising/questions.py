"""Questions of the council with their sub-questions and answers, in tables and in lists."""

from __future__ import annotations

import re

from attrs import define

from samendomein import (
    Answer,
    Answers,
    Certainty,
    Code,
    MadeBy,
    MadeIn,
    Missing,
    Passage,
    Question,
    QuestionKind,
    SubQuestion,
    SubQuestionOf,
)
from samendomein_papieren.paper import Block
from samendomein_papieren.recognising.factions import factions_in, propose_faction
from samendomein_papieren.recognising.lines import Line
from samendomein_papieren.recognising.opening import announcement, code_of_marker, section_rule
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.sentences import Sentence, sentences
from samendomein_papieren.recognising.tables import Table, cell, lines_in
from samendomein_papieren.recognising.titles import title_of

_QUESTION = re.compile(
    r"(?i)(?:raads)?vraag\s*(?P<number>\d{1,3}[a-z]?)?\s*[:.)–-]?\s*(?P<rest>.*)", re.DOTALL
)
_ANSWER = re.compile(
    r"(?i)(?:antwoord|antw\.?|reactie|beantwoording)(?:\s+(?:op\s+)?(?:van\s+het\s+college|college|vraag)?\s*(?P<number>\d{1,3}[a-z]?)?)?\s*"
    r"(?:[:.–-]\s*(?P<rest>.*)|)",
    re.DOTALL,
)
_INLINE = re.compile(r"\s(?=(?:Antwoord|Antw\.?|Reactie)\s*:)")
_FACTION = re.compile(
    r"(?i)(?:(?:technische |schriftelijke )?vragen\s+(?:van\s+(?:de\s+)?)?)?"
    r"fractie\s+(?P<name>[\w&'/ .-]{2,40})"
)
_PAGE = re.compile(
    r"(?i)(?:blz|pag|pagina|bladzijde|p)\b\.?\s*"
    r"(?P<page>\d{1,4}(?:\s?[-–]\s?\d{1,4})?)\s*[:,–-]\s*(?=\S)"
)
_ASKS = re.compile(r"\?\s*[\"'”’)]*\s*;?$")
_SPEAKER = re.compile(
    r"(?:(?:[Dd]e heer|[Mm]evrouw|[Dd]hr\.|[Mm]w\.|[Mm]evr\.|[Rr]aadslid)\s+)?"
    r"[A-Z][\w.'’ -]{1,40}\s*\([\w .&-]{1,30}\)\s*:\s*"
)
_QUESTIONS = frozenset(("technische vragen", "schriftelijke vragen", "raadsvragen"))
_GREETING = re.compile(
    r"(?i)(?:met vriendelijke groet|hoogachtend|alvast|bij voorbaat|namens|fractie)\b"
)
_SHORTEST_REQUEST = 4
_LONGEST_HEAD = 1500
_ANSWERS_TOGETHER = re.compile(
    r"(?i)(?:de\s+)?(?:antwoord(?:en)?|beantwoording)"
    r"(?:\s+(?:van|door)\s+(?:het\s+college|burgemeester en wethouders|b&w)"
    r"|\s+(?:op|van)\s+de\s+vragen|\s+college)?\s*:?"
)
_QUOTED = re.compile(r"^[“\"‘«]")


@define
class _Asked:
    """A question that was opened in a list."""

    number: str
    lines: list[Line]
    answer: list[Line]
    answering: bool = False
    faction: Line | None = None


def propose_question_table(reading: Reading, table: Table) -> None:
    """Propose the questions in a table, with what stands in the column for answers.

    Args:
        reading: The paper.
        table: A table with a column for questions.
    """
    asks, answers = table.column("question"), table.column("answer")
    number, asker, page = table.column("number"), table.column("asker"), table.column("page")
    for row in table.rows:
        asked = lines_in(row, asks)
        says_so = cell(row, number) or cell(row, answers)
        if not asked or not (_sub_questions(asked) or (says_so and _is_request(asked))):
            continue
        question = _question(reading, asked, cell(row, number), "tabel met vragen")
        if asker >= 0 and cell(row, asker):
            _asked_by(reading, question, row, asker)
        answered = lines_in(row, answers)
        if answered:
            _answer(reading, question, answered, "tabel met vragen")
        if page >= 0:
            reading.proposals.fill(question, description=cell(row, page))


def propose_question_list(reading: Reading) -> None:
    """Propose the questions that are printed below each other, each with its answer."""
    asked: list[_Asked] = []
    by_heading = False
    announced = False
    faction: Line | None = None
    together: list[_Asked] = []
    for line in reading.lines.all:
        if line.column >= 0:
            continue
        if _ANSWERS_TOGETHER.fullmatch(line.text.strip()):
            together = [one for one in asked if one.number and one.lines and not one.answer]
            together = together if len(together) > 1 else []
            if together:
                continue
        if together:
            _take_answer(line, together)
            continue
        if reading.kind in _QUESTIONS and _FACTION.fullmatch(line.text.strip(" :")):
            faction = line
            asked.append(_Asked("", [], []))
            continue
        if line.is_heading and not _labelled(line, _QUESTION) and not _labelled(line, _ANSWER):
            rule = section_rule(line.text, reading.rules)
            by_heading = rule is not None and rule.holds == "question"
            announced = False
            asked.append(_Asked("", [], []))
            continue
        numbered = reading.kind in _QUESTIONS and line.is_item and line.marker[:1].isdigit()
        _take(reading, line, asked, listed=by_heading or announced or numbered)
        if asked and asked[-1].faction is None:
            asked[-1].faction = faction
        if line.text.rstrip().endswith(":") and not line.is_item:
            rule_of_list = announcement(list(sentences(line))[-1], reading.rules)
            announced = rule_of_list is not None and rule_of_list.is_ == "question"
        elif not line.is_item and not _labelled(line, _ANSWER) and announced and not asked[-1:]:
            announced = False
    for one in asked:
        is_request = one.number and one.answer and _is_request(one.lines)
        if one.lines and (_sub_questions(one.lines) or is_request):
            question = _question(reading, one.lines, one.number, "lijst met vragen")
            if one.faction is not None:
                _asked_below(reading, question, one.faction)
            if one.answer:
                _answer(reading, question, one.answer, "lijst met vragen")
    if reading.kind in _QUESTIONS:
        _asked_by_one(reading)


def _take_answer(line: Line, together: list[_Asked]) -> None:
    """Add a line to the answer with its number, where all answers stand below all questions."""
    marker = code_of_marker(line.marker)
    found = _labelled(line, _ANSWER)
    number = (found["number"] if found is not None else "") or (marker if line.level <= 1 else "")
    target = next((one for one in together if one.number == number), None) if number else None
    if target is not None:
        for one in together:
            one.answering = False
        target.answering = True
    open_ = next((one for one in together if one.answering), None)
    if open_ is not None and not _GREETING.match(line.text):
        rest = _rest(line, found) if found is not None else line
        open_.answer += [rest] if rest else []


def _take(reading: Reading, line: Line, asked: list[_Asked], *, listed: bool) -> None:
    """Add a line to the question or the answer that is open, or open one."""
    found = _labelled(line, _QUESTION)
    marker = code_of_marker(line.marker)
    if found is not None:
        rest = _rest(line, found)
        asked.append(_Asked(found["number"] or marker, [rest] if rest else [], []))
        return
    answer = _labelled(line, _ANSWER)
    if answer is not None:
        rest = _rest(line, answer)
        target = next((one for one in asked if one.number and one.number == answer["number"]), None)
        target = target or (asked[-1] if asked and asked[-1].lines else None)
        if target is not None:
            target.answering = True
            target.answer += [rest] if rest else []
            asked.append(asked.pop(asked.index(target)))
        return
    if listed and line.level <= 1 and _asks(line):
        speaker = _SPEAKER.match(line.text)
        line = _part(line, speaker.end(), len(line.text)) if speaker else line
        pieces = _INLINE.search(line.text)
        if pieces:
            before = _part(line, 0, pieces.start())
            after = _part(line, pieces.end(), len(line.text))
            after = _rest(after, _labelled(after, _ANSWER)) or after
            asked.append(_Asked(marker, [before], [after]))
        else:
            asked.append(_Asked(marker, [line], []))
        return
    if not asked:
        return
    open_ = asked[-1]
    if open_.answering or open_.answer:
        if not _GREETING.match(line.text):
            open_.answer.append(line)
    elif (
        (
            open_.lines
            and (line.is_item or not open_.lines or not _ends_in_question(open_.lines[-1]))
        )
        or (not open_.lines and open_.number)
        or (open_.lines and _ends_in_question(line))
    ):
        open_.lines.append(line)
    elif open_.lines and reading.kind in _QUESTIONS and not _GREETING.match(line.text):
        # In a letter of questions and answers, what stands below a question is its answer.
        open_.answering = True
        open_.answer.append(line)


def _question(reading: Reading, asked: list[Line], number: str, rule: str) -> str:
    subs = _sub_questions(asked) or [next(sentences(asked[0]))]
    first, last = asked[0], asked[-1]
    passage = reading.passage(first.start, last.end, first.block, rule)
    own = passage if len(subs) > 1 else _of(reading, subs[0], rule)
    page = _PAGE.match(subs[0].text)
    question = reading.proposals.propose(
        Question,
        title_of(subs[0].text[page.end() if page else 0 :], first_sentence=False).text,
        own,
        key=f"{number} {subs[0].text}",
        number=number or Missing.NOT_STATED,
        kind=_kind(reading),
        asked_on=reading.dated
        if reading.kind in ("technische vragen", "schriftelijke vragen")
        else reading.meeting,
        code=Code(code=number, document=reading.document, page=first.block.page or Missing.UNKNOWN)
        if number
        else None,
    )
    if len(subs) > 1:
        for letter, sub in zip("abcdefghijklmnopqrstuvwxyz", subs, strict=False):
            said = _of(reading, sub, rule)
            one = reading.proposals.propose(
                SubQuestion,
                title_of(sub.text, first_sentence=False).text,
                said,
                key=f"{number} {letter} {sub.text}",
            )
            reading.proposals.relate(
                SubQuestionOf, one, question, said, certainty=Certainty.CERTAIN
            )
    reading.proposals.relate(MadeIn, question, reading.document, own, certainty=Certainty.CERTAIN)
    return question


def _answer(reading: Reading, question: str, lines: list[Line], rule: str) -> None:
    first, last = lines[0], lines[-1]
    passage = reading.passage(first.start, last.end, first.block, rule)
    # "a. Nee." answers the first part: its letter is no sentence.
    sentence = next((one for one in sentences(first) if len(one.text.strip(" .")) > 1), None)
    answer = reading.proposals.propose(
        Answer,
        title_of(sentence.text if sentence else first.text).text,
        passage,
        key=f"{question} antwoord",
        given_on=Missing.NOT_STATED,
        description=" ".join(" ".join(line.text for line in lines).split())[:1200],
    )
    proposals = reading.proposals
    proposals.relate(Answers, answer, question, passage, certainty=Certainty.CERTAIN)
    proposals.relate(MadeIn, answer, reading.document, passage, certainty=Certainty.CERTAIN)


def _asked_by(reading: Reading, question: str, row: Block, column: int) -> None:
    name = cell(row, column)
    start = row.cell_start(column)
    passage = reading.passage(start, start + len(row.cells[column]), row, "kolom fractie")
    if not re.fullmatch(r"[\w&' -]{1,40}", name):
        return
    faction = propose_faction(reading, name, passage)
    reading.proposals.relate(MadeBy, question, faction, passage, certainty=Certainty.CERTAIN)


def _asked_below(reading: Reading, question: str, line: Line) -> None:
    """Who asks the questions below the name of a faction."""
    found = _FACTION.search(line.text)
    if found is None:
        return
    name = found["name"].strip(" :")
    start = line.start + found.start("name")
    passage = reading.passage(start, start + len(name), line.block, "kop fractie", around=False)
    faction = propose_faction(reading, name, passage)
    reading.proposals.relate(MadeBy, question, faction, passage, certainty=Certainty.CERTAIN)


def _is_request(lines: list[Line]) -> bool:
    """Whether what is called a question asks without a question mark: "Graag een toelichting"."""
    return bool(lines) and len(lines[0].text.split()) >= _SHORTEST_REQUEST


def _asked_by_one(reading: Reading) -> None:
    """Who asks all the questions of a paper, if its head names one faction."""
    head = next((one.start for one in reading.said if _ASKS.search(one.text)), 0)
    head = max(head, reading.paper.text.find("\n"))
    named = factions_in(reading.paper.text[: min(head, _LONGEST_HEAD)])
    if len({name for name, _ in named}) != 1:
        return
    name, start = named[0]
    block = next(one for one in reading.paper.blocks if one.start <= start <= one.end)
    passage = reading.passage(start, start + len(name), block, "fractie in kop", around=False)
    faction = propose_faction(reading, name, passage)
    for question in reading.proposals.of(Question):
        if not reading.proposals.has(MadeBy, question.id):
            reading.proposals.relate(
                MadeBy, question.id, faction, passage, certainty=Certainty.LIKELY
            )


def _sub_questions(lines: list[Line]) -> list[Sentence]:
    """The sentences that ask, without those that are quoted from another paper."""
    found: list[Sentence] = []
    for line in lines:
        quoted = line.block.emphases
        for sentence in sentences(line):
            in_quote = any(
                start <= sentence.start and sentence.end <= end + 2 for start, end in quoted
            )
            if not _ASKS.search(sentence.text):
                continue
            if (in_quote or _QUOTED.match(sentence.text)) and len(lines) > 1 and line is lines[0]:
                continue
            found.append(sentence)
    return found


def _of(reading: Reading, sentence: Sentence, rule: str) -> Passage:
    return reading.passage(sentence.start, sentence.end, sentence.line.block, rule)


def _kind(reading: Reading) -> QuestionKind | Missing:
    text = f"{reading.title} {reading.paper.text[:1500]}".lower()
    for word, kind in (
        ("technische vra", QuestionKind.TECHNICAL),
        ("schriftelijke vra", QuestionKind.WRITTEN),
        ("mondelinge vra", QuestionKind.ORAL),
        ("rondvraag", QuestionKind.ORAL),
        ("vragenhalfuur", QuestionKind.ORAL),
        ("vragenuur", QuestionKind.ORAL),
    ):
        if word in text:
            return kind
    return Missing.NOT_STATED


def _labelled(line: Line, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The line as one that begins with "Vraag 3" or "Antwoord:"."""
    found = pattern.fullmatch(line.text.strip())
    if found is None or found.groupdict().get("rest", "") is None:
        return found
    lead = line.text.strip()[: found.start("rest")]
    has_sign = bool(re.search(r"[:.)–-]\s*$", lead)) or found["number"]
    return found if has_sign or not found["rest"] else None


def _rest(line: Line, found: re.Match[str] | None) -> Line | None:
    if found is None or not found["rest"] or not found["rest"].strip():
        return None
    lead = len(line.text) - len(line.text.lstrip())
    return _part(line, lead + found.start("rest"), len(line.text.rstrip()))


def _part(line: Line, begin: int, end: int) -> Line:
    from attrs import evolve

    return evolve(line, text=line.text[begin:end], start=line.start + begin)


def _asks(line: Line) -> bool:
    """Whether a line under a heading for questions is one: an item, or what a speaker asked."""
    if line.is_item:
        return _ends_in_question(line)
    return bool(_SPEAKER.match(line.text)) and _ends_in_question(line)


def _ends_in_question(line: Line) -> bool:
    return any(_ASKS.search(one.text) for one in sentences(line))
