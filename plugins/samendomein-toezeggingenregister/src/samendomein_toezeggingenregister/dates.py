"""Dates as registers write them, in the words that samendomein reads."""

from __future__ import annotations

import re

from samendomein_toezeggingenregister.headings import plainly

MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
          "oktober", "november", "december")  # fmt: skip

_NO_DATE = frozenset(
    [
        "",
        "nnb",
        "n n b",
        "nvt",
        "n v t",
        "ntb",
        "n t b",
        "onbekend",
        "zsm",
        "z s m",
        "zo spoedig mogelijk",
        "doorlopend",
        "continu",
        "pm",
        "p m",
        "volgt",
        "nader te bepalen",
        "op een later moment",
        "te zijner tijd",
        "tzt",
        "t z t",
        "geen",
        "x",
    ]
)

_DAY = re.compile(r"\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|'?\d{2})\b(?!\d)")
_MONTH = re.compile(r"(?<![\d/.-])(\d{1,2})[-/](\d{4})\b")
_SHORT = re.compile(r"\b([a-z]{3,9})\.?[- ]'?(\d{2})\b(?![-/.\d])", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"\A(?:ma|di|wo|do|vr|za|zo)(?:[a-z]*dag|\.)?,?(?=\s)|\bd\.?\s?d\.?(?=\s)", re.IGNORECASE
)
_TIME = re.compile(r"[ T]\d{1,2}:\d{2}(?::\d{2})?\b")


def date_words(printed: str) -> str:
    """A date with its month in words, so that nobody can read it as another day.

    Day, month and year stand in that order, as everywhere in the Netherlands; a year of two
    figures is of this century. What it does not know stays as it is.
    """
    words = _WEEKDAY.sub(" ", _TIME.sub("", printed))
    words = _DAY.sub(_in_words, words)
    words = _MONTH.sub(lambda one: _month(int(one[1]), one[2]) or one[0], words)
    words = _SHORT.sub(_short, words)
    return " ".join(words.split()).strip(" ,;")


def names_no_date(printed: str) -> bool:
    """Whether somebody wrote that there is no date, or not yet."""
    return plainly(printed) in _NO_DATE


def does_not_apply(printed: str) -> bool:
    """Whether somebody wrote that no date is needed."""
    return plainly(printed) in ("nvt", "n v t")


def date_in(words: str) -> str:
    """The first date in a sentence, in words; empty if there is none."""
    found = _DAY.search(words)
    if found is not None:
        return _in_words(found)
    spelt = re.search(rf"\b\d{{1,2}} (?:{'|'.join(MONTHS)}) \d{{4}}\b", words, re.IGNORECASE)
    return spelt[0] if spelt else ""


def _in_words(found: re.Match[str]) -> str:
    day, month, year = int(found[1]), int(found[2]), found[3].lstrip("'")
    whole = _month(month, year if len(year) == 4 else f"20{year}")
    return f"{day} {whole}" if whole else found[0]


def _month(month: int, year: str) -> str:
    return f"{MONTHS[month - 1]} {year}" if 1 <= month <= 12 else ""


def _short(found: re.Match[str]) -> str:
    name = found[1].casefold()
    month = "maart" if name == "mrt" else next((one for one in MONTHS if one.startswith(name)), "")
    return f"{month} 20{found[2]}" if month else found[0]
