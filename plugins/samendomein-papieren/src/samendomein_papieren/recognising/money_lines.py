"""Amounts per year on lines of plain text: a line of years, and lines with as many numbers."""

from __future__ import annotations

import re

from samendomein import Budget, Certainty, Funds, Period
from samendomein_papieren.recognising.lines import Line
from samendomein_papieren.recognising.money_words import is_income, says_spending, times_in
from samendomein_papieren.recognising.plan_tables import euros
from samendomein_papieren.recognising.reading import Reading
from samendomein_papieren.recognising.titles import title_of

_YEARS = re.compile(
    r"(?:[^\W\d_][^\d]{0,40}\s)?(?P<years>(?:19|20)\d\d(?:\s+(?:19|20)\d\d){1,9})\s*"
)
_NUMBERS = re.compile(
    r"(?P<label>[^\W\d_][^\d€]{2,70}?)[\s:€]+(?P<numbers>-?\d[\d.]*(?:\s+€?\s?-?\d[\d.]*){1,9})\s*"
)
_CONTEXT = 6


def propose_money_lines(reading: Reading, nearest: dict[int, str]) -> None:
    """Propose the amounts of tables that plain text prints without lines around their cells.

    Args:
        reading: The paper.
        nearest: By the number of a block, the element that was named last before it.
    """
    years: list[str] = []
    lines = reading.lines.all
    for at, line in enumerate(lines):
        if line.column >= 0:
            continue
        text = line.text.strip()
        headed = _YEARS.fullmatch(text)
        if headed is not None:
            found = headed["years"].split()
            years = found if found == sorted(set(found)) else []
            continue
        row = _NUMBERS.fullmatch(text) if years else None
        if row is None:
            years = []
            continue
        numbers = row["numbers"].replace("€", " ").split()
        said = " ".join(one.text for one in lines[max(0, at - _CONTEXT) : at + 1]).lower()
        if len(numbers) != len(years) or not _is_money(reading, said, row["label"]):
            continue
        if not is_income(row["label"]):
            _propose(reading, line, row, years, times_in(reading, said), nearest)


def _is_money(reading: Reading, said: str, label: str) -> bool:
    return says_spending(label) or any(
        word in said for word in ("€", *reading.rules.list("table", "euros"))
    )


def _propose(
    reading: Reading,
    line: Line,
    row: re.Match[str],
    years: list[str],
    times: int,
    nearest: dict[int, str],
) -> None:
    target = nearest.get(line.block.number, "")
    name = reading.proposals.get(target).title if target else ""
    label = name if name and says_spending(row["label"]) else row["label"].strip(" :.")
    lead = line.start + len(line.text) - len(line.text.lstrip()) + row.start("numbers")
    for year, number in zip(years, re.finditer(r"-?\d[\d.]*", row["numbers"]), strict=True):
        money = euros(number[0], times)
        if money is None or money.amount == 0:
            continue
        passage = reading.passage(
            lead + number.start(), lead + number.end(), line.block, "regel met bedragen",
            Certainty.LIKELY,
        )  # fmt: skip
        budget = reading.proposals.propose(
            Budget,
            title_of(f"{label} {year}", first_sentence=False).text,
            passage,
            key=f"{line.block.number} {year}",
            amount=money,
            period=Period.parse(year),
        )
        if target and says_spending(row["label"]):
            reading.proposals.relate(Funds, budget, target, passage, certainty=Certainty.LIKELY)
