"""The ledger as a table in Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from samendomein import Report, capital, headings, ledger_sentences, ledger_table, wording
from samendomein.builtin.markdown.escaping import cell, escaped
from samendomein.builtin.markdown.layout import heading, item, paragraph, table

SHOWN = (
    "kind", "number", "title", "by", "to", "made_on", "due", "status", "days_open", "days_late",
    "answers", "answer_passages",
)  # fmt: skip
"""The columns that fit on a page."""


def page(report: Report) -> str:
    """The ledger by itself."""
    return "\n".join(_lines(report)).rstrip("\n") + "\n"


def section(report: Report) -> Iterator[str]:
    """The rows of the ledger, for a report that has a heading above it."""
    if not report.ledger.entries:
        yield from paragraph(wording(report).empty_ledger)
        return
    made = ledger_table(report)
    places = [made.keys.index(key) for key in SHOWN]
    yield from table(
        [capital(made.headings[place]) for place in places],
        [[cell(row[place]) for place in places] for row in made.rows],
    )


def _lines(report: Report) -> Iterator[str]:
    names = headings(report)
    yield from heading(1, escaped(names.ledger))
    yield from paragraph(f"{escaped(report.title)}. {names.as_of}.")
    for sentence in ledger_sentences(report):
        yield item(escaped(sentence))
    yield ""
    yield from section(report)
