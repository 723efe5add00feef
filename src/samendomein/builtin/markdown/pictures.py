"""What is drawn elsewhere: the goal tree as Mermaid, and money and time as tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from samendomein import MoneyYear, Report, as_mermaid, capital
from samendomein.builtin.markdown.escaping import cell, escaped
from samendomein.builtin.markdown.layout import item, paragraph, table

MOST_BOXES = 60
"""A larger chart is no longer readable in a column of text; groups are folded before."""


MOST_CHARTS = 12
"""How many charts of one table are drawn; the table has everything."""


def fenced(drawn: str) -> Iterator[str]:
    """Letters that are all as wide, in which nothing is markup."""
    longest = max(map(len, re.findall("`+", drawn)), default=0)
    fence = "`" * max(3, longest + 1)
    yield f"{fence}text"
    yield from drawn.splitlines()
    yield fence
    yield ""


def goal_tree(report: Report) -> Iterator[str]:
    """The goal tree, for places that draw Mermaid; elsewhere it reads as a list."""
    if report.graph.of_kind("goal"):
        yield "```mermaid"
        yield from as_mermaid(report, most=MOST_BOXES).splitlines()
        yield "```"
        yield ""


def has_money(report: Report) -> bool:
    """Whether there is anything to tell of money."""
    money = report.money
    return bool(money.rows or money.undated or any(_amounts(one) for one in money.years))


def money(report: Report) -> Iterator[str]:
    """The known amounts per year, and for each action whether there is money."""
    say, told = report.say, report.money
    years = [one for one in told.years if _amounts(one)]
    if years:
        yield from table(
            [
                capital(say("year")),
                capital(say("known amounts, every year or not stated")),
                capital(say("known amounts, once")),
                capital(say("amounts of which the size is not known")),
            ],
            (
                [
                    str(one.year),
                    cell(one.recurring_words),
                    cell(one.one_off_words),
                    str(one.unknown),
                ]
                for one in years
            ),
        )
    if told.rows:
        shown = sorted({one.year for row in told.rows for one in row.cells})
        yield from table(
            [cell(capital(report.labels["action"][0])), *map(str, shown)],
            (
                [
                    cell(row.action.title),
                    *(
                        cell(next((one.word for one in row.cells if one.year == year), ""))
                        for year in shown
                    ),
                ]
                for row in told.rows
            ),
        )
    for one in told.undated:
        words = f"{one.budget.title} ({one.words})"
        yield item(escaped(say("In years that nobody states: {amounts}.", amounts=words)))
    yield ""


def timeline(report: Report) -> Iterator[str]:
    """When what holds and happens."""
    say, entries = report.say, report.timeline.entries
    dated = [one for one in entries if one.stated]
    yield from table(
        [capital(say("kind")), capital(say("what")), capital(say("period"))],
        ([cell(one.element.kind), cell(one.element.title), cell(one.words)] for one in dated),
    )
    if len(dated) < len(entries):
        count = say("Without a date: {count}.", count=len(entries) - len(dated))
        yield from paragraph(count)


def _amounts(year: MoneyYear) -> bool:
    return bool(year.recurring_words or year.one_off_words or year.unknown)
