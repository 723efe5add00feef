"""The council ledger as a table of words, the same in every format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from samendomein.report.ledger import LedgerAnswer, LedgerEntry
from samendomein.report.report import PassageEntry, Report


@frozen(kw_only=True)
class LedgerTable:
    """The ledger in rows and columns.

    Attributes:
        keys: The English word for each column.
        headings: What the columns are called, in the language of the report.
        rows: A row for each entry, with a cell for each column; an empty cell says nothing.
    """

    keys: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def ledger_table(report: Report) -> LedgerTable:
    """The ledger of a report as a table."""
    say = report.say
    headings = {
        "kind": say("kind"),
        "number": say("number"),
        "title": say("what"),
        "by": say("by whom"),
        "to": say("to whom"),
        "made_in": say("where"),
        "made_on": say("when"),
        "due": say("due"),
        "status": say("status"),
        "days_open": say("days open"),
        "days_late": say("days late"),
        "answers": say("answered by"),
        "answered_on": say("answered on"),
        "answer_passages": say("where the answer stands"),
        "passages": say("where it stands"),
        "proposed": say("proposed"),
        "id": say("id"),
    }
    return LedgerTable(
        keys=tuple(headings),
        headings=tuple(headings.values()),
        rows=tuple(_row(one, report) for one in report.ledger.entries),
    )


def _row(entry: LedgerEntry, report: Report) -> tuple[str, ...]:
    number = report.translator.number
    return (
        entry.about.kind,
        entry.number,
        entry.about.title,
        "; ".join(entry.by),
        "; ".join(entry.to),
        "; ".join(entry.made_in),
        entry.made_on_words,
        entry.due_words,
        entry.status_word,
        entry.days_open_words,
        "" if entry.days_late is None else number(entry.days_late),
        "; ".join(one.about.title for one in entry.answers),
        "; ".join(_given(entry.answers)),
        "; ".join(
            passage_words(passage, report) for one in entry.answers for passage in one.passages
        ),
        "; ".join(passage_words(one, report) for one in entry.passages),
        report.say("yes") if entry.proposed else report.say("no"),
        entry.about.id,
    )


def _given(answers: Iterable[LedgerAnswer]) -> list[str]:
    return [one.given_on_words for one in answers]


def passage_words(passage: PassageEntry, report: Report) -> str:
    """A place in a paper in words: the paper, the page, the section, and the quotation."""
    parts = [
        passage.document,
        report.say("p. {page}", page=passage.page) if passage.page else "",
        passage.section,
    ]
    where = ", ".join(part for part in parts if part)
    return f"{where}: “{passage.quote}”" if passage.quote else where


def ledger_sentences(report: Report) -> Iterator[str]:
    """The ledger in figures."""
    ledger = report.ledger
    yield report.say(
        "In the ledger: {count}. Open: {open}, of which late: {late}.",
        count=len(ledger.entries),
        open=len(ledger.open),
        late=len(ledger.late),
    )
    undated = sum(1 for one in ledger.open if one.days_open is None)
    if undated:
        yield report.say("Open, and nobody knows since when: {count}.", count=undated)
