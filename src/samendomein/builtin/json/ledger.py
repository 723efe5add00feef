"""The council ledger in JSON: in the file of a report, and in a file of its own."""

from __future__ import annotations

import json
from typing import Any

from attrs import frozen

from samendomein import LedgerAnswer, LedgerEntry, Named, PassageEntry, Place, Report
from samendomein.builtin.json.plain import plain

VERSION = 1


@frozen(kw_only=True)
class JsonLedgerEntry:
    """A question, part of a question, toezegging, motion or recommendation.

    Attributes:
        about: What it is.
        number: Its number; empty if it has none.
        by: Who asked, promised or advised it.
        to: Whom it was asked or promised.
        made_in: The meeting or paper in which that was.
        made_on: The day or, with a slash, the first and last it can be; empty if it is missing.
        made_on_words: The same in words, or why it is missing.
        due: Before when, in the same way.
        due_words: The same in words, or why it is missing.
        status: What became of it.
        status_word: The same in the language of the report.
        open: Whether somebody still has to do something; null if that cannot be told.
        answers: What answers or settles it.
        days_open_at_least: How many days it is open; null if nobody knows or it is not open.
        days_open_at_most: The same with the first day it can be; null if nobody knows.
        days_late: How many days ago it should have been done; null if it is not late.
        question: The id of the question that it is a part of; empty if it is no part.
        proposed: Whether it is only proposed.
        passages: Where papers say it.
        location: Where it stands in a file.
    """

    about: Named
    number: str
    by: tuple[str, ...]
    to: tuple[str, ...]
    made_in: tuple[str, ...]
    made_on: str
    made_on_words: str
    due: str
    due_words: str
    status: str
    status_word: str
    open: bool | None
    answers: tuple[LedgerAnswer, ...]
    days_open_at_least: int | None
    days_open_at_most: int | None
    days_late: int | None
    question: str
    proposed: bool
    passages: tuple[PassageEntry, ...]
    location: Place


def entries_of(report: Report) -> tuple[JsonLedgerEntry, ...]:
    """The entries of the ledger as JSON can hold them."""
    return tuple(map(_entry, report.ledger.entries))


def document(report: Report) -> str:
    """The ledger as a file of its own."""
    made: dict[str, Any] = {
        "format": "samendomein-ledger",
        "version": VERSION,
        "samendomein": report.version,
        "language": report.language,
        "title": report.title,
        "as_of": report.as_of,
        "entries": plain(entries_of(report)),
    }
    text = json.dumps(made, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


def _entry(entry: LedgerEntry) -> JsonLedgerEntry:
    least, most = entry.days_open or (None, None)
    return JsonLedgerEntry(
        about=entry.about,
        number=entry.number,
        by=entry.by,
        to=entry.to,
        made_in=entry.made_in,
        made_on=entry.made_on,
        made_on_words=entry.made_on_words,
        due=entry.due,
        due_words=entry.due_words,
        status=entry.status.value,
        status_word=entry.status_word,
        open=entry.status.is_open,
        answers=entry.answers,
        days_open_at_least=least,
        days_open_at_most=most,
        days_late=entry.days_late,
        question=entry.question,
        proposed=entry.proposed,
        passages=entry.passages,
        location=entry.place,
    )
