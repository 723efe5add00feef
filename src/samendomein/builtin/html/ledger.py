"""The council ledger: what the council asked and was promised, as a table."""

from __future__ import annotations

from samendomein import ledger_sentences, ledger_table
from samendomein.builtin.html.pen import Pen
from samendomein.builtin.html.tables import line, table

SHOWN = ("title", "status", "kind", "number", "made_on", "due", "days_open", "by", "to", "answers")
"""The columns; the first names the row."""


def ledger(pen: Pen) -> str:
    """The ledger in figures and as a table; empty if there is nothing in it."""
    report = pen.report
    entries = report.ledger.entries
    if not entries:
        return ""
    made = ledger_table(report)
    places = [made.keys.index(key) for key in SHOWN]
    rows = [
        [pen.title(entry.about), *(pen.text(row[place]) for place in places[1:])]
        for entry, row in zip(entries, made.rows, strict=True)
    ]
    sentences = "".join(line(pen, one) for one in ledger_sentences(report))
    columns = [pen.capital(made.headings[place]) for place in places]
    return sentences + table(pen, pen.names.ledger, pen.names.ledger, columns, rows)
