"""Money per year against the years of the plan, as tables."""

from __future__ import annotations

from samendomein import MoneyOverview, MoneyRow, MoneyYear
from samendomein.builtin.html.pen import Pen
from samendomein.builtin.html.tables import line, table

MOST_YEARS = 15
"""How many years the table of actions has columns for; beyond that they stand in one cell."""


def money(pen: Pen) -> str:
    """The tables; empty if the plan names no years and no money."""
    overview = pen.report.money
    if not overview.years and not overview.undated:
        return ""
    return "".join([_years(pen, overview), _actions(pen, overview), _apart(pen, overview)])


def _years(pen: Pen, overview: MoneyOverview) -> str:
    more = pen.more
    statuses = overview.words
    return table(
        pen,
        more.money_years,
        more.money_unknown,
        [
            *map(
                pen.capital,
                (more.year, more.in_plan, more.recurring, more.one_off, more.unknown_amounts),
            ),
            *(pen.capital(f"{pen.several('action')}: {word}") for word in statuses.values()),
        ],
        [_year(pen, year, overview) for year in overview.years],
    )


def _year(pen: Pen, year: MoneyYear, overview: MoneyOverview) -> list[str]:
    more = pen.more
    return [
        str(year.year),
        pen.text(more.yes if year.in_plan else more.no),
        pen.text(year.recurring_words) or "–",
        pen.text(year.one_off_words) or "–",
        pen.number(year.unknown) if year.unknown else "–",
        *(pen.number(year.actions.get(one, 0)) for one in overview.words),
    ]


def _actions(pen: Pen, overview: MoneyOverview) -> str:
    more = pen.more
    years = sorted({cell.year for row in overview.rows for cell in row.cells})
    action = pen.one("action")
    if len(years) > MOST_YEARS:
        columns = [pen.capital(action), pen.capital(more.years), pen.capital(more.amount)]
        rows = [
            [pen.title(row.action), _in_one(pen, row), _amounts(pen, row)] for row in overview.rows
        ]
    else:
        columns = [pen.capital(action), *map(str, years), pen.capital(more.amount)]
        rows = [_in_columns(pen, row, years) for row in overview.rows]
    return table(pen, more.money_actions, more.money_actions, columns, rows)


def _in_columns(pen: Pen, row: MoneyRow, years: list[int]) -> list[str]:
    said = {cell.year: _said(pen, cell.word, one_off=cell.one_off) for cell in row.cells}
    return [pen.title(row.action), *(said.get(one, "") for one in years), _amounts(pen, row)]


def _in_one(pen: Pen, row: MoneyRow) -> str:
    cells = (f"{one.year} {_said(pen, one.word, one_off=one.one_off)}" for one in row.cells)
    return "; ".join(cells)


def _said(pen: Pen, word: str, *, one_off: bool) -> str:
    return f"{pen.text(word)} ({pen.text(pen.more.one_off)})" if one_off else pen.text(word)


def _amounts(pen: Pen, row: MoneyRow) -> str:
    return "; ".join(map(pen.text, row.amounts))


def _apart(pen: Pen, overview: MoneyOverview) -> str:
    """What has no place in a year, so that it is not forgotten."""
    more = pen.more
    told = ""
    if overview.undated:
        rows = [[pen.title(one.budget), pen.text(one.words)] for one in overview.undated]
        told += table(
            pen,
            more.undated,
            more.undated,
            [pen.capital(more.name), pen.capital(more.amount)],
            rows,
        )
    for title, actions in (
        (more.unplaced, overview.unplaced),
        (more.unfunded, overview.unfunded),
        (more.free, overview.free),
    ):
        if actions:
            told += line(pen, f"{title}: {pen.number(len(actions))}.")
            named = "".join(f"<li>{pen.title(one)}</li>" for one in actions)
            summary = pen.text(more.which)
            told += (
                f'<details class="long"><summary>{summary}</summary><ul>{named}</ul></details>\n'
            )
    return told
