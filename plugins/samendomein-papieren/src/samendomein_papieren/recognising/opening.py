"""What a line opens: a theme, goal or action by its word, its code, or the heading above it."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from samendomein_papieren.recognising.lines import Line, heading_words
from samendomein_papieren.recognising.pattern import CODE, search, whole
from samendomein_papieren.recognising.rule_tables import (
    AnnouncementRule,
    CodeRule,
    LabelRule,
    SectionRule,
)
from samendomein_papieren.recognising.rulebook import Rulebook
from samendomein_papieren.recognising.sentences import Sentence

_SEPARATOR = r"\s*(?:[:.–—-]|\)|\s)\s*"
_CODED = re.compile(
    r"(?P<code>[A-Z]{2,4}[- ]?\d{4,8}|[A-Z]{1,3}[- ]?\d{1,3}(?:[ .]\d{1,3}){0,3}[a-z]?|"
    r"\d{1,3}(?:\.\d{1,3}){1,3}(?:\.?[a-z])?)"
    r"[.:)]?\s+(?P<title>\S.*)"
)
_LONGEST = 300
_LONGEST_ALONE = 100
_NAMED_BELOW = frozenset(
    ("recommendation", "bottleneck", "solution", "advice", "goal", "subgoal", "action")
)
_DASH = re.compile(r"\s[-–—|]\s")
_LETTERS = re.compile(r"[A-Z]+")


@frozen(kw_only=True)
class Opening:
    """What a line opens.

    Attributes:
        means: The word of the rule for what it is.
        code: The code that is printed; empty if there is none.
        title: The rest of the line.
        at: Where the title begins in the line.
        rule: The rule that says so.
    """

    means: str
    code: str
    title: str
    at: int
    rule: str


def opening(line: Line, rules: Rulebook) -> Opening | None:
    """What a line opens by its own words or code, whatever stands above it."""
    return _opening(line, line.text, 0, rules) or _behind_title(line, rules)


def _behind_title(line: Line, rules: Rulebook) -> Opening | None:
    """What a heading opens behind the name of the paper: "Begroting 2026 - Programma 2: Zorg"."""
    if not line.is_heading:
        return None
    found = list(_DASH.finditer(line.text))
    return _opening(line, line.text[found[-1].end() :], found[-1].end(), rules) if found else None


def _opening(line: Line, text: str, skipped: int, rules: Rulebook) -> Opening | None:
    if len(text) > _LONGEST or not text:
        return None
    for rule in rules.of(LabelRule):
        found = _label(rule.words, rule.code).fullmatch(text)
        if found is None:
            continue
        code = found.groupdict().get("code") or ""
        is_loose = not (line.is_heading or line.is_item or ":" in text[: found.start("title")])
        if is_loose and not code:
            continue
        if not found["title"][:1].isalnum() and found["title"][:1] not in "'‘“\"(€":
            continue
        title, at = found["title"], found.start("title")
        if not code and rule.code != "no":
            code, title, more = coded(title)
            at += more
        return Opening(
            means=rule.is_, code=code, title=title, at=skipped + at, rule=f"woord {rule.id}"
        )
    return None if skipped else _by_code(line, rules)


def label_alone(line: Line, rules: Rulebook) -> Opening | None:
    """What a line opens of which the name stands below it: "Aanbeveling 1 (aan het college)"."""
    if len(line.text) > _LONGEST_ALONE:
        return None
    for rule in rules.of(LabelRule):
        if rule.is_ not in _NAMED_BELOW:
            continue
        found = _alone(rule.words).fullmatch(line.text.strip())
        if found is not None:
            return Opening(
                means=rule.is_, code=found["code"], title="", at=0, rule=f"woord {rule.id}"
            )
    return None


def section_rule(text: str, rules: Rulebook) -> SectionRule | None:
    """The rule for what stands under a heading."""
    bare = heading_words(text)
    for rule in rules.of(SectionRule):
        if any(whole(heading).fullmatch(bare) for heading in rule.headings):
            found: SectionRule = rule
            return found
    return None


def announcement(sentence: Sentence, rules: Rulebook) -> AnnouncementRule | None:
    """The rule for a sentence that says what is listed below it."""
    text = sentence.text
    tail = text[-140:]
    if re.search(r"\b(?:geen|niet)\b", tail):
        return None
    for rule in rules.of(AnnouncementRule):
        if rule.with_ and not any(search(word).search(text) for word in rule.with_):
            continue
        if any(_near_the_end(word, tail) for word in rule.words):
            found: AnnouncementRule = rule
            return found
    return None


def code_of_marker(marker: str) -> str:
    """The marker as a code: a letter or number, not a bullet."""
    bare = marker.strip(" .):(*")
    return bare if re.fullmatch(CODE, bare) or re.fullmatch(r"[a-z]|[ivx]+", bare) else ""


def _near_the_end(word: str, tail: str) -> bool:
    found = list(search(word).finditer(tail))
    return bool(found) and len(tail) - found[-1].end() <= 70


def _by_code(line: Line, rules: Rulebook) -> Opening | None:
    marker = code_of_marker(line.marker)
    found = None if marker else _CODED.fullmatch(line.text)
    code = marker or (found["code"] if found else "")
    letters = _LETTERS.match(code)
    if not letters or not any(char.isdigit() for char in code):
        return None
    for rule in rules.of(CodeRule):
        if letters[0] in rule.prefixes:
            return Opening(
                means=rule.is_,
                code=code,
                title=found["title"] if found else line.text,
                at=found.start("title") if found else 0,
                rule=f"code {rule.id}",
            )
    return None


@lru_cache(maxsize=256)
def _label(words: tuple[str, ...], code: str) -> re.Pattern[str]:
    names = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    codes = rf"(?P<code>{CODE})(?:\.)?"
    if code == "no":
        middle = r"\s*:\s*"
    elif code == "must":
        middle = rf"(?:\s+|\s*:\s+(?=[A-Z]{{0,4}}[- ]?\d)){codes}{_SEPARATOR}"
    else:
        middle = rf"(?:\s+{codes}{_SEPARATOR}|\s*:\s*)"
    return re.compile(rf"(?i:{names}){middle}(?P<title>\S.*)", re.DOTALL)


@lru_cache(maxsize=256)
def _alone(words: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?i:{names})\s+(?P<code>{CODE})\s*[.:]?\s*(?:\([^()]{{2,60}}\))?\s*:?")


def coded(text: str) -> tuple[str, str, int]:
    """The code at the start of a heading or line, the rest, and where that begins."""
    found = _CODED.fullmatch(text)
    return (found["code"], found["title"], found.start("title")) if found else ("", text, 0)
