"""Tables of money: what each row costs in each year."""

from __future__ import annotations

import re

from samendomein import Budget, Certainty, Missing, Period, Recurrence
from samendomein_papieren.paper import Block, BlockKind
from samendomein_papieren.recognising.money_words import is_income, says_spending, times_in
from samendomein_papieren.recognising.pattern import any_of
from samendomein_papieren.recognising.plan_tables import euros
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.tables import YEAR, Table, cell
from samendomein_papieren.recognising.titles import title_of

_MOST_WORDS = 14
_LONGEST_CAPTION = 100


def propose_money_table(reading: Reading, table: Table) -> None:
    """Propose a budget for every number in a table that says its numbers are euros.

    Args:
        reading: The paper.
        table: A table with columns for years, or for amounts.
    """
    above = _above(reading, table)
    headings = " ".join(table.headings)
    rules = reading.rules
    said = f"{above} {headings}".lower()
    has_euros = any("€" in one for row in table.rows for one in row.cells)
    spends = any(says_spending(cell(row, 0)) for row in table.rows)
    if (
        not has_euros
        and not spends
        and not any(word in said for word in rules.list("table", "euros"))
    ):
        return
    times = times_in(reading, said)
    columns = [
        at
        for at, heading in enumerate(table.headings)
        if at
        and (
            YEAR.search(heading)
            or table.roles[at] == "money"
            or any_of(rules.list("table", "total")).search(heading)
        )
    ]
    for row in table.rows:
        label = cell(row, 0)
        if not re.search(r"[^\W\d_]{3}", label) or len(label.split()) > _MOST_WORDS:
            continue
        if is_income(label):
            continue
        for column in columns:
            _propose(reading, table, row, column, label, times)


def _propose(
    reading: Reading, table: Table, row: Block, column: int, label: str, times: int
) -> None:
    text = cell(row, column)
    heading = table.headings[column].lower()
    money = euros(text, times, per=" per jaar" if "per jaar" in heading else "")
    if money is None or money.amount == 0:
        return
    year = YEAR.search(table.headings[column])
    start = row.cell_start(column)
    passage = reading.passage(
        start, start + len(row.cells[column]), row, "tabel met bedragen", Certainty.LIKELY
    )
    bare = re.sub(r"^\d+(?:\.\d+)*\s+", "", label)
    recurrence = (
        Recurrence.STRUCTURAL
        if "structureel" in label.lower()
        else Recurrence.ONE_OFF
        if "incidenteel" in label.lower()
        else Missing.NOT_STATED
    )
    reading.proposals.propose(
        Budget,
        title_of(f"{bare} {year[0]}" if year else bare, first_sentence=False).text,
        passage,
        key=f"{table.number} {label} {column}",
        amount=money,
        period=Period.parse(year[0]) if year else Missing.NOT_STATED,
        recurrence=recurrence,
    )


def _above(reading: Reading, table: Table) -> str:
    """The words around a table: its caption, the heading above it, a short line below it."""
    if not table.rows:
        return ""
    first = table.rows[0]
    blocks = [
        block
        for block in reading.paper.blocks[max(0, first.number - 6) : first.number]
        if block.kind is not BlockKind.ROW
    ]
    caption = blocks[-1].text[-160:] if blocks else ""
    section = first.section[-1] if first.section else ""
    last = table.rows[-1].number
    below = "".join(
        block.text
        for block in reading.paper.blocks[last + 1 : last + 2]
        if block.kind is not BlockKind.ROW and len(block.text) < _LONGEST_CAPTION
    )
    return f"{section} {caption} {below}"
