"""What members of a council asked in a meeting, and what they were answered, as minutes tell it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from attrs import Factory, define, frozen

from samendomein import Answer, Answers, Certainty, MadeBy, MadeIn, Missing, Question, QuestionKind
from samendomein_papieren.recognising.factions import propose_faction
from samendomein_papieren.recognising.lines import Line
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.sentences import Sentence, sentences
from samendomein_papieren.recognising.titles import title_of

_NAME = (
    r"(?:[A-ZÀ-Ý]\.\s?){0,4}(?:(?:van|de|der|den|ten|ter|te|’t|'t|el|al)\s){0,3}"
    r"[A-ZÀ-Ý][\w'’-]{1,30}(?:[ -][A-ZÀ-Ý][\w'’-]{1,30}){0,2}"
)
_MEMBER = re.compile(
    rf"(?:(?:[Dd]e heer|[Mm]evrouw|[Dd]hr\.?|[Mm]w\.?|[Mm]evr\.?|(?:[Hh]et )?[Rr]aadslid|"
    rf"[Cc]ommissielid)\s+{_NAME}(?:\s*\((?P<party>[\w .&'’/-]{{2,30}})\))?"
    rf"|{_NAME}\s*\((?P<group>[\w .&'’/-]{{2,30}})\)"
    r"|De fractie(?: van)?(?: (?:de|het))?\s+(?P<faction>[A-Z][\w&’'-]*(?:\s[A-Z][\w&’'-]*){0,2}))"
)
_EXECUTIVE = re.compile(
    rf"(?:(?:De\s+)?(?:[Ww]ethouder|[Bb]urgemeester|[Pp]ortefeuillehouder|[Ss]chepen)(?:\s+{_NAME})?"
    r"|Het college|De voorzitter van het vast bureau)(?:\s*\([\w .&'’/-]{2,30}\))?"
)
_INDIRECT = re.compile(
    r"\b(?:vraagt|vragen|vroeg|vroegen|informeert|informeerde|(?:wil|willen|wilde|wilden)\s+"
    r"(?:graag\s+|ook\s+)*weten|(?:is|zijn)\s+benieuwd|zou(?:den)?\s+(?:graag\s+)?willen\s+weten)\s+"
    r"(?:(?:zij|ze|hij)\s+)?(?:(?:aan\s+)?(?:de\s+wethouder|het\s+college|de\s+portefeuillehouder)\s+|"
    r"(?:zich\s+af|graag|ook|verder|vervolgens|daarnaast|tevens|nogmaals|daarom)[\s,]+){0,3}"
    r"(?P<asked>(?:of|hoe|hoeveel|wat|wanneer|waarom|welke?|wie|waar\w*|in\s+hoeverre|"
    r"op\s+welke|aan\s+welke|met\s+welke|naar)\s\S.{8,})",
    re.DOTALL,
)
_SAYS = re.compile(
    r"\s*(?::|,?\s(?:antwoordt|antwoordde|geeft\saan|gaf\saan|reageert|licht\stoe|legt\suit|zegt|"
    r"deelt\smee|meldt|bevestigt|verwacht|stelt|laat\sweten)(?:[\s,]+(?:hierop|daarop))?"
    r"(?P<that>[\s,]+dat)?)\s+"
)
_PROMISES = re.compile(r"(?i)\b(?:zegt|zeggen|zegde)\b.{0,40}\btoe\b|\btoegezegd\b")
_SAME = re.compile(r"(?:Hij|Zij|Ze|Ook|Verder|Daarnaast|Tevens|Vervolgens)\s")
_SHORTEST_TOPIC = 5


@define
class _Turn:
    """Who has the floor, and the questions that wait for an answer."""

    party: str = ""
    asking: bool = False
    open: list[str] = Factory(list)


@frozen
class _Asked:
    """What a sentence asks, and where in the sentence it begins."""

    words: str
    at: int


def propose_spoken(reading: Reading) -> None:
    """Propose the questions that minutes report, in so many words or not, with their answers.

    Args:
        reading: The paper; of other kinds than the minutes of a meeting nothing is proposed.
    """
    if reading.kind != "besluitenlijst":
        return
    known = _places_asked(reading)
    turn = _Turn()
    for line in reading.lines.all:
        if line.is_heading:
            turn = _Turn()
        elif line.column < 0 and not (line.is_item and line.marker[:1].isdigit()):
            _line(reading, line, turn, known)


def _line(reading: Reading, line: Line, turn: _Turn, known: set[int]) -> None:
    for sentence in sentences(line):
        answers = _EXECUTIVE.match(sentence.text)
        member = None if answers else _MEMBER.match(sentence.text)
        if answers:
            turn.asking = False
            if turn.open and _answer(reading, line, sentence, answers.end(), turn.open):
                turn.open = []
            continue
        if member:
            turn.open = [] if not turn.asking else turn.open
            turn.asking = True
            turn.party = member["party"] or member["group"] or member["faction"] or ""
        elif sentence.start == line.start and not _SAME.match(sentence.text):
            turn.asking = False
        if not turn.asking or line.block.number in known:
            continue
        asked = _asked(sentence, member.end() if member else 0)
        if asked is not None:
            turn.open.append(_question(reading, sentence, asked, turn.party))


def _asked(sentence: Sentence, after: int) -> _Asked | None:
    text = sentence.text
    if text.endswith("?"):
        lead = re.match(r"\s*:\s*", text[after:])
        at = after + lead.end() if lead else after
        bare = text[at:].lstrip()
        return _Asked(bare, len(text) - len(bare)) if bare[:1].isupper() else None
    found = _INDIRECT.search(text, after, after + 400)
    if found is None:
        return None
    words = found["asked"].rstrip(" .;")
    if words.startswith("naar") and len(words.split()) < _SHORTEST_TOPIC:
        return None
    return _Asked(words, found.start("asked"))


def _question(reading: Reading, sentence: Sentence, asked: _Asked, party: str) -> str:
    start = sentence.start + asked.at
    passage = reading.passage(
        start,
        start + len(asked.words),
        sentence.line.block,
        "vraag in verslag",
        Certainty.LIKELY,
        around=False,
    )
    question = reading.proposals.propose(
        Question,
        title_of(asked.words, first_sentence=False).text,
        passage,
        number=Missing.NOT_STATED,
        kind=QuestionKind.ORAL,
        asked_on=reading.meeting,
    )
    proposals = reading.proposals
    proposals.relate(MadeIn, question, reading.document, passage, certainty=Certainty.CERTAIN)
    if party:
        proposals.relate(
            MadeBy, question, propose_faction(reading, party, passage), passage,
            certainty=Certainty.CERTAIN,
        )  # fmt: skip
    return question


def _answer(reading: Reading, line: Line, sentence: Sentence, after: int, asked: list[str]) -> bool:
    """Propose what is answered to the questions that wait; a promise is no answer."""
    says = _SAYS.match(sentence.text, after)
    if says is None or _PROMISES.search(sentence.text):
        return False
    said = sentence.text[says.end() :]
    start, end = sentence.start + says.end(), _end_of_turn(line, sentence)
    passage = reading.passage(
        start, end, line.block, "antwoord in verslag", Certainty.LIKELY, around=False
    )
    answer = reading.proposals.propose(
        Answer,
        title_of(said).text,
        passage,
        key=f"{asked[-1]} antwoord",
        given_on=reading.meeting,
        description=" ".join(reading.paper.text[start:end].split())[:1200],
    )
    certainty = Certainty.LIKELY if len(asked) == 1 else Certainty.POSSIBLE
    for question in asked:
        reading.proposals.relate(Answers, answer, question, passage, certainty=certainty)
    reading.proposals.relate(MadeIn, answer, reading.document, passage, certainty=Certainty.CERTAIN)
    return True


def _end_of_turn(line: Line, sentence: Sentence) -> int:
    """Where the answer ends: before the next one who speaks, or before a promise."""
    end = sentence.end
    for one in _later(line, sentence):
        if _MEMBER.match(one.text) or _PROMISES.search(one.text):
            break
        end = one.end
    return end


def _later(line: Line, sentence: Sentence) -> Iterator[Sentence]:
    return (one for one in sentences(line) if one.start > sentence.start)


def _places_asked(reading: Reading) -> set[int]:
    """The blocks in which a question was found before."""
    starts = [block.start for block in reading.paper.blocks]
    places = [
        reading.place_of(passage)
        for question in reading.proposals.of(Question)
        for passage in question.passages
    ]
    return {
        reading.paper.blocks[bisect_right(starts, place) - 1].number
        for place in places
        if place >= 0
    }
