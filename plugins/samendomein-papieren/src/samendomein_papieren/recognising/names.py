"""Where a text names a person: names are not kept, not in a title and not around a quotation."""

from __future__ import annotations

import re

_PARTICLES = r"(?:(?:van|de|der|den|ten|ter|te|het|’t|'t|el|al|in)\s+){0,3}"
_NAME = r"[A-ZÀ-Ý][a-zà-ÿ'’][\w'’]*(?:-[A-ZÀ-Ý][\w'’]+)?"
_INITIALS = r"(?:[A-ZÀ-Ý]\.\s?)"
_FULL = rf"(?:{_INITIALS}{{0,4}}{_PARTICLES}{_NAME}(?:\s+{_PARTICLES}{_NAME})?)"
_PORTFOLIO = (
    r"(?!(?:Financiën|Zorg|Jeugd\w*|Wonen|Social\w+|Sociaal|Werk|Onderwijs|Sport|Welzijn|Wmo|"
    r"Participatie\w*|Cultuur|Economi\w+|Ruimte\w*|Duurzaamheid|Mobiliteit|Verkeer|Milieu|"
    r"Volksgezondheid|Gezondheid|Armoede\w*|Inkomen|Integratie|Samenleving)\b)"
)
_PERSON = re.compile(
    rf"\b(?:[Mm]evrouw|[Mm]evr\.?|[Mm]w\.?|[Dd]e heer|[Dd]hr\.?|[Hh]eer|[Ff]amilie)\s+{_FULL}"
    rf"|(?P<role>\b(?:[Ww]ethouder|[Bb]urgemeester|[Rr]aadslid|[Cc]ommissielid|[Gg]riffier|"
    rf"[Pp]ortefeuillehouder|[Ss]chepen|[Gg]emeentesecretaris))\s+{_PORTFOLIO}{_FULL}"
    rf"|(?<![\w.]){_INITIALS}{{2,4}}{_PARTICLES}{_NAME}"
    rf"|(?<![\w.]){_INITIALS}(?:van|de|der|den|ten|ter)\s+{_PARTICLES}{_NAME}"
)
_AROUND = re.compile(
    rf"{_PERSON.pattern.replace('?P<role>', '?:')}|(?<![\w.]){_INITIALS}{{1,4}}{_NAME}"
)
_BESIDE = re.compile(rf",\s*(?:{_PERSON.pattern.replace('?P<role>', '?:')})\s*,")


def without_names(text: str) -> str:
    """A text with roles for the persons it names: "wethouder Jansen" is "wethouder"."""
    if not _PERSON.search(text):
        return text
    text = _BESIDE.sub("", text)
    text = _PERSON.sub(lambda found: found["role"] or "[naam]", text)
    return " ".join(text.split())


def before_without_names(text: str) -> str:
    """What stands before a quotation, from behind the last person that is named there."""
    ends = [found.end() for found in _AROUND.finditer(text)]
    return text[ends[-1] :] if ends else text


def after_without_names(text: str) -> str:
    """What stands after a quotation, up to the first person that is named there."""
    found = _AROUND.search(text)
    return text[: found.start()] if found else text


def longest_without_names(text: str) -> tuple[int, int]:
    """The longest part of a text in which nobody is named: where it begins and ends."""
    places = [(found.start(), found.end()) for found in _PERSON.finditer(text)]
    begins = [0, *(end for _, end in places)]
    ends = [*(start for start, _ in places), len(text)]
    start, end = max(zip(begins, ends, strict=True), key=lambda part: part[1] - part[0])
    while start < end and text[start] in " ,;:.)":
        start += 1
    return start, end
