"""What the headings of a survey mean: questions, subjects, and columns that are not read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

from attrs import frozen


class Question(StrEnum):
    """What a column is about."""

    LAYER = "laag"
    SUBJECT = "onderwerp"
    WHAT = "wat"
    WHY = "waarvoor"
    CODE = "code"
    SURE = "zekerheid"
    STATEMENT = "stelling"


WORDS: Mapping[Question, tuple[str, ...]] = {
    Question.LAYER: (
        "laag", "layer", "in welke laag werkt u", "uit welke laag komt u", "waar werkt u",
        "which layer do you work in", "where do you work",
    ),
    Question.SUBJECT: (
        "onderwerp", "dienst", "doel", "dienst of doel", "over welke dienst gaat het",
        "over welk doel gaat het", "subject", "service", "goal", "service or goal",
    ),
    Question.WHAT: (
        "wat", "kent u dit", "kent u deze dienst", "kent u dit doel", "weet u wat dit is",
        "weet u wat het is", "kent u het", "kent u deze voorziening", "bekend met",
        "weet u wat er gebeurt", "what", "do you know this", "do you know what is done",
    ),
    Question.WHY: (
        "waarvoor", "bedoeling", "waarvoor is dit", "waar is dit voor", "waar is het voor",
        "waarvoor is het", "waarvoor is deze dienst", "waarvoor doen wij dit",
        "wat is de bedoeling",
        "waar dient dit voor",
        "waartoe", "waarom", "purpose", "why", "what for", "what is it for",
    ),
    Question.CODE: (
        "code", "waarvoor code", "bedoeling code", "gecodeerd", "doel volgens codering",
        "purpose code", "coded",
    ),
    Question.SURE: (
        "zekerheid", "zeker", "hoe zeker", "hoe zeker bent u", "hoe zeker weet u dit",
        "hoe zeker weet u dat", "sure", "how sure", "how sure are you", "certainty",
    ),
}  # fmt: skip
"""The headings by which a question is known, without capitals, signs and doubled spaces."""

STATEMENTS: Mapping[str, tuple[str, ...]] = {
    "eigen kracht": ("eigen kracht", "own strength"),
    "integraliteit": ("integraliteit", "integraal werken", "integrality"),
    "financiën": ("financiën", "financien", "geld", "finances", "money"),
}
"""The statements that are known by their name."""

SURE = "zekerheid"
"""Under which name the answers on how sure somebody is are kept."""

_OWN_STATEMENT = re.compile(
    r"(?:stelling|statement)\s*(?:\d+\s*)?[:.-]\s*(?P<name>.+)", re.I | re.S
)
_SUBJECT = re.compile(
    r"(?P<question>.*?)\s*(?:\[(?P<inside>[^\[\]]+)\]|:\s+(?P<after>.+))\s*\Z", re.S
)

PERSONAL: Mapping[str, tuple[str, ...]] = {
    "name": ("naam", "voornaam", "achternaam", "roepnaam", "name", "respondentnaam", "medewerker"),
    "e-mail": ("mail", "email", "mailadres", "emailadres", "gebruikersnaam", "username", "login"),
    "telephone": ("telefoon", "telefoonnummer", "mobiel", "phone"),
    "number": (
        "id", "nr", "nummer", "respondent", "respondentnummer", "respondentid", "responseid",
        "personeelsnummer", "klantnummer", "bsn", "burgerservicenummer", "token",
    ),
    "address": ("adres", "straat", "huisnummer", "postcode", "woonplaats", "address"),
    "birth": ("geboortedatum", "geboren", "leeftijd", "birth", "age"),
    "job": ("functie", "functienaam", "job"),
    "device": ("ip", "ipadres", "browser", "apparaat"),
    "time": (
        "begintijd", "eindtijd", "voltooiingstijd", "starttijd", "tijdstempel", "timestamp",
        "datum", "tijd", "time",
    ),
}  # fmt: skip
"""By sort, words in headings of columns that could point to a person; they are never read."""


@frozen
class Heading:
    """What a column holds.

    Attributes:
        question: What it is about.
        subject: The goal or service it is about, if the heading says so.
        statement: The name of the statement, if it is one.
    """

    question: Question
    subject: str = ""
    statement: str = ""


def plain(text: str) -> str:
    """A heading without capitals, signs and doubled spaces."""
    folded = text.casefold()
    if folded.isalnum():
        return folded
    return " ".join("".join(one if one.isalnum() else " " for one in folded).split())


def meaning(text: str, *, own: Mapping[str, Question], statements: Iterable[str]) -> Heading | None:
    """What a heading means; ``None`` if the column is not to be read.

    Args:
        text: The heading as it stands.
        own: What other headings mean, as the settings say: plain text, question.
        statements: The statements that the settings name.
    """
    found = _question(text, own, tuple(statements))
    if found is not None:
        return found
    split = _SUBJECT.match(text.strip())
    if split is None:
        return None
    about = " ".join((split["inside"] or split["after"]).split())
    asked = _question(split["question"], own, tuple(statements))
    if asked is None or asked.question in (Question.LAYER, Question.SUBJECT):
        return None
    return Heading(asked.question, about, asked.statement)


def sort_of_person(text: str) -> str | None:
    """What sort of thing about a person a column holds, by its heading."""
    words = plain(text.replace("-", "")).split()
    return next(
        (sort for sort, known in PERSONAL.items() if any(word in known for word in words)), None
    )


def _question(
    text: str, own: Mapping[str, Question], statements: tuple[str, ...]
) -> Heading | None:
    said = plain(text)
    if said in own:
        return Heading(own[said])
    for question, words in WORDS.items():
        if said in words:
            return Heading(question)
    for name in statements:
        if said == plain(name):
            return Heading(Question.STATEMENT, statement=name)
    for name, words in STATEMENTS.items():
        if said in words:
            return Heading(Question.STATEMENT, statement=name)
    match = _OWN_STATEMENT.match(text.strip())
    if match is None:
        return None
    stated, about = match["name"], ""
    inside = re.match(r"(?P<name>.*?)\s*\[(?P<about>[^\[\]]+)\]\s*\Z", stated, re.S)
    if inside is not None:
        stated, about = inside["name"], inside["about"]
    name = " ".join(stated.split())
    known = next((one for one, words in STATEMENTS.items() if plain(name) in words), name)
    return Heading(Question.STATEMENT, about, known)
